/**
 * Text to words in one pass over its UTF-16 units, with the words' places in the original text.
 *
 * A word is a run of letters or a run of digits; everything else parts words, and so does the joint between a
 * letter and a digit. "F-16", "F16", "F 16" and "F‑16" are therefore the same two words, f and 16.
 * Accents, soft hyphens and zero-width characters inside a word are passed over. In scripts written without
 * spaces every character is a word.
 *
 * Words are not copied. Of each only its *key* is kept, a hash of its first four folded letters, and the key's
 * *extension*, a hash of the next three. Forms of one word nearly always begin alike, so keys are what the first pass of
 * matching compares; extensions rule out most of what only begins alike.
 *
 *   "Des F‑16 turcs"  →  starts 0 4 6 9   ends 3 5 8 14   keys of "des" "f" "16" "turc"
 */

import { foldedUnit, IGNORED, isMark, isSolo, SEPARATOR, SPECIAL, specialUnit } from './fold-table.ts';

/** How many folded letters a key covers. */
export const KEY_LETTERS = 4;

/** Up to which letter the extension of a key goes. */
export const EXTENDED_LETTERS = 7;

/** The words of one text, as parallel arrays; `count` of them are valid. Reused from text to text. */
export interface Tokens {
  text: string;
  count: number;
  /** Offsets into the original text. */
  starts: Int32Array;
  ends: Int32Array;
  /** Hashes of the first four folded letters, below 2^30. */
  keys: Int32Array;
  /** Hashes of the fifth to seventh letter; 0 for words without. */
  extensions: Uint16Array;
}

/** An empty list of words, to be filled by `tokenise`. */
export function createTokens(): Tokens {
  return { text: '', count: 0, ...room(1024) };
}

function room(size: number): Pick<Tokens, 'starts' | 'ends' | 'keys' | 'extensions'> {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    keys: new Int32Array(size),
    extensions: new Uint16Array(size),
  };
}

/** Adds one letter to the hash of a key. */
export function addToKey(hash: number, unit: number): number {
  return (Math.imul(hash, 0x2c1b3c6d) + unit) | 0;
}

/** Adds one letter to an extension. Never 0. */
export function addToExtension(hash: number, unit: number): number {
  return ((Math.imul(hash, 0x6d2b) + unit) & 0x7fff) | 0x8000;
}

/** Spreads a hash over the 30 bits of a key. */
export function sealKey(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
  return (mixed ^ (mixed >>> 14)) & 0x3fffffff;
}

/** The key of a folded word. */
export function keyOf(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length && i < KEY_LETTERS; i += 1) hash = addToKey(hash, folded.charCodeAt(i));
  return sealKey(hash);
}

/** The extension of a folded word. */
export function extensionOf(folded: string): number {
  let hash = 0;
  for (let i = KEY_LETTERS; i < folded.length && i < EXTENDED_LETTERS; i += 1)
    hash = addToExtension(hash, folded.charCodeAt(i));
  return hash;
}

/** Fills `tokens` with the words of `text`. Linear in the text, whatever it holds. */
export function tokenise(text: string, tokens: Tokens): Tokens {
  tokens.text = text;
  tokens.count = 0;
  let start = -1;
  let end = 0;
  let hash = 0;
  let extension = 0;
  let letters = 0;
  let digits = false;
  const length = text.length;
  for (let i = 0; i < length; i += 1) {
    let folded = foldedUnit[text.charCodeAt(i)] as number;
    if (folded > SPECIAL) {
      if (start < 0 || folded <= DIGIT_9 !== digits) {
        if (start >= 0) push(tokens, start, end, hash, extension);
        start = i;
        hash = 0;
        extension = 0;
        letters = 0;
        digits = folded <= DIGIT_9;
      }
      if (letters < KEY_LETTERS) hash = addToKey(hash, folded);
      else if (letters < EXTENDED_LETTERS) extension = addToExtension(extension, folded);
      else {
        // Nothing is kept of further letters: pass over them at once.
        while (i + 1 < length) {
          folded = foldedUnit[text.charCodeAt(i + 1)] as number;
          if (folded <= SPECIAL || folded <= DIGIT_9 !== digits) break;
          i += 1;
        }
      }
      letters += 1;
      end = i + 1;
    } else if (folded === SEPARATOR) {
      if (start >= 0) push(tokens, start, end, hash, extension);
      start = -1;
    } else {
      const character = readSpecial(text, i);
      const next = i + character.units;
      if (character.folded === IGNORED) {
        if (start >= 0 && character.mark) end = next;
      } else if (character.folded === null || character.solo) {
        if (start >= 0) push(tokens, start, end, hash, extension);
        start = -1;
        if (character.folded !== null) pushSolo(tokens, i, next, character.folded);
      } else {
        const isDigit = character.folded.charCodeAt(0) <= DIGIT_9;
        if (start < 0 || isDigit !== digits) {
          if (start >= 0) push(tokens, start, end, hash, extension);
          start = i;
          hash = 0;
          extension = 0;
          letters = 0;
          digits = isDigit;
        }
        for (let j = 0; j < character.folded.length; j += 1, letters += 1) {
          const unit = character.folded.charCodeAt(j);
          if (letters < KEY_LETTERS) hash = addToKey(hash, unit);
          else if (letters < EXTENDED_LETTERS) extension = addToExtension(extension, unit);
        }
        end = next;
      }
      i = next - 1;
    }
  }
  if (start >= 0) push(tokens, start, end, hash, extension);
  return tokens;
}

/** The folded letters of the word that stands between two offsets. */
export function foldSlice(text: string, start: number, end: number): string {
  for (let i = start; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    if (foldedUnit[unit] !== unit) return foldLetters(text, start, end);
  }
  return text.slice(start, end);
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

const DIGIT_9 = 0x39;

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

function pushSolo(tokens: Tokens, start: number, end: number, folded: string): void {
  let hash = 0;
  for (let i = 0; i < folded.length && i < KEY_LETTERS; i += 1) hash = addToKey(hash, folded.charCodeAt(i));
  push(tokens, start, end, hash, extensionOf(folded));
}

function push(tokens: Tokens, start: number, end: number, hash: number, extension: number): void {
  const at = tokens.count;
  if (at === tokens.starts.length) grow(tokens);
  tokens.starts[at] = start;
  tokens.ends[at] = end;
  tokens.keys[at] = sealKey(hash);
  tokens.extensions[at] = extension;
  tokens.count = at + 1;
}

function grow(tokens: Tokens): void {
  const bigger = room(tokens.starts.length * 2);
  bigger.starts.set(tokens.starts);
  bigger.ends.set(tokens.ends);
  bigger.keys.set(tokens.keys);
  bigger.extensions.set(tokens.extensions);
  Object.assign(tokens, bigger);
}
