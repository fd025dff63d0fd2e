/** Forms and who has them while an index is compiled: which of the owners a folded word is a form of. */

import { addLetter } from '../text/tokenise.ts';
import { finish } from './hashing.ts';
import { IntList } from './int-list.ts';
import { ANY_ENDING, EXACT_ENDINGS, FIRST_SET, type WordForms } from './word-form-list.ts';

export class FormList {
  /** By entry: a form, and who has it. */
  readonly forms = new IntList();
  readonly owners = new IntList();
  readonly of: WordForms;
  /** Lengths of stems that have endings. */
  shortest = 0xff;
  longest = 0;
  /** Open addressing: number of an entry + 1, 0 for a free slot. */
  #slots = new Int32Array(1024);

  constructor(of: WordForms) {
    this.of = of;
  }

  /** Adds all forms of a word as those of an owner. */
  add(owner: number, word: number): void {
    const end = this.of.end(word);
    for (let form = this.of.first(word); form < end; form += 1) {
      if (this.of.endings.at(form) !== EXACT_ENDINGS) {
        this.shortest = Math.min(this.shortest, this.of.lengths.at(form));
        this.longest = Math.max(this.longest, this.of.lengths.at(form));
      }
      this.forms.push(form);
      this.owners.push(owner);
    }
  }

  /** To be called before `ownersOf`, when all are added. */
  arrange(): void {
    const bits = 32 - Math.clz32(this.forms.length * 2);
    this.#slots = new Int32Array(1 << bits);
    const mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.forms.length; entry += 1) {
      let slot = this.of.hashes.at(this.forms.at(entry)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry + 1;
    }
  }

  /** Puts every owner of which a folded word is a form into `owners`, now and then twice. */
  ownersOf(folded: string, owners: number[]): void {
    owners.length = 0;
    let hash = 0;
    for (let length = 1; length <= folded.length; length += 1) {
      hash = addLetter(hash, folded.charCodeAt(length - 1));
      if (length === folded.length || (length >= this.shortest && length <= this.longest))
        this.#collect(folded, length, finish(hash), owners);
    }
  }

  #collect(folded: string, length: number, hash: number, owners: number[]): void {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0) return;
      const form = this.forms.at(entry);
      if (this.of.hashes.at(form) === hash && this.#mayEnd(this.of.endings.at(form), folded, length))
        owners.push(this.owners.at(entry));
    }
  }

  #mayEnd(endings: number, folded: string, length: number): boolean {
    if (endings === EXACT_ENDINGS) return folded.length === length;
    return endings === ANY_ENDING || (this.of.sets[endings - FIRST_SET]?.has(folded.slice(length)) ?? false);
  }
}
