/** Going from mark to mark. */

import type { Direction } from '../platform/api.ts';
import { bringIntoView } from './dom.ts';
import { rectsOf } from './hit-test.ts';
import type { Passage } from './passages.ts';
import { partsOf } from './read-block.ts';

/** Whether the passage's words are drawn: folded and undisplayed parts of a page have none to go to. */
export function isDrawn(passage: Passage): boolean {
  return rectsOf(passage).length > 0;
}

/**
 * Position of the next stop among passages in document order, or -1 past the end. Without a current one the walk
 * begins at what the window shows.
 */
export function nextStop(passages: readonly Passage[], current: number, direction: Direction, wrap: boolean): number {
  const last = passages.length - 1;
  if (wrap) return direction === 'next' ? Math.min(0, last) : last;
  if (current >= 0) {
    const next = current + (direction === 'next' ? 1 : -1);
    return next <= last ? next : -1;
  }
  if (direction === 'next') return passages.findIndex((passage) => edges(passage).bottom > 0);
  return passages.findLastIndex((passage) => edges(passage).top < window.innerHeight);
}

function edges(passage: Passage): { top: number; bottom: number } {
  const rects = rectsOf(passage);
  return { top: Math.min(...rects.map(({ top }) => top)), bottom: Math.max(...rects.map(({ bottom }) => bottom)) };
}

/** Brings the passage to the middle of the window, in all boxes that scroll. */
export function scrollTo(passage: Passage): void {
  const node = partsOf(passage.run)?.nodes[0];
  const around = node && (node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host);
  if (around) bringIntoView(around);
  const { top, bottom } = edges(passage);
  const { innerHeight } = window;
  if (top < 0 || bottom > innerHeight) window.scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}
