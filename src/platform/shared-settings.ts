/** What goes through the browser's own synchronisation, if the reader wants it: this and nothing else. */

import { isLooks, type Looks } from '../core/choices/looks.ts';
import { LEVELS, type Level } from '../core/choices/model.ts';
import { browser } from './browser.ts';
import { isLanguageChoice, type LanguageChoice } from './settings.ts';
import { storageItem } from './storage-item.ts';

export interface SharedSettings {
  language: LanguageChoice;
  looks: Looks;
  level: Level;
}

function isShared(value: unknown): value is SharedSettings | null {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { language, looks, level } = value as Partial<SharedSettings>;
  return isLanguageChoice(language) && isLooks(looks) && LEVELS.includes(level as Level);
}

export const sharedSettings = storageItem<SharedSettings | null>('shared', null, isShared, () => browser.storage.sync);
