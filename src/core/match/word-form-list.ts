/**
 * The forms of all words while an index is compiled, in columns.
 *
 * A form is a stem and a set of endings. Forms that belong to no rule (numerals, irregular verbs) are listed one by one, as
 * stems without ending.
 */

import { ANY, type Endings, EXACT, type Form } from '../text/inflect/form.ts';
import { hashLetters } from '../text/tokenise.ts';
import { finish } from './hashing.ts';
import { IntList } from './int-list.ts';

/** Numbers of sets of endings, as an index has them. */
export const EXACT_ENDINGS = 0;
export const ANY_ENDING = 1;
export const FIRST_SET = 2;
/** Sets beyond these are written out form by form. */
const MAX_SETS = 126;

export class WordForms {
  /** By form: hash and length of the stem, number of the endings. */
  readonly hashes = new IntList();
  readonly lengths = new IntList();
  readonly endings = new IntList();
  readonly sets: ReadonlySet<string>[] = [];
  /** Where the forms of each word begin. */
  readonly #starts = new IntList();
  readonly #numbers = new Map<ReadonlySet<string>, number>();

  /** Adds the forms of the next word. */
  add(forms: readonly Form[]): void {
    this.#starts.push(this.hashes.length);
    for (const { stem, endings } of forms) {
      const number = stem === '' ? -1 : this.#numberOf(endings);
      if (number >= 0) this.#add(stem, number);
      else for (const ending of endings) this.#add(stem + ending, EXACT_ENDINGS);
    }
  }

  /** The forms of a word are numbered [first, end). */
  first(word: number): number {
    return this.#starts.at(word);
  }

  end(word: number): number {
    return word + 1 < this.#starts.length ? this.#starts.at(word + 1) : this.hashes.length;
  }

  #numberOf(endings: Endings): number {
    if (endings === EXACT) return EXACT_ENDINGS;
    if (endings === ANY) return ANY_ENDING;
    let number = this.#numbers.get(endings);
    if (number === undefined) {
      if (this.sets.length === MAX_SETS) return -1;
      number = this.sets.push(endings) - 1 + FIRST_SET;
      this.#numbers.set(endings, number);
    }
    return number;
  }

  /** Each form of a word once. */
  #add(stem: string, endings: number): void {
    const hash = finish(hashLetters(stem));
    for (let form = this.#starts.at(this.#starts.length - 1); form < this.hashes.length; form += 1)
      if (this.hashes.at(form) === hash && this.endings.at(form) === endings) return;
    this.hashes.push(hash);
    this.lengths.push(stem.length);
    this.endings.push(endings);
  }
}
