/**
 * The pass over a text's words: which records of a table may stand where.
 *
 * Words become items; small words drop out of the stream. At each word of the stream the anchor of two and the anchor of
 * three words that end there are looked up in the filter, and in one bucket if they pass; a record is a candidate when
 * all its words stand around. What is known of the words also leads to loose phrases (loose-scan.ts).
 *
 *   text     les  F  16  turcs  de  la  base
 *   stream        f  16  turc           base      "les", "de" and "la" are skipped
 *   anchors       f·16   16·turc, f·16·turc   turc·base, 16·turc·base
 */

import { hasBit } from './bit-set.ts';
import { hashThree, hashTwo, placeOf } from './hashing.ts';
import { doubled } from './int-list.ts';
import { type Heads, headOf } from './items.ts';
import type { Counts } from './layout.ts';
import { firstEntry, type Lexicon, type TableKind, UNKNOWN } from './lexicon.ts';
import { LooseScan } from './loose-scan.ts';
import { filterBits } from './phrase-table.ts';
import type { ReadText } from './read-text.ts';
import { RecordCursor, type RecordWidths } from './record.ts';
import { Stream } from './stream.ts';
import type { Style } from './styles.ts';

/** Numbers noted of an anchor. */
const PASSED = 4;

/** What the tables of an index share. */
export interface SharedParts {
  lexicon: Lexicon;
  heads: Heads;
  /** One bit an item: it never stands in the stream, see items.ts. */
  apart: Uint8Array;
  /** One bit an item: all forms of the word are small words, it never stands in a stream. */
  passed: Uint8Array;
  widths: RecordWidths;
  styles: readonly Style[];
  counts: Counts;
}

/** See phrase-table.ts. */
export interface TableParts {
  filter: Uint32Array;
  heads: Uint32Array;
  records: Uint8Array;
  needs: Uint32Array;
  /** Words from first to last of a loose phrase that asks what stands near, at most. */
  reach: number;
}

/** Called with a candidate: the place of its record, and the word where its anchor ends. */
export type Emit = (record: number, token: number) => void;

export class TableScan {
  readonly records: Uint8Array;
  readonly #shared: SharedParts;
  readonly #parts: TableParts;
  readonly #stream = new Stream();
  readonly #record: RecordCursor;
  /** Another, since terms are asked for while a scan goes on. */
  readonly #term: RecordCursor;
  readonly #loose: LooseScan | null;
  /** Anchors that passed the filter: hash, place in the stream, where their bucket begins and ends. */
  #passed: Int32Array = new Int32Array(64 * PASSED);
  /** Written only, so that what is read for it is read indeed. */
  protected touched = 0;

  constructor(shared: SharedParts, kind: TableKind, parts: TableParts) {
    this.records = parts.records;
    this.#shared = shared;
    this.#parts = parts;
    this.#record = new RecordCursor(parts.records, shared.widths);
    this.#term = new RecordCursor(parts.records, shared.widths);
    this.#loose = parts.needs.length > 0 ? new LooseScan(shared, kind, parts) : null;
  }

  /** The number of the context term whose record is at a place. */
  termOf(record: number): number {
    this.#term.enter(record);
    return this.#term.term();
  }

  /** Scans the words [from, to). Candidates of one phrase come in the order of the text. */
  scan(text: ReadText, from: number, to: number, emit: Emit): void {
    if (this.records.length === 0) return;
    this.#shared.lexicon.begin();
    this.#read(text, from, to);
    this.#loose?.find(this.#stream, to - from, from, emit);
    if (this.#parts.heads.length > 1) this.#findAnchors(emit);
  }

  /** Fills the stream. The numbers of lexicon.ts are written out: engines read the constants of a module anew each time. */
  #read(text: ReadText, from: number, to: number): void {
    const { lexicon } = this.#shared;
    const { hashes, secondHashes } = text.tokens;
    const stream = this.#stream;
    stream.begin(to - from);
    const small = 4;
    const free = -0x80000000;
    const loose = this.#loose !== null;
    const { classes, tokens, whats } = stream;
    let { entries } = lexicon;
    let count = 0;
    for (let token = from; token < to; token += 1) {
      const hash = hashes[token] as number;
      let at = firstEntry(secondHashes[token] as number, entries.length);
      let what = entries[at + 1] as number;
      while (entries[at] !== hash || what === free) {
        if (what === free) {
          at = lexicon.learn(text.tokens, token);
          entries = lexicon.entries;
        } else at = (at + 2) & (entries.length - 1);
        what = entries[at + 1] as number;
      }
      if (loose) whats[token - from] = what;
      if ((what & small) !== 0) continue;
      // An item without its flags, or 0 where the flag says that it doesn't stand in the stream.
      let inStream = (what >> 3) & -((what >> 1) & 1);
      if (what < 0) inStream = lexicon.lists.data[-(what >> 3)] as number;
      classes[count] = inStream;
      tokens[count] = token;
      count += 1;
    }
    stream.count = count;
  }

