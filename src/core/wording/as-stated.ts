/** Tells claims that a text repeats from those it only supposes: such a passage mentions its claim. */

import type { BatchResult, Found, Span, TextBlock } from '../match/model.ts';
import { settleFound } from '../match/settle-found.ts';
import { type Supposition, suppositionsIn } from './suppositions.ts';

/** The findings of some blocks; matches whose clause merely supposes become mentions. */
export function asStated(found: readonly Found[], blocks: readonly TextBlock[]): Found[] {
  return settled(found, new Sentences(blocks));
}

/** The same of a batch, in which some wait for the page's terms. */
export function batchAsStated(result: BatchResult, blocks: readonly TextBlock[]): BatchResult {
  const sentences = new Sentences(blocks);
  const undecided = result.undecided.map((one) => ({ ...one, found: sentences.asStated(one.found) }));
  return { ...result, found: settled(result.found, sentences), undecided };
}

function settled(found: readonly Found[], sentences: Sentences): Found[] {
  const stated = found.map((one) => sentences.asStated(one));
  return stated.some((one, at) => one !== found[at]) ? settleFound(stated) : stated;
}

/** Reads each sentence once, however many claims were found in it. */
class Sentences {
  readonly #blocks: readonly TextBlock[];
  /** By block, once one is asked for: most batches hold no claim. */
  #texts: ReadonlyMap<number, string> | null = null;
  readonly #supposed = new Map<string, readonly Supposition[]>();

  constructor(blocks: readonly TextBlock[]) {
    this.#blocks = blocks;
  }

  /** A mention counts by its phrase alone: the weight of the context is taken off. */
  asStated(found: Found): Found {
    const isSupposed = found.kind === 'match' && this.#suppositionsOf(found).some((one) => supposes(one, found));
    return isSupposed ? { ...found, kind: 'mention', fit: found.fit % 100, context: [] } : found;
  }

  #suppositionsOf({ block, sentence: { start, end } }: Found): readonly Supposition[] {
    const key = `${block} ${start}`;
    const known = this.#supposed.get(key);
    if (known) return known;
    this.#texts ??= new Map(this.#blocks.map(({ id, text }) => [id, text]));
    const suppositions = suppositionsIn((this.#texts.get(block) ?? '').slice(start, end));
    this.#supposed.set(key, suppositions);
    return suppositions;
  }
}

/** Whether a phrase stands where it is only supposed; not where phrase and context are all taken for granted. */
function supposes(supposition: Supposition, { start, end, sentence, context }: Found): boolean {
  const isIn = (within: Span, span: Span) =>
    within.start <= span.start - sentence.start && span.end - sentence.start <= within.end;
  if (!isIn(supposition, { start, end: start })) return false;
  const { granted } = supposition;
  return granted === null || ![{ start, end }, ...context].every((span) => isIn(granted, span));
}
