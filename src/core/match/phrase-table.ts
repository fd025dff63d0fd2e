/**
 * One table of phrases as bytes.
 *
 * ```
 * filter      32-bit words, three bits in one of them for each anchor: most anchors that no phrase has end here
 * heads       of each bucket of anchored phrases where its records begin, and one past the last
 * looseHeads  of each bucket of loose phrases, by what they are filed under, where its needs begin; one past the last
 * needs       of each bucket the runs of what its records need, see loose-needs.ts
 * filed       one bit an item: a loose phrase is filed under it
 * needed      one bit an item: a loose phrase filed under another has it too
 * records     see record.ts
 * ```
 *
 * With 10 to 20 bits a phrase the filter is wrong about once in a hundred.
 */

import type { ByteWriter } from './bytes.ts';
import { groupByKey } from './counting-sort.ts';
import { placeOf } from './hashing.ts';
import type { IntList } from './int-list.ts';

export interface PhraseTableBytes {
  filter: Uint32Array;
  heads: Uint32Array;
  looseHeads: Uint32Array;
  needs: Uint32Array;
  filed: Uint8Array;
  needed: Uint8Array;
  /** Words from first to last of a loose phrase that asks what stands near, at most. */
  reach: number;
  records: Uint8Array;
}

/** Records on average in a bucket: few are looked into for anchors, since the filter comes first. */
export const ANCHORED_BUCKET = 5;
export const LOOSE_BUCKET = 3;
/** Phrases on average in a word of the filter, at most; twice as many words wouldn't fit the processor's memory as well. */
const SHARING = 3.2;

/** Entries to file: `hashes` of anchors or of what they are filed under. */
export interface Entries {
  hashes: IntList;
  /** Called before the records of a bucket are written. */
  begin(entries: Uint32Array, records: ByteWriter): void;
  /** What the head of the next bucket is. */
  head(records: ByteWriter): number;
  write(entry: number, records: ByteWriter): void;
}

/** Lays out entries in buckets of `size` on average; yields after every `slice` records. */
export function* buildBuckets(
  entries: Entries,
  size: number,
  records: ByteWriter,
  slice: number,
): Generator<void, Uint32Array> {
  const { hashes } = entries;
  const count = hashes.length;
  const buckets = Math.ceil(count / size);
  const places = hashes.data.slice(0, count).map((hash) => placeOf(hash, buckets));
  const { order, starts } = groupByKey(places, buckets);
  yield;
  const heads = new Uint32Array(buckets + 1);
  heads[0] = entries.head(records);
  for (let bucket = 0, i = 0; bucket < buckets; bucket += 1) {
    entries.begin(order.subarray(i, starts[bucket + 1]), records);
    for (const end = starts[bucket + 1] as number; i < end; i += 1) {
      entries.write(order[i] as number, records);
      if (i % slice === slice - 1) yield;
    }
    heads[bucket + 1] = entries.head(records);
  }
  return heads;
}

export function buildFilter(hashes: IntList): Uint32Array {
  const bits = Math.max(0, Math.ceil(Math.log2(Math.max(1, hashes.length / SHARING))));
  const filter = new Uint32Array(1 << bits);
  for (let entry = 0; entry < hashes.length; entry += 1) {
    const hash = hashes.at(entry);
    const at = bits === 0 ? 0 : hash >>> (32 - bits);
    filter[at] = (filter[at] as number) | filterBits(hash);
  }
  return filter;
}

/** The three bits an anchor sets in its word. */
export function filterBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));
}