  #findAnchors(emit: Emit): void {
    const end = this.#collect();
    this.#fetch(end);
    const passed = this.#passed;
    for (let at = 0; at < end; at += PASSED)
      this.#visit(passed[at + 2] as number, passed[at + 3] as number, passed[at + 1] as number, emit);
  }

  /**
   * Notes the anchors that pass the filter, with the places in the stream where they end; returns where these notes end.
   * PASSED is written out: engines read the constants of a module anew each time.
   */
  #collect(): number {
    const { filter } = this.#parts;
    const { classes, count } = this.#stream;
    const shift = Math.clz32(filter.length - 1);
    const mask = filter.length - 1;
    let passed = this.#passed;
    let end = 0;
    let a = 0;
    let b = 0;
    for (let i = 0; i < count; i += 1) {
      const c = classes[i] as number;
      if (end + 8 > passed.length) {
        passed = doubled(passed);
        this.#passed = passed;
      }
      if ((a | b | c) < 0) {
        end = this.#collectAlternatives(i, end);
        passed = this.#passed;
      } else if (c !== 0 && b !== 0) {
        const two = hashTwo(b, c);
        let bits = filterBits(two);
        if (((filter[(two >>> shift) & mask] as number) & bits) === bits) {
          passed[end] = two;
          passed[end + 1] = i;
          end += 4;
        }
        if (a !== 0) {
          const three = hashThree(a, b, c);
          bits = filterBits(three);
          if (((filter[(three >>> shift) & mask] as number) & bits) === bits) {
            passed[end] = three;
            passed[end + 1] = i;
            end += 4;
          }
        }
      }
      a = b;
      b = c;
    }
    return end;
  }

  /** The same for anchors that end at a word of the stream, where it or a word before can be several items. */
  #collectAlternatives(i: number, from: number): number {
    const { classes } = this.#stream;
    const a = i > 1 ? (classes[i - 2] as number) : UNKNOWN;
    const b = i > 0 ? (classes[i - 1] as number) : UNKNOWN;
    const c = classes[i] as number;
    const { lexicon } = this.#shared;
    let end = from;
    for (let z = lexicon.choices(c) - 1; z >= 0; z -= 1) {
      const last = lexicon.choice(c, z);
      for (let y = lexicon.choices(b) - 1; y >= 0; y -= 1) {
        const middle = lexicon.choice(b, y);
        end = this.#try(hashTwo(middle, last), i, end);
        for (let x = lexicon.choices(a) - 1; x >= 0; x -= 1)
          end = this.#try(hashThree(lexicon.choice(a, x), middle, last), i, end);
      }
    }
    return end;
  }

  #try(hash: number, i: number, end: number): number {
    const { filter } = this.#parts;
    const bits = filterBits(hash);
    const word = filter[(hash >>> Math.clz32(filter.length - 1)) & (filter.length - 1)] as number;
    if ((word & bits) !== bits) return end;
    if (end + PASSED > this.#passed.length) this.#passed = doubled(this.#passed);
    this.#passed[end] = hash;
    this.#passed[end + 1] = i;
    return end + PASSED;
  }

  /**
   * Adds to the notes where the bucket of each anchor begins and ends, then reads what is there without asking what it is:
   * the memory then fetches many buckets at a time, and has them at hand when they are looked into one by one.
   */
  #fetch(end: number): void {
    const { heads } = this.#parts;
    const passed = this.#passed;
    const buckets = heads.length - 1;
    for (let at = 0; at < end; at += PASSED) {
      const bucket = placeOf(passed[at] as number, buckets);
      passed[at + 2] = heads[bucket] as number;
      passed[at + 3] = heads[bucket + 1] as number;
    }
    let touched = 0;
    for (let at = 2; at < end; at += PASSED) touched |= this.records[passed[at] as number] as number;
    this.touched = touched;
  }

  /** Looks into the bucket that stands from one place to another for phrases around a word of the stream. */
  #visit(from: number, to: number, i: number, emit: Emit): void {
    const record = this.#record;
    for (let at = from; at < to; at = record.next()) {
      record.enter(at);
      if (this.#agrees(i)) emit(at, this.#stream.tokens[i] as number);
    }
  }

  /** Whether the words of the record stand around its anchor, which ends at a word of the stream. */
  #agrees(i: number): boolean {
    const { count, last } = this.#record;
    if (!this.#isAt(i, last)) return false;
    for (let element = last - 1, at = i; element >= 0; element -= 1) {
      if (this.#isPassed(element)) continue;
      at -= 1;
      if (!this.#isAt(at, element)) return false;
    }
    for (let element = last + 1, at = i; element < count; element += 1) {
      if (this.#isPassed(element)) continue;
      at += 1;
      if (!this.#isAt(at, element)) return false;
    }
    return true;
  }

  #isPassed(element: number): boolean {
    return hasBit(this.#shared.passed, this.#record.item(element));
  }

  #isAt(at: number, element: number): boolean {
    const { classes, count } = this.#stream;
    if (at < 0 || at >= count) return false;
    const what = classes[at] as number;
    if (what === UNKNOWN) return false;
    const head = headOf(this.#shared.heads, this.#record.item(element));
    return what > UNKNOWN ? what === head : this.#shared.lexicon.isOneOf(what, head);
  }
}
