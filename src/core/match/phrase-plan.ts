/**
 * How phrases are filed.
 *
 * A phrase whose words certainly follow each other in the stream of words is *anchored*: it is looked for under up to three
 * neighbouring words, the rarest it has. Rare is what few phrases use, so that "le président de la République a
 * menti" is filed under its rare part and costs nothing where only "de la République" is read.
 *
 * All others are *loose*: with gaps or free order, with names, with words of any ending, with words that may be small ones
 * in a text ("1", which may be "un"); and phrases of one word. They are filed under their rarest word or name, and looked
 * at where all their others stand near.
 *
 *   "F-16 turcs de l’armée"  elements f 16 turcs armée   anchored under 16·turcs·armée
 *   "1 avion abattu"         elements 1 avion abattu     loose, under abattu
 */

import type { SourceWord } from '../text/word-forms.ts';
import { hashOne, hashThree, hashTwo } from './hashing.ts';
import { IntList } from './int-list.ts';
import type { Items } from './items.ts';
import { PASSED_OVER, STEADY, UNSURE, type Vocabulary } from './vocabulary.ts';

/** How the phrase that was planned last is filed. */
export interface Plan {
  anchored: boolean;
  /** Hash of the anchor, or of the item a loose phrase is filed under. */
  hash: number;
  /** Position among the elements of the anchor's last word, or of the one a loose phrase is filed under. */
  last: number;
  /** The position of the rarest other element of a loose phrase; -1 when there is none. */
  need: number;
  /** The same for the rarest but that. */
  next: number;
}

/** Words an anchor has at most. */
const WIDEST = 3;

/** Plans phrases one after the other; `plan` always holds the last one. */
export class Planner {
  readonly plan: Plan = { anchored: false, hash: 0, last: 0, need: -1, next: -1 };
  readonly #items: Items;
  readonly #standing: Int32Array;
  /** How rare words and names are, from the letters they have and from how often phrases use them; by number. */
  readonly #wordRarity: Float64Array;
  readonly #nameRarity: Float64Array;
  /** Positions among the elements at hand of the words that stand in the stream. */
  readonly #positions = new IntList(16);

  constructor(vocabulary: Vocabulary, items: Items) {
    this.#items = items;
    this.#standing = standingOf(vocabulary);
    const usesOf = usesByHead(vocabulary, items);
    this.#wordRarity = wordRarity(vocabulary, items, usesOf);
    this.#nameRarity = nameRarity(vocabulary, items, usesOf);
  }

  /** Plans the phrase whose elements are `elements[from..to)`; `loose` when it has gaps or free order. */
  run(elements: Int32Array, from: number, to: number, loose: boolean): void {
    if (loose || !this.#isSteady(elements, from, to)) this.#fileLoose(elements, from, to);
    else this.#anchor(elements, from, Math.min(WIDEST, this.#positions.length));
  }

  /** Lists the words that stand in the stream; false where it isn't sure which those are, or there is but one. */
  #isSteady(elements: Int32Array, from: number, to: number): boolean {
    this.#positions.length = 0;
    for (let i = from; i < to; i += 1) {
      const standing = this.#standingOf(elements[i] as number);
      if (standing === PASSED_OVER) continue;
      if (standing !== STEADY) return false;
      this.#positions.push(i - from);
    }
    return this.#positions.length > 1;
  }

  /** How far an element can be relied on to stand in the stream. */
  #standingOf(element: number): number {
    if ((element & 1) === 1) return this.#items.isWide(element) ? UNSURE : STEADY;
    return this.#standing[element >>> 1] as number;
  }

  #fileLoose(elements: Int32Array, from: number, to: number): void {
    const best = this.#rarest(elements, from, to, -1, -1);
    const need = this.#rarest(elements, from, to, best, -1);
    const next = this.#rarest(elements, from, to, best, need);
    this.plan.anchored = false;
    this.plan.hash = hashOne(this.#items.head(elements[best] as number));
    this.plan.last = best - from;
    this.plan.need = need < 0 ? -1 : need - from;
    this.plan.next = next < 0 ? -1 : next - from;
  }

  /** The position of the rarest element but two; -1 when there is no other. */
  #rarest(elements: Int32Array, from: number, to: number, but: number, butToo: number): number {
    let best = -1;
    for (let i = from; i < to; i += 1) {
      if (i === but || i === butToo) continue;
      if (best < 0 || this.#rarity(elements[i] as number) > this.#rarity(elements[best] as number)) best = i;
    }
    return best;
  }

  #rarity(element: number): number {
    return ((element & 1) === 1 ? this.#nameRarity : this.#wordRarity)[element >>> 1] as number;
  }

  /** The rarest run of `width` words. */
  #anchor(elements: Int32Array, from: number, width: number): void {
    let best = width - 1;
    let bestRarity = Number.NEGATIVE_INFINITY;
    for (let end = width - 1; end < this.#positions.length; end += 1) {
      let rarity = 0;
      for (let i = end - width + 1; i <= end; i += 1)
        rarity += this.#rarity(elements[from + this.#positions.at(i)] as number);
      if (rarity <= bestRarity) continue;
      best = end;
      bestRarity = rarity;
    }
    const head = (at: number) => this.#items.head(elements[from + this.#positions.at(at)] as number);
    const [b, c] = [head(best - 1), head(best)];
    this.plan.anchored = true;
    this.plan.hash = width === 2 ? hashTwo(b, c) : hashThree(head(best - 2), b, c);
    this.plan.last = this.#positions.at(best);
  }
}

/** How far each word can be relied on, as the vocabulary says; -1 for words with any ending. */
function standingOf({ words, standing }: Vocabulary): Int32Array {
  const found = new Int32Array(words.length);
  for (let word = 0; word < words.length; word += 1) found[word] = words[word]?.open ? -1 : standing.at(word);
  return found;
}

/** How often phrases use words and names, by the item that stands for them. */
function usesByHead({ uses, nameUses }: Vocabulary, items: Items): Float64Array {
  const usesOf = new Float64Array(items.words + items.names + 1);
  const add = (element: number, count: number) => {
    const head = items.head(element);
    usesOf[head] = (usesOf[head] as number) + count;
  };
  for (let word = 0; word < items.words; word += 1) add(word * 2, uses.at(word));
  for (let name = 0; name < items.names; name += 1) add(name * 2 + 1, nameUses.at(name));
  return usesOf;
}

function wordRarity({ words }: Vocabulary, items: Items, usesOf: Float64Array): Float64Array {
  const rarity = new Float64Array(words.length);
  for (let word = 0; word < words.length; word += 1) {
    const { folded, open } = words[word] as SourceWord;
    const used = (usesOf[items.head(word * 2)] as number) + (items.classes.openUses[word] as number);
    rarity[word] = Math.min(folded.length, 10) * 0.5 - Math.log2(1 + used) - (open ? OPEN_PENALTY : 0);
  }
  return rarity;
}

function nameRarity({ nameForms }: Vocabulary, items: Items, usesOf: Float64Array): Float64Array {
  return Float64Array.from(
    nameForms,
    (forms, name) =>
      NAME_RARITY - Math.log2(1 + (usesOf[items.head(name * 2 + 1)] as number)) - Math.log2(1 + forms.length) / 2,
  );
}

/** What any ending makes a word more frequent beyond what phrases show, and what a name counts like; both by measurement. */
const OPEN_PENALTY = 2;
const NAME_RARITY = 2.5;
