/** The languages with rules of their own. A language is added by a folder and a line here. */

import { baseLanguage } from '../text/language.ts';
import { ENGLISH } from './en/english.ts';
import { FRENCH } from './fr/french.ts';
import { guessLanguage } from './guess-language.ts';
import type { Language } from './language.ts';
import { NEUTRAL } from './neutral.ts';
import { RUSSIAN } from './ru/russian.ts';
import type { Supposing } from './supposing.ts';
import type { Token } from './tokens.ts';
import { TURKISH } from './tr/turkish.ts';

const LANGUAGES: readonly Language[] = [FRENCH, ENGLISH, RUSSIAN, TURKISH];

/** How suppositions are told in the languages where that is known. */
export const SUPPOSING: readonly Supposing[] = LANGUAGES.flatMap(({ supposing }) => supposing ?? []);

/** The language of the tag; without rules for it, or without a tag, the one the words speak. */
export function languageOf(tag: string | null | undefined, tokens: readonly Token[]): Language {
  return byTag(tag ? baseLanguage(tag) : null) ?? byTag(tag ? null : guessLanguage(tokens)) ?? NEUTRAL;
}

function byTag(tag: string | null): Language | undefined {
  return LANGUAGES.find((language) => language.tag === tag);
}
