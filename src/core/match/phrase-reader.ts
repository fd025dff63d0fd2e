/** A phrase as an author writes it to the numbers of its words and names. */

import { smallWords } from '../text/small-words.ts';
import { createTokens, foldSlice, type Tokens, tokenise } from '../text/tokenise.ts';
import { LEAST_OPEN, type SourceWord } from '../text/word-forms.ts';
import { IntList } from './int-list.ts';
import { SpellingTable, spellingHash } from './spelling-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * An element of a phrase as one number: twice the number of a word, or twice the number of a name and 1.
 * The names of a pack are given by id.
 */
export type NameNumbers = ReadonlyMap<string, number>;

/** Reads phrases one after the other with one set of arrays. */
export class PhraseReader {
  readonly #tokens: Tokens = createTokens();
  readonly #elements = new IntList();
  readonly #vocabulary: Vocabulary;
  readonly #byLang = new Map<string, LanguageWords>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /**
   * The elements of a phrase without its small words; with them where nothing else would be left. A name the pack
   * doesn't list stands for nothing. The list is the same each time: it holds the phrase that was read last.
   */
  read(phrase: string, lang: string, names: NameNumbers): IntList {
    this.#elements.length = 0;
    tokenise(phrase, this.#tokens);
    if (holdsName(this.#tokens)) this.#readNamed(phrase, lang, names);
    else if (!this.#addWords(lang)) this.#addSmallWords(lang);
    return this.#elements;
  }

  #readNamed(phrase: string, lang: string, names: NameNumbers): void {
    for (const part of phrase.split(/(\{[^{}]*\})/)) {
      if (part.startsWith('{')) {
        const name = names.get(part.slice(1, -1).trim());
        if (name !== undefined) this.#elements.push(name * 2 + 1);
      } else {
        tokenise(part, this.#tokens);
        this.#addWords(lang);
      }
    }
  }

  /** Adds the words at hand but for the small ones; false when there are no others. */
  #addWords(lang: string): boolean {
    const { count } = this.#tokens;
    const words = this.#languageWords(lang).read(this.#tokens);
    const before = this.#elements.length;
    for (let i = 0; i < count; i += 1) {
      const word = words[i] as number;
      if ((word & SMALL) === 0 || joinsDigits(this.#tokens, i)) this.#elements.push(word & ~SMALL);
    }
    return this.#elements.length > before;
  }

  /** Adds the words at hand, all of them small ones. */
  #addSmallWords(lang: string): void {
    const { count } = this.#tokens;
    const words = this.#languageWords(lang).read(this.#tokens);
    for (let i = 0; i < count; i += 1) this.#elements.push((words[i] as number) & ~SMALL);
  }

  #languageWords(lang: string): LanguageWords {
    let words = this.#byLang.get(lang);
    if (words === undefined) {
      words = new LanguageWords(this.#vocabulary, lang);
      this.#byLang.set(lang, words);
    }
    return words;
  }
}

/** Flag of a word that its phrase may do without. */
const SMALL = 1;

/** The words of one language by their spelling, so that each spelling is folded and analysed once. */
class LanguageWords {
  readonly #vocabulary: Vocabulary;
  readonly #lang: string;
  readonly #small: ReadonlySet<string>;
  /** By spelling: twice the number of the word, + SMALL. */
  readonly #known = new SpellingTable();
  /** Of the words at hand. */
  #hashes = new Int32Array(64);
  #words = new Int32Array(64);

  constructor(vocabulary: Vocabulary, lang: string) {
    this.#vocabulary = vocabulary;
    this.#lang = lang;
    this.#small = smallWords(lang);
  }

  /**
   * Of each word of a text twice its number, + SMALL. Most time goes into fetching what is known of the words, so all
   * are asked for before any is looked at.
   */
  read(tokens: Tokens): Int32Array {
    const { text, starts, count } = tokens;
    if (count > this.#hashes.length) this.#makeRoom(count);
    for (let i = 0; i < count; i += 1) this.#hashes[i] = spellingHash(text, starts[i] as number, spelledTo(tokens, i));
    for (let i = 0; i < count; i += 1) this.#words[i] = this.#known.likelyPlace(this.#hashes[i] as number);
    for (let i = 0; i < count; i += 1) this.#words[i] = this.#word(tokens, i);
    return this.#words;
  }

  #makeRoom(count: number): void {
    this.#hashes = new Int32Array(count * 2);
    this.#words = new Int32Array(count * 2);
  }

  #word(tokens: Tokens, token: number): number {
    const start = tokens.starts[token] as number;
    const end = spelledTo(tokens, token);
    const hash = this.#hashes[token] as number;
    const known = this.#known.get(hash, tokens.text, start, end);
    return known >= 0
      ? known
      : this.#analyse(hash, tokens.text.slice(start, end), end > (tokens.ends[token] as number));
  }

  #analyse(hash: number, spelling: string, asterisk: boolean): number {
    const folded = foldSlice(spelling, 0, spelling.length);
    const open = asterisk && folded.length >= LEAST_OPEN;
    const raw = rawSpelling(spelling, folded);
    const plain = open ? `${raw}*` : raw;
    const word = { raw, folded, lang: this.#lang, open };
    const number = plain === spelling ? this.#add(word) : this.#plainWord(plain, word);
    this.#known.add(hash, spelling, number);
    return number;
  }

  /** The word of a spelling that is written as it is kept. */
  #plainWord(plain: string, word: SourceWord): number {
    const hash = spellingHash(plain, 0, plain.length);
    let number = this.#known.get(hash, plain, 0, plain.length);
    if (number < 0) {
      number = this.#add(word);
      this.#known.add(hash, plain, number);
    }
    return number;
  }

  #add(word: SourceWord): number {
    return this.#vocabulary.add(word) * 2 + (!word.open && this.#small.has(word.folded) ? SMALL : 0);
  }
}

const ASTERISK = 0x2a;
const BRACE = 0x7b;

/** Whether a `{` stands before, between or behind the words. */
function holdsName({ text, starts, ends, count }: Tokens): boolean {
  let from = 0;
  for (let i = 0; i < count; i += 1) {
    if (holdsBrace(text, from, starts[i] as number)) return true;
    from = ends[i] as number;
  }
  return holdsBrace(text, from, text.length);
}

function holdsBrace(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (text.charCodeAt(i) === BRACE) return true;
  return false;
}

/** Where a word of a phrase ends, with the asterisk that may follow it. */
function spelledTo({ text, ends }: Tokens, token: number): number {
  const end = ends[token] as number;
  return end < text.length && text.charCodeAt(end) === ASTERISK ? end + 1 : end;
}

/** Lower case and composed, without format characters and the final asterisk. */
function rawSpelling(spelling: string, folded: string): string {
  if (spelling === folded) return spelling;
  const lower = spelling.toLowerCase();
  return COMPOSED.test(lower) ? lower : lower.normalize('NFC').replace(/[\p{Cf}*]/gu, '');
}

/** Latin, Cyrillic and Armenian letters that are never written as a letter and a mark in NFC. */
const COMPOSED = /^[a-zà-öø-ɏа-ҁա-և]*$/;

/** "D-30", "A10": a small word written together with a number is part of a designation. */
function joinsDigits({ text, starts, ends, count }: Tokens, token: number): boolean {
  if (token + 1 >= count) return false;
  const between = text.slice(ends[token], starts[token + 1]);
  return /^[-\u2010-\u2013]?$/.test(between) && /\p{Nd}/u.test(text[starts[token + 1] as number] ?? '');
}
