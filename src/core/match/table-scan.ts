/**
 * The pass over a text's words: which records of a table may stand where.
 *
 * Words become items; small words drop out of the stream. At each word of the stream the anchor of two and the anchor of
 * three words that end there are looked up in the filter, and in one bucket if they pass; a record is a candidate when
 * all its words stand around. A word under which loose phrases are filed leads to these; they are candidates when all
 * their other words and names stand near.
 *
 *   text     les  F  16  turcs  de  la  base
 *   stream        f  16  turc           base      "les", "de" and "la" are skipped
 *   anchors       f·16   16·turc, f·16·turc   turc·base, 16·turc·base
 */

import type { Tokens } from '../text/tokenise.ts';
import { hasBit } from './bit-set.ts';
import { hashThree, hashTwo, placeOf } from './hashing.ts';
import { IntList } from './int-list.ts';
import { headOf } from './items.ts';
import type { Counts } from './layout.ts';
import { CONTEXT_SHIFT, FILED, FLAG_BITS, firstEntry, type Lexicon, LISTED, NEEDED, UNKNOWN } from './lexicon.ts';
import { FARTHEST, NearItems, reachOf, stepOf } from './near-items.ts';
import { filterBits } from './phrase-table.ts';
import type { ReadText } from './read-text.ts';
import { needBytes, RecordCursor, type RecordWidths } from './record.ts';
import { Stream } from './stream.ts';
import type { Style } from './styles.ts';

/** Which flags of a word's items are a table's. */
export const PHRASES = 0;
export const CONTEXT = CONTEXT_SHIFT;

/** What the tables of an index share. */
export interface SharedParts {
  lexicon: Lexicon;
  heads: Uint8Array;
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
  /** Words from first to last of a loose phrase that asks what stands near, at most. */
  reach: number;
}

/** Called with a candidate: the place of its record, and the word where its anchor ends. */
export type Emit = (record: number, token: number) => void;

export class TableScan {
  readonly records: Uint8Array;
  readonly #shared: SharedParts;
  readonly #parts: TableParts;
  readonly #flagShift: number;
  readonly #stream = new Stream();
  readonly #record: RecordCursor;
  readonly #near: NearItems;
  /** Words that something is filed under and that were not looked at yet: place, item and where its bucket begins by turns. */
  readonly #waiting = new IntList();
  readonly #needBytes: number;
  /** Written only, so that what is read for it is read indeed. */
  protected touched = 0;

  constructor(shared: SharedParts, flagShift: number, parts: TableParts) {
    this.records = parts.records;
    this.#shared = shared;
    this.#parts = parts;
    this.#flagShift = flagShift;
    this.#record = new RecordCursor(parts.records, shared.widths);
    this.#near = new NearItems(shared.counts.words + shared.counts.names);
    this.#needBytes = needBytes(shared.widths);
  }

  /** Scans the words [from, to). Candidates of one phrase come in the order of the text. */
  scan(text: ReadText, from: number, to: number, emit: Emit): void {
    if (this.records.length === 0) return;
    this.#shared.lexicon.begin();
    this.#read(text, from, to, emit);
    if (this.#parts.heads.length > 1) this.#findAnchors(emit);
  }

  /**
   * Reads the entries of all words without asking what is in them: the memory then fetches many at a time, and has them
   * at hand when they are compared one by one.
   */
  #touch({ hashes }: Tokens, from: number, to: number): void {
    const { entries } = this.#shared.lexicon;
    let touched = 0;
    for (let token = from; token < to; token += 1)
      touched |= entries[firstEntry(hashes[token] as number, entries.length)] as number;
    this.touched = touched;
  }

