/**
 * An element of a phrase: a word, or a name with its many spellings.
 *
 * A name may have a hundred forms and stand in a hundred phrases, so what a word of the text is to it is worked out
 * once and kept: most words are nothing, few begin more than one or two of its forms.
 */

import type { Form } from '../text/inflect/form.ts';
import { isForm } from '../text/word-forms.ts';
import { recall } from './recall.ts';

/** One word of a phrase: knows its own forms. */
export class Word {
  readonly #forms: readonly Form[];

  /** Folded words that may stand behind it within its spelling. */
  readonly skippable: ReadonlySet<string>;

  constructor(forms: readonly Form[], skippable: ReadonlySet<string>) {
    this.#forms = forms;
    this.skippable = skippable;
  }

  /** Whether a folded word of a text is a form of this word. */
  matches(folded: string): boolean {
    return isForm(this.#forms, folded);
  }
}

/** Words in order, at least one. */
export type Run = readonly Word[];

export class Element {
  readonly #runs: readonly Run[];
  readonly #beginning = new Map<string, readonly Run[]>();
  /** Words in the longest run. */
  readonly length: number;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
    this.length = Math.max(...runs.map((run) => run.length));
  }

  /** The runs whose first word this is. */
  runsFrom(folded: string): readonly Run[] {
    return recall(this.#beginning, folded, () => this.#runs.filter(([first]) => first?.matches(folded)));
  }

  /** Whether this is a word of any run. */
  holds(folded: string): boolean {
    return this.#runs.some((run) => run.some((word) => word.matches(folded)));
  }
}
