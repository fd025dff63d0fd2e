/** Phrases put into a text as sentences or clauses of their own, in disguise. */

import { disguise } from './disguise.ts';
import type { Phrase } from './draw-phrases.ts';
import type { Random } from './random.ts';

/** One phrase of `choose` about every so many characters, behind a comma, question mark or full stop. */
export function plantPhrases(text: string, every: number, choose: () => Phrase, random: Random): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = every; at < text.length; at += every) {
    const gap = text.slice(at).search(/[.,?] /);
    if (gap < 0) break;
    const to = at + gap + 2;
    const { surface, folded } = choose();
    pieces.push(text.slice(from, to), disguise(surface, folded, random), ', ');
    from = to;
    at = Math.max(at, to);
  }
  return pieces.join('') + text.slice(from);
}
