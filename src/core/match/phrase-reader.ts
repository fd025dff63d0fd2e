/** A phrase as an author writes it to the numbers of its words and names. */

import { smallWords } from '../text/small-words.ts';
import { createTokens, foldSlice, type Tokens, tokenise } from '../text/tokenise.ts';
import { LEAST_OPEN, type SourceWord } from '../text/word-forms.ts';
import { SpellingTable } from './spelling-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * An element of a phrase as one number: twice the number of a word, or twice the number of a name and 1.
 * The names of a pack are given by id.
 */
export type NameNumbers = ReadonlyMap<string, number>;

/** Reads phrases one after the other with one set of arrays. */
export class PhraseReader {
  readonly #tokens: Tokens = createTokens();
  readonly #vocabulary: Vocabulary;
  readonly #byLang = new Map<string, LanguageWords>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /**
   * The elements of a phrase without its small words; with them where nothing else would be left. A name the pack
   * doesn't list stands for nothing.
   */
  read(phrase: string, lang: string, names: NameNumbers): number[] {
    if (!phrase.includes('{')) return this.#words(phrase, lang, false);
    return phrase.split(/(\{[^{}]*\})/).flatMap((part) => {
      if (!part.startsWith('{')) return this.#words(part, lang, true);
      const name = names.get(part.slice(1, -1).trim());
      return name === undefined ? [] : [name * 2 + 1];
    });
  }

  #words(text: string, lang: string, mayBeEmpty: boolean): number[] {
    const tokens = tokenise(text, this.#tokens);
    const words = this.#languageWords(lang);
    const kept: number[] = [];
    for (let i = 0; i < tokens.count; i += 1) {
      const word = words.at(tokens, i);
      if ((word & SMALL) === 0 || joinsDigits(tokens, i)) kept.push(word & ~SMALL);
    }
    if (kept.length === 0 && !mayBeEmpty)
      for (let i = 0; i < tokens.count; i += 1) kept.push(words.at(tokens, i) & ~SMALL);
    return kept;
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
  readonly #spellings = new SpellingTable();
  /** By spelling: twice the number of the word, + SMALL. */
  readonly #known: (number | undefined)[] = [];

  constructor(vocabulary: Vocabulary, lang: string) {
    this.#vocabulary = vocabulary;
    this.#lang = lang;
    this.#small = smallWords(lang);
  }

  /** Twice the number of a word, + SMALL. */
  at({ text, starts, ends }: Tokens, token: number): number {
    const end = ends[token] as number;
    const open = text.charCodeAt(end) === ASTERISK;
    const spelling = this.#spellings.number(text, starts[token] as number, open ? end + 1 : end);
    return this.#known[spelling] ?? this.#analyse(spelling, open);
  }

  #analyse(number: number, asterisk: boolean): number {
    const spelling = this.#spellings.spelling(number);
    const folded = foldSlice(spelling, 0, spelling.length);
    const open = asterisk && folded.length >= LEAST_OPEN;
    const raw = rawSpelling(spelling, folded);
    const plain = open ? `${raw}*` : raw;
    const canonical = plain === spelling ? number : this.#spellings.number(plain, 0, plain.length);
    const known = this.#known[canonical] ?? this.#add({ raw, folded, lang: this.#lang, open });
    while (this.#known.length < this.#spellings.count) this.#known.push(undefined);
    this.#known[canonical] = known;
    this.#known[number] = known;
    return known;
  }

  #add(word: SourceWord): number {
    return this.#vocabulary.add(word) * 2 + (!word.open && this.#small.has(word.folded) ? SMALL : 0);
  }
}

const ASTERISK = 0x2a;

/** Lower case and composed, without format characters and the final asterisk. */
function rawSpelling(spelling: string, folded: string): string {
  if (spelling === folded) return spelling;
  return spelling
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\p{Cf}*]/gu, '');
}

/** "D-30", "A10": a small word written together with a number is part of a designation. */
function joinsDigits({ text, starts, ends, count }: Tokens, token: number): boolean {
  if (token + 1 >= count) return false;
  const between = text.slice(ends[token], starts[token + 1]);
  return /^[-\u2010-\u2013]?$/.test(between) && /\p{Nd}/u.test(text[starts[token + 1] as number] ?? '');
}
