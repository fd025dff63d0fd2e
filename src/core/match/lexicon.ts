/**
 * What the words of texts are to an index: worked out once a word and kept, so that a word met before costs one look.
 *
 * A word is told by one hash of its folded letters and, by its place, some 16 bits of the second. Should two words share
 * these, one of them would be taken for the other here, and what is wrongly taken for a phrase found out when it is compared.
 */

import { foldSlice, type Tokens } from '../text/tokenise.ts';
import { hasBit } from './bit-set.ts';
import type { FormTable } from './form-table.ts';
import { hashOne, placeOf } from './hashing.ts';
import { IntList } from './int-list.ts';
import { runOf } from './loose-needs.ts';
import { SKIPPABLE_WORDS } from './vocabulary.ts';

/** The word is none of the index. */
export const UNKNOWN = 0;
/** The word is a small one that a phrase may skip. */
export const SKIPPED = -1;

/**
 * Numbers of an entry: a hash, the place in the stream; where there are loose phrases also the item with a flag and where
 * the run of what is filed under it begins in the phrases. A word that is several items, or under which context is filed,
 * has minus the place of a list instead. Entries are kept short: the fewer bytes they take, the more of them stay close
 * to the processor.
 */
const SHORT_ENTRY = 2;
const LONG_ENTRY = 4;
const STREAM = 1;
const LISTED_AT = 2;
const RUN = 3;
/** As the place in the stream: the entry is free. */
export const FREE = -0x80000000;

/** Flag of the item in an entry: phrases are filed under it. */
export const FILED = 1;
export const FLAG_BITS = 1;

/** Words kept from text to text. */
const MAX_WORDS = 50_000;
const FEWEST_ENTRIES = 4096;

/** Numbers of a list of items before these. */
export const LIST_HEAD = 3;

/** Where a list of items says how many runs are a table's. */
export const PHRASES = 1;
export const CONTEXT = 2;
export type TableKind = typeof PHRASES | typeof CONTEXT;

/** What a table knows of the items of loose phrases. */
export interface ItemBits {
  filed: Uint8Array;
  needed: Uint8Array;
  looseHeads: Uint32Array;
  needs: Uint32Array;
}

export class Lexicon {
  /** Open addressing from `firstEntry` on; another array once a word was learnt. */
  entries: Int32Array;
  /** Numbers of an entry. */
  readonly size: number;
  /**
   * Lists of classes: how many there are, and these. Lists of items: how many there are, how many runs of phrases and how
   * many of context are filed under them; the items, these runs. The first place is no list.
   */
  readonly lists = new IntList();
  #count = 0;
  /** By entry, for when there have to be more. */
  #seconds = new Int32Array(FEWEST_ENTRIES);
  readonly #forms: FormTable;
  readonly #words: number;
  readonly #open: Uint8Array;
  readonly #phrases: ItemBits;
  readonly #context: ItemBits;
  readonly #items: number[] = [];

  /** Items up to `words` are words; `open` has one bit an item: it may have any ending. */
  constructor(forms: FormTable, words: number, open: Uint8Array, phrases: ItemBits, context: ItemBits) {
    this.#forms = forms;
    this.#words = words;
    this.#open = open;
    this.#phrases = phrases;
    this.#context = context;
    this.size = phrases.needs.length + context.needs.length > 0 ? LONG_ENTRY : SHORT_ENTRY;
    this.entries = new Int32Array(FEWEST_ENTRIES * this.size).fill(FREE);
    this.#forget();
  }

  /** To be called before a text: what was learnt is dropped when it is too much. */
  begin(): void {
    if (this.#count < MAX_WORDS) return;
    this.entries.fill(FREE);
    this.#count = 0;
    this.#forget();
  }

  #forget(): void {
    this.lists.length = 0;
    this.lists.push(0);
  }

