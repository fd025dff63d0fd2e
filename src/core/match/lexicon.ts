/**
 * What the words of texts are to an index: worked out once a word and kept, so that a word met before costs one look.
 *
 * A word is told by two hashes of its folded letters, 64 bits. Should two words share both, one of them would be taken for
 * the other here, and what is wrongly taken for a phrase found out when it is compared.
 */

import { hasBit } from './bit-set.ts';
import type { FormTable } from './form-table.ts';
import { hashOne, placeOf } from './hashing.ts';
import { IntList } from './int-list.ts';
import type { ReadText } from './read-text.ts';
import { SKIPPABLE_WORDS } from './vocabulary.ts';

/** The word is none of the index. */
export const UNKNOWN = 0;
/** The word is a small one that a phrase may skip. */
export const SKIPPED = -1;

/** Numbers of an entry: both hashes, place in the stream, list of items. */
export const ENTRY = 4;
/** Where in an entry. */
export const STREAM = 2;
export const LIST = 3;
/** As its list: the entry is free. */
export const FREE = -1;

/** Flags of the items in a list, by table: something is filed under it; something filed elsewhere needs it. */
export const FILED = 1;
export const NEEDED = 2;
/** Bits for flags: those of the phrases, then those of the context. */
export const FLAG_BITS = 4;
export const CONTEXT_SHIFT = 2;

/** Words kept from text to text. */
const MAX_WORDS = 50_000;
const FEWEST_ENTRIES = 4096;

/** Numbers in a list for each item: the item with its flags, where its bucket begins in the phrases, in the context. */
export const LISTED = 3;

/** What a table knows of the items of loose phrases. */
export interface ItemBits {
  filed: Uint8Array;
  needed: Uint8Array;
  looseHeads: Uint32Array;
}

export class Lexicon {
  /** Open addressing from `firstEntry` on. */
  entries = new Int32Array(FEWEST_ENTRIES * ENTRY).fill(FREE);
  /** Lists: how many numbers follow, then LISTED of each item, or classes. The first place is no list. */
  readonly lists = new IntList();
  #count = 0;
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
    this.lists.push(0);
  }

  /** To be called before a text: what was learnt is dropped when it is too much. */
  begin(): void {
    if (this.#count < MAX_WORDS) return;
    this.entries.fill(FREE);
    this.#count = 0;
    this.lists.length = 1;
  }

  /** The place of the entry for a word that has none yet. */
  learn(text: ReadText, token: number): number {
    if (this.#count * 3 >= (this.entries.length / ENTRY) * 2) this.#grow();
    const hash = text.tokens.hashes[token] as number;
    let at = firstEntry(hash, this.entries.length);
    while (this.entries[at + LIST] !== FREE) at = (at + ENTRY) & (this.entries.length - 1);
    const folded = text.word(token);
    this.#forms.itemsOf(folded, this.#items);
    this.entries[at] = hash;
    this.entries[at + 1] = text.tokens.secondHashes[token] as number;
    this.entries[at + STREAM] = SKIPPABLE_WORDS.has(folded) ? SKIPPED : this.#streamOf(this.#items);
    this.entries[at + LIST] = this.#listOf(this.#items);
    this.#count += 1;
    return at;
  }

  /** Whether a word of the stream can be an item: `stream` is below SKIPPED when it can be several. */
  isOneOf(stream: number, item: number): boolean {
    const at = SKIPPED - stream;
    const end = at + this.lists.at(at);
    for (let i = at + 1; i <= end; i += 1) if (this.lists.at(i) === item) return true;
    return false;
  }

  /** The items that a word of the stream can be. */
  alternatives(stream: number): readonly number[] {
    if (stream >= UNKNOWN) return stream === UNKNOWN ? [] : [stream];
    const at = SKIPPED - stream;
    return Array.from({ length: this.lists.at(at) }, (_, i) => this.lists.at(at + 1 + i));
  }

  /** Words only; those with any ending and names stand in no stream. */
  #streamOf(items: readonly number[]): number {
    const classes = items.filter((item) => item <= this.#words && !hasBit(this.#open, item));
    if (classes.length < 2) return classes[0] ?? UNKNOWN;
    const at = this.lists.length;
    this.lists.push(classes.length);
    for (const each of classes) this.lists.push(each);
    return SKIPPED - at;
  }

  #listOf(items: readonly number[]): number {
    const at = this.lists.length;
    this.lists.push(0);
    for (const item of items) {
      const flags = flagsOf(this.#phrases, item) | (flagsOf(this.#context, item) << CONTEXT_SHIFT);
      if (flags === 0) continue;
      this.lists.push((item << FLAG_BITS) | flags);
      this.lists.push(bucketOf(this.#phrases, item));
      this.lists.push(bucketOf(this.#context, item));
    }
    this.lists.data[at] = this.lists.length - at - 1;
    if (this.lists.at(at) > 0) return at;
    this.lists.length = at;
    return 0;
  }

  #grow(): void {
    const old = this.entries;
    this.entries = new Int32Array(old.length * 2).fill(FREE);
    for (let from = 0; from < old.length; from += ENTRY) {
      if (old[from + LIST] === FREE) continue;
      let at = firstEntry(old[from] as number, this.entries.length);
      while (this.entries[at + LIST] !== FREE) at = (at + ENTRY) & (this.entries.length - 1);
      this.entries.set(old.subarray(from, from + ENTRY), at);
    }
  }
}

function flagsOf({ filed, needed }: ItemBits, item: number): number {
  return (hasBit(filed, item) ? FILED : 0) | (hasBit(needed, item) ? NEEDED : 0);
}

/** Where what is filed under an item begins. */
function bucketOf({ filed, looseHeads }: ItemBits, item: number): number {
  return hasBit(filed, item) ? (looseHeads[placeOf(hashOne(item), looseHeads.length - 1)] as number) : 0;
}

/** Where the entry of a word with this hash is looked for first; `length` is that of the entries, 4 numbers each. */
export function firstEntry(hash: number, length: number): number {
  return ((hash ^ (hash >>> 15)) << 2) & (length - 1);
}
