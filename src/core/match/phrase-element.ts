/**
 * An element of a phrase: a word, or a name with its many spellings.
 *
 * A name may have a hundred forms and stand in a hundred phrases, so what a word of the text is to it is worked out
 * once and kept: most words are nothing, few begin more than one or two of its forms.
 */

import type { Form } from '../text/inflect/form.ts';
import { isForm, sharedHead } from '../text/word-forms.ts';
import { recall } from './recall.ts';

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
  /** Words in the longest run. */
  readonly length: number;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
    this.#beginning = runs.length > 1 ? new Map() : null;
    this.length = Math.max(...runs.map((run) => run.length));
  }

  /** The runs whose first word this is. */
  runsFrom(folded: string): readonly Run[] {
    if (this.#beginning === null) return this.#runs[0]?.[0]?.matches(folded) ? this.#runs : NONE;
    return recall(this.#beginning, folded, () => this.#runs.filter(([first]) => first?.matches(folded)));
  }
}
