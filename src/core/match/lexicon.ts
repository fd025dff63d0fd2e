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

/** In the stream: the word is none of the index. Below it, less the place of a list of classes. */
export const UNKNOWN = 0;

/**
 * Numbers of an entry: a hash, and what the word is: its item, 0 for none, or less the place of a list; with flags. Entries
 * are short, since time goes into fetching them: the fewer bytes, the more of them stay close to the processor.
 */
const ENTRY = 2;
const WHAT = 1;
/** As what a word is: the entry is free. */
const FREE = -0x80000000;

/** Flags of an item: loose phrases are filed under it; it stands in the stream. */
export const FILED = 1;
const STANDING = 2;
/** The word is a small one, which doesn't stand in the stream. */
export const SMALL = 4;
export const FLAG_BITS = 3;

/** Words kept from text to text: as many as two thirds of 131,072 entries. */
const MAX_WORDS = 87_000;
const FEWEST_ENTRIES = 4096;

/** Numbers of a list before its items. */
export const LIST_HEAD = 4;

/** Where a list says how many items it has. */
export const ITEMS = 1;
/** Where a list says how many of its items have loose phrases of a table filed under them. */
export const PHRASES = 2;
export const CONTEXT = 3;
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
  entries = new Int32Array(FEWEST_ENTRIES * ENTRY).fill(FREE);
  /**
   * Lists of classes: how many there are, and these. Lists of what a word is: what it is in the stream; how many items,
   * under how many of them phrases and under how many context is filed; the items, these items. The first place is no list.
   */
  readonly lists = new IntList();
  #count = 0;
  /** By entry, for when there have to be more. */
  #seconds = new Int32Array(FEWEST_ENTRIES);
  readonly #runs: Readonly<Record<TableKind, Int32Array>>;
  readonly #forms: FormTable;
  readonly #apart: Uint8Array;
  readonly #phrases: ItemBits;
  readonly #context: ItemBits;
  readonly #items: number[] = [];

  /** `apart` has one bit an item: it never stands in the stream. */
  constructor(forms: FormTable, apart: Uint8Array, phrases: ItemBits, context: ItemBits) {
    this.#forms = forms;
    this.#apart = apart;
    this.#phrases = phrases;
    this.#context = context;
    this.#runs = { [PHRASES]: roomForRuns(phrases), [CONTEXT]: roomForRuns(context) };
    this.#forget();
  }

  /** By item that is filed under and was met in a text: where the run of its needs begins. */
  runs(kind: TableKind): Int32Array {
    return this.#runs[kind];
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
    if (this.#count * 3 >= (this.entries.length / ENTRY) * 2) this.#grow();
    const { text, starts, ends, hashes, secondHashes } = tokens;
    const at = this.#freeEntry(secondHashes[token] as number);
    const folded = foldSlice(text, starts[token] as number, ends[token] as number);
    this.#forms.itemsOf(folded, this.#items);
    this.entries[at] = hashes[token] as number;
    this.entries[at + WHAT] = this.#whatIs(this.#items, SKIPPABLE_WORDS.has(folded));
    this.#seconds[at / ENTRY] = secondHashes[token] as number;
    this.#count += 1;
    return at;
  }

  #freeEntry(second: number): number {
    const { entries } = this;
    let at = firstEntry(second, entries.length);
    while (entries[at + WHAT] !== FREE) at = (at + ENTRY) & (entries.length - 1);
    return at;
  }

  /** How many classes a word of the stream can be. */
  choices(stream: number): number {
    if (stream >= UNKNOWN) return stream === UNKNOWN ? 0 : 1;
    return this.lists.at(-stream);
  }

  /** One of the classes that a word of the stream can be. */
  choice(stream: number, number: number): number {
    return stream > UNKNOWN ? stream : this.lists.at(number + 1 - stream);
  }

  /** Whether a word of the stream that can be several classes can be an item. */
  isOneOf(stream: number, item: number): boolean {
    const at = -stream;
    const end = at + this.lists.at(at);
    for (let i = at + 1; i <= end; i += 1) if (this.lists.at(i) === item) return true;
    return false;
  }

  /** What a word of these items is, as its entry says it; items that nothing asks for count where they stand in the stream. */
  #whatIs(items: readonly number[], small: boolean): number {
    const standing = small ? NONE : items.filter((item) => !hasBit(this.#apart, item));
    const asked = items.filter((item) => isAsked(this.#phrases, item) || isAsked(this.#context, item));
    const phrases = asked.filter((item) => hasBit(this.#phrases.filed, item));
    const context = asked.filter((item) => hasBit(this.#context.filed, item));
    for (const item of phrases) this.#runs[PHRASES][item] = runFor(this.#phrases, item);
    for (const item of context) this.#runs[CONTEXT][item] = runFor(this.#context, item);
    const flags = small ? SMALL : 0;
    const [only = UNKNOWN] = standing.length > 0 ? standing : asked;
    if (context.length === 0 && [...standing, ...asked].every((item) => item === only))
      return (only << FLAG_BITS) | flags | (standing.length > 0 ? STANDING : 0) | (phrases.length > 0 ? FILED : 0);
    const stream = standing.length < 2 ? (standing[0] ?? UNKNOWN) : -this.#addList(standing.length, ...standing);
    const counts = [asked.length, phrases.length, context.length];
    const list = this.#addList(stream, ...counts, ...asked, ...phrases, ...context);
    return -(list << FLAG_BITS) | flags;
  }

  /** Returns the place of the list. */
  #addList(...numbers: readonly number[]): number {
    const list = this.lists.length;
    for (const number of numbers) this.lists.push(number);
    return list;
  }

  #grow(): void {
    const old = this.entries;
    const oldSeconds = this.#seconds;
    this.entries = new Int32Array(old.length * 2).fill(FREE);
    this.#seconds = new Int32Array(oldSeconds.length * 2);
    for (let from = 0; from < old.length; from += ENTRY) {
      if (old[from + WHAT] === FREE) continue;
      const second = oldSeconds[from / ENTRY] as number;
      const at = this.#freeEntry(second);
      for (let i = 0; i < ENTRY; i += 1) this.entries[at + i] = old[from + i] as number;
      this.#seconds[at / ENTRY] = second;
    }
  }
}

const NONE: readonly number[] = [];

/** Whether loose phrases have an item. */
function isAsked({ filed, needed }: ItemBits, item: number): boolean {
  return hasBit(filed, item) || hasBit(needed, item);
}

function roomForRuns({ filed }: ItemBits): Int32Array {
  return new Int32Array(filed.length * 8);
}

/** Where the run of what is filed under an item begins. */
function runFor({ looseHeads, needs }: ItemBits, item: number): number {
  const bucket = placeOf(hashOne(item), looseHeads.length - 1);
  return runOf(item, needs, looseHeads[bucket] as number, looseHeads[bucket + 1] as number);
}

/** Where the list of a word stands from what it is, below 0. */
export function listOf(what: number): number {
  return -(what >> FLAG_BITS);
}

/** Where the entry of a word is looked for first, by its second hash; `length` is that of the entries, 2 numbers each. */
export function firstEntry(second: number, length: number): number {
  return ((second ^ (second >>> 15)) << 1) & (length - 1);
}
