/**
 * Reads blocks of the page in slices that yield to it, and asks about their text in batches. A block whose text is
 * what it was is not asked about again, nor is a text that was asked about before.
 */

import type { TextBlock } from '../core/match/model.ts';
import type { MatchReply } from '../platform/api.ts';
import { isInPage } from './dom.ts';
import type { Block } from './element-kinds.ts';
import { linksIn } from './links-in.ts';
import type { PageFindings } from './page-findings.ts';
import { type BlockReading, readBlock, type TextRun } from './read-block.ts';
import { rootIn } from './shadow-hosts.ts';
import { pause, whenVisible, yieldToPage } from './yield.ts';

/** `deep`: with all blocks inside it; else only with those never read before. */
export interface BlockToRead {
  block: Block;
  deep: boolean;
}

/** How far a reading has come. */
export interface Progress {
  /** The last update of this reading. */
  isLast: boolean;
  /** Whether anybody had to be asked since the last update. */
  asked: boolean;
}

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

export interface PageReader {
  /** One reading after the other. Resolves to the time taken of the page's main thread, in milliseconds. */
  read(blocks: readonly BlockToRead[]): Promise<number>;
  /** Forgets all that was read, so that it is asked about again. */
  forget(): void;
  /** Whether the page is too large, and only its beginning was read. */
  readonly isCut: boolean;
}

/** Longest stretch of reading without giving way, in milliseconds; a frame at 60 Hz has 16. */
const SLICE = 6;
/** Least time between two updates while reading goes on, in milliseconds: each takes in all that was found so far. */
const UPDATE_EVERY = 250;
/** Characters and pieces of text per message: larger ones cost the page more than they save. */
const BATCH = 100_000;
const BATCH_RUNS = 5_000;
/** Characters that one reading takes in: forty times the longest novel's chapter, and no burden to anybody. */
export const MAX_READ = 5_000_000;
/** Waits before asking again where nobody answered, in milliseconds. */
const RETRY_AFTER = [500, 3_000];
/** Elements remembered because they may get a shadow root later. */
const MAX_ROOTLESS = 500;

