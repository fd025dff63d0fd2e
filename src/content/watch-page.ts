/**
 * Which blocks of the page changed. Changes are gathered and handed over at most twice a second, less often when
 * reading them is expensive. Nothing runs while the page is hidden or still.
 */

import { isElement, isInPage } from './dom.ts';
import { type Block, blockAround, DECIDING_ATTRIBUTES, HOST_NAME, isOutOfBounds } from './element-kinds.ts';
import type { BlockToRead } from './reading.ts';

/** Reads what changed; resolves to the time it took of the page's main thread, in milliseconds. */
export type OnChange = (changed: BlockToRead[]) => Promise<number>;

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

/** Watches until the signal. */
export class PageWatch {
  readonly #page: Document;
  readonly #onChange: OnChange;
  readonly #signal: AbortSignal;
  readonly #observer = new MutationObserver((records) => this.#take(records));
  /** Blocks to be handed over, and whether with all inside them. */
  readonly #changed = new Map<Block, boolean>();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #earliest = 0;
  /** Changes since the last hand-over, and the milliseconds that taking note of them took. */
  #records = 0;
  #noting = 0;
  #observes = false;

  constructor(page: Document, onChange: OnChange, signal: AbortSignal) {
    this.#page = page;
    this.#onChange = onChange;
    this.#signal = signal;
    page.addEventListener('visibilitychange', () => this.#wake(), { signal });
    signal.addEventListener('abort', () => this.#end());
    this.#observe();
  }

  /** Watches a shadow root too: what happens inside is not seen from outside. */
  include(root: ShadowRoot): void {
    if (this.#observes && !this.#signal.aborted) this.#observer.observe(root, OBSERVED);
  }

  #observe(): void {
    this.#observer.observe(this.#page, OBSERVED);
    this.#observes = true;
  }

  /** Stops looking; whatever happens meanwhile is found by reading the whole page. */
  #lookAway(): void {
    this.#observer.disconnect();
    this.#observes = false;
    this.#rereadAll();
  }

  #take(records: readonly MutationRecord[]): void {
    if (this.#isHidden) {
      this.#lookAway();
      return;
    }
    const since = performance.now();
    this.#records += records.length;
    if (this.#records > MAX_RECORDS) this.#lookAway();
    else for (const record of records) noteRecord(record, this.#note);
    if (this.#changed.size > MAX_CHANGED) this.#rereadAll();
    this.#noting += performance.now() - since;
    this.#handOverLater();
  }

  readonly #note = (block: Block | null, deep: boolean): void => {
    if (block) this.#changed.set(block, deep || (this.#changed.get(block) ?? false));
  };

  /** The body is asked for anew: pages replace it. */
  #rereadAll(): void {
    this.#changed.clear();
    this.#note(this.#page.body, true);
  }

  #handOverLater(): void {
    if (this.#changed.size === 0) return;
    this.#waiting ??= setTimeout(() => void this.#handOver(), Math.max(SETTLE, this.#earliest - performance.now()));
  }

  async #handOver(): Promise<void> {
    if (this.#isHidden) {
      this.#waiting = undefined;
      return;
    }
    if (!this.#observes) this.#observe();
    const { blocks, noted } = this.#takeNotes();
    try {
      const spent = await this.#onChange(blocks.filter(({ block }) => isInPage(block) && !isOutOfBounds(block)));
      this.#earliest = performance.now() + Math.max(PAUSE, (spent + noted) / SHARE);
    } finally {
      this.#waiting = undefined;
    }
    this.#handOverLater();
  }

  /** What was noted since the last hand-over, and the milliseconds it took. */
  #takeNotes(): { blocks: BlockToRead[]; noted: number } {
    const blocks = [...this.#changed].map(([block, deep]) => ({ block, deep }));
    const noted = this.#noting;
    this.#changed.clear();
    this.#records = 0;
    this.#noting = 0;
    return { blocks, noted };
  }

  /** A hidden page that changes is read anew when it is seen again; until then nothing is noted. */
  #wake(): void {
    if (this.#isHidden) return;
    if (!this.#observes) this.#observe();
    if (this.#changed.size > 0) this.#rereadAll();
    this.#handOverLater();
  }

  get #isHidden(): boolean {
    return this.#page.visibilityState === 'hidden';
  }

  #end(): void {
    this.#observer.disconnect();
    clearTimeout(this.#waiting);
  }
}

/** Our own popover comes and goes beside the body: no news of the page. */
function isPopoverOnly({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].every((node) => isElement(node) && node.localName === HOST_NAME);
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
