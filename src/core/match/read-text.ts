/** One text while it is searched: its words, their folded letters when asked for, its sentences when asked for. */

import { foldedUnit, SPECIAL } from '../text/fold-table.ts';
import { createTokens, foldSlice, hashLetters, isFolded, type Tokens, tokenise } from '../text/tokenise.ts';
import { KnownSentences } from './known-sentences.ts';
import type { Span } from './model.ts';
import { SKIPPABLE_WORDS } from './vocabulary.ts';

/** Words kept, by the lower bits of their hashes. */
const KEPT = 4096;
const SMALL_PLACES = 1024;
/** By the lower bits of a hash: 1 where a small word has them. */
const smallHashes = new Uint8Array(SMALL_PLACES);
for (const word of SKIPPABLE_WORDS) smallHashes[hashLetters(word) & (SMALL_PLACES - 1)] = 1;

export class ReadText {
  readonly tokens: Tokens = createTokens();
  /** Words that were asked for: one that comes again is the same string, so that what is kept by word is found at once. */
  readonly #kept: string[] = new Array<string>(KEPT).fill('');
  #sentences = new KnownSentences('');

  /** Takes the next text; what was known of the one before is dropped. */
  read(text: string): void {
    tokenise(text, this.tokens);
    this.#sentences = new KnownSentences(text);
  }

  /** The folded letters of a word. */
  word(token: number): string {
    const { text, starts, ends, hashes } = this.tokens;
    const [start, end] = [starts[token] as number, ends[token] as number];
    const place = (hashes[token] as number) & (KEPT - 1);
    const kept = this.#kept[place] as string;
    if (isFolded(text, start, end, kept)) return kept;
    const word = foldSlice(text, start, end);
    this.#kept[place] = word;
    return word;
  }

  /** The first folded letter of a word, as a number; 0 where it isn't known without more ado. */
  firstLetter(token: number): number {
    const letter = foldedUnit[this.tokens.text.charCodeAt(this.tokens.starts[token] as number)] as number;
    return letter > SPECIAL ? letter : 0;
  }

  /** False of most words that are small in no language. */
  mayBeSmall(token: number): boolean {
    return smallHashes[(this.tokens.hashes[token] as number) & (SMALL_PLACES - 1)] === 1;
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
