/** What the reader chose for the extension's own pages and texts. */

import { DEFAULT_LOOKS, isLooks, type Looks } from '../core/choices/looks.ts';
import { storageItem } from './storage-item.ts';

export type LanguageChoice = 'auto' | 'fr' | 'en';

export const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['auto', 'fr', 'en'];

export function isLanguageChoice(value: unknown): value is LanguageChoice {
  return (LANGUAGE_CHOICES as readonly unknown[]).includes(value);
}

/** Language of the extension's own texts; `auto` follows the browser. */
export const languageChoice = storageItem<LanguageChoice>('language', 'auto', isLanguageChoice);

/** How marks and texts look. */
export const looksChoice = storageItem<Looks>('looks', DEFAULT_LOOKS, isLooks);

const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';

/** Whether appearance, language and level are sent through the browser's own synchronisation. */
export const syncChoice = storageItem<boolean>('sync', false, isYesOrNo);

/** Whether the panel lists the sentences of a page that give no source. */
export const unattributedChoice = storageItem<boolean>('unattributed', false, isYesOrNo);
