/**
 * Where the popover lives: an element after `body`, there only while the popover is open, with a closed shadow root,
 * in the browser's top layer so that no page covers it by a high z-index.
 */

import { type Point, placePopover } from '../ui/place-popover.ts';
import { type MountedPopover, mountPopover, type PopoverProps } from '../ui/popover.tsx';
import { HOST_NAME } from './element-kinds.ts';
import { locate } from './locate.ts';
import type { Passage } from './passages.ts';

/** `hover`: goes with the pointer. `held`: opened by click, key or popup, stays until it is closed. */
export type Hold = 'hover' | 'held';

export interface Opening {
  hold: Hold;
  /** Where the pointer was, to stand at the right line of a passage broken over two. */
  near?: Point;
  /** Read out by screen readers. With it, the focus moves into the popover. */
  announcement?: string;
}

export interface PopoverHost {
  open(passage: Passage, props: PopoverProps, opening: Opening): void;
  /** Closes, and gives the focus back if it was taken. */
  close(): void;
  /** What is open, or null. */
  readonly shown: { passage: Passage; hold: Hold } | null;
  /** Whether an event was on the popover itself. */
  owns(event: Event): boolean;
}

/** Events that stay with us: pages listen for keys and for clicks outside their own menus. */
const KEPT = ['keydown', 'keyup', 'keypress', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick'];

interface OpenPopover {
  passage: Passage;
  hold: Hold;
  host: HTMLElement;
  mounted: MountedPopover;
  end: AbortController;
  focusBefore: Element | null;
}

export function popoverHost(page: Document = document): PopoverHost {
  let open: OpenPopover | null = null;
  const close = () => {
    const closing = open;
    open = null;
    if (!closing) return;
    const hadFocus = page.activeElement === closing.host;
    closing.end.abort();
    closing.mounted.unmount();
    closing.host.remove();
    if (hadFocus && closing.focusBefore instanceof HTMLElement) closing.focusBefore.focus({ preventScroll: true });
  };
  return {
    close,
    get shown() {
      return open && { passage: open.passage, hold: open.hold };
    },
    owns: (event) => open !== null && event.composedPath().includes(open.host),
    open(passage, props, { hold, near, announcement }) {
      const focusBefore = open && page.activeElement === open.host ? open.focusBefore : page.activeElement;
      close();
      const range = rangeOf(passage, page);
      if (!range) return;
      const end = new AbortController();
      const { host, root } = attachHost(page, end.signal);
      const mounted = mountPopover(root, props);
      const stopPlacing = placePopover(mounted.element, range, near);
      end.signal.addEventListener('abort', stopPlacing);
      open = { passage, hold, host, mounted, end, focusBefore };
      if (announcement === undefined) return;
      announce(root, announcement);
      mounted.focus();
    },
  };
}

function attachHost(page: Document, signal: AbortSignal): { host: HTMLElement; root: ShadowRoot } {
  const host = page.createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  for (const type of KEPT) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  page.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover();
  return { host, root };
}

/** A live region says only what changes after it is there. */
function announce(root: ShadowRoot, text: string): void {
  const region = root.ownerDocument.createElement('div');
  region.setAttribute('role', 'status');
  Object.assign(region.style, { position: 'fixed', width: '1px', height: '1px', overflow: 'hidden', opacity: '0' });
  root.append(region);
  requestAnimationFrame(() => region.append(text));
}

function rangeOf({ run, span }: Passage, page: Document): Range | null {
  const ends = locate(run, span);
  if (!ends?.from.node.isConnected) return null;
  const range = page.createRange();
  range.setStart(ends.from.node, ends.from.offset);
  range.setEnd(ends.to.node, ends.to.offset);
  return range;
}

/** Removes what an earlier copy of this script left open when the extension was reloaded under the page. */
export function removeStaleHosts(page: Document = document): void {
  for (const element of [...page.documentElement.children]) if (element.localName === HOST_NAME) element.remove();
}

/** Whether a page's modal dialog makes everything outside it, our popover included, deaf to pointer and keys. */
export function isCovered(page: Document = document): boolean {
  return page.querySelector('dialog:modal') !== null;
}
