/**
 * The bytes of an index: a header of 32-bit numbers, then sections, each on an 8-byte boundary.
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
 * All numbers are little-endian. Opening an index views these bytes; nothing is parsed or copied. They may come in pieces,
 * as they are stored, as long as no section is parted.
 */

const MAGIC = 0x52434c49;

/** Changes whenever older bytes can't be read any more or would be read otherwise, rules of word forms included. */
const VERSION = 10;

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
/** What stands before is compared, not summed up. */
const SUMMED_FROM = 4;
const FIXED_WORDS = SUMMED_FROM + COUNTS.length;
const HEADER_BYTES = aligned((FIXED_WORDS + SECTIONS.length * 2) * 4);

/** The next boundary for a section: the checksum takes two words at a time. */
function aligned(length: number): number {
  return (length + 7) & ~7;
}

/** Puts header and sections together. */
export function joinSections(sections: Sections, counts: Counts): Uint8Array<ArrayBuffer> {
  let length = HEADER_BYTES;
  const header = new Uint32Array(HEADER_BYTES / 4);
  for (const [number, section] of SECTIONS.entries()) {
    header[FIXED_WORDS + number * 2] = length;
    header[FIXED_WORDS + number * 2 + 1] = sections[section].length;
    length = aligned(length + sections[section].length);
  }
  header.set([MAGIC, VERSION, 0, length, ...COUNTS.map((count) => counts[count])]);
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer);
  words.set(header);
  for (const [number, section] of SECTIONS.entries()) bytes.set(sections[section], header[FIXED_WORDS + number * 2]);
  words[CHECKSUM_AT] = checksum([bytes]);
  return bytes;
}

/** Views of an index one behind the other, of at least so many bytes each but the last, that part no section. */
export function partIndex(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer>[] {
  const words = wordsOf(bytes);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  for (let number = 0; number < SECTIONS.length; number += 1) {
    const [start, length] = placeOfSection(words, number);
    const end = aligned(start + length);
    if (end - from < least) continue;
    pieces.push(bytes.subarray(from, end));
    from = end;
  }
  if (from < bytes.length) pieces.push(bytes.subarray(from));
  return pieces;
}

export type TakenApart = { ok: true; sections: Sections; counts: Counts } | { ok: false; reason: string };

/** Views the sections of an index after checking version and checksum. Copies only misaligned bytes. */
export function takeApart(given: readonly Uint8Array[]): TakenApart {
  const refuse = (reason: string): TakenApart => ({ ok: false, reason });
  const pieces = given.map((piece) => (piece.byteOffset % 4 === 0 ? piece : piece.slice()));
  const [first] = pieces;
  if (!first || first.length < HEADER_BYTES) return refuse('too short, or cut off');
  const words = wordsOf(first);
  if (words[0] !== MAGIC) return refuse('not an index');
  if (words[1] !== VERSION) return refuse(`of version ${words[1]}, not ${VERSION}`);
  if (words[3] !== lengthOf(pieces)) return refuse('cut off, or too long');
  if (pieces.some(({ length }) => aligned(length) !== length)) return refuse('parted within a section');
  if (words[CHECKSUM_AT] !== checksum(pieces)) return refuse('damaged: the checksum differs');
  const views: [string, Uint8Array][] = [];
  for (const [number, section] of SECTIONS.entries()) {
    const view = viewOf(pieces, ...placeOfSection(words, number));
    if (view === null) return refuse('parted within a section');
    views.push([section, view]);
  }
  const counts = COUNTS.map((count, number) => [count, words[SUMMED_FROM + number] as number]);
  return { ok: true, sections: Object.fromEntries(views) as Sections, counts: Object.fromEntries(counts) as Counts };
}

function wordsOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length >> 2);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** Where a section begins in all bytes, and how many it has. */
function placeOfSection(words: Uint32Array, number: number): [start: number, length: number] {
  return [words[FIXED_WORDS + number * 2] as number, words[FIXED_WORDS + number * 2 + 1] as number];
}

/** Null where the bytes don't stand in one piece. */
function viewOf(pieces: readonly Uint8Array[], start: number, length: number): Uint8Array | null {
  let from = start;
  for (const piece of pieces) {
    if (from + length <= piece.length) return piece.subarray(from, from + length);
    if (from < piece.length) return null;
    from -= piece.length;
  }
  return null;
}

/**
 * A checksum over all bytes behind the first words, in two strands. Every step can be undone, so that changing any one
 * word always changes the sum.
 */
function checksum(pieces: readonly Uint8Array[]): number {
  const strands = Int32Array.of(0x811c9dc5, 0x2c1b3c6d);
  let from = SUMMED_FROM;
  for (const { buffer, byteOffset, length } of pieces) {
    addToStrands(strands, new Int32Array(buffer, byteOffset, length >> 2), from);
    from = 0;
  }
  return ((strands[0] as number) ^ Math.imul(strands[1] as number, 0x85ebca6b)) >>> 0;
}

/** Adds the words from `from` on, an even number of them. */
function addToStrands(strands: Int32Array, words: Int32Array, from: number): void {
  let [even = 0, odd = 0] = strands;
  for (let i = from; i < words.length; i += 2) {
    even = Math.imul(even ^ (words[i] as number), 0x2c1b3c6d);
    even ^= even >>> 15;
    odd = Math.imul(odd ^ (words[i + 1] as number), 0x297a2d39);
    odd ^= odd >>> 13;
  }
  strands.set([even, odd]);
}

/** Runs the checksum over nothing: engines compile what is called a few times. */
export function warmChecksum(): void {
  const nothing = new Uint8Array(16_384);
  for (let times = 0; times < 4; times += 1) checksum([nothing]);
}
