/**
 * The pass over a text's words: which records of a table may stand where.
 *
 * Words become classes; small words drop out of the stream. At each word of the stream the anchor of two and the
 * anchor of three words that end there are looked up in the filter, and in one bucket if they pass. A record whose
 * check over all its classes agrees is a candidate.
 *
 *   text     les  F  16  turcs  de  la  base
 *   stream        f  16  turc           base      classes; "les", "de" and "la" are passed over
 *   anchors       f  16, f·16   turc, 16·turc, f·16·turc   base, turc·base, 16·turc·base
 */

import { LEAST_OPEN } from '../text/word-forms.ts';
import { FREE, findSlot } from './aliases.ts';
import { ByteReader } from './bytes.ts';
import { addToCheck, FLAGS, hashOne, hashThree, hashTwo, SKIPPABLE, sealCheck } from './hashing.ts';
import { IntList } from './int-list.ts';
import type { ClaimIndex, PhraseTable } from './open-index.ts';
import type { Phrase } from './phrase-store.ts';
import { bucketIndex, filterBits, hasTail, POINTER, RECORD_HEAD } from './phrase-table.ts';
import type { ReadText } from './read-text.ts';
import { readTail, TAIL_LETTERS } from './tail.ts';
import { mayEndAnchor } from './verify-phrase.ts';
import { openKey } from './word-classes.ts';

/** The stream of one stretch of text; reused. */
export interface Stream {
  count: number;
  /** Class of each word of the stream, and the extension of its key. */
  classes: Int32Array;
  extensions: Uint16Array;
  /** Its place among the words of the text. */
  tokens: Int32Array;
  /** Words that are an anchor by themselves, as triples: class, place in the stream (-1 for small words), place in the text. */
  alone: IntList;
}

export function createStream(): Stream {
  return { count: 0, ...room(1024), alone: new IntList() };
}

function room(size: number): Pick<Stream, 'classes' | 'extensions' | 'tokens'> {
  return { classes: new Int32Array(size), extensions: new Uint16Array(size), tokens: new Int32Array(size) };
}

/** `flag` is ALONE_IN_PHRASES or ALONE_IN_CONTEXT; `from` and `to` bound the words. */
export function readStream(
  index: ClaimIndex,
  text: ReadText,
  from: number,
  to: number,
  flag: number,
  stream: Stream,
): Stream {
  const { aliases, shortOpenWords } = index;
  const { keys, extensions: all } = text.tokens;
  if (stream.classes.length < to - from) Object.assign(stream, room((to - from) * 2));
  const { classes, extensions, tokens, alone } = stream;
  alone.length = 0;
  let count = 0;
  for (let token = from; token < to; token += 1) {
    const key = keys[token] as number;
    let slot = findSlot(aliases, key);
    if (shortOpenWords && aliases[slot] === FREE) slot = openSlot(index, text, token);
    let value = aliases[slot] === FREE ? key & ~FLAGS : (aliases[slot + 1] as number);
    if ((value & FLAGS) !== 0) {
      if ((value & flag) !== 0 && ((aliases[slot + 2] as number) & (1 << ((all[token] as number) & 31))) !== 0) {
        alone.push(value & ~FLAGS);
        alone.push((value & SKIPPABLE) === 0 ? count : -1);
        alone.push(token);
      }
      if ((value & SKIPPABLE) !== 0) continue;
      value &= ~FLAGS;
    }
    classes[count] = value;
    extensions[count] = all[token] as number;
    tokens[count] = token;
    count += 1;
  }
  stream.count = count;
  return stream;
}

/** The entry for a word that may be a form of an open word of three letters. */
function openSlot({ aliases }: ClaimIndex, text: ReadText, token: number): number {
  return findSlot(aliases, openKey(text.word(token).slice(0, LEAST_OPEN)));
}

/** Calls `emit` with every candidate and the word where its anchor ended. `phraseAt` reads the phrase of a record. */
export function scanStream(
  table: PhraseTable,
  text: ReadText,
  stream: Stream,
  phraseAt: (record: number) => Phrase,
  emit: (phrase: Phrase, token: number) => void,
): void {
  const bucket = new Bucket(table, stream, (record, token) => emit(phraseAt(record), token));
  const { alone } = stream;
  for (let i = 0; i < alone.length; i += 3) {
    const anchor = hashOne(alone.at(i));
    const token = alone.at(i + 2);
    readTail(text.tokens, token, bucket.tail);
    if (!bucket.hasTailed(anchor)) continue;
    const filed = table.filedUnder.phrases(text, token, () =>
      bucket
        .tailed(anchor)
        .map((record) => ({ record, phrase: phraseAt(record) }))
        .filter(({ phrase }) => mayEndAnchor(phrase, text.word(token))),
    );
    for (const { record, phrase } of filed) {
      if (bucket.isUnderName(record) || bucket.agrees(record, anchor, alone.at(i + 1))) emit(phrase, token);
    }
  }
  const { filter } = table;
  const { classes, tokens, count } = stream;
  const shift = 32 - table.filterBits;
  const mask = filter.length - 1;
  let a = 0;
  let b = 0;
  for (let i = 0; i < count; i += 1) {
    const c = classes[i] as number;
    if (i > 0) {
      const two = hashTwo(b, c);
      const bits = filterBits(two);
      if (((filter[(two >>> shift) & mask] as number) & bits) === bits) bucket.visit(two, i, tokens[i] as number);
    }
    if (i > 1) {
      const three = hashThree(a, b, c);
      const bits = filterBits(three);
      if (((filter[(three >>> shift) & mask] as number) & bits) === bits) bucket.visit(three, i, tokens[i] as number);
    }
    a = b;
    b = c;
  }
}

