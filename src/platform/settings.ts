/** What the reader chose. */

import { storageItem } from './storage-item.ts';

export type LanguageChoice = 'auto' | 'fr' | 'en';

const languages: readonly unknown[] = ['auto', 'fr', 'en'] satisfies LanguageChoice[];

function isLanguageChoice(value: unknown): value is LanguageChoice {
  return languages.includes(value);
}

/** Language of the extension's own texts; `auto` follows the browser. */
export const languageChoice = storageItem<LanguageChoice>('language', 'auto', isLanguageChoice);
