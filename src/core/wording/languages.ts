/** The languages with rules of their own. A language is added by a folder and a line here. */

import { baseLanguage } from '../text/language.ts';
import { english } from './en/english.ts';
import { ENGLISH_SUPPOSING } from './en/supposing.ts';
import { french } from './fr/french.ts';
import { FRENCH_SUPPOSING } from './fr/supposing.ts';
import { guessLanguage } from './guess-language.ts';
import type { Language } from './language.ts';
import { NEUTRAL } from './neutral.ts';
import { russian } from './ru/russian.ts';
import type { Supposing } from './supposing.ts';
import type { Token } from './tokens.ts';
import { turkish } from './tr/turkish.ts';

/** By tag. Each is made when a text first needs it. */
const LANGUAGES: ReadonlyMap<string | null, () => Language> = new Map([
  ['fr', french],
  ['en', english],
  ['ru', russian],
  ['tr', turkish],
]);

/** How suppositions are told in the languages where that is known. */
export const SUPPOSING: readonly Supposing[] = [FRENCH_SUPPOSING, ENGLISH_SUPPOSING];

/** The language of the tag; without rules for it, or without a tag, the one the words speak. */
export function languageOf(tag: string | null | undefined, tokens: readonly Token[]): Language {
  const make = LANGUAGES.get(tag ? baseLanguage(tag) : null) ?? LANGUAGES.get(tag ? null : guessLanguage(tokens));
  return make?.() ?? NEUTRAL;
}
