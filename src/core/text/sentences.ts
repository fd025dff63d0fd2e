/**
 * Where sentences begin and end, decided locally: whether a full stop ends a sentence depends only on the few
 * characters around it, so one sentence can be found without reading the whole text.
 *
 * A stop ends nothing inside "Avia.pro", "NEWS.am", addresses, decimals, after initials ("J.-C.", "U.S.") and
 * after common abbreviations, nor before a lower-case letter.
 */

import type { Span } from '../match/model.ts';

const TERMINATORS = new Set('.!?…。！？｡։؟۔।॥\n\u2028\u2029'.split('').map((c) => c.charCodeAt(0)));
/** The terminators of ASCII; most units are neither these nor beyond. */
const ASCII_TERMINATORS = Uint8Array.from({ length: 128 }, (_, unit) => Number(TERMINATORS.has(unit)));
/** The first beyond ASCII. */
const FIRST_TERMINATOR = Math.min(...[...TERMINATORS].filter((unit) => unit > 127));
const FULL_STOPS = new Set('。！？｡։؟۔।॥'.split('').map((c) => c.charCodeAt(0)));
const CLOSERS = new Set('"\'”’»›)]}」』）'.split('').map((c) => c.charCodeAt(0)));
const OPENERS = /["'“‘«‹([{¿¡—–\-•*\s\u00a0\u202f]/;

/** How far behind a stop its closing quotes are looked for. */
const CLOSING_REACH = 8;

/** References right behind a stop: "in 1840.[41][42] The treaty". */
const NOTES = /(?:\[(?:\p{L}{1,4}[\s\u00a0]?)?\d{0,3}\]){1,4}/uy;
const NOTES_REACH = 40;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Folded to lower case, without the stop. Initials need no entry. */
const ABBREVIATIONS = words(
  'mr mrs ms dr prof gén cdt cmdr mm mgr me av env cf ex vs inc ltd co corp pp tél tel approx dept min max bzw usw bspw ca hr ' +
    'hrsg inkl str г гг т тыс млн млрд ул им пр рис см стр св доц проф ген др руб о р н вв акад doç sn yrd örn vb bkz sr sra',
);

/** Short forms of titles; in lower case words of their own: "le col", "sat". */
const TITLES = words('gen col lt sgt capt cap adm gov sen rep rev hon st ste');

/** Short forms before a number, and words elsewhere: "fig. 3", "c. 52", "Oct. 5", "à l'est.", "un vol.", "they sat.". */
const NUMBERED = words(
  'c apr art fig chap vol no nos nr est jan janv feb févr fév mar avr jun jul juil aug sep sept oct okt nov dec déc ' +
    'mon tue tues wed thu thur thurs fri sat sun',
);

/** Units of the longest short form, accents written apart. */
const LONGEST_SHORT_FORM = Math.max(
  ...[...ABBREVIATIONS, ...TITLES, ...NUMBERED].map((form) => form.normalize('NFD').length),
);

/** After these words a capital letter opens a sentence even when a short form such as "U.S." stands before. */
const STARTERS = words(
  'the a an in it he she they we but on at this that there le la les il elle ils elles mais dans un une ce cette on',
);

/** The sentences of a text in order, without the white space around them. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const end = endOfSentence(text, at, at);
    sentences.push(trimmed(text, at, end));
    at = skipSpace(text, end);
  }
  return sentences;
}

/** The sentence that holds the character at `offset`; white space counts to the sentence before it. */
export function sentenceAt(text: string, offset: number): Span {
  const start = startOfSentence(text, offset);
  // The stop may stand before the offset, with closing quotes, references and spaces in between.
  const reach = CLOSING_REACH + NOTES_REACH;
  return trimmed(text, start, endOfSentence(text, Math.max(start, offset - reach), offset));
}

function trimmed(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last -= 1;
  return { start, end: last };
}

function startOfSentence(text: string, offset: number): number {
  for (let i = Math.min(offset, text.length) - 1; i >= 0; i -= 1) {
    if (!isTerminator(text.charCodeAt(i))) continue;
    const end = boundaryAfter(text, i);
    if (end < 0) continue;
    const start = skipSpace(text, end);
    if (start <= offset) return start;
  }
  return skipSpace(text, 0);
}

/** The end of the sentence that holds `offset`, looking for stops from `from` on. */
function endOfSentence(text: string, from: number, offset: number): number {
  for (let i = from; i < text.length; i += 1) {
    if (!isTerminator(text.charCodeAt(i))) continue;
    const end = boundaryAfter(text, i);
    if (end >= 0 && skipSpace(text, end) > offset) return end;
  }
  return text.length;
}

/** The offset where a sentence ends, when the terminator at `at` is the last of its run and ends one; else -1. */
function boundaryAfter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isLineBreak(unit)) return isBlankLine(text, at) ? at : -1;
  if (isPoint(text.charCodeAt(at + 1))) return -1;
  const end = skipNotes(text, skipClosers(text, at + 1));
  if (FULL_STOPS.has(unit)) return end;
  if (end < text.length && !isSpace(text.charCodeAt(end))) return -1;
  const next = nextLetter(text, end);
  if (isLowerCase(next)) return -1;
  const single = unit === 0x2e && text.charCodeAt(at - 1) !== 0x2e;
  return single && isShortForm(text, at, end) ? -1 : end;
}

