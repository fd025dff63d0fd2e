/**
 * Items: what a word of a text can be to phrases. Numbered from 1: first all words, then all names.
 *
 * The words of one class (classes.ts) have neighbouring numbers, and the first stands for all, and for a name of that class.
 * So a word of a text is mostly one item, and a phrase is filed once whatever forms its words take. Words with any ending
 * (`prés*`) are no forms of others: a text's word may be several of them besides.
 */

import { createBits, hasBit, setBit } from './bit-set.ts';
import { Classes, nameOfOwner, ownerOfName } from './classes.ts';
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
  /** One bit a word's item: it stands for itself. */
  readonly heads: Uint8Array;
  /** By name: the item that stands for it, its own or that of words it is one class with. */
  readonly nameHeads: Uint32Array;
  /** One bit an item: all forms of the word are small words. */
  readonly passed: Uint8Array;
  /** One bit an item: the word may have any ending, or the name has forms that aren't one steady word; see classes.ts. */
  readonly apart: Uint8Array;
  readonly forms: FormList;
  readonly classes: Classes;
  readonly #itemOf: Int32Array;
  readonly #classOf: Int32Array;

  constructor(vocabulary: Vocabulary) {
    this.words = vocabulary.words.length;
    this.names = vocabulary.nameForms.length;
    this.forms = formsOf(vocabulary);
    this.classes = new Classes(vocabulary, this.forms);
    this.order = orderByClass(vocabulary, this.classes);
    this.#itemOf = new Int32Array(this.words);
    for (let at = 0; at < this.words; at += 1) this.#itemOf[this.order[at] as number] = at + 1;
    this.heads = createBits(this.words + 1);
    this.#classOf = new Int32Array(this.words);
    for (let at = 0, head = 0; at < this.words; at += 1) {
      const word = this.order[at] as number;
      if (at === 0 || this.classes.rootOf(word) !== this.classes.rootOf(this.order[at - 1] as number)) {
        head = at + 1;
        setBit(this.heads, head);
      }
      this.#classOf[word] = head;
    }
    this.nameHeads = new Uint32Array(this.names);
    for (let name = 0; name < this.names; name += 1) {
      const word = this.classes.wordOf(name);
      this.nameHeads[name] =
        word < 0 ? this.words + this.classes.nameRootOf(name) + 1 : (this.#classOf[word] as number);
    }
    this.passed = this.#bitsOf(this.words, (word) => vocabulary.standing.at(word) === PASSED_OVER);
    this.apart = this.#bitsOf(this.words + this.names, (number) =>
      number < this.words ? vocabulary.words[number]?.open === true : this.classes.stands[number - this.words] === 0,
    );
  }

  /** One bit an item, of the first `count` words and names of which something is so; nothing when there are none. */
  #bitsOf(count: number, isSo: (number: number) => boolean): Uint8Array {
    let bits = createBits(0);
    for (let number = 0; number < count; number += 1) {
      if (!isSo(number)) continue;
      if (bits.length === 0) bits = createBits(count + 1);
      setBit(bits, number < this.words ? (this.#itemOf[number] as number) : number + 1);
    }
    return bits;
  }

  /** The item of an element of a phrase. */
  item(element: number): number {
    return (element & 1) === 1 ? this.words + (element >>> 1) + 1 : (this.#itemOf[element >>> 1] as number);
  }

  /** The item that stands for an element of a phrase. */
  head(element: number): number {
    return ((element & 1) === 1 ? this.nameHeads : this.#classOf)[element >>> 1] as number;
  }

  /** Whether an element is a name that doesn't stand in the stream: it may be several words. */
  isWide(element: number): boolean {
    return (element & 1) === 1 && this.classes.stands[element >>> 1] === 0;
  }

  /** The item that stands for the owner of a form. */
  ownerHead(owner: number): number {
    return owner < 0 ? (this.nameHeads[nameOfOwner(owner)] as number) : (this.#classOf[owner] as number);
  }
}

/** The forms of all words that phrases use, and of all names. */
function formsOf({ words, forms, uses, nameAnchors }: Vocabulary): FormList {
  const list = new FormList(forms);
  for (let word = 0; word < words.length; word += 1) if (uses.at(word) > 0) list.add(word, word);
  for (const [name, anchors] of nameAnchors.entries()) for (const word of anchors) list.add(ownerOfName(name), word);
  list.arrange();
  return list;
}

/** What says of items of an index which stand for them. */
export interface Heads {
  words: number;
  heads: Uint8Array;
  nameHeads: Uint32Array;
}

/** The item that stands for an item of an index. */
export function headOf({ words, heads, nameHeads }: Heads, item: number): number {
  if (item > words) return nameHeads[item - words - 1] as number;
  let head = item;
  while (head > 0 && !hasBit(heads, head)) head -= 1;
  return head;
}

/** Words in the order of their spelling, those of one class together. */
function orderByClass({ words }: Vocabulary, classes: Classes): Int32Array {
  const spelled = orderBySpelling(words.map(({ raw }) => raw));
  const ranks = new Int32Array(words.length).fill(-1);
  const keys = new Int32Array(words.length);
  let count = 0;
  for (let at = 0; at < spelled.length; at += 1) {
    const root = classes.rootOf(spelled[at] as number);
    if (ranks[root] === -1) ranks[root] = count++;
    keys[at] = ranks[root] as number;
  }
  const { order } = groupByKey(keys, count);
  return Int32Array.from(order, (at) => spelled[at] as number);
}
