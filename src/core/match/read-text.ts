/** One text while it is searched: its words, their folded letters when asked for, its sentences when asked for. */

import { createTokens, foldSlice, type Tokens, tokenise } from '../text/tokenise.ts';
import { KnownSentences } from './known-sentences.ts';
import type { Span } from './model.ts';
import { recall } from './recall.ts';

export class ReadText {
  readonly tokens: Tokens = createTokens();
  /** Of the words that were asked for; those whose stamp is another are of a text before. */
  readonly #words: string[] = [];
  #stamps = new Int32Array(1024);
  /** Words that are the same are one string: what is kept by word is then found at once. */
  readonly #same = new Map<string, string>();
  #stamp = 0;
  #sentences = new KnownSentences('');

  /** Takes the next text; what was known of the one before is dropped. */
  read(text: string): void {
    tokenise(text, this.tokens);
    this.#sentences = new KnownSentences(text);
    this.#stamp += 1;
    if (this.#stamps.length < this.tokens.count) this.#stamps = new Int32Array(this.tokens.starts.length);
  }

  /** The folded letters of a word. */
  word(token: number): string {
    if (this.#stamps[token] === this.#stamp) return this.#words[token] as string;
    const { text, starts, ends } = this.tokens;
    const folded = foldSlice(text, starts[token] as number, ends[token] as number);
    const word = this.#same.get(folded) ?? recall(this.#same, folded, () => folded);
    while (this.#words.length <= token) this.#words.push('');
    this.#words[token] = word;
    this.#stamps[token] = this.#stamp;
    return word;
  }

  /** The sentence at an offset; asking again within the same sentence costs little. */
  sentence(offset: number): Span {
    return this.#sentences.at(offset);
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