/** Reads until the signal. */
export function pageReader(parts: ReaderParts, signal: AbortSignal): PageReader {
  const { findings, ask, onUpdate, onRoot, isExcluded, isOff = () => false } = parts;
  /** What each block said when it was read; mostly the very strings that its nodes hold. */
  let texts = new WeakMap<Block, string>();
  let rootless = new Set<WeakRef<Element>>();
  let missed: Block[] = [];
  let revision: string | null = null;
  let nextRun = 0;
  let isCut = false;

  const forget = () => {
    texts = new WeakMap();
    missed = [];
    findings.dropAll();
  };

  const noteRootless = ({ rootless: found }: BlockReading) => {
    for (const element of found) if (rootless.size < MAX_ROOTLESS) rootless.add(new WeakRef(element));
  };

  /** Elements that have got their shadow root since they were read. */
  function newHosts(): BlockToRead[] {
    const elements = [...rootless].map((ref) => ref.deref()).filter((element) => element && isInPage(element));
    const [hosts, others] = [[] as Element[], [] as Element[]];
    for (const element of elements) if (element) (rootIn(element) ? hosts : others).push(element);
    rootless = new Set(others.map((element) => new WeakRef(element)));
    return hosts.map((block) => ({ block, deep: false }));
  }

  /** Reads one block; puts what is news into the batch, and queues the blocks inside. */
  function readOne({ block, deep }: BlockToRead, pending: BlockToRead[], batch: Batch): void {
    if (!isInPage(block)) return;
    const reading = readBlock(block);
    const { runs, blocks } = reading;
    for (let i = blocks.length - 1; i >= 0; i--) {
      const inner = blocks[i];
      if (inner && (deep || !texts.has(inner))) pending.push({ block: inner, deep: true });
    }
    if (block instanceof ShadowRoot) onRoot?.(block);
    if (reading.rootless.length > 0) noteRootless(reading);
    isCut ||= reading.isCut;
    const text = textOf(runs);
    batch.read += text.length;
    if (texts.get(block) === text) return;
    texts.set(block, text);
    findings.dropBlock(block);
    for (const run of runs) consider(run, batch);
  }

  function consider(run: TextRun, batch: Batch): void {
    const id = nextRun++;
    const asked = askedOf(id, run);
    if (findings.recall(id, run, asked.key)) return;
    batch.asked.push(asked);
    batch.characters += run.text.length;
  }

  /** Reads until the slice or the batch is full. */
  function readSlice(pending: BlockToRead[], batch: Batch): void {
    const end = performance.now() + SLICE;
    for (let next = pending.pop(); next; next = pending.pop()) {
      readOne(next, pending, batch);
      if (isFull(batch) || performance.now() >= end) break;
    }
    if (batch.read < MAX_READ) return;
    isCut ||= pending.length > 0;
    pending.length = 0;
  }

  /** Asks once more, and once more, where nobody answers: the background may be on its way. */
  async function askAgain(blocks: TextBlock[]): Promise<MatchReply | null> {
    for (const wait of RETRY_AFTER) {
      const reply = await ask(blocks).catch(() => null);
      if (reply || signal.aborted) return reply;
      await pause(wait, signal);
    }
    return signal.aborted ? null : ask(blocks).catch(() => null);
  }

  /** Asks about pieces of text and takes in the answer; queues what has changed meanwhile. */
  async function settle(asked: readonly Asked[], pending: BlockToRead[]): Promise<void> {
    const reply = await askAgain(asked.map(({ block }) => block));
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
    const runs = new Map(asked.map(({ block, run }) => [block.id, run]));
    const keys = new Map(asked.map(({ block, key }) => [block.id, key]));
    const again = reply ? findings.add(runs, reply, (id, { text }) => keys.get(id) ?? text) : [...runs.values()];
    for (const { block } of again) texts.delete(block);
    if (reply) for (const { block } of again) pending.push({ block, deep: false });
    else missed.push(...again.map(({ block }) => block));
  }

  async function read(blocks: readonly BlockToRead[]): Promise<number> {
    const unanswered = missed.splice(0, Infinity).map((block) => ({ block, deep: false }));
    const pending = isOff() ? [] : [...newHosts(), ...unanswered, ...blocks].reverse();
    const clock = stopwatch();
    if (blocks.some(({ block, deep }) => deep && block === document.body)) isCut = false;
    for (const block of findings.dropStale(isExcluded)) texts.delete(block);
    const batch: Batch = { asked: [], characters: 0, read: 0 };
    let updateFrom = 0;
    let asked = false;
    while ((pending.length > 0 || batch.asked.length > 0) && !signal.aborted) {
      readSlice(pending, batch);
      clock.pause();
      if (pending.length > 0 && !isFull(batch)) await yieldToPage();
      else if (batch.asked.length > 0) {
        await settle(takeFrom(batch), pending);
        asked = true;
      }
      await whenVisible(document, signal);
      clock.go();
      if (batch.asked.length > 0 || pending.length === 0 || signal.aborted || performance.now() < updateFrom) continue;
      onUpdate({ isLast: false, asked });
      updateFrom = performance.now() + UPDATE_EVERY;
      asked = false;
    }
    if (!signal.aborted) onUpdate({ isLast: true, asked });
    return clock.pause();
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    forget,
    get isCut() {
      return isCut;
    },
    read(blocks) {
      const reading = last.then(() => read(blocks));
      last = reading.catch(() => undefined);
      return reading;
    },
  };
}

/** A run that is asked about. Another of the same key has the same text and links. */
interface Asked {
  run: TextRun;
  block: TextBlock;
  key: string;
}

interface Batch {
  asked: Asked[];
  /** Of what is to be asked. */
  characters: number;
  /** Characters of all that was read. */
  read: number;
}

const isFull = ({ asked, characters }: Batch) => characters >= BATCH || asked.length >= BATCH_RUNS;

function askedOf(id: number, run: TextRun): Asked {
  const { text } = run;
  const linked = linksIn(run);
  if (linked.length === 0) return { run, block: { id, text }, key: text };
  const key = [text, ...linked.map(({ start, href }) => `${start} ${href}`)].join('\u0000');
  return { run, block: { id, text, linked }, key };
}

/** As much as one message takes; the rest stays. */
function takeFrom(batch: Batch): Asked[] {
  const taken: Asked[] = [];
  let characters = 0;
  for (const one of batch.asked) {
    if (taken.length >= BATCH_RUNS || (taken.length > 0 && characters + one.block.text.length > 2 * BATCH)) break;
    taken.push(one);
    characters += one.block.text.length;
  }
  batch.asked = batch.asked.slice(taken.length);
  batch.characters -= characters;
  return taken;
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
