/** One text while it is searched: its words, their folded letters when asked for, its sentences when asked for. */

import { sentenceAt } from '../text/sentences.ts';
import { createTokens, foldSlice, type Tokens, tokenise } from '../text/tokenise.ts';
import type { Span } from './model.ts';
import { SpellingTable } from './spelling-table.ts';

/** Spellings kept from text to text; then numbers begin anew. */
const MAX_SPELLINGS = 50_000;

export class ReadText {
  readonly tokens: Tokens = createTokens();
  #generation = 0;
  #spellings = new SpellingTable();
  #words: string[] = [];
  /** Number of the spelling of each word of this text, -1 where it was not asked for. */
  #numbers = new Int32Array(1024);
  #sentence: Span | null = null;

  /** Takes the next text; what was known of the one before is dropped. */
  read(text: string): void {
    tokenise(text, this.tokens);
    this.#sentence = null;
    if (this.#numbers.length < this.tokens.count) this.#numbers = new Int32Array(this.tokens.starts.length);
    this.#numbers.fill(-1, 0, this.tokens.count);
    if (this.#spellings.count < MAX_SPELLINGS) return;
    this.#generation += 1;
    this.#spellings = new SpellingTable();
    this.#words = [];
  }

  /** Numbers of spellings mean the same as long as this is the same. */
  get generation(): number {
    return this.#generation;
  }

  /** The number of the word's spelling. */
  spelling(token: number): number {
    const known = this.#numbers[token] as number;
    if (known >= 0) return known;
    const { text, starts, ends } = this.tokens;
    const number = this.#spellings.number(text, starts[token] as number, ends[token] as number);
    this.#numbers[token] = number;
    return number;
  }

  /** The folded letters of a word. */
  word(token: number): string {
    const number = this.spelling(token);
    let folded = this.#words[number];
    if (folded === undefined) {
      const spelling = this.#spellings.spelling(number);
      folded = foldSlice(spelling, 0, spelling.length);
      this.#words[number] = folded;
    }
    return folded;
  }

  /** The sentence at an offset; asking again within the same sentence costs nothing. */
  sentence(offset: number): Span {
    if (this.#sentence !== null && offset >= this.#sentence.start && offset < this.#sentence.end) return this.#sentence;
    this.#sentence = sentenceAt(this.tokens.text, offset);
    return this.#sentence;
  }

  /** Offsets of a run of words. */
  span(first: number, end: number): Span {
    return { start: this.tokens.starts[first] as number, end: this.tokens.ends[end - 1] as number };
  }

  /**
   * Past the letters that are joined to the digits before `end`: "F-16s" is written as one word, though a phrase may
   * stop at its number.
   */
  endOfWord(end: number): number {
    const { text, starts, ends, count } = this.tokens;
    const at = ends[end - 1] as number;
    const joined = end < count && starts[end] === at && isDigit(text.charCodeAt(at - 1));
    return joined && SPACED_LETTER.test(text.charAt(at)) ? end + 1 : end;
  }

  /** The words that lie within a stretch of text, as [first, end). */
  tokensWithin({ start, end }: Span): [number, number] {
    return [this.#firstFrom(start), this.#firstFrom(end)];
  }

  #firstFrom(offset: number): number {
    const { starts, count } = this.tokens;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Letters, not fractions, of the scripts in which they are commonly joined to numbers. */
const SPACED_LETTER = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
