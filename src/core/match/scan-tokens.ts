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
import { FREE, lookUpAlias } from './aliases.ts';
import { ByteReader } from './bytes.ts';
import { addToCheck, FLAGS, hashOne, hashThree, hashTwo, SKIPPABLE, sealCheck } from './hashing.ts';
import type { ClaimIndex, PhraseTable } from './open-index.ts';
import { bucketIndex, filterBits, hasTail, POINTER } from './phrase-table.ts';
import type { ReadText } from './read-text.ts';
import { recall } from './recall.ts';
import { readTail, TAIL_LETTERS } from './tail.ts';
import { openKey } from './word-classes.ts';

/** The stream of one stretch of text; reused. */
export interface Stream {
  count: number;
  /** Class of each word of the stream. */
  classes: Int32Array;
  /** Its place among the words of the text. */
  tokens: Int32Array;
  /** Words that are an anchor by themselves, as triples: class, place in the stream (-1 for small words), place in the text. */
  alone: number[];
}

export function createStream(): Stream {
  return { count: 0, classes: new Int32Array(1024), tokens: new Int32Array(1024), alone: [] };
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
  const { keys } = text.tokens;
  if (stream.classes.length < to - from) {
    stream.classes = new Int32Array((to - from) * 2);
    stream.tokens = new Int32Array((to - from) * 2);
  }
  const { classes, tokens } = stream;
  stream.alone = [];
  const mask = aliases.length / 2 - 1;
  let count = 0;
  for (let token = from; token < to; token += 1) {
    const key = keys[token] as number;
    let slot = key & mask;
    let value = key & ~FLAGS;
    for (;;) {
      const found = aliases[slot * 2] as number;
      if (found === key) {
        value = aliases[slot * 2 + 1] as number;
        break;
      }
      if (found === FREE) {
        if (shortOpenWords) value = openClass(index, text, token, value);
        break;
      }
      slot = (slot + 1) & mask;
    }
    if ((value & FLAGS) !== 0) {
      if ((value & flag) !== 0) {
        stream.alone.push(value & ~FLAGS, (value & SKIPPABLE) === 0 ? count : -1, token);
      }
      if ((value & SKIPPABLE) !== 0) continue;
      value &= ~FLAGS;
    }
    classes[count] = value;
    tokens[count] = token;
    count += 1;
  }
  stream.count = count;
  return stream;
}

/** The class of a word that may be a form of an open word of three letters. */
function openClass({ aliases }: ClaimIndex, text: ReadText, token: number, otherwise: number): number {
  const head = text.word(token).slice(0, LEAST_OPEN);
  return head.length < LEAST_OPEN ? otherwise : lookUpAlias(aliases, openKey(head), otherwise);
}

/**
 * Calls `emit` with the place of a candidate's record and the word where its anchor ended. `ends` tells whether the
 * anchor of a record can end on a word; it is asked once a word for the records that are filed under it alone.
 */
export function scanStream(
  table: PhraseTable,
  text: ReadText,
  stream: Stream,
  ends: (record: number, folded: string) => boolean,
  emit: (record: number, token: number) => void,
): void {
  const bucket = new Bucket(table, stream, emit);
  const { alone } = stream;
  for (let i = 0; i < alone.length; i += 3) {
    const anchor = hashOne(alone[i] as number);
    const token = alone[i + 2] as number;
    const word = text.word(token);
    const records = recall(table.filedUnder, word, () => {
      readTail(text.tokens, token, bucket.tail);
      return bucket.tailed(anchor).filter((record) => ends(record < 0 ? ~record : record, word));
    });
    for (const record of records) {
      if (record < 0) emit(~record, token);
      else if (bucket.agrees(record, anchor, alone[i + 1] as number)) emit(record, token);
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

  constructor(table: PhraseTable, stream: Stream, emit: (record: number, token: number) => void) {
    this.#table = table;
    this.#stream = stream;
    this.#emit = emit;
  }

  /** Emits the records of an anchor of several words; `at` is the place in the stream where it ends. */
  visit(anchor: number, at: number, token: number): void {
    this.#each(anchor, (record) => {
      const shape = this.#table.records[record + 2] as number;
      if (shape < POINTER && !this.#hasTail(record) && this.agrees(record, anchor, at)) this.#emit(record, token);
    });
  }

  /** The records of a one-word anchor that have no tail, or the one in `tail`; the complement of those under a name. */
  tailed(anchor: number): number[] {
    const { records } = this.#table;
    const found: number[] = [];
    this.#each(anchor, (record) => {
      const letters = this.#hasTail(record) ? (records[record + 2] as number) & 15 : 0;
      if (letters > 0 && this.tail[letters] !== records[record + 3]) return;
      if ((records[record + 2] as number) < POINTER) found.push(record);
      else if (this.#hasCheck(record, anchor)) found.push(~new ByteReader(records, record + 4).varint());
    });
    return [...new Set(found)];
  }

  /**
   * Whether the classes around the anchor are those of the phrase or, for loose phrases, the anchor is theirs. `at` is
   * the place in the stream where it ends, or -1 when the word doesn't stand in it.
   */
  agrees(record: number, anchor: number, at: number): boolean {
    const { records } = this.#table;
    const shape = records[record + 2] as number;
    const covered = shape >>> 4;
    let check = anchor;
    if (covered > 0) {
      const { classes, count } = this.#stream;
      const from = covered === 1 ? at : at - (shape & 15);
      if (at < 0 || from < 0 || from + covered > count) return false;
      check = 0;
      for (let i = from; i < from + covered; i += 1) check = addToCheck(check, classes[i] as number);
    }
    return this.#hasCheck(record, check);
  }

  #hasCheck(record: number, check: number): boolean {
    const { records } = this.#table;
    return sealCheck(check) === ((records[record] as number) | ((records[record + 1] as number) << 8));
  }

  #hasTail(record: number): boolean {
    const shape = this.#table.records[record + 2] as number;
    return hasTail(shape) && (shape & 15) > 0;
  }

  #each(anchor: number, visit: (record: number) => void): void {
    const { heads, records, headBits } = this.#table;
    const bucket = bucketIndex(anchor, headBits);
    const end = heads[bucket + 1] as number;
    for (let record = heads[bucket] as number; record < end; ) {
      let size = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = records[record] as number;
        record += 1;
        size |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      visit(record);
      record += size;
    }
  }
}
