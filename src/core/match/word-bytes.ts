/**
 * The words of an index in the order of their spelling, each as what it doesn't share with the one before:
 *
 * ```
 * langs     how many, then each as a string
 * places    of each 16th word, 32 bits
 * word      1 byte: another style than the word before's · 128, letters shared with it (at most 7) · 16, further
 *           letters (15: 15 and a varint more)
 *           style, where it is another: number of the language · 2, + 1 for a word with any ending
 *           the further letters, as ByteWriter.unit writes them
 * ```
 */

import type { SourceWord } from '../text/word-forms.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { FlatStrings } from './flat-strings.ts';

/** Words from one place to the next. */
const RUN = 16;
const MOST_SHARED = 7;
const MANY = 15;

export interface WordBytes {
  langs: Uint8Array;
  places: Uint32Array;
  words: Uint8Array;
}

/** A word as it is stored. */
export interface StoredWord {
  raw: string;
  lang: string;
  open: boolean;
}

export function writeWords(words: readonly SourceWord[], order: Int32Array): WordBytes {
  const langs = new Map<string, number>();
  const styles = new Int32Array(words.length);
  for (let word = 0; word < words.length; word += 1) styles[word] = styleOf(words[word] as SourceWord, langs);
  const spellings = new FlatStrings(words.length, (word) => (words[word] as SourceWord).raw);
  const writer = new WordWriter(spellings);
  const places = new Uint32Array(Math.ceil(order.length / RUN));
  for (let at = 0; at < order.length; at += 1) {
    if (at % RUN === 0) places[at / RUN] = writer.beginRun();
    writer.write(order[at] as number, styles[order[at] as number] as number);
  }
  return { langs: writeLangs([...langs.keys()]), places, words: writer.bytes.view() };
}

/** The number of a word's language, which gets the next one if it has none yet, · 2, + 1 for a word with any ending. */
function styleOf({ lang, open }: SourceWord, langs: Map<string, number>): number {
  const number = langs.get(lang) ?? langs.size;
  if (number === langs.size) langs.set(lang, number);
  return number * 2 + (open ? 1 : 0);
}

const NO_STYLE = -1;

/** Writes words one after the other. */
class WordWriter {
  readonly bytes = new ByteWriter();
  readonly #spellings: FlatStrings;
  /** Where the letters of the word before stand. */
  #before = 0;
  #beforeEnd = 0;
  #styleBefore = NO_STYLE;

  constructor(spellings: FlatStrings) {
    this.#spellings = spellings;
  }

  /** The next word has nothing to do with the one before; returns where it will stand. */
  beginRun(): number {
    this.#beforeEnd = this.#before;
    this.#styleBefore = NO_STYLE;
    return this.bytes.length;
  }

  write(word: number, style: number): void {
    const { units, starts } = this.#spellings;
    const start = starts[word] as number;
    const end = starts[word + 1] as number;
    const shared = this.#shared(start, end);
    const further = end - start - shared;
    this.bytes.u8((style === this.#styleBefore ? 0 : 128) | (shared << 4) | Math.min(further, MANY));
    if (further >= MANY) this.bytes.varint(further - MANY);
    if (style !== this.#styleBefore) this.bytes.varint(style);
    for (let i = start + shared; i < end; i += 1) this.bytes.unit(units[i] as number);
    this.#before = start;
    this.#beforeEnd = end;
    this.#styleBefore = style;
  }

  /** How many letters at the beginning are those of the word before. */
  #shared(start: number, end: number): number {
    const { units } = this.#spellings;
    const before = this.#before;
    const most = Math.min(MOST_SHARED, end - start, this.#beforeEnd - before);
    let shared = 0;
    while (shared < most && units[start + shared] === units[before + shared]) shared += 1;
    return shared;
  }
}

function writeLangs(langs: readonly string[]): Uint8Array {
  const bytes = new ByteWriter();
  bytes.varint(langs.length);
  for (const lang of langs) bytes.string(lang);
  return bytes.view();
}

export class WordReader {
  readonly #langs: string[];
  readonly #places: Uint32Array;
  readonly #words: Uint8Array;

  constructor({ langs, places, words }: WordBytes) {
    const reader = new ByteReader(langs, 0);
    this.#langs = Array.from({ length: reader.varint() }, () => reader.string());
    this.#places = places;
    this.#words = words;
  }

  /** The word at a position of the order. */
  word(position: number): StoredWord {
    const reader = new ByteReader(this.#words, this.#places[Math.floor(position / RUN)] as number);
    let raw = '';
    let style = 0;
    for (let at = position - (position % RUN); at <= position; at += 1) {
      const head = reader.u8();
      const further = (head & 15) === MANY ? MANY + reader.varint() : head & 15;
      if (head >= 128) style = reader.varint();
      raw = raw.slice(0, (head >> 4) & 7);
      for (let i = 0; i < further; i += 1) raw += String.fromCharCode(reader.unit());
    }
    return { raw, lang: this.#langs[style >>> 1] ?? 'und', open: (style & 1) === 1 };
  }
}
