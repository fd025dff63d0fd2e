/**
 * One table of phrases as bytes: a filter, bucket heads and records.
 *
 * The filter answers "no phrase has this anchor" from one 32-bit word, in which every anchor sets two bits; about
 * 16 bits a phrase make it wrong once in forty. What passes looks into one bucket, whose records lie together:
 *
 * ```
 * record   size of the rest (varint)
 *          check, 2 bytes              over the classes of all words of the phrase
 *          covered·16 + before, 1 byte words the check covers, words before the anchor's end; 0 = no check
 *          style, varint               language, gap and order, by number in the styles section
 *          elements, varint            how many; then the position of the anchor's last one, varint
 *          each element, varint        offset of a word · 2, or of a name · 2 + 1
 *          payload                     matchers of the phrase, or the number of a context term
 * ```
 */

import { ByteWriter } from './bytes.ts';

export interface TableEntry {
  /** Hash of the anchor. */
  anchor: number;
  /** Whether the anchor has two or three words; one-word anchors are marked at the word itself. */
  filtered: boolean;
}

export interface PhraseTableBytes {
  filter: Uint32Array;
  heads: Uint32Array;
  records: Uint8Array;
}

/** Lays entries out by bucket; `write` appends the record of one entry. The order depends on the entries alone. */
export function buildPhraseTable(
  entries: readonly TableEntry[],
  write: (entry: number, records: ByteWriter) => void,
): PhraseTableBytes {
  const bits = sizeBits(entries.length);
  const heads = new Uint32Array((1 << bits) + 1);
  const bucketOf = (entry: number) => bucketIndex((entries[entry] as TableEntry).anchor, bits);
  const records = new ByteWriter();
  let bucket = 0;
  for (const entry of byBucket(entries.length, 1 << bits, bucketOf)) {
    while (bucket < bucketOf(entry)) heads[++bucket] = records.length;
    write(entry, records);
  }
  while (bucket < 1 << bits) heads[++bucket] = records.length;
  return { filter: buildFilter(entries), heads, records: records.view().slice() };
}

/** Counting sort; equal buckets keep the order of the entries. */
function byBucket(count: number, buckets: number, bucketOf: (entry: number) => number): Uint32Array {
  const next = new Uint32Array(buckets + 1);
  for (let entry = 0; entry < count; entry += 1) next[bucketOf(entry) + 1] = (next[bucketOf(entry) + 1] as number) + 1;
  for (let bucket = 0; bucket < buckets; bucket += 1)
    next[bucket + 1] = (next[bucket + 1] as number) + (next[bucket] as number);
  const sorted = new Uint32Array(count);
  for (let entry = 0; entry < count; entry += 1) {
    const place = next[bucketOf(entry)] as number;
    sorted[place] = entry;
    next[bucketOf(entry)] = place + 1;
  }
  return sorted;
}

function buildFilter(entries: readonly TableEntry[]): Uint32Array {
  const filtered = entries.filter((entry) => entry.filtered);
  const bits = Math.max(0, Math.ceil(Math.log2(Math.max(1, filtered.length / 3))));
  const filter = new Uint32Array(1 << bits);
  for (const { anchor } of filtered) {
    const at = filterIndex(anchor, bits);
    filter[at] = (filter[at] as number) | filterBits(anchor);
  }
  return filter;
}

/** Between one and two phrases a bucket. */
function sizeBits(entries: number): number {
  return Math.max(0, Math.ceil(Math.log2(Math.max(1, entries))) - 1);
}

/** The filter word of an anchor, by its highest bits; `bits` is the logarithm of the filter's length. */
export function filterIndex(anchor: number, bits: number): number {
  return bits === 0 ? 0 : anchor >>> (32 - bits);
}

/** The two bits an anchor sets in its word. */
export function filterBits(anchor: number): number {
  return (1 << (anchor & 31)) | (1 << ((anchor >>> 5) & 31));
}

/** The bucket of an anchor, by its highest bits. */
export function bucketIndex(anchor: number, bits: number): number {
  return bits === 0 ? 0 : anchor >>> (32 - bits);
}