/** Looks through the records of one bucket. */
class Bucket {
  /** Hashes of the tail of the word that is an anchor by itself. */
  readonly tail = new Uint8Array(TAIL_LETTERS + 1);
  readonly #table: PhraseTable;
  readonly #stream: Stream;
  readonly #emit: (record: number, token: number) => void;
  #at = 0;

  constructor(table: PhraseTable, stream: Stream, emit: (record: number, token: number) => void) {
    this.#table = table;
    this.#stream = stream;
    this.#emit = emit;
  }

  /** Emits the records of an anchor of several words; `at` is the place in the stream where it ends. */
  visit(anchor: number, at: number, token: number): void {
    const end = this.#enter(anchor);
    for (let record = this.#next(end); record >= 0; record = this.#next(end)) {
      if (!this.#isAlone(record) && this.agrees(record, anchor, at)) this.#emit(record, token);
    }
  }

  /** Whether a record of a one-word anchor has no tail, or the one in `tail`. */
  hasTailed(anchor: number): boolean {
    const end = this.#enter(anchor);
    for (let record = this.#next(end); record >= 0; record = this.#next(end))
      if (this.#agreesAlone(record, anchor)) return true;
    return false;
  }

  /** The records of a one-word anchor that have no tail, or the one in `tail`. Pointers are followed. */
  tailed(anchor: number): number[] {
    const { records } = this.#table;
    const found = new Set<number>();
    const end = this.#enter(anchor);
    for (let record = this.#next(end); record >= 0; record = this.#next(end)) {
      if (!this.#agreesAlone(record, anchor)) continue;
      const isPointer = (records[record + 2] as number) >= POINTER;
      found.add(isPointer ? new ByteReader(records, record + RECORD_HEAD).varint() : record);
    }
    return [...found];
  }

  /** Records under a name stand before the first bucket. */
  isUnderName(record: number): boolean {
    return record < (this.#table.heads[0] as number);
  }

  /**
   * Whether the classes around the anchor are those of the phrase or, for loose phrases, the anchor is theirs. `at` is
   * the place in the stream where it ends, or -1 when the word doesn't stand in it.
   */
  agrees(record: number, anchor: number, at: number): boolean {
    const { records } = this.#table;
    const shape = records[record + 2] as number;
    const covered = shape >>> 4;
    if (covered === 0) return this.#hasCheck(record, anchor);
    const { classes, extensions, count } = this.#stream;
    const from = covered === 1 ? at : at - (shape & 15);
    if (at < 0 || from < 0 || from + covered > count) return false;
    const extended = covered === 1 ? 0 : (records[record + 3] as number);
    let check = 0;
    for (let i = 0; i < covered; i += 1) {
      const extension = ((extended >>> i) & 1) === 1 ? (extensions[from + i] as number) : 0;
      check = addToCheck(check, classes[from + i] as number, extension);
    }
    return this.#hasCheck(record, check);
  }

  /** Goes to the bucket of an anchor; returns its end. */
  #enter(anchor: number): number {
    const { heads, headBits } = this.#table;
    const bucket = bucketIndex(anchor, headBits);
    this.#at = heads[bucket] as number;
    return heads[bucket + 1] as number;
  }

  /** The next record before `end`, past its size; -1 when there is none. */
  #next(end: number): number {
    if (this.#at >= end) return -1;
    const { records } = this.#table;
    let record = this.#at;
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = records[record] as number;
      record += 1;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    this.#at = record + size;
    return record;
  }

  /** Whether a record is filed under one word, as far as its shape tells. */
  #isAlone(record: number): boolean {
    const shape = this.#table.records[record + 2] as number;
    return shape >= POINTER || (hasTail(shape) && (shape & 15) > 0);
  }

  #agreesAlone(record: number, anchor: number): boolean {
    const { records } = this.#table;
    const shape = records[record + 2] as number;
    if (!hasTail(shape)) return false;
    const letters = shape & 15;
    if (letters > 0 && this.tail[letters] !== records[record + 3]) return false;
    return shape >>> 4 === 1 ? true : this.#hasCheck(record, anchor);
  }

  #hasCheck(record: number, check: number): boolean {
    const { records } = this.#table;
    return sealCheck(check) === ((records[record] as number) | ((records[record + 1] as number) << 8));
  }
}
