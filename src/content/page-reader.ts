/**
 * Reads blocks of the page in slices that yield to it, and asks about their text in batches. A block whose text is
 * what it was is not asked about again.
 */

import type { TextBlock } from '../core/match/model.ts';
import type { MatchReply } from '../platform/api.ts';
import { linksIn } from './links-in.ts';
import type { PageFindings } from './page-findings.ts';
import { readBlock, type TextRun } from './read-block.ts';
import { whenVisible, yieldToPage } from './yield.ts';

/** `deep`: with all blocks inside it; else only with those never read before. */
export interface BlockToRead {
  block: Element;
  deep: boolean;
}

export interface ReaderParts {
  findings: PageFindings;
  /** Rejects when nobody answers. */
  ask(blocks: TextBlock[]): Promise<MatchReply>;
  /** Called after the first reply, then now and then, and in the end, which is the last of this reading. */
  onUpdate(isLast: boolean): void;
  /** Whether a block stands in something that is no longer read. */
  isExcluded(block: Element): boolean;
  /** Whether the reader wants the page left alone; what is found of it is then forgotten. */
  isOff?(): boolean;
}

export interface PageReader {
  /** One reading after the other. Resolves to the time taken of the page's main thread, in milliseconds. */
  read(blocks: readonly BlockToRead[]): Promise<number>;
  /** Forgets all that was read, so that it is asked about again. */
  forget(): void;
}

/** Longest stretch of reading without giving way, in milliseconds; a frame at 60 Hz has 16. */
const SLICE = 6;
/** Least time between two updates while reading goes on, in milliseconds: each takes in all that was found so far. */
const UPDATE_EVERY = 250;
/** Characters per message: larger ones cost the page more than they save. */
const BATCH = 100_000;

/** Reads until the signal. */
export function pageReader(
  { findings, ask, onUpdate, isExcluded, isOff = () => false }: ReaderParts,
  signal: AbortSignal,
): PageReader {
  /** What each block said when it was read; mostly the very strings that its nodes hold. */
  let texts = new WeakMap<Element, string>();
  let revision: string | null = null;
  let nextRun = 0;

  const forget = () => {
    texts = new WeakMap();
    findings.dropAll();
  };

  /** Reads one block; returns its runs if they are news, and queues the blocks inside. */
  function readOne({ block, deep }: BlockToRead, pending: BlockToRead[]): TextRun[] {
    if (!block.isConnected) return [];
    const { runs, blocks } = readBlock(block);
    for (const inner of blocks.reverse()) {
      if (deep || !texts.has(inner)) pending.push({ block: inner, deep: true });
    }
    const text = textOf(runs);
    if (texts.get(block) === text) return [];
    texts.set(block, text);
    findings.dropBlock(block);
    return runs;
  }

  /** Reads until the slice or the batch is full. */
  function readSlice(pending: BlockToRead[], batch: Batch): void {
    const end = performance.now() + SLICE;
    for (let next = pending.pop(); next; next = pending.pop()) {
      for (const run of readOne(next, pending)) addTo(batch, nextRun++, run);
      if (batch.characters >= BATCH || performance.now() >= end) return;
    }
  }

  /** Asks about a batch and takes in the answer; queues what has changed meanwhile. */
  async function settle({ runs, blocks }: Batch, pending: BlockToRead[]): Promise<void> {
    const reply = await ask(blocks).catch(() => null);
    if (isOff()) {
      pending.length = 0;
      revision = null;
      return forget();
    }
    if (reply && revision !== null && revision !== reply.revision) {
      forget();
      pending.splice(0, Infinity, { block: document.body, deep: true });
    }
    revision = reply?.revision ?? revision;
    const again = reply ? findings.add(runs, reply) : [];
    for (const { block } of reply ? again : runs.values()) texts.delete(block);
    for (const { block } of again) pending.push({ block, deep: false });
  }

  async function read(blocks: readonly BlockToRead[]): Promise<number> {
    const pending = isOff() ? [] : [...blocks].reverse();
    const clock = stopwatch();
    for (const block of findings.dropStale(isExcluded)) texts.delete(block);
    let batch = emptyBatch();
    let updateFrom = 0;
    while (pending.length > 0 && !signal.aborted) {
      readSlice(pending, batch);
      clock.pause();
      if (pending.length > 0 && batch.characters < BATCH) await yieldToPage();
      else if (batch.runs.size > 0) {
        await settle(batch, pending);
        batch = emptyBatch();
      }
      await whenVisible(document, signal);
      clock.go();
      if (batch.runs.size > 0 || pending.length === 0 || signal.aborted || performance.now() < updateFrom) continue;
      onUpdate(false);
      updateFrom = performance.now() + UPDATE_EVERY;
    }
    if (!signal.aborted) onUpdate(true);
    return clock.pause();
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    forget,
    read(blocks) {
      const reading = last.then(() => read(blocks));
      last = reading.catch(() => undefined);
      return reading;
    },
  };
}

interface Batch {
  runs: Map<number, TextRun>;
  blocks: TextBlock[];
  characters: number;
}

const emptyBatch = (): Batch => ({ runs: new Map(), blocks: [], characters: 0 });

function addTo(batch: Batch, id: number, run: TextRun): void {
  batch.runs.set(id, run);
  const linked = linksIn(run);
  batch.blocks.push(linked.length > 0 ? { id, text: run.text, linked } : { id, text: run.text });
  batch.characters += run.text.length;
}

/** Runs apart by a character that none of them can hold. */
function textOf(runs: readonly TextRun[]): string {
  const [first] = runs;
  return runs.length === 1 && first ? first.text : runs.map(({ text }) => text).join('\u0000');
}

/** Adds up the time between `go` and `pause`; running from the start. */
function stopwatch() {
  let total = 0;
  let since = performance.now();
  return {
    go() {
      since = performance.now();
    },
    pause() {
      total += performance.now() - since;
      since = performance.now();
      return total;
    },
  };
}
