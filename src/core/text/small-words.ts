/**
 * Small function words: articles and "of". A phrase may be written with or without them, and a text may have
 * them between the words of a phrase: "F-16 turcs de l'armée" is "F-16 turcs armée".
 *
 * All have at most three folded letters, so that a word's key tells them from longer words.
 */

import { baseLanguage } from './language.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Case and possessive endings that Turkish and Azerbaijani write after an apostrophe: Türkiye'nin, F-16'lar. */
const TURKIC_TAILS = 'nin nun in un da de ta te dan den tan ten a e ya ye i u yi yu la le lar ler si su na ne nda nde';

const NONE: ReadonlySet<string> = new Set();

/** What may be left out of a phrase, and may stand between its words in a text. */
const SMALL: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: words('le la les l un une des du de d ce cet ces son sa ses'),
  en: words('the a an of'),
  es: words('el la los las un una de del lo'),
  it: words('il lo la i gli le l un una di del d'),
  pt: words('o a os as um uma de do da dos das'),
  de: words('der die das den dem des ein'),
  tr: NONE,
  az: NONE,
};

/** What may stand between the words of a phrase in a text but counts where a phrase has it ("S-300"). */
const TAILS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('s'),
  tr: words(TURKIC_TAILS),
  az: words(TURKIC_TAILS),
};

/** Words that a phrase in this language may do without. */
export function smallWords(lang: string): ReadonlySet<string> {
  return SMALL[baseLanguage(lang)] ?? NONE;
}

/** Words of a text that may stand between two words of a phrase in this language. */
export function skippableWords(lang: string): ReadonlySet<string> {
  const base = baseLanguage(lang);
  let known = skippable.get(base);
  if (known === undefined) {
    known = new Set([...(SMALL[base] ?? NONE), ...(TAILS[base] ?? NONE)]);
    if (known.size > 0) skippable.set(base, known);
  }
  return known;
}

const skippable = new Map<string, ReadonlySet<string>>();

/** Every word that is skippable in some language: the first pass looks past all of them. */
export function allSkippableWords(): string[] {
  const all = new Set<string>();
  for (const set of [...Object.values(SMALL), ...Object.values(TAILS)]) for (const word of set) all.add(word);
  return [...all].sort();
}
