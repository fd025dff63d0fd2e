/**
 * The forms of all words and names while an index is compiled: which of them a folded word is a form of.
 *
 * A form is a stem and a set of endings. Forms that belong to no rule (numerals, irregular verbs) are listed one by one, as
 * stems without ending.
 */

import { ANY, type Endings, EXACT, type Form } from '../text/inflect/form.ts';
import { addLetter, hashLetters } from '../text/tokenise.ts';
import { finish } from './hashing.ts';
import { IntList } from './int-list.ts';

/** Numbers of sets of endings, as an index has them. */
export const EXACT_ENDINGS = 0;
export const ANY_ENDING = 1;
export const FIRST_SET = 2;
/** Sets beyond these are written out form by form. */
const MAX_SETS = 126;

export class FormList {
  /** By form: hash of the stem, number of the endings, who has it. */
  readonly hashes = new IntList();
  readonly endings = new IntList();
  readonly owners = new IntList();
  readonly sets: ReadonlySet<string>[] = [];
  /** Lengths of stems that have endings. */
  shortest = 0xff;
  longest = 0;
  readonly #numbers = new Map<ReadonlySet<string>, number>();
  /** Open addressing: number of a form + 1, 0 for a free slot. */
  #slots = new Int32Array(1024);

  add(owner: number, forms: readonly Form[]): void {
    for (const { stem, endings } of forms) {
      const number = stem === '' ? -1 : this.#numberOf(endings);
      if (number >= 0) this.#add(owner, stem, number);
      else for (const ending of endings) this.#add(owner, stem + ending, EXACT_ENDINGS);
    }
  }

  /** Calls `meet` with every owner of which a folded word is a form, now and then twice. */
  ownersOf(folded: string, meet: (owner: number) => void): void {
    let hash = 0;
    const last = Math.min(folded.length - 1, this.longest);
    for (let length = 1; length <= last; length += 1) {
      hash = addLetter(hash, folded.charCodeAt(length - 1));
      if (length >= this.shortest) this.#meet(folded, length, finish(hash), meet);
    }
    this.#meet(folded, folded.length, finish(hashLetters(folded)), meet);
  }

  #meet(folded: string, length: number, hash: number, meet: (owner: number) => void): void {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const form = (this.#slots[slot] as number) - 1;
      if (form < 0) return;
      if (this.hashes.at(form) === hash && this.#mayEnd(this.endings.at(form), folded, length))
        meet(this.owners.at(form));
    }
  }

  #mayEnd(endings: number, folded: string, length: number): boolean {
    if (endings === EXACT_ENDINGS) return folded.length === length;
    return endings === ANY_ENDING || (this.sets[endings - FIRST_SET]?.has(folded.slice(length)) ?? false);
  }

  #numberOf(endings: Endings): number {
    if (endings === ANY) return ANY_ENDING;
    if (endings === EXACT) return EXACT_ENDINGS;
    let number = this.#numbers.get(endings);
    if (number === undefined) {
      if (this.sets.length === MAX_SETS) return -1;
      number = this.sets.push(endings) - 1 + FIRST_SET;
      this.#numbers.set(endings, number);
    }
    return number;
  }

  #add(owner: number, stem: string, endings: number): void {
    const hash = finish(hashLetters(stem));
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let form = this.#slots[slot] as number; form !== 0; form = this.#slots[slot] as number) {
      if (
        this.hashes.at(form - 1) === hash &&
        this.owners.at(form - 1) === owner &&
        this.endings.at(form - 1) === endings
      )
        return;
      slot = (slot + 1) & mask;
    }
    if (endings !== EXACT_ENDINGS) {
      this.shortest = Math.min(this.shortest, stem.length);
      this.longest = Math.max(this.longest, stem.length);
    }
    this.hashes.push(hash);
    this.endings.push(endings);
    this.owners.push(owner);
    this.#slots[slot] = this.hashes.length;
    if (this.hashes.length * 2 > this.#slots.length) this.#grow();
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let form = 0; form < this.hashes.length; form += 1) {
      let slot = this.hashes.at(form) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = form + 1;
    }
  }
}
