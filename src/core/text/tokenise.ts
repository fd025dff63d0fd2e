/**
 * Text to words in one pass over its UTF-16 units, with the words' places in the original text.
 *
 * A word is a run of letters or a run of digits; everything else parts words, and so does the joint between a
 * letter and a digit. "F-16", "F16", "F 16" and "F‑16" are therefore the same two words, f and 16.
 * Accents, soft hyphens and zero-width characters inside a word are passed over. In scripts written without
 * spaces every character is a word.
 *
 * Words are not copied: of each there is where it stands, and two hashes of its folded letters.
 *
 *   "Des F‑16 turcs"  →  starts 0 4 6 9   ends 3 5 8 14   hashes of "des" "f" "16" "turcs"
 */

import { foldedUnit, IGNORED, isMark, isSolo, SEPARATOR, SPECIAL, specialUnit } from './fold-table.ts';

/** The words of one text, as parallel arrays; `count` of them are valid. Reused from text to text. */
export interface Tokens {
  text: string;
  count: number;
  /** Offsets into the original text. */
  starts: Int32Array;
  ends: Int32Array;
  /** Two hashes of the folded letters, see `addLetter` and `addLetterAgain`. */
  hashes: Int32Array;
  secondHashes: Int32Array;
}

/** An empty list of words, to be filled by `tokenise`. */
export function createTokens(): Tokens {
  return { text: '', count: 0, ...room(1024) };
}

function room(size: number): Pick<Tokens, 'starts' | 'ends' | 'hashes' | 'secondHashes'> {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Int32Array(size),
    secondHashes: new Int32Array(size),
  };
}

/** Adds one folded letter to the hash of a word; the hash of no letters is 0. */
export function addLetter(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x2c1b3c6d);
}

/** The same for the second hash, which has nothing to do with the first. */
export function addLetterAgain(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) + unit) | 0;
}

/** The hash of a folded word. */
export function hashLetters(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i += 1) hash = addLetter(hash, folded.charCodeAt(i));
  return hash;
}

const LAST_UNIT = 0xffff;
const DIGIT_9 = 0x39;

/** Fills `tokens` with the words of `text`. Linear in the text, whatever it holds. */
export function tokenise(text: string, tokens: Tokens): Tokens {
  tokens.text = text;
  tokens.count = 0;
  for (let at = 0; at < text.length; ) {
    at = readPlainWords(text, at, tokens);
    if (tokens.count === tokens.starts.length) grow(tokens);
    else if (at < text.length) at = new OpenWord(tokens).readFrom(at);
  }
  return tokens;
}

/**
 * Adds words from `from` on, as long as every character is answered by one folded unit and there is room. Returns where
 * the next word begins. Most time of a search is spent here: letters and digits have a loop each, so that one comparison
 * a character is enough, and numbers are written out, since engines read the constants of a module anew each time round.
 */
function readPlainWords(text: string, from: number, tokens: Tokens): number {
  const folded = foldedUnit;
  const separator = 0;
  const special = 1;
  const nine = 0x39;
  const { length } = text;
  const { starts, ends, hashes, secondHashes } = tokens;
  const room = starts.length;
  let { count } = tokens;
  let i = from;
  while (i < length) {
    let unit = folded[text.charCodeAt(i)] as number;
    if (unit <= special) {
      if (unit === special) break;
      i += 1;
      continue;
    }
    if (count === room) break;
    const start = i;
    let hash = 0;
    let second = 0;
    if (unit > nine) {
      do {
        hash = Math.imul(hash ^ unit, 0x2c1b3c6d);
        second = (Math.imul(second, 0x01000193) + unit) | 0;
        i += 1;
        if (i === length) break;
        unit = folded[text.charCodeAt(i)] as number;
      } while (unit > nine);
    } else {
      do {
        hash = Math.imul(hash ^ unit, 0x2c1b3c6d);
        second = (Math.imul(second, 0x01000193) + unit) | 0;
        i += 1;
        if (i === length) break;
        unit = folded[text.charCodeAt(i)] as number;
      } while (unit > special && unit <= nine);
    }
    if (unit === special) {
      i = start;
      break;
    }
    starts[count] = start;
    ends[count] = i;
    hashes[count] = hash;
    secondHashes[count] = second;
    count += 1;
    if (unit === separator) i += 1;
  }
  tokens.count = count;
  return i;
}

function push(tokens: Tokens, start: number, end: number, hash: number, second: number): void {
  const at = tokens.count;
  if (at === tokens.starts.length) grow(tokens);
  tokens.starts[at] = start;
  tokens.ends[at] = end;
  tokens.hashes[at] = hash;
  tokens.secondHashes[at] = second;
  tokens.count = at + 1;
}