  /**
   * Fills the stream, and looks at loose phrases on the way. The numbers of lexicon.ts are written out: engines read
   * the constants of a module anew each time round.
   */
  #read(text: ReadText, from: number, to: number, emit: Emit): void {
    const { lexicon } = this.#shared;
    const { hashes, secondHashes } = text.tokens;
    const stream = this.#stream;
    stream.begin(to - from);
    this.#touch(text.tokens, from, to);
    this.#near.begin(to - from);
    this.#waiting.length = 0;
    let { entries } = lexicon;
    const { classes, tokens } = stream;
    let count = 0;
    let looked = 0;
    const lag = this.#parts.reach;
    for (let token = from; token < to; token += 1) {
      const hash = hashes[token] as number;
      const second = secondHashes[token] as number;
      let at = firstEntry(hash, entries.length);
      while (entries[at] !== hash || entries[at + 1] !== second || entries[at + 3] === -1) {
        if (entries[at + 3] === -1) {
          at = lexicon.learn(text, token);
          entries = lexicon.entries;
          break;
        }
        at = (at + 4) & (entries.length - 1);
      }
      const list = entries[at + 3] as number;
      if (list > 0) {
        this.#meet(list, token - from);
        looked = this.#look(looked, token - from - lag, from, emit);
      }
      const what = entries[at + 2] as number;
      if (what === -1) continue;
      classes[count] = what;
      tokens[count] = token;
      count += 1;
    }
    stream.count = count;
    this.#look(looked, to - from, from, emit);
  }

  #meet(list: number, place: number): void {
    const { lists } = this.#shared.lexicon;
    let touched = 0;
    const end = list + lists.at(list);
    for (let i = list + 1; i <= end; i += LISTED) {
      const flags = lists.at(i) >>> this.#flagShift;
      const item = lists.at(i) >>> FLAG_BITS;
      if ((flags & NEEDED) !== 0) this.#near.meet(item, place);
      if ((flags & FILED) === 0) continue;
      const bucket = lists.at(i + (this.#flagShift === PHRASES ? 1 : 2));
      this.#waiting.push(place);
      this.#waiting.push(item);
      this.#waiting.push(bucket);
      // Asked for now, the memory has it at hand when the bucket is looked at.
      touched |= this.records[bucket] as number;
    }
    this.touched = touched;
  }

  /** Looks at what waits from `looked` on, at places before `until`; returns what waits then. */
  #look(looked: number, until: number, from: number, emit: Emit): number {
    let next = looked;
    for (; next < this.#waiting.length && this.#waiting.at(next) < until; next += 3)
      this.#findLoose(this.#waiting.at(next), this.#waiting.at(next + 1), this.#waiting.at(next + 2), from, emit);
    return next;
  }

  /** The phrases filed under an item, in the bucket that begins at `bucket`, that may stand at a place. */
  #findLoose(place: number, item: number, bucket: number, from: number, emit: Emit): void {
    const { records } = this;
    const width = this.#needBytes;
    let need = bucket;
    let left = 0;
    for (let shift = 0, byte = 128; byte >= 128; shift += 7) {
      byte = records[need++] as number;
      left |= (byte & 127) << shift;
    }
    const since = place - this.#parts.reach;
    // `at` is where the next record begins, which is entered when what it needs was met; `passed` are before it.
    let at = need + left * width;
    let passed = 0;
    for (let i = 0; i < left; i += 1, need += width) {
      let needed = 0;
      for (let byte = width - 1; byte >= 0; byte -= 1) needed = (needed << 8) | (records[need + byte] as number);
      if (needed !== 0 && !this.#near.wasMet(needed, since)) continue;
      for (; passed <= i; passed += 1) {
        const record = this.#record;
        record.enter(at);
        if (passed === i && this.#head(record.last) === item && this.#hasAllNear(place)) emit(at, from + place);
        at = record.next();
      }
    }
  }

  #head(element: number): number {
    return headOf(this.#shared.heads, this.#record.item(element));
  }

  /** Whether all elements but the one that the record is filed under may stand where they have to. */
  #hasAllNear(place: number): boolean {
    const { count, last, style } = this.#record;
    if (count === 1) return true;
    const { gap, any } = this.#shared.styles[style] as Style;
    const names = this.#names();
    const reach = reachOf(count, gap, names, this.#shared.counts.longestName);
    if (reach > FARTHEST) return true;
    for (let element = 0; element < count; element += 1) {
      if (element === last) continue;
      const left = any || names > 0 ? reach : (last - element) * stepOf(gap);
      const since = element > last && !any ? place + 1 : place - left;
      if (!this.#near.wasMet(this.#head(element), since)) return false;
    }
    return true;
  }

  /** How many elements are names. */
  #names(): number {
    const { words, names } = this.#shared.counts;
    let count = 0;
    if (names > 0)
      for (let element = 0; element < this.#record.count; element += 1)
        if (this.#record.item(element) > words) count += 1;
    return count;
  }

  #findAnchors(emit: Emit): void {
    const { filter } = this.#parts;
    const { classes, count } = this.#stream;
    const shift = Math.clz32(filter.length - 1);
    const mask = filter.length - 1;
    let a = 0;
    let b = 0;
    for (let i = 0; i < count; i += 1) {
      const c = classes[i] as number;
      if ((a | b | c) < 0) this.#findAlternatives(i, emit);
      else if (c !== 0 && b !== 0) {
        const two = hashTwo(b, c);
        let bits = filterBits(two);
        if (((filter[(two >>> shift) & mask] as number) & bits) === bits) this.#visit(two, i, emit);
        if (a !== 0) {
          const three = hashThree(a, b, c);
          bits = filterBits(three);
          if (((filter[(three >>> shift) & mask] as number) & bits) === bits) this.#visit(three, i, emit);
        }
      }
      a = b;
      b = c;
    }
  }

  /** The anchors that end at a word of the stream, where it or a word before can be several items. */
  #findAlternatives(i: number, emit: Emit): void {
    const { classes } = this.#stream;
    const [a, b, c] = [i > 1 ? classes[i - 2] : UNKNOWN, i > 0 ? classes[i - 1] : UNKNOWN, classes[i]] as number[];
    if (b === UNKNOWN || c === UNKNOWN) return;
    const { lexicon } = this.#shared;
    const before = lexicon.alternatives(a as number);
    for (const last of lexicon.alternatives(c as number)) {
      for (const middle of lexicon.alternatives(b as number)) {
        this.#try(hashTwo(middle, last), i, emit);
        for (const first of before) this.#try(hashThree(first, middle, last), i, emit);
      }
    }
  }

  #try(hash: number, i: number, emit: Emit): void {
    const { filter } = this.#parts;
    const bits = filterBits(hash);
    const word = filter[(hash >>> Math.clz32(filter.length - 1)) & (filter.length - 1)] as number;
    if ((word & bits) === bits) this.#visit(hash, i, emit);
  }

  #visit(hash: number, i: number, emit: Emit): void {
    const { heads } = this.#parts;
    const record = this.#record;
    const bucket = placeOf(hash, heads.length - 1);
    const end = heads[bucket + 1] as number;
    for (let at = heads[bucket] as number; at < end; at = record.next()) {
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
    const head = this.#head(element);
    return what > UNKNOWN ? what === head : this.#shared.lexicon.isOneOf(what, head);
  }
}
