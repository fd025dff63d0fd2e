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
  const langs = [...new Set(words.map((word) => word.lang))];
  const numbers = new Map(langs.map((lang, number) => [lang, number]));
  const bytes = new ByteWriter();
  const places = new Uint32Array(Math.ceil(order.length / RUN));
  let before = '';
  let styleBefore = -1;
  for (let at = 0; at < order.length; at += 1) {
    const { raw, lang, open } = words[order[at] as number] as SourceWord;
    const style = (numbers.get(lang) ?? 0) * 2 + (open ? 1 : 0);
    const isFirst = at % RUN === 0;
    if (isFirst) places[at / RUN] = bytes.length;
    writeWord(bytes, raw, isFirst ? 0 : sharedLetters(before, raw), isFirst || style !== styleBefore ? style : null);
    before = raw;
    styleBefore = style;
  }
  return { langs: writeLangs(langs), places, words: bytes.view() };
}

function sharedLetters(before: string, raw: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && shared < raw.length && raw.charCodeAt(shared) === before.charCodeAt(shared))
    shared += 1;
  return shared;
}

function writeWord(bytes: ByteWriter, raw: string, shared: number, style: number | null): void {
  const further = raw.length - shared;
  bytes.u8((style === null ? 0 : 128) | (shared << 4) | Math.min(further, MANY));
  if (further >= MANY) bytes.varint(further - MANY);
  if (style !== null) bytes.varint(style);
  for (let i = shared; i < raw.length; i += 1) bytes.unit(raw.charCodeAt(i));
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
