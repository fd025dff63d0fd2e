/**
 * Which blocks of the page changed. Changes are gathered and handed over at most twice a second, less often when
 * reading them is expensive. Nothing runs while the page is hidden or still.
 */

import { blockAround, HOST_NAME, isOutOfBounds } from './element-kinds.ts';
import type { BlockToRead } from './page-reader.ts';

/** Reads what changed; resolves to the time it took of the page's main thread, in milliseconds. */
export type OnChange = (changed: BlockToRead[]) => Promise<number>;

/** First hand-over after a change; then no more often than every second `PAUSE`. */
const SETTLE = 100;
const PAUSE = 500;
/** Share of the main thread that reading may take. */
const SHARE = 0.05;
/** With more changed blocks than this, the whole page is read again. */
const MAX_CHANGED = 1_000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'contenteditable'],
};

/** Watches until the signal. `body` is asked for anew: pages replace it. */
export function watchPage(page: Document, onChange: OnChange, signal: AbortSignal): void {
  const changed = new Map<Element, boolean>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let earliest = 0;

  const note = (block: Element | null, deep: boolean) => {
    if (block) changed.set(block, deep || (changed.get(block) ?? false));
  };

  const handOver = async () => {
    if (page.visibilityState === 'hidden') {
      waiting = undefined;
      return;
    }
    const blocks = [...changed].map(([block, deep]) => ({ block, deep }));
    changed.clear();
    const spent = await onChange(blocks.filter(({ block }) => block.isConnected && !isOutOfBounds(block)));
    earliest = performance.now() + Math.max(PAUSE, spent / SHARE);
    waiting = undefined;
    if (changed.size > 0) later();
  };

  const later = () => {
    waiting ??= setTimeout(() => void handOver(), Math.max(SETTLE, earliest - performance.now()));
  };

  const observer = new MutationObserver((records) => {
    if (page.visibilityState === 'hidden') return sleep();
    for (const record of records) noteRecord(record, note);
    if (changed.size > MAX_CHANGED) rereadAll();
    if (changed.size > 0) later();
  });

  const rereadAll = () => {
    changed.clear();
    note(page.body, true);
  };

  /** A hidden page that changes is read anew when it is seen again; until then nothing is noted. */
  const sleep = () => {
    observer.disconnect();
    rereadAll();
  };

  const wake = () => {
    if (page.visibilityState === 'hidden') return;
    observer.observe(page, OBSERVED);
    if (changed.size > 0) {
      rereadAll();
      later();
    }
  };

  page.addEventListener('visibilitychange', wake, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });
  observer.observe(page, OBSERVED);
}

/** Our own popover comes and goes beside the body: no news of the page. */
function isPopoverOnly({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].every((node) => node instanceof Element && node.localName === HOST_NAME);
}

function noteRecord(record: MutationRecord, note: (block: Element | null, deep: boolean) => void): void {
  const { target, type } = record;
  if (type === 'childList' && isPopoverOnly(record)) return;
  if (type === 'characterData' || record.removedNodes.length > 0) note(blockAround(target), false);
  const appeared = type === 'attributes' ? [target] : record.addedNodes;
  for (const node of appeared) {
    const block = blockAround(node);
    note(block, block === node);
  }
}
