/**
 * The bytes of an index: a header of 32-bit numbers, then sections, each on a 4-byte boundary.
 *
 * ```
 * header    magic, version, checksum, length, then offset and length (in bytes) of every section
 * aliases   [key, class + flags] pairs by open addressing: words whose class is not their own key
 * filter    one 32-bit word a few phrases share; two bits of it say whether an anchor may exist   (per table)
 * heads     where the records of each bucket begin, and one past the last                         (per table)
 * records   the phrases, by bucket of their anchor                                                (per table)
 * vocabulary, names, styles, gates, terms, strings, claims
 * ```
 *
 * All numbers are little-endian. Opening an index views these bytes; nothing is parsed or copied.
 */

export const MAGIC = 0x52434c49;

/** Changes whenever older bytes can't be read any more, word rules included. */
export const VERSION = 1;

export const SECTIONS = [
  'aliases',
  'phraseFilter',
  'phraseHeads',
  'phraseRecords',
  'contextFilter',
  'contextHeads',
  'contextRecords',
  'vocabulary',
  'names',
  'styles',
  'gates',
  'terms',
  'strings',
  'claims',
] as const;

export type Section = (typeof SECTIONS)[number];

export const CHECKSUM_AT = 2;
export const FIXED_WORDS = 6;
export const HEADER_WORDS = FIXED_WORDS + SECTIONS.length * 2;

/** Numbers a claim takes in the `claims` section: pack name, claim id, first day. */
export const CLAIM_WORDS = 3;

/** Numbers a term takes in the `terms` section: where its text stands. */
export const TERM_WORDS = 1;

/**
 * A checksum over all 32-bit words but its own. Every step is reversible, so that changing any one word
 * always changes the sum.
 */
export function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) {
    if (i === CHECKSUM_AT) continue;
    sum = Math.imul(sum ^ (words[i] as number), 0x2c1b3c6d);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
