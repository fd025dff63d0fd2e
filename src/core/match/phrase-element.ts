/**
 * An element of a phrase: a word, or a name with its many spellings.
 *
 * A name may have a hundred forms and stand in a hundred phrases, so what a word of the text is to it is worked out
 * once and kept: most words are nothing, few begin more than one or two of its forms.
 */

import type { Form } from '../text/inflect/form.ts';
import { isForm } from '../text/word-forms.ts';

/** One word of a phrase: knows its own forms. */
export class Word {
  readonly #forms: readonly Form[];

  constructor(forms: readonly Form[]) {
    this.#forms = forms;
  }

  /** Whether a folded word of a text is a form of this word. */
  matches(folded: string): boolean {
    return isForm(this.#forms, folded);
  }
}

/** Words in order, at least one. */
export type Run = readonly Word[];

/** Words of texts to keep an answer for, a bound for hostile texts. */
const MAX_KEPT = 4_096;

const NONE: readonly Run[] = [];

export class Element {
  readonly #runs: readonly Run[];
  readonly #beginning = new Map<string, readonly Run[]>();
  readonly #holding = new Map<string, boolean>();
  /** Words in the longest run. */
  readonly length: number;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
    this.length = Math.max(...runs.map((run) => run.length));
  }

  /** The runs whose first word this is. */
  runsFrom(folded: string): readonly Run[] {
    let known = this.#beginning.get(folded);
    if (known === undefined) {
      const begun = this.#runs.filter(([first]) => first?.matches(folded));
      known = begun.length === 0 ? NONE : begun;
      keep(this.#beginning, folded, known);
    }
    return known;
  }

  /** Whether this is a word of any run. */
  holds(folded: string): boolean {
    let known = this.#holding.get(folded);
    if (known === undefined) {
      known = this.#runs.some((run) => run.some((word) => word.matches(folded)));
      keep(this.#holding, folded, known);
    }
    return known;
  }
}

function keep<Value>(kept: Map<string, Value>, folded: string, value: Value): void {
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(folded, value);
}
