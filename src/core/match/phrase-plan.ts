/**
 * How phrases are filed.
 *
 * A phrase is looked for under an *anchor*: up to three neighbouring word classes, the rarest it has. Rare is
 * what few phrases use, so that "le président de la République a menti" is filed under its rare part and costs
 * nothing where only "de la République" is read.
 *
 * Words that may or may not stand in the stream (small words; "1", which may be "un") can't be part of an anchor of
 * two or three; nor can words of a phrase with gaps or free order, which has no certain neighbours. A phrase that
 * is all steady is also *checked* as a whole before its letters are compared.
 *
 *   "F-16 turcs de l’armée"  elements f 16 turcs armée   anchor 16·turcs·armée   check over f, 16, turcs, armée
 *   "1 avion abattu"         elements 1 avion abattu     anchor avion·abattu     check over the anchor
 */

import { type SourceWord, wordForms } from '../text/word-forms.ts';
import { addToCheck, hashOne, hashThree, hashTwo, sealCheck } from './hashing.ts';
import { type Tail, tailOf } from './tail.ts';
import { NO_EXTENSION, PASSED_OVER, STEADY, UNSURE, type Vocabulary } from './vocabulary.ts';

/** The longest phrase, in words of the stream, that is checked as a whole. */
const MAX_COVERED = 14;

/** Words of a phrase whose extension the check may cover: the bits of a byte. */
const MAX_EXTENDED = 8;

/** How the phrase that was planned last is filed. */
export interface Plan {
  /** Hash of the anchor. */
  anchor: number;
  /** Classes the anchor has: 1, 2 or 3; 0 when it is a name, see `nameAnchors`. */
  width: number;
  /** The class of an anchor of one; the number of the name. */
  single: number;
  /** Position among the elements of the anchor's last one. */
  last: number;
  /** Words of the stream the check covers, and how many of them stand before the anchor's end; 0: the anchor only. */
  covered: number;
  before: number;
  check: number;
  /** One bit a covered word: its extension is in the check. */
  extended: number;
  /** For an anchor of one word: the extension its forms share, and what they share past the letters of a key. */
  extension: number;
  tail: Tail;
}

/** One word under which the phrases of a name are filed. */
export interface NameAnchor {
  anchor: number;
  single: number;
  extension: number;
  tail: Tail;
}

const NO_TAIL: Tail = { letters: 0, hash: 0 };

