/**
 * Reads blocks of the page in slices that yield to it, and asks about their text in batches. A block whose text is
 * what it was is not asked about again, nor is a text that was asked about before.
 */

import type { TextBlock } from '../core/match/model.ts';
import type { MatchReply } from '../platform/api.ts';
import { type Asked, askedOf } from './batch.ts';
import { isInPage, isShadowRoot } from './dom.ts';
import type { Block } from './element-kinds.ts';
import type { PageFindings } from './page-findings.ts';
import { readBlock, type TextRun } from './read-block.ts';
import { type BlockToRead, type Progress, Reading, shallow } from './reading.ts';
import { RootlessElements } from './rootless-elements.ts';
import { Stopwatch } from './stopwatch.ts';
import { pause, whenVisible, yieldToPage } from './yield.ts';

export interface ReaderParts {
  findings: PageFindings;
  /** Rejects when nobody answers. */
  ask(blocks: TextBlock[]): Promise<MatchReply>;
  /** Called after the first reply, then now and then, and in the end. */
  onUpdate(progress: Progress): void;
  /** Called for each shadow root that is read. */
  onRoot?(root: ShadowRoot): void;
  /** Whether a block stands in something that is no longer read. */
  isExcluded(block: Block): boolean;
  /** Whether the reader wants the page left alone; what is found of it is then forgotten. */
  isOff?(): boolean;
}

/** Longest stretch of reading without giving way, in milliseconds; a frame at 60 Hz has 16. */
const SLICE = 6;
/** How many plain blocks are read between two looks at the clock: a look takes longer than some of them. */
const PLAIN_A_LOOK = 8;
/** Characters that one reading takes in: forty times the longest novel's chapter, and no burden to anybody. */
export const MAX_READ = 5_000_000;
/** Waits before asking again where nobody answered, in milliseconds. */
const RETRY_AFTER = [500, 3_000];

