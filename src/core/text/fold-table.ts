/**
 * What each UTF-16 unit becomes when text is compared: case, accents and typography are folded away.
 *
 * `foldedUnit[c]` is the folded unit of a plain letter or digit, SEPARATOR for everything that parts words, or
 * SPECIAL when one unit isn't answered by one unit: ignored marks, ligatures (œ → oe), Hangul, halves of
 * surrogate pairs, scripts written without spaces. `specialUnit` then tells which.
 *
 * The table is filled unit by unit as texts use them, from the Unicode data the JavaScript engine carries: a text has
 * some dozens of them, and nothing has to be shipped.
 */

export const SEPARATOR = 0;
export const SPECIAL = 1;

/** The unit belongs to no word and parts none: combining accents, soft hyphen, zero-width characters. */
export const IGNORED = '';

/** 65,536 answers; units not met yet hold SPECIAL. */
export const foldedUnit = new Uint16Array(65_536).fill(SPECIAL);

const expansions = new Map<number, string | null>();

/** The units that nearly all texts use, which need no Unicode data. */
for (let unit = 0; unit < 0x80; unit += 1) {
  const letter = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  const isOfWord = (letter >= 0x30 && letter <= 0x39) || (letter >= 0x61 && letter <= 0x7a);
  foldedUnit[unit] = isOfWord ? letter : SEPARATOR;
}

/** Letters that Unicode does not decompose but readers and keyboards do. Arabic and Hebrew: positional variants. */
const LETTER_VARIANTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  þ: 'th',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ə: 'e',
  ς: 'σ',
  ґ: 'г',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  և: 'եւ',
};

/**
 * Accents, vowel points, tatweel, kana voicing and variation selectors, as first and last unit of each range.
 * Marks of Indic and South-East Asian scripts are letters here.
 */
const DROPPED_MARKS = [
  0x300, 0x36f, 0x483, 0x489, 0x591, 0x5bd, 0x5bf, 0x5bf, 0x5c1, 0x5c2, 0x5c4, 0x5c5, 0x5c7, 0x5c7, 0x610, 0x61a, 0x640,
  0x640, 0x64b, 0x65f, 0x670, 0x670, 0x6d6, 0x6dc, 0x6df, 0x6e8, 0x6ea, 0x6ed, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x20d0,
  0x20ff, 0x3099, 0x309a, 0xfe00, 0xfe0f, 0xfe20, 0xfe2f, 0xe0100, 0xe01ef,
];
const FORMAT = /\p{Cf}/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

/** Scripts written without spaces: every character is a word of its own. */
const SOLO =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

/** True when the character is an accent that belongs to the letter before it. */
export function isMark(codePoint: number): boolean {
  if (codePoint < 0x300) return false;
  for (let i = 0; i < DROPPED_MARKS.length; i += 2) {
    if (codePoint <= (DROPPED_MARKS[i + 1] as number)) return codePoint >= (DROPPED_MARKS[i] as number);
  }
  return false;
}

/** True when the character (a unit or a pair) makes a word by itself. */
export function isSolo(codePoint: number): boolean {
  if (codePoint < 0xe00) return false;
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true;
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return false;
  return SOLO.test(String.fromCodePoint(codePoint));
}

/**
 * The folded letters of a character whose unit is SPECIAL: IGNORED, one letter or several; null parts words.
 * One that was not met yet goes into the table, so a plain letter may come back too.
 */
export function specialUnit(codePoint: number): string | null {
  let folded = expansions.get(codePoint);
  if (folded === undefined) {
    folded = foldCharacter(codePoint);
    keep(codePoint, folded);
  }
  return folded;
}

function keep(codePoint: number, folded: string | null): void {
  if (isPlain(codePoint, folded)) foldedUnit[codePoint] = folded === null ? SEPARATOR : folded.charCodeAt(0);
  // Bounded: a text of ever new rare characters must not grow the process.
  else if (expansions.size < 100_000) expansions.set(codePoint, folded);
}

/** Whether the character is one unit, no half of a pair, and answered by one unit or none. */
function isPlain(codePoint: number, folded: string | null): boolean {
  if (codePoint > 0xffff || isSurrogate(codePoint)) return false;
  return folded === null || (folded.length === 1 && !isSolo(codePoint));
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Folds one character by Unicode's compatibility decomposition; null when it is no part of a word. */
function foldCharacter(codePoint: number): string | null {
  if (isSurrogate(codePoint)) return null;
  if (isMark(codePoint)) return IGNORED;
  const character = String.fromCodePoint(codePoint);
  if (!isCased(character)) {
    if (!WORD.test(character)) return FORMAT.test(character) ? IGNORED : null;
    if (DIGIT.test(character)) return String(digitValue(codePoint));
    if (isSolo(codePoint)) return character.normalize('NFKC').toLowerCase();
  }
  const plain = Array.from(character.normalize('NFKD').toLowerCase().normalize('NFKD'));
  const letters = plain
    .map((letter) => (isMark(letter.codePointAt(0) ?? 0) ? '' : (LETTER_VARIANTS[letter] ?? letter)))
    .join('');
  return letters !== '' && Array.from(letters).every(isOfWord) ? letters : character;
}

function isOfWord(character: string): boolean {
  return isCased(character) || WORD.test(character);
}

/**
 * True of most letters of scripts with capitals: told without the classes of characters, which an engine takes some
 * milliseconds to prepare. Above there are symbols with capitals too, as Ⓐ.
 */
function isCased(character: string): boolean {
  return character < '\u2000' && character.toLowerCase() !== character.toUpperCase();
}

/** Decimal digits stand in runs of ten that begin with zero; mathematical ones repeat the run. */
function digitValue(codePoint: number): number {
  const plain = String.fromCodePoint(codePoint).normalize('NFKC');
  if (plain >= '0' && plain <= '9') return Number(plain);
  let zero = codePoint;
  while (codePoint - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return codePoint - zero;
}
