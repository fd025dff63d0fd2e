/**
 * An element of a phrase: a word, or a name with its many spellings.
 *
 * A name may have a hundred forms and stand in a hundred phrases, so what a word of the text is to it is worked out
 * once and kept: most words are nothing, few begin more than one or two of its forms.
 */

import type { Form } from '../text/inflect/form.ts';
import { firstLetters, isForm, letterBit, sharedHead } from '../text/word-forms.ts';
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
  /** With what its forms begin, as `firstLetters` says it. */
  readonly letters: number;

  constructor(forms: readonly Form[], skippable: ReadonlySet<string>) {
    this.#forms = forms;
    this.skippable = skippable;
    this.letters = firstLetters(forms);
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

export class Element {
  readonly #runs: readonly Run[];
  /** The word, where the element is one; null for names of several words or spellings. */
  readonly #only: Word | null;
  /** What was last found to be a form of that word: pages repeat themselves, and its letters needn't be fetched again. */
  #form = '';
  /** For names: the runs that a word of a text begins. */
  readonly #beginning = new Map<string, readonly Run[]>();
  /** For names: of words of a text how many may stand before. */
  readonly #before = new Map<string, number>();
  readonly #memory: NameMemory;
  /** Words in the longest run. */
  readonly length: number;
  /** With what its runs begin, as `firstLetters` says it. */
  readonly #letters: number;

  constructor(runs: readonly Run[], memory: NameMemory) {
    this.#runs = runs;
    this.#memory = memory;
    this.length = Math.max(...runs.map((run) => run.length));
    this.#only = (runs.length === 1 && this.length === 1 && runs[0]?.[0]) || null;
    this.#letters = runs.reduce((letters, [first]) => letters | (first?.letters ?? 0), 0);
  }

  /** Whether it is one word in one spelling; then `matches` is all there is to ask. */
  get isWord(): boolean {
    return this.#only !== null;
  }

  /** False of most words that begin no run, by their first folded letter; 0 for one that isn't known. */
  mayBegin(letter: number): boolean {
    return letter === 0 || (this.#letters & letterBit(letter)) !== 0;
  }

  /** Whether a folded word of a text is a form of the element, where that is one word. */
  matches(folded: string): boolean {
    if (folded === this.#form) return true;
    if (this.#only === null || !this.#only.matches(folded)) return false;
    this.#form = folded;
    return true;
  }

  /** The runs whose first word this is. */
  runsFrom(folded: string): readonly Run[] {
    return this.#memory.recall(this.#beginning, folded, () => this.#runs.filter(([first]) => first?.matches(folded)));
  }

  /**
   * How many words before a word of a text the element may begin when this is one of its words; -1 when it is none.
   */
  wordsBefore(folded: string): number {
    if (this.#only !== null) return this.matches(folded) ? 0 : -1;
    return this.#memory.recall(this.#before, folded, () => {
      const behind = this.#runs.map((run) => run.findLastIndex((word) => word.matches(folded)));
      return Math.max(-1, ...behind.map((words) => words * (1 + MAX_SMALL_WORDS)));
    });
  }
}
