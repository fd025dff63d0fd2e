/**
 * Which blocks of the page changed. Changes are gathered and handed over at most twice a second, less often when
 * reading them is expensive. Nothing runs while the page is hidden or still.
 */

import { isInPage } from './dom.ts';
import { type Block, blockAround, DECIDING_ATTRIBUTES, HOST_NAME, isOutOfBounds } from './element-kinds.ts';
import type { BlockToRead } from './page-reader.ts';

/** Reads what changed; resolves to the time it took of the page's main thread, in milliseconds. */
export type OnChange = (changed: BlockToRead[]) => Promise<number>;

export interface PageWatch {
  /** Watches a shadow root too: what happens inside is not seen from outside. */
  include(root: ShadowRoot): void;
}

/** First hand-over after a change; then no more often than every second `PAUSE`. */
const SETTLE = 100;
const PAUSE = 500;
/** Share of the main thread that watching and reading may take; with what goes on around them it stays under a twentieth. */
const SHARE = 0.03;
/** With more changed blocks than this, the whole page is read again. */
const MAX_CHANGED = 1_000;
/** With more changes than this between two hand-overs, they are no longer followed one by one. */
const MAX_RECORDS = 1_000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...DECIDING_ATTRIBUTES],
};

/** Watches until the signal. `body` is asked for anew: pages replace it. */
export function watchPage(page: Document, onChange: OnChange, signal: AbortSignal): PageWatch {
  const changed = new Map<Block, boolean>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let earliest = 0;
  /** Changes since the last hand-over, and the milliseconds that taking note of them took. */
  let records = 0;
  let noting = 0;
  let observes = false;

  const note = (block: Block | null, deep: boolean) => {
    if (block) changed.set(block, deep || (changed.get(block) ?? false));
  };

  const observe = () => {
    observer.observe(page, OBSERVED);
    observes = true;
  };

  /** Stops looking; whatever happens meanwhile is found by reading the whole page. */
  const lookAway = () => {
    observer.disconnect();
    observes = false;
    rereadAll();
  };

  const handOver = async () => {
    if (page.visibilityState === 'hidden') {
      waiting = undefined;
      return;
    }
    if (!observes) observe();
    const blocks = [...changed].map(([block, deep]) => ({ block, deep }));
    const noted = noting;
    [records, noting] = [0, 0];
    changed.clear();
    const spent = await onChange(blocks.filter(({ block }) => isInPage(block) && !isOutOfBounds(block)));
    earliest = performance.now() + Math.max(PAUSE, (spent + noted) / SHARE);
    waiting = undefined;
    if (changed.size > 0) later();
  };

  const later = () => {
    waiting ??= setTimeout(() => void handOver(), Math.max(SETTLE, earliest - performance.now()));
  };

  const observer = new MutationObserver((news) => {
    if (page.visibilityState === 'hidden') return lookAway();
    const since = performance.now();
    records += news.length;
    if (records > MAX_RECORDS) lookAway();
    else for (const record of news) noteRecord(record, note);
    if (changed.size > MAX_CHANGED) rereadAll();
    noting += performance.now() - since;
    if (changed.size > 0) later();
  });

  const rereadAll = () => {
    changed.clear();
    note(page.body, true);
  };

  /** A hidden page that changes is read anew when it is seen again; until then nothing is noted. */
  const wake = () => {
    if (page.visibilityState === 'hidden') return;
    if (!observes) observe();
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
  observe();
  return {
    include(root) {
      if (observes && !signal.aborted) observer.observe(root, OBSERVED);
    },
  };
}

/** Our own popover comes and goes beside the body: no news of the page. */
function isPopoverOnly({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].every((node) => node instanceof Element && node.localName === HOST_NAME);
}

function noteRecord(record: MutationRecord, note: (block: Block | null, deep: boolean) => void): void {
  const { target, type } = record;
  if (type === 'childList' && isPopoverOnly(record)) return;
  if (type === 'characterData' || record.removedNodes.length > 0) note(blockAround(target), false);
  const appeared = type === 'attributes' ? [target] : record.addedNodes;
  for (const node of appeared) {
    const block = blockAround(node);
    note(block, block === node);
  }
}