/** Reads until the signal. */
export class PageReader {
  readonly #parts: ReaderParts;
  readonly #signal: AbortSignal;
  /** What each block said when it was read; mostly the very strings that its nodes hold. */
  #texts = new WeakMap<Block, string>();
  readonly #rootless = new RootlessElements();
  /** Blocks about which nobody answered. */
  #missed: Block[] = [];
  #revision: string | null = null;
  #nextRun = 0;
  #isCut = false;
  /** Whether nothing was asked yet: then no text can have an answer. */
  #isFirst = true;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: ReaderParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
  }

  /** One reading after the other. Resolves to the time taken of the page's main thread, in milliseconds. */
  read(blocks: readonly BlockToRead[]): Promise<number> {
    const reading = this.#last.then(() => this.#read(blocks));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  /** Forgets all that was read, so that it is asked about again. */
  forget(): void {
    this.#texts = new WeakMap();
    this.#missed = [];
    this.#isFirst = true;
    this.#parts.findings.dropAll();
  }

  /** Whether the page is too large, and only its beginning was read. */
  get isCut(): boolean {
    return this.#isCut;
  }

  async #read(blocks: readonly BlockToRead[]): Promise<number> {
    const { onUpdate } = this.#parts;
    const clock = new Stopwatch();
    const reading = this.#begin(blocks);
    while (!reading.isDone && !this.#signal.aborted) {
      this.#readSlice(reading);
      clock.pause();
      await this.#askOrYield(reading);
      await whenVisible(document, this.#signal);
      clock.go();
      if (!this.#signal.aborted && reading.isUpdateDue) onUpdate(reading.updated(false));
    }
    if (!this.#signal.aborted) onUpdate(reading.updated(true));
    return clock.pause();
  }

  #begin(blocks: readonly BlockToRead[]): Reading {
    const { findings, isExcluded } = this.#parts;
    const unanswered = this.#missed.splice(0, Infinity);
    const pending = this.#isOff ? [] : [...[...this.#rootless.takeHosts(), ...unanswered].map(shallow), ...blocks];
    if (blocks.some(({ block, deep }) => deep && block === document.body)) this.#isCut = false;
    for (const block of findings.dropStale(isExcluded)) this.#texts.delete(block);
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    return new Reading(pending.reverse(), isFirst);
  }

  get #isOff(): boolean {
    return this.#parts.isOff?.() ?? false;
  }

  /** Reads until the slice or the batch is full. */
  #readSlice(reading: Reading): void {
    const { pending, batch } = reading;
    const end = performance.now() + SLICE;
    let plain = 0;
    for (let next = pending.pop(); next; next = pending.pop()) {
      plain = this.#readOne(next, reading) ? plain + 1 : 0;
      if (batch.isFull || (plain % PLAIN_A_LOOK === 0 && performance.now() >= end)) break;
    }
    if (reading.characters < MAX_READ) return;
    this.#isCut ||= pending.length > 0;
    pending.length = 0;
  }

  /** Reads one block; puts what is news into the batch, and queues the blocks inside. Returns whether it was plain. */
  #readOne({ block, deep }: BlockToRead, reading: Reading): boolean {
    if (!isInPage(block)) return true;
    const { runs, blocks, rootless, isCut, isPlain } = readBlock(block);
    for (let i = blocks.length - 1; i >= 0; i--) {
      const inner = blocks[i];
      if (inner && (deep || !this.#texts.has(inner))) reading.pending.push({ block: inner, deep: true });
    }
    if (isShadowRoot(block)) this.#parts.onRoot?.(block);
    this.#rootless.add(rootless);
    this.#isCut ||= isCut;
    const text = textOf(runs);
    reading.characters += text.length;
    if (this.#texts.get(block) === text) return isPlain;
    this.#texts.set(block, text);
    this.#parts.findings.dropBlock(block);
    for (const run of runs) this.#consider(run, reading);
    return isPlain;
  }

  #consider(run: TextRun, { isFirst, batch }: Reading): void {
    const asked = askedOf(this.#nextRun++, run);
    if (isFirst || !this.#parts.findings.recall(asked)) batch.add(asked);
  }

  /**
   * Asks once the batch is full or all is read. The page has its turn before more is read, and before what was found is drawn,
   * but for the first of it: a page that is still busy would hold that up for long.
   */
  async #askOrYield(reading: Reading): Promise<void> {
    const { pending, batch } = reading;
    if (pending.length > 0 && !batch.isFull) return yieldToPage();
    if (batch.isEmpty) return;
    await this.#settle(batch.take(), pending);
    reading.asked = true;
    if (reading.hasShown) await yieldToPage();
  }

  /** Asks about pieces of text and takes in the answer; queues what has changed meanwhile. */
  async #settle(asked: readonly Asked[], pending: BlockToRead[]): Promise<void> {
    const reply = await this.#ask(asked.map(({ block }) => block));
    if (this.#isOff) {
      pending.length = 0;
      this.#revision = null;
      return this.forget();
    }
    if (!reply) return this.#miss(asked);
    if (this.#revision !== null && this.#revision !== reply.revision) {
      this.forget();
      pending.splice(0, Infinity, { block: document.body, deep: true });
    }
    this.#revision = reply.revision;
    for (const { block } of this.#parts.findings.add(asked, reply)) {
      this.#texts.delete(block);
      pending.push(shallow(block));
    }
  }

  /** Asks once more, and once more, where nobody answers: the background may be on its way. */
  async #ask(blocks: TextBlock[]): Promise<MatchReply | null> {
    let reply = await this.#askOnce(blocks);
    for (const wait of RETRY_AFTER) {
      if (reply || this.#signal.aborted) break;
      await pause(wait, this.#signal);
      if (!this.#signal.aborted) reply = await this.#askOnce(blocks);
    }
    return reply;
  }

  #askOnce(blocks: TextBlock[]): Promise<MatchReply | null> {
    return this.#parts.ask(blocks).catch(() => null);
  }

  /** Nobody answered: these are asked about with the next change. */
  #miss(asked: readonly Asked[]): void {
    for (const { run } of asked) this.#texts.delete(run.block);
    this.#missed.push(...asked.map(({ run }) => run.block));
  }
}

/** Runs apart by a character that none of them can hold. */
function textOf(runs: readonly TextRun[]): string {
  const [first] = runs;
  return runs.length === 1 && first ? first.text : runs.map(({ text }) => text).join('\u0000');
}
