/** In which of its languages the extension speaks. */

import type { UiLang } from '../core/findings/translate.ts';
import { browser } from './browser.ts';
import { type LanguageChoice, languageChoice } from './settings.ts';

/** The reader's choice, else the browser's language where we speak it, else English. */
export function pickLanguage(choice: LanguageChoice, browserLanguage: string): UiLang {
  if (choice !== 'auto') return choice;
  return /^fr\b/i.test(browserLanguage) ? 'fr' : 'en';
}

/** The language to speak now. */
export async function uiLanguage(): Promise<UiLang> {
  return pickLanguage(await languageChoice.get(), browser.i18n.getUILanguage());
}
