/**
 * Classes of words and names: what may take each other's place in a text is filed alike, so that a word of a text is mostly
 * one thing. Which of the class a word really is, is found out when a candidate is compared.
 *
 * Words of which one is a form of another ("président", "présidents") are one class, whatever that leads to. Names whose
 * forms are all one steady word ("Gandja", "Ganja", "Gence") *stand* in the stream of words like a word, and are one class
 * with the words that phrases use besides: "Gandja bombardée" and "{gandja} bombardée" are looked for at the same places.
 * Names that share forms ("fighter" is a soldier and an aircraft) are one class too, but only a few: else one class would
 * soon hold half the language. Where more of them hang together none of them stands, and words are joined with one class
 * of names at most.
 */

import type { FormList } from './form-list.ts';
import { STEADY, type Vocabulary } from './vocabulary.ts';

/** The owner of the forms of a name in a `FormList`; words own theirs by their number. */
export function ownerOfName(name: number): number {
  return -1 - name;
}

/** The name that owns forms, from an owner below 0. */
export function nameOfOwner(owner: number): number {
  return -1 - owner;
}

/** Names that share forms and stand, at most. */
const MOST_NAMES = 4;

export class Classes {
  /** By open word: how often a text's word that it is, is one that phrases use. */
  readonly openUses: Float64Array;
  /** By name: 1 when it stands in the stream. */
  readonly stands: Uint8Array;
  /** By name that `nameRootOf` gives: a word of its class, or -1. */
  readonly #wordOf: Int32Array;
  readonly #vocabulary: Vocabulary;
  readonly #forms: FormList;
  readonly #parents: Int32Array;
  readonly #nameParents: Int32Array;

  /** `forms` holds those of all words that phrases use and those of all names. */
  constructor(vocabulary: Vocabulary, forms: FormList) {
    this.#vocabulary = vocabulary;
    this.#forms = forms;
    this.openUses = new Float64Array(vocabulary.words.length);
    this.#parents = Int32Array.from(vocabulary.words.keys());
    this.#nameParents = Int32Array.from(vocabulary.nameForms.keys());
    this.stands = Uint8Array.from(vocabulary.nameForms, (each) => Number(each.every((form) => this.#isSteady(form))));
    this.#wordOf = new Int32Array(vocabulary.nameForms.length).fill(-1);
    this.#joinNames(this.#joinWords(), this.#linkNames());
  }

  /** A word that stands for the class of a word. */
  rootOf(word: number): number {
    return rootOf(this.#parents, word);
  }

  /** A name that stands for the names of the class of a name, itself where it doesn't stand. */
  nameRootOf(name: number): number {
    return rootOf(this.#nameParents, name);
  }

  /** A word of the class of a name; -1 when there is none. */
  wordOf(name: number): number {
    return this.#wordOf[this.nameRootOf(name)] as number;
  }

  #isSteady(form: readonly number[]): boolean {
    const [word = 0] = form;
    const { words, standing } = this.#vocabulary;
    return form.length === 1 && standing.at(word) === STEADY && words[word]?.open === false;
  }

  /** Joins words of which one is a form of the other; returns names and used words that are forms of them, in pairs. */
  #joinWords(): number[] {
    const { words, uses } = this.#vocabulary;
    const owners: number[] = [];
    const links: number[] = [];
    for (let word = 0; word < words.length; word += 1) {
      const { folded, open } = words[word] as Vocabulary['words'][number];
      const used = uses.at(word);
      if (open || used === 0) continue;
      this.#forms.ownersOf(folded, owners);
      for (const owner of owners) {
        if (owner === word) continue;
        if (owner < 0) links.push(nameOfOwner(owner), word);
        else if (words[owner]?.open) this.openUses[owner] = (this.openUses[owner] as number) + used;
        else join(this.#parents, owner, word);
      }
    }
    return links;
  }

  /** Finds which names stand; returns names and used words of which they have a form, in pairs. */
  #linkNames(): number[] {
    const { words, nameAnchors } = this.#vocabulary;
    const owners: number[] = [];
    const links: number[] = [];
    for (const [name, anchors] of nameAnchors.entries()) {
      if (this.stands[name] === 0) continue;
      for (const anchor of anchors) {
        this.#forms.ownersOf(words[anchor]?.folded ?? '', owners);
        for (const owner of owners) {
          if (owner >= 0) links.push(name, owner);
          else if (this.stands[nameOfOwner(owner)] === 1) join(this.#nameParents, name, nameOfOwner(owner));
        }
      }
    }
    this.#dropLargeClasses();
    return links;
  }

  #dropLargeClasses(): void {
    const sizes = new Int32Array(this.stands.length);
    for (const name of this.stands.keys()) {
      const root = this.nameRootOf(name);
      sizes[root] = (sizes[root] as number) + 1;
    }
    const dropped = [...this.stands.keys()].filter((name) => (sizes[this.nameRootOf(name)] as number) > MOST_NAMES);
    for (const name of dropped) {
      this.stands[name] = 0;
      this.#nameParents[name] = name;
    }
  }

  /** Joins the classes of words that are linked with a name that stands; a class linked with several takes the first. */
  #joinNames(...lists: readonly number[][]): void {
    const nameOf = new Int32Array(this.#parents.length).fill(-1);
    for (const links of lists) {
      for (let i = 0; i < links.length; i += 2) {
        const [name, word] = [this.nameRootOf(links[i] as number), links[i + 1] as number];
        const root = this.rootOf(word);
        if (this.stands[name] === 0 || this.#vocabulary.words[word]?.open || nameOf[root] !== -1) continue;
        if (this.wordOf(name) < 0) this.#wordOf[name] = word;
        else join(this.#parents, this.wordOf(name), word);
        nameOf[this.rootOf(word)] = name;
      }
    }
  }
}

/** Joins two classes; the smallest number stands for all, so that order doesn't matter. */
function join(parents: Int32Array, a: number, b: number): void {
  const [x, y] = [rootOf(parents, a), rootOf(parents, b)];
  parents[Math.max(x, y)] = Math.min(x, y);
}

function rootOf(parents: Int32Array, number: number): number {
  let root = number;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root] as number] as number;
    root = parents[root] as number;
  }
  return root;
}
