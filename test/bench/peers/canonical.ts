/** Results of different engines in one form: the number of a phrase, and the number of the word it begins with. */

import { createTokens, tokenise } from '../../../src/core/text/tokenise.ts';
import type { Place } from './peer.ts';

export interface Checked {
  hits: number;
  /** A sum over all hits, whatever their order. */
  check: number;
}

/** The native engines add up the same numbers. */
export function checkOf(places: readonly Place[]): Checked {
  let check = 0;
  for (const [phrase, word] of places) {
    let hash = Math.imul(phrase + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    check = (check + ((hash ^ (hash >>> 13)) >>> 0)) >>> 0;
  }
  return { hits: places.length, check };
}

/** For each unit of a folded text, the number of the word that begins behind it. */
export function wordsBehind(folded: string): Uint32Array {
  const words = new Uint32Array(folded.length + 1);
  let count = 0;
  for (let i = 0; i < folded.length; i += 1) {
    words[i] = count;
    const isWord = folded[i] !== ' ' && folded[i] !== '\n';
    if (isWord && (folded[i + 1] === ' ' || folded[i + 1] === '\n')) count += 1;
  }
  return words;
}

/** The number of the word that begins at an offset of a paragraph, by paragraph and offset. */
export function wordNumbers(paragraphs: readonly string[]): Map<number, number>[] {
  let count = 0;
  const tokens = createTokens();
  return paragraphs.map((paragraph) => {
    tokenise(paragraph, tokens);
    const numbers = new Map<number, number>();
    for (let i = 0; i < tokens.count; i += 1) numbers.set(tokens.starts[i] as number, count + i);
    count += tokens.count;
    return numbers;
  });
}
