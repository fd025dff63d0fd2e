/** Phrases that a text doesn't happen to hold. */

import type { Phrase } from './draw-phrases.ts';
import { foldedWords } from './language-model.ts';
import type { Random } from './random.ts';

const LONGEST = 6;

/** Drops so much of the phrases that the text holds. */
export function dropFound(phrases: readonly Phrase[], text: string, rate: number, random: Random): Phrase[] {
  const missing = new Set(phrases.map(({ folded }) => folded));
  const beginnings = new Set(phrases.map(({ folded }) => folded.split(' ', 2).join(' ')));
  for (const paragraph of text.split('\n')) {
    const words = foldedWords(paragraph);
    for (let from = 0; from < words.length; from += 1) {
      let run = words[from] ?? '';
      for (let to = from + 1; to < Math.min(words.length, from + LONGEST); to += 1) {
        run += ` ${words[to]}`;
        if (to === from + 1 && !beginnings.has(run)) break;
        missing.delete(run);
      }
    }
  }
  return phrases.filter(({ folded }) => missing.has(folded) || random() > rate);
}
