import type { TextBlock } from '../core/match/model.ts';
import { linksIn } from './links-in.ts';
import type { TextRun } from './read-block.ts';

/** Characters and pieces of text per message: larger ones cost the page more than they save. */
const BATCH = 100_000;
const BATCH_RUNS = 5_000;

/** A run that is asked about. Another of the same key has the same text and links. */
export interface Asked {
  run: TextRun;
  block: TextBlock;
  key: string;
}

/** `id` names the run among all that are read of a page. */
export function askedOf(id: number, run: TextRun): Asked {
  const { text } = run;
  const linked = linksIn(run);
  if (linked.length === 0) return { run, block: { id, text }, key: text };
  const key = [text, ...linked.map(({ start, href }) => `${start} ${href}`)].join('\u0000');
  return { run, block: { id, text, linked }, key };
}

/** What is to be asked next. */
export class Batch {
  #asked: Asked[] = [];
  #characters = 0;

  get isEmpty(): boolean {
    return this.#asked.length === 0;
  }

  get isFull(): boolean {
    return this.#characters >= BATCH || this.#asked.length >= BATCH_RUNS;
  }

  add(asked: Asked): void {
    this.#asked.push(asked);
    this.#characters += asked.block.text.length;
  }

  /** As much as one message takes; the rest stays. */
  take(): Asked[] {
    let taken = 0;
    let characters = 0;
    for (const { block } of this.#asked) {
      if (taken >= BATCH_RUNS || (taken > 0 && characters + block.text.length > 2 * BATCH)) break;
      taken++;
      characters += block.text.length;
    }
    this.#characters -= characters;
    return this.#asked.splice(0, taken);
  }
}
