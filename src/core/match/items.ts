/**
 * Items: what a word of a text can be to phrases. Numbered from 1: first all words, then all names.
 *
 * Words of which one is a form of another ("président", "présidents") are one class: they have neighbouring numbers, and
 * the first stands for all. So a word of a text is mostly one item, and a phrase is filed once whatever forms its words
 * take. Words with any ending (`prés*`) are no forms of others: a text's word may be several of them besides.
 */

import { createBits, hasBit, setBit } from './bit-set.ts';
import { groupByKey } from './counting-sort.ts';
import { FormList } from './form-list.ts';
import { orderBySpelling } from './order-by-spelling.ts';
import { PASSED_OVER, type Vocabulary } from './vocabulary.ts';

export class Items {
  /** Number of words, of names. */
  readonly words: number;
  readonly names: number;
  /** Words by item - 1. */
  readonly order: Int32Array;
  /** One bit an item: it stands for itself. */
  readonly heads: Uint8Array;
  /** One bit an item: all forms of the word are small words. */
  readonly passed: Uint8Array;
  /** One bit an item: the word may have any ending. */
  readonly open: Uint8Array;
  readonly forms: FormList;
  /** How often a text's word that is this open word is one that phrases use. */
  readonly openUses: Float64Array;
  readonly #itemOf: Int32Array;
  readonly #classOf: Int32Array;

  constructor(vocabulary: Vocabulary) {
    this.words = vocabulary.words.length;
    this.names = vocabulary.nameForms.length;
    this.openUses = new Float64Array(this.words);
    const forms = new FormList(vocabulary.forms);
    for (let word = 0; word < this.words; word += 1) if (vocabulary.uses.at(word) > 0) forms.add(word, word);
    forms.arrange();
    const parents = joinForms(vocabulary, forms, this.openUses);
    this.order = orderByClass(vocabulary, parents);
    this.#itemOf = new Int32Array(this.words);
    for (let at = 0; at < this.words; at += 1) this.#itemOf[this.order[at] as number] = at + 1;
    this.heads = createBits(this.words + this.names + 1);
    this.#classOf = new Int32Array(this.words);
    for (let at = 0, head = 0; at < this.words; at += 1) {
      const word = this.order[at] as number;
      if (at === 0 || rootOf(parents, word) !== rootOf(parents, this.order[at - 1] as number)) {
        head = at + 1;
        setBit(this.heads, head);
      }
      this.#classOf[word] = head;
    }
    this.passed = this.#bitsOf((word) => vocabulary.standing.at(word) === PASSED_OVER);
    this.open = this.#bitsOf((word) => vocabulary.words[word]?.open === true);
    for (let name = 0; name < this.names; name += 1) {
      setBit(this.heads, this.words + name + 1);
      for (const word of vocabulary.nameAnchors[name] ?? []) forms.add(-1 - name, word);
    }
    this.forms = forms;
  }

  /** One bit an item, of the words of which something is so; nothing when there are none. */
  #bitsOf(isSo: (word: number) => boolean): Uint8Array {
    let bits = createBits(0);
    for (let word = 0; word < this.words; word += 1) {
      if (!isSo(word)) continue;
      if (bits.length === 0) bits = createBits(this.words + 1);
      setBit(bits, this.#itemOf[word] as number);
    }
    return bits;
  }

  /** The item of an element of a phrase. */
  item(element: number): number {
    return (element & 1) === 1 ? this.words + (element >>> 1) + 1 : (this.#itemOf[element >>> 1] as number);
  }

  /** The item that stands for an element of a phrase. */
  head(element: number): number {
    return (element & 1) === 1 ? this.item(element) : (this.#classOf[element >>> 1] as number);
  }

  /** The item that stands for the owner of a form. */
  ownerHead(owner: number): number {
    return owner < 0 ? this.words - owner : (this.#classOf[owner] as number);
  }
}

/** The item that stands for an item of an index. */
export function headOf(heads: Uint8Array, item: number): number {
  let head = item;
  while (head > 0 && !hasBit(heads, head)) head -= 1;
  return head;
}

/** Joins words of which one is a form of the other; the smallest stands for all, so that order doesn't matter. */
function joinForms({ words, uses }: Vocabulary, forms: FormList, openUses: Float64Array): Int32Array {
  const parents = Int32Array.from(words.keys());
  const owners: number[] = [];
  for (let word = 0; word < words.length; word += 1) {
    const { folded, open } = words[word] as Vocabulary['words'][number];
    const used = uses.at(word);
    if (open || used === 0) continue;
    forms.ownersOf(folded, owners);
    for (const owner of owners) {
      if (owner === word) continue;
      if (words[owner]?.open) openUses[owner] = (openUses[owner] as number) + used;
      else join(parents, owner, word);
    }
  }
  return parents;
}

function join(parents: Int32Array, a: number, b: number): void {
  const [x, y] = [rootOf(parents, a), rootOf(parents, b)];
  parents[Math.max(x, y)] = Math.min(x, y);
}

function rootOf(parents: Int32Array, word: number): number {
  let root = word;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root] as number] as number;
    root = parents[root] as number;
  }
  return root;
}

/** Words in the order of their spelling, those of one class together. */
function orderByClass({ words }: Vocabulary, parents: Int32Array): Int32Array {
  const spelled = orderBySpelling(words.map(({ raw }) => raw));
  const ranks = new Int32Array(words.length).fill(-1);
  const keys = new Int32Array(words.length);
  let count = 0;
  for (let at = 0; at < spelled.length; at += 1) {
    const root = rootOf(parents, spelled[at] as number);
    if (ranks[root] === -1) ranks[root] = count++;
    keys[at] = ranks[root] as number;
  }
  const { order } = groupByKey(keys, count);
  return Int32Array.from(order, (at) => spelled[at] as number);
}
