/**
 * Phrases to look for: runs of two to six words within a clause, at least two of them longer than articles and the
 * like, at least one not common.
 */

import type { Clause, LanguageModel } from './language-model.ts';
import { LANGS, type Lang, SHARES } from './languages.ts';
import { type Random, seededRandom } from './random.ts';

export interface Phrase {
  lang: Lang;
  /** As an author would write it. */
  surface: string;
  /** Its folded words with spaces between: no other phrase has the same. */
  folded: string;
}

export type Models = Readonly<Record<Lang, LanguageModel>>;

const SHORTEST = 2;
const LONGEST = 6;
/** Letters of a word that says something, and how many such words a phrase has. */
const TELLING_LETTERS = 4;
const TELLING_WORDS = 2;
/** How often a phrase is drawn at a place of a clause. */
const RATE = 0.25;

/** So many different phrases; those of a smaller count are the first of a larger one. */
export function drawPhrases(models: Models, count: number, seed: number): Phrase[] {
  const random = seededRandom(seed);
  const phrases = new Map<string, Phrase>();
  while (phrases.size < count) {
    const model = models[someLang(random)];
    for (const clause of model.sentence(random)) {
      for (let from = 0; from + SHORTEST <= clause.length && phrases.size < count; from += 1) {
        const phrase = random() < RATE ? phraseAt(clause, from, random) : null;
        if (phrase !== null && !phrases.has(phrase.folded)) phrases.set(phrase.folded, { lang: model.lang, ...phrase });
      }
    }
  }
  return [...phrases.values()];
}

/** One of the languages, as often as its share is. */
export function someLang(random: Random): Lang {
  let left = random();
  for (const lang of LANGS) {
    left -= SHARES[lang];
    if (left < 0) return lang;
  }
  return 'fr';
}

/** None with numbers, nor with a word twice: it could overlap itself, of which matchers report differently much. */
function phraseAt(clause: Clause, from: number, random: Random): Omit<Phrase, 'lang'> | null {
  const pieces = clause.slice(from, from + SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1)));
  const folded = pieces.flatMap((piece) => piece.folded);
  if (folded.length < SHORTEST || folded.length > LONGEST || new Set(folded).size < folded.length) return null;
  if (folded.filter((word) => word.length >= TELLING_LETTERS).length < TELLING_WORDS) return null;
  if (pieces.some(({ number }) => number) || !pieces.some(({ content }) => content)) return null;
  return { surface: pieces.map(({ surface }) => surface).join(' '), folded: folded.join(' ') };
}
