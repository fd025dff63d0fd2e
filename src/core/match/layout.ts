/**
 * The bytes of an index: a header of 32-bit numbers, then sections, each on a 4-byte boundary.
 *
 * ```
 * header                      magic, version, checksum, length, the counts; offset and length (in bytes) of every section
 * forms, formChecks, endings  which items a word is a form of                 form-table.ts
 * heads, passed, apart        one bit an item                               items.ts
 * phrase…, context…           the two tables                                  phrase-table.ts, loose-needs.ts, record.ts
 * langs, wordPlaces, words    the words                                       word-bytes.ts
 * nameHeads                   of each name the item that stands for it        items.ts
 * namePlaces, names           of each name its forms, as runs of items
 * styles, gates               what records refer to                           styles.ts, gate.ts
 * claimPlaces, claims, packs  ids and first days                              claim-bytes.ts
 * terms, texts                context terms as written: places in texts, by number
 * ```
 *
 * All numbers are little-endian. Opening an index views these bytes; nothing is parsed or copied.
 */

const MAGIC = 0x52434c49;

/** Changes whenever older bytes can't be read any more or would be read otherwise, rules of word forms included. */
const VERSION = 9;

const SECTIONS = [
  'forms',
  'formChecks',
  'endings',
  'heads',
  'passed',
  'apart',
  'phraseFilter',
  'phraseHeads',
  'phraseLooseHeads',
  'phraseNeeds',
  'phraseFiled',
  'phraseNeeded',
  'phraseRecords',
  'contextFilter',
  'contextHeads',
  'contextLooseHeads',
  'contextNeeds',
  'contextFiled',
  'contextNeeded',
  'contextRecords',
  'langs',
  'wordPlaces',
  'words',
  'nameHeads',
  'namePlaces',
  'names',
  'styles',
  'gates',
  'claimPlaces',
  'claims',
  'packs',
  'terms',
  'texts',
] as const;

const COUNTS = [
  'entries',
  'claims',
  'words',
  'names',
  'shortestStem',
  'longestStem',
  'longestName',
  'phraseReach',
  'contextReach',
] as const;

/** `entries`: records of phrases and terms; lengths of stems that have endings, in letters; of names in words; of loose phrases too. */
export type Counts = Record<(typeof COUNTS)[number], number>;

export type Sections = Record<(typeof SECTIONS)[number], Uint8Array>;

const CHECKSUM_AT = 2;
const FIXED_WORDS = 4 + COUNTS.length;
const HEADER_WORDS = FIXED_WORDS + SECTIONS.length * 2;

/** Puts header and sections together. */
export function joinSections(sections: Sections, counts: Counts): Uint8Array {
  let length = HEADER_WORDS * 4;
  const header = new Uint32Array(HEADER_WORDS);
  for (const [number, section] of SECTIONS.entries()) {
    header[FIXED_WORDS + number * 2] = length;
    header[FIXED_WORDS + number * 2 + 1] = sections[section].length;
    length = (length + sections[section].length + 3) & ~3;
  }
  header.set([MAGIC, VERSION, 0, length, ...COUNTS.map((count) => counts[count])]);
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer);
  words.set(header);
  for (const [number, section] of SECTIONS.entries()) bytes.set(sections[section], header[FIXED_WORDS + number * 2]);
  words[CHECKSUM_AT] = checksum(words);
  return bytes;
}

export type TakenApart = { ok: true; sections: Sections; counts: Counts } | { ok: false; reason: string };

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
  const counts = COUNTS.map((count, number) => [count, words[4 + number] as number]);
  return { ok: true, sections: Object.fromEntries(views) as Sections, counts: Object.fromEntries(counts) as Counts };
}

/**
 * A checksum over all 32-bit words but its own, in two strands. Every step can be undone, so that changing any one word
 * always changes the sum.
 */
function checksum(words: Uint32Array): number {
  let even = 0x811c9dc5;
  let odd = 0x2c1b3c6d;
  const { length } = words;
  for (let i = 0; i < length; i += 2) {
    even = Math.imul(even ^ (i === CHECKSUM_AT ? 0 : (words[i] as number)), 0x2c1b3c6d);
    even ^= even >>> 15;
    odd = Math.imul(odd ^ (i + 1 < length ? (words[i + 1] as number) : 0), 0x297a2d39);
    odd ^= odd >>> 13;
  }
  return (even ^ Math.imul(odd, 0x85ebca6b)) >>> 0;
}
