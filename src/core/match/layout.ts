/**
 * The bytes of an index: a header of 32-bit numbers, then sections, each on a 4-byte boundary.
 *
 * ```
 * header    magic, version, checksum, length, whether open words of three letters occur, 0,
 *           then offset and length (in bytes) of every section
 * aliases   [key, class + flags] pairs by open addressing: words whose class is not their own key
 * filter    32-bit words, two bits an anchor                        per table, see phrase-table.ts
 * heads     where each bucket's records begin, and one past the last
 * records   the phrases, by bucket of their anchor
 * vocabulary, names, styles, gates                                  what records refer to, read by phrase-store.ts
 * claims, terms                                                     32-bit places in texts, by number
 * texts     of each claim: place of the pack's id, first day, id; texts of terms
 * ```
 *
 * All numbers are little-endian. Opening an index views these bytes; nothing is parsed or copied.
 */

const MAGIC = 0x52434c49;

/** Changes whenever older bytes can't be read any more or would be read otherwise, rules of word forms included. */
const VERSION = 2;

const SECTIONS = [
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
  'claims',
  'terms',
  'texts',
] as const;

export type Sections = Record<(typeof SECTIONS)[number], Uint8Array>;

const CHECKSUM_AT = 2;
const FIXED_WORDS = 6;
const HEADER_WORDS = FIXED_WORDS + SECTIONS.length * 2;

/** Puts header and sections together. */
export function joinSections(sections: Sections, shortOpenWords: boolean): Uint8Array {
  let length = HEADER_WORDS * 4;
  const header = new Uint32Array(HEADER_WORDS);
  for (const [number, section] of SECTIONS.entries()) {
    header[FIXED_WORDS + number * 2] = length;
    header[FIXED_WORDS + number * 2 + 1] = sections[section].length;
    length = (length + sections[section].length + 3) & ~3;
  }
  header.set([MAGIC, VERSION, 0, length, shortOpenWords ? 1 : 0]);
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer);
  words.set(header);
  for (const [number, section] of SECTIONS.entries()) bytes.set(sections[section], header[FIXED_WORDS + number * 2]);
  words[CHECKSUM_AT] = checksum(words);
  return bytes;
}

export type TakenApart = { ok: true; sections: Sections; shortOpenWords: boolean } | { ok: false; reason: string };

/** Views the sections of an index after checking version and checksum. Copies only misaligned bytes. */
export function takeApart(given: Uint8Array): TakenApart {
  const refuse = (reason: string): TakenApart => ({ ok: false, reason });
  if (given.length < HEADER_WORDS * 4 || given.length % 4 !== 0) return refuse('too short, or cut off');
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  if (words[0] !== MAGIC) return refuse('not an index');
  if (words[1] !== VERSION) return refuse(`of version ${words[1]}, not ${VERSION}`);
  if (words[3] !== bytes.length) return refuse('cut off, or too long');
  if (words[CHECKSUM_AT] !== checksum(words)) return refuse('damaged: the checksum differs');
  const views = SECTIONS.map((section, number) => {
    const start = words[FIXED_WORDS + number * 2] as number;
    return [section, bytes.subarray(start, start + (words[FIXED_WORDS + number * 2 + 1] as number))];
  });
  return { ok: true, sections: Object.fromEntries(views) as Sections, shortOpenWords: words[4] === 1 };
}

/**
 * A checksum over all 32-bit words but its own. Every step can be undone, so that changing any one word always
 * changes the sum.
 */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) {
    if (i === CHECKSUM_AT) continue;
    sum = Math.imul(sum ^ (words[i] as number), 0x2c1b3c6d);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
