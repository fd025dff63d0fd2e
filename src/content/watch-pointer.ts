/**
 * Hover and click on marked words. A click opens only where it has no other meaning; claims that need care open by
 * click or key alone. Events that a script made up are ignored.
 */

import type { Point } from '../ui/place-popover.ts';
import { isLike } from './dom.ts';
import type { HitTest } from './hit-test.ts';
import { isSamePassage, type Passage } from './passages.ts';
import type { Hold, PopoverHost } from './popover-host.ts';

/** How long the pointer rests before it counts, in milliseconds. */
const REST = 180;

/** Where a click belongs to the page. */
const HAS_MEANING = `a[href], area[href], button, input, select, textarea, label, summary, audio, video, option,
  [contenteditable]:not([contenteditable="false" i]), [onclick], [tabindex]:not([tabindex="-1"]), [role="button"],
  [role="link"], [role="checkbox"], [role="menuitem"], [role="option"], [role="radio"], [role="switch"],
  [role="tab"], [role="textbox"]`;

export interface PointerTargets {
  hit: HitTest;
  popover: PopoverHost;
  /** Called whenever the pointer has come to rest. */
  onRest(): void;
  open(passage: Passage, hold: Hold, near: Point): void;
}

/** Listens until the signal; to be started only while the page has marks. */
export function watchPointer({ hit, popover, onRest, open }: PointerTargets, signal: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout> | undefined;

  const rest = (x: number, y: number) => {
    onRest();
    const passage = hit(x, y);
    const { shown } = popover;
    if (shown?.hold === 'held') return;
    if (!passage) return popover.close();
    if (shown && isSamePassage(shown.passage, passage)) return;
    if (!needsCare(passage)) open(passage, 'hover', { x, y });
  };

  const move = (event: PointerEvent) => {
    clearTimeout(resting);
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0 || popover.owns(event)) return;
    resting = setTimeout(rest, REST, event.clientX, event.clientY);
  };

  const press = (event: PointerEvent) => {
    clearTimeout(resting);
    if (event.isTrusted && popover.shown && !popover.owns(event)) popover.close();
  };

  const click = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || event.defaultPrevented || popover.owns(event)) return;
    if (hasMeaning(event) || isSelecting()) return;
    const passage = hit(event.clientX, event.clientY);
    if (passage) open(passage, 'held', { x: event.clientX, y: event.clientY });
  };

  const options = { signal, passive: true };
  document.addEventListener('pointermove', move, { ...options, capture: true });
  document.addEventListener('pointerdown', press, { ...options, capture: true });
  document.addEventListener('click', click, options);
  signal.addEventListener('abort', () => clearTimeout(resting));
}

const needsCare = (passage: Passage) => passage.entries.some(({ dossier }) => dossier.care === 'high');

function hasMeaning(event: MouseEvent): boolean {
  return event.composedPath().some((target) => target instanceof Element && isLike(target, HAS_MEANING));
}

/** A click that ends a selection is about the selection. */
function isSelecting(): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}
