/**
 * An element of a phrase: a word, or a name with its many spellings.
 *
 * A name may have a hundred forms and stand in a hundred phrases, so what a word of the text is to it is worked out
 * once and kept: most words are nothing, few begin more than one or two of its forms.
 */

import type { Form } from '../text/inflect/form.ts';
import { isForm, sharedHead } from '../text/word-forms.ts';
import type { NameMemory } from './name-memory.ts';

/** Small words between two elements of a phrase, or between two words of a name, at most. */
export const MAX_SMALL_WORDS = 3;

/** One word of a phrase: knows its own forms. */
export class Word {
  readonly #forms: readonly Form[];
  /** What all forms begin with, and whether nothing may follow: most words of a text are ruled out by it. */
  readonly #head: string;
  readonly #closed: boolean;

  /** Folded words that may stand behind it within its spelling. */
  readonly skippable: ReadonlySet<string>;

  constructor(forms: readonly Form[], skippable: ReadonlySet<string>) {
    this.#forms = forms;
    this.skippable = skippable;
    const { letters, closed } = sharedHead(forms);
    this.#head = letters;
    this.#closed = closed;
  }

  /** Whether a folded word of a text is a form of this word. */
  matches(folded: string): boolean {
    if (this.#closed) return folded === this.#head;
    return folded.startsWith(this.#head) && isForm(this.#forms, folded);
  }
}

/** Words in order, at least one. */
export type Run = readonly Word[];

const NONE: readonly Run[] = [];

export class Element {
  readonly #runs: readonly Run[];
  /** For names: the runs that a word of a text begins. */
  readonly #beginning: Map<string, readonly Run[]> | null;
  /** For names: of words of a text how many may stand before. */
  readonly #before: Map<string, number> | null;
  readonly #memory: NameMemory;
  /** Words in the longest run. */
  readonly length: number;

  constructor(runs: readonly Run[], memory: NameMemory) {
    this.#runs = runs;
    this.#memory = memory;
    this.#beginning = runs.length > 1 ? new Map() : null;
    this.#before = runs.length > 1 || (runs[0]?.length ?? 0) > 1 ? new Map() : null;
    this.length = Math.max(...runs.map((run) => run.length));
  }

  /** The runs whose first word this is. */
  runsFrom(folded: string): readonly Run[] {
    if (this.#beginning === null) return this.#runs[0]?.[0]?.matches(folded) ? this.#runs : NONE;
    return this.#memory.recall(this.#beginning, folded, () => this.#runs.filter(([first]) => first?.matches(folded)));
  }

  /**
   * How many words before a word of a text the element may begin when this is one of its words; -1 when it is none.
   */
  wordsBefore(folded: string): number {
    if (this.#before === null) return this.#runs[0]?.[0]?.matches(folded) ? 0 : -1;
    return this.#memory.recall(this.#before, folded, () => {
      const behind = this.#runs.map((run) => run.findLastIndex((word) => word.matches(folded)));
      return Math.max(-1, ...behind.map((words) => words * (1 + MAX_SMALL_WORDS)));
    });
  }
}
