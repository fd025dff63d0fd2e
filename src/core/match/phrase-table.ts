/**
 * One table of phrases as bytes: a filter, bucket heads and records.
 *
 * The filter answers "no phrase has this anchor" from one 32-bit word, in which every anchor sets two bits; with 11
 * to 21 bits a phrase it is wrong about once in thirty. What passes looks into one bucket, whose records lie together:
 *
 * ```
 * record   size of the rest (varint)
 *          check, 2 bytes              over the classes of all words of the phrase, or over a loose phrase's anchor
 *          shape, 1 byte               covered·16 + before: words the check covers, and those before the anchor's end;
 *                                      with less than two covered words: covered·16 + letters of the tail
 *          extended, 1 byte            one bit a covered word: the check covers the extension of its key too;
 *                                      with less than two covered words: the tail's hash, see tail.ts
 *          style·2, varint             number of the style; + 1 for a context term
 *          elements, varint            how many; then the position of the anchor's last one, varint
 *          each element, varint        offset of a word · 2, or of a name · 2 + 1
 *          payload                     matchers of the phrase, or the number of a context term
 *
 * pointer  as above to the tail's hash, with 240 for covered·16; then the place of a record, varint
 * ```
 *
 * A phrase that is filed under a name stands before the first bucket; each word that tells the name has a pointer to it.
 */

import type { ByteWriter } from './bytes.ts';
import { groupByKey } from './counting-sort.ts';
import type { IntList } from './int-list.ts';

/** Bytes of a record before what varies in length: check, shape, extended or tail. */
export const RECORD_HEAD = 4;

/** Shapes from here on are pointers. */
export const POINTER = 240;

/** Whether a record of this shape has a tail. */
export function hasTail(shape: number): boolean {
  return shape < 32 || shape >= POINTER;
}

export interface PhraseTableBytes {
  filter: Uint32Array;
  heads: Uint32Array;
  records: Uint8Array;
}

/** What stands in the buckets; anchors of one word are marked at the word itself and need no filter. */
export interface Anchors {
  hashes: IntList;
  widths: IntList;
}

/**
 * Lays entries out by bucket; `write` appends the record of one entry. `records` may hold records already, which stand
 * in no bucket. Yields after every `slice` records. The order depends on the entries alone.
 */
export function* buildPhraseTable(
  anchors: Anchors,
  records: ByteWriter,
  write: (entry: number) => void,
  slice: number,
): Generator<void, PhraseTableBytes> {
  const { hashes } = anchors;
  const count = hashes.length;
  const bits = Math.max(0, Math.ceil(Math.log2(Math.max(1, count))) - 1);
  const buckets = 1 << bits;
  const { order, starts } = groupByKey(count, buckets, (entry) => bucketIndex(hashes.at(entry), bits));
  yield;
  const heads = new Uint32Array(buckets + 1);
  heads[0] = records.length;
  for (let bucket = 0, i = 0; bucket < buckets; bucket += 1) {
    for (const end = starts[bucket + 1] as number; i < end; i += 1) {
      const start = records.begin();
      write(order[i] as number);
      records.end(start);
      if (i % slice === slice - 1) yield;
    }
    heads[bucket + 1] = records.length;
  }
  return { filter: buildFilter(anchors), heads, records: records.view() };
}

function buildFilter({ hashes, widths }: Anchors): Uint32Array {
  let filtered = 0;
  for (let entry = 0; entry < widths.length; entry += 1) if (widths.at(entry) > 1) filtered += 1;
  const bits = Math.max(0, Math.ceil(Math.log2(Math.max(1, filtered / 3))));
  const filter = new Uint32Array(1 << bits);
  for (let entry = 0; entry < hashes.length; entry += 1) {
    if (widths.at(entry) < 2) continue;
    const at = bucketIndex(hashes.at(entry), bits);
    filter[at] = (filter[at] as number) | filterBits(hashes.at(entry));
  }
  return filter;
}

/** The two bits an anchor sets in its word. */
export function filterBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
}

/** The bucket, or filter word, of an anchor: its highest bits, `bits` of them. */
export function bucketIndex(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}