/** Plans phrases one after the other; `plan` always holds the last one. */
export class Planner {
  readonly plan: Plan = {
    anchor: 0,
    width: 0,
    single: 0,
    last: 0,
    covered: 0,
    before: 0,
    check: 0,
    extended: 0,
    extension: NO_EXTENSION,
    tail: NO_TAIL,
  };
  readonly #vocabulary: Vocabulary;
  /** Class and rarity of every word. */
  readonly #wordClasses: Int32Array;
  readonly #wordRarity: Float64Array;
  /** Steady elements of the phrase: position, class, rarity, and how many steady ones stand right before. */
  readonly #positions: number[] = [];
  readonly #classes: number[] = [];
  readonly #rarities: number[] = [];
  readonly #extensions: number[] = [];
  readonly #following: number[] = [];
  readonly #tails = new Map<number, Tail>();
  #steady = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    const { classes, keys, uses, words } = vocabulary;
    this.#wordClasses = Int32Array.from(words.keys(), (word) => classes.classOf(keys.at(word)));
    const usesOf = new Map<number, number>();
    for (const [word, each] of this.#wordClasses.entries()) usesOf.set(each, (usesOf.get(each) ?? 0) + uses.at(word));
    this.#wordRarity = Float64Array.from(words, ({ folded }, word) => {
      return Math.min(folded.length, 10) * 0.5 - Math.log2(1 + (usesOf.get(this.#wordClasses[word] as number) ?? 0));
    });
  }

  /** Plans the phrase whose elements are `elements[from..to)`; `loose` when it has gaps or free order. */
  run(elements: Int32Array, from: number, to: number, loose: boolean): void {
    const whole = this.#collect(elements, from, to);
    if (this.#steady === 0) this.#anchorOnUnsure(elements, from, to);
    else this.#anchorOnRarest(loose ? 1 : 3);
    const { plan } = this;
    const checked = whole && !loose && this.#steady > 0 && this.#steady <= MAX_COVERED;
    plan.covered = checked ? this.#steady : 0;
    plan.before = checked ? this.#positions.indexOf(plan.last) : 0;
    plan.check = checked ? this.#checkAll() : sealCheck(plan.anchor);
    plan.extension = NO_EXTENSION;
    plan.tail = NO_TAIL;
    if (plan.width !== 1) return;
    const word = (elements[from + plan.last] as number) >>> 1;
    plan.extension = this.#vocabulary.extensions.at(word);
    plan.tail = this.#tail(word);
  }

  /** The words that tell a name, each class and tail once. */
  nameAnchors(name: number): NameAnchor[] {
    const anchors = new Map<string, NameAnchor>();
    for (const word of this.#vocabulary.nameAnchors[name] ?? []) {
      const single = this.#wordClasses[word] as number;
      const tail = this.#tail(word);
      const extension = this.#vocabulary.extensions.at(word);
      anchors.set(`${single} ${extension} ${tail.letters} ${tail.hash}`, {
        anchor: hashOne(single),
        single,
        extension,
        tail,
      });
    }
    return [...anchors.values()];
  }

  #tail(word: number): Tail {
    let tail = this.#tails.get(word);
    if (tail === undefined) {
      tail = tailOf(wordForms(this.#vocabulary.words[word] as SourceWord));
      this.#tails.set(word, tail);
    }
    return tail;
  }

  /** Lists the steady elements; false when others may stand between them in the stream. */
  #collect(elements: Int32Array, from: number, to: number): boolean {
    this.#steady = 0;
    this.#positions.length = 0;
    let whole = true;
    let following = 0;
    for (let i = from; i < to; i += 1) {
      const element = elements[i] as number;
      const standing = this.#standing(element);
      if (standing === STEADY) {
        this.#positions[this.#steady] = i - from;
        this.#classes[this.#steady] = this.#wordClasses[element >>> 1] as number;
        this.#rarities[this.#steady] = this.#rarity(element);
        this.#extensions[this.#steady] = this.#vocabulary.extensions.at(element >>> 1);
        this.#following[this.#steady] = following;
        this.#steady += 1;
        following += 1;
      } else if (standing !== PASSED_OVER) {
        whole = false;
        following = 0;
      }
    }
    return whole;
  }

  /** Of the widest anchors that fit, at most `widest` classes, the rarest. */
  #anchorOnRarest(widest: number): void {
    let width = 1;
    for (let i = 0; i < this.#steady; i += 1)
      width = Math.max(width, Math.min(widest, (this.#following[i] as number) + 1));
    let best = -1;
    let bestRarity = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < this.#steady; i += 1) {
      if ((this.#following[i] as number) + 1 < width) continue;
      let rarity = 0;
      for (let j = i - width + 1; j <= i; j += 1) rarity += this.#rarities[j] as number;
      if (rarity > bestRarity) {
        best = i;
        bestRarity = rarity;
      }
    }
    this.#setAnchor(best, width);
  }

  #setAnchor(end: number, width: number): void {
    const c = this.#classes[end] as number;
    const b = this.#classes[end - 1] ?? 0;
    const a = this.#classes[end - 2] ?? 0;
    const { plan } = this;
    plan.anchor = width === 1 ? hashOne(c) : width === 2 ? hashTwo(b, c) : hashThree(a, b, c);
    plan.width = width;
    plan.single = c;
    plan.last = this.#positions[end] as number;
  }

  /** A phrase of nothing but names and unsure words is filed under the rarest of them. */
  #anchorOnUnsure(elements: Int32Array, from: number, to: number): void {
    let best = from;
    for (let i = from; i < to; i += 1) {
      if (this.#rarity(elements[i] as number) > this.#rarity(elements[best] as number)) best = i;
    }
    const element = elements[best] as number;
    if ((element & 1) === 1) {
      Object.assign(this.plan, { anchor: element >>> 1, width: 0, single: element >>> 1, last: best - from });
      return;
    }
    this.#positions[0] = best - from;
    this.#classes[0] = this.#wordClasses[element >>> 1] as number;
    this.#setAnchor(0, 1);
  }

  #checkAll(): number {
    const { plan } = this;
    let check = 0;
    plan.extended = 0;
    for (let i = 0; i < this.#steady; i += 1) {
      const extension = this.#extensions[i] as number;
      const isExtended = extension !== NO_EXTENSION && i < MAX_EXTENDED && this.#steady > 1;
      if (isExtended) plan.extended |= 1 << i;
      check = addToCheck(check, this.#classes[i] as number, isExtended ? extension : 0);
    }
    return sealCheck(check);
  }

  /** Whatever form a name has, no word of it is certain. */
  #standing(element: number): number {
    return (element & 1) === 1 ? UNSURE : this.#vocabulary.standing.at(element >>> 1);
  }

  /** The more forms a name has, the likelier it is to stand in a text. */
  #rarity(element: number): number {
    if ((element & 1) === 0) return this.#wordRarity[element >>> 1] as number;
    return 3 - Math.log2(1 + (this.#vocabulary.nameForms[element >>> 1]?.length ?? 0));
  }
}