  /** The place of the entry for a word that has none yet. */
  learn(tokens: Tokens, token: number): number {
    const size = this.size;
    if (this.#count * 3 >= (this.entries.length / size) * 2) this.#grow();
    const { text, starts, ends, hashes, secondHashes } = tokens;
    const at = this.#freeEntry(secondHashes[token] as number);
    const folded = foldSlice(text, starts[token] as number, ends[token] as number);
    this.#forms.itemsOf(folded, this.#items);
    this.entries[at] = hashes[token] as number;
    this.entries[at + STREAM] = SKIPPABLE_WORDS.has(folded) ? SKIPPED : this.#streamOf(this.#items);
    if (size === LONG_ENTRY) this.#list(this.#items, at);
    this.#seconds[at / size] = secondHashes[token] as number;
    this.#count += 1;
    return at;
  }

  #freeEntry(second: number): number {
    const { entries } = this;
    let at = firstEntry(second, this.size, entries.length);
    while (entries[at + STREAM] !== FREE) at = (at + this.size) & (entries.length - 1);
    return at;
  }

  /** How many classes a word of the stream can be. */
  choices(stream: number): number {
    if (stream >= UNKNOWN) return stream === UNKNOWN ? 0 : 1;
    return this.lists.at(SKIPPED - stream);
  }

  /** One of the classes that a word of the stream can be. */
  choice(stream: number, number: number): number {
    return stream > UNKNOWN ? stream : this.lists.at(SKIPPED - stream + 1 + number);
  }

  /** Whether a word of the stream can be an item: `stream` is below SKIPPED when it can be several. */
  isOneOf(stream: number, item: number): boolean {
    const at = SKIPPED - stream;
    const end = at + this.lists.at(at);
    for (let i = at + 1; i <= end; i += 1) if (this.lists.at(i) === item) return true;
    return false;
  }

  /** Words only; those with any ending and names stand in no stream. */
  #streamOf(items: readonly number[]): number {
    const at = this.lists.length;
    this.lists.push(0);
    for (const item of items) if (item <= this.#words && !hasBit(this.#open, item)) this.lists.push(item);
    const count = this.lists.length - at - 1;
    this.lists.data[at] = count;
    if (count > 1) return SKIPPED - at;
    const only = count === 1 ? this.lists.at(at + 1) : UNKNOWN;
    this.lists.length = at;
    return only;
  }

  /** Puts the items that tables look for into an entry. */
  #list(items: readonly number[], entry: number): void {
    const listed = items.filter((item) => isAsked(this.#phrases, item) || isAsked(this.#context, item));
    const phrases = listed.filter((item) => hasBit(this.#phrases.filed, item));
    const context = listed.filter((item) => hasBit(this.#context.filed, item));
    if (listed.length < 2 && context.length === 0) {
      const [only = 0] = listed;
      this.entries[entry + LISTED_AT] = (only << FLAG_BITS) | (phrases.length > 0 ? FILED : 0);
      this.entries[entry + RUN] = phrases.length > 0 ? fileOf(this.#phrases, only) : 0;
      return;
    }
    this.entries[entry + LISTED_AT] = -this.lists.length;
    this.entries[entry + RUN] = 0;
    for (const count of [listed.length, phrases.length, context.length]) this.lists.push(count);
    for (const item of listed) this.lists.push(item);
    for (const item of phrases) this.lists.push(fileOf(this.#phrases, item));
    for (const item of context) this.lists.push(fileOf(this.#context, item));
  }

  #grow(): void {
    const size = this.size;
    const old = this.entries;
    const oldSeconds = this.#seconds;
    this.entries = new Int32Array(old.length * 2).fill(FREE);
    this.#seconds = new Int32Array(oldSeconds.length * 2);
    for (let from = 0; from < old.length; from += size) {
      if (old[from + STREAM] === FREE) continue;
      const second = oldSeconds[from / size] as number;
      const at = this.#freeEntry(second);
      this.entries.set(old.subarray(from, from + size), at);
      this.#seconds[at / size] = second;
    }
  }
}

/** Whether loose phrases have an item. */
function isAsked({ filed, needed }: ItemBits, item: number): boolean {
  return hasBit(filed, item) || hasBit(needed, item);
}

/** Where the run of what is filed under an item begins. */
function fileOf({ looseHeads, needs }: ItemBits, item: number): number {
  const bucket = placeOf(hashOne(item), looseHeads.length - 1);
  return runOf(item, needs, looseHeads[bucket] as number, looseHeads[bucket + 1] as number);
}

/** Where the entry of a word is looked for first, by its second hash; entries have `size` numbers each, `length` in all. */
export function firstEntry(second: number, size: number, length: number): number {
  return Math.imul(second ^ (second >>> 15), size) & (length - 1);
}