function isTerminator(unit: number): boolean {
  return unit < 128 ? ASCII_TERMINATORS[unit] === 1 : unit >= FIRST_TERMINATOR && TERMINATORS.has(unit);
}

function isPoint(unit: number): boolean {
  return isTerminator(unit) && !isLineBreak(unit);
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x2028 || unit === 0x2029;
}

/** A line break ends a sentence when the next line is blank; a paragraph separator always does. */
function isBlankLine(text: string, at: number): boolean {
  if (text.charCodeAt(at) === 0x2029) return true;
  for (let i = at + 1; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isLineBreak(unit)) return true;
    if (!isSpace(unit)) return false;
  }
  return false;
}

/** Passes closing quotes and brackets, also the French ones that stand behind a space. */
function skipClosers(text: string, from: number): number {
  let at = from;
  for (let i = from; i < text.length && i < from + CLOSING_REACH; i += 1) {
    const unit = text.charCodeAt(i);
    if (CLOSERS.has(unit)) {
      const spaced = i > at;
      if (spaced && unit !== 0xbb && unit !== 0x203a) break;
      at = i + 1;
    } else if (!isSpace(unit) || isLineBreak(unit)) break;
  }
  return at;
}

function skipNotes(text: string, from: number): number {
  if (text.charCodeAt(from) !== 0x5b) return from;
  NOTES.lastIndex = from;
  return NOTES.test(text) ? NOTES.lastIndex : from;
}

function nextLetter(text: string, from: number): string {
  for (let i = from; i < text.length && i < from + 12; i += 1) {
    const letter = text[i] as string;
    if (!OPENERS.test(letter)) return letter;
  }
  return '';
}

function isLowerCase(letter: string): boolean {
  if (letter <= '\x7f') return letter >= 'a' && letter <= 'z';
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

/** Whether the word before the stop at `at` is an initial, an abbreviation or a day of a German date. */
function isShortForm(text: string, at: number, end: number): boolean {
  let start = at;
  while (start > 0 && at - start <= LONGEST_SHORT_FORM && isWordUnit(text.charCodeAt(start - 1))) start -= 1;
  const word = text.slice(start, at);
  if (word === '' || word.length > LONGEST_SHORT_FORM) return false;
  const letters = word.length <= 2 ? isShortLetters(text, start, at, end) : null;
  if (letters !== null) return letters;
  const folded = word.toLowerCase().normalize('NFC');
  if (TITLES.has(folded)) return !isLowerCase(word[0] as string);
  if (NUMBERED.has(folded)) return /^\s*\d/.test(text.slice(end, end + 4));
  return ABBREVIATIONS.has(folded) || (word.length === 1 && /^\p{L}\.\p{L}$/u.test(text.slice(start - 2, at)));
}

/** Of a letter or two, or digits, before a stop: whether they are an initial or a day; null where that doesn't decide. */
function isShortLetters(text: string, start: number, at: number, end: number): boolean | null {
  const word = text.slice(start, at);
  if (/^[mM]$/.test(word) && /[^\p{L}][aApP]\.$/u.test(text.slice(start - 3, start)))
    return !/^\s\p{Lu}/u.test(text.slice(end, end + 2));
  if (/^\p{Lu}$/u.test(word)) return !(text[start - 1] === '.' && STARTERS.has(wordAfter(text, end)));
  if (/^\d{1,2}$/.test(word)) return /^\s\p{Lu}\p{Ll}+\s\d{4}/u.test(text.slice(end, end + 24));
  return null;
}

function wordAfter(text: string, from: number): string {
  return (/^\s*(\p{L}+)/u.exec(text.slice(from, from + 16))?.[1] ?? '').toLowerCase();
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && unit < 0xd800;
}

function isSpace(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    unit === 0x202f ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    isLineBreak(unit) ||
    unit === 0x3000
  );
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