/** Reads words with characters that aren't answered by one folded unit. */
class OpenWord {
  readonly #tokens: Tokens;
  /** -1 when no word is open. */
  #start = -1;
  #hash = 0;
  #second = 0;
  #low = 0;
  #high = 0;
  /** The end of the word's last letter, when what is passed over behind it reaches up to `#passed`. */
  #trimmed = 0;
  #passed = -1;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** Adds words up to the next character that parts words; returns where it is. */
  readFrom(from: number): number {
    const { text } = this.#tokens;
    let at = from;
    while (at < text.length && foldedUnit[text.charCodeAt(at)] !== SEPARATOR) {
      const unit = foldedUnit[text.charCodeAt(at)] as number;
      at = unit === SPECIAL ? this.#goOn(at) : this.#add(String.fromCharCode(unit), at, at + 1);
    }
    this.#close(at);
    return at;
  }

  /** Reads the character at `at`; returns where the next one begins. */
  #goOn(at: number): number {
    const { folded, mark, solo, units } = readSpecial(this.#tokens.text, at);
    const next = at + units;
    if (folded === IGNORED) {
      this.#trimmed = mark ? next : this.#endAt(at);
      this.#passed = next;
      return next;
    }
    if (solo || folded === null) this.#close(at);
    if (folded !== null) this.#add(folded, at, next);
    if (solo) this.#close(next);
    return next;
  }

  /** Adds the folded letters of the character that stands from `at` to `next`; returns `next`. */
  #add(folded: string, at: number, next: number): number {
    const first = folded.charCodeAt(0);
    if (first <= this.#low || first > this.#high) {
      this.#close(at);
      this.#open(at, first);
    }
    for (let i = 0; i < folded.length; i += 1) {
      this.#hash = addLetter(this.#hash, folded.charCodeAt(i));
      this.#second = addLetterAgain(this.#second, folded.charCodeAt(i));
    }
    return next;
  }

  #open(at: number, first: number): void {
    this.#start = at;
    this.#hash = 0;
    this.#second = 0;
    this.#low = first <= DIGIT_9 ? SPECIAL : DIGIT_9;
    this.#high = first <= DIGIT_9 ? DIGIT_9 : LAST_UNIT;
  }

  #close(at: number): void {
    if (this.#start >= 0) push(this.#tokens, this.#start, this.#endAt(at), this.#hash, this.#second);
    this.#start = -1;
    this.#low = 0;
    this.#high = 0;
  }

  /** The end of the word when nothing of it stands from `at` on. */
  #endAt(at: number): number {
    return this.#passed === at ? this.#trimmed : at;
  }
}

/** The folded letters of the word that stands between two offsets. */
export function foldSlice(text: string, start: number, end: number): string {
  for (let i = start; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    if (foldedUnit[unit] !== unit) return foldLetters(text, start, end);
  }
  return text.slice(start, end);
}

/** Whether the folded letters of the word that stands between two offsets are these. */
export function isFolded(text: string, start: number, end: number, letters: string): boolean {
  if (letters.length !== end - start) return letters !== '' && foldSlice(text, start, end) === letters;
  for (let i = 0; i < letters.length; i += 1) {
    const folded = foldedUnit[text.charCodeAt(start + i)] as number;
    if (folded === letters.charCodeAt(i)) continue;
    return folded <= SPECIAL && foldSlice(text, start, end) === letters;
  }
  return true;
}

function foldLetters(text: string, start: number, end: number): string {
  let word = '';
  for (let i = start; i < end; i += 1) {
    const folded = foldedUnit[text.charCodeAt(i)] as number;
    if (folded > SPECIAL) {
      word += String.fromCharCode(folded);
    } else if (folded === SPECIAL) {
      const character = readSpecial(text, i);
      word += character.folded ?? '';
      i += character.units - 1;
    }
  }
  return word;
}

interface Special {
  /** Folded letters; IGNORED; null parts words. */
  folded: string | null;
  /** Units of text it takes. */
  units: number;
  solo: boolean;
  mark: boolean;
}

function readSpecial(text: string, at: number): Special {
  const codePoint = text.codePointAt(at) as number;
  const units = codePoint > 0xffff ? 2 : 1;
  const folded = specialUnit(codePoint);
  if (folded === IGNORED) return { folded, units, solo: false, mark: isMark(codePoint) };
  const solo = folded !== null && isSolo(codePoint);
  return solo ? withVoicing(text, at, units, folded) : { folded, units, solo, mark: false };
}

/** Kana with a separate voicing mark (か + ゙) is the one character が. */
function withVoicing(text: string, at: number, units: number, folded: string): Special {
  const after = text.charCodeAt(at + units);
  if (after !== 0x3099 && after !== 0x309a) return { folded, units, solo: true, mark: false };
  const voiced = (folded + String.fromCharCode(after)).normalize('NFC');
  return { folded: voiced.length === 1 ? voiced : folded, units: units + 1, solo: true, mark: false };
}

function grow(tokens: Tokens): void {
  const bigger = room(tokens.starts.length * 2);
  bigger.starts.set(tokens.starts);
  bigger.ends.set(tokens.ends);
  bigger.hashes.set(tokens.hashes);
  bigger.secondHashes.set(tokens.secondHashes);
  Object.assign(tokens, bigger);
}
