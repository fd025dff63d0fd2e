/** Texts in the reader's language, from the one catalogue in `_locales`. */

import en from '../../_locales/en/messages.json' with { type: 'json' };
import fr from '../../_locales/fr/messages.json' with { type: 'json' };
import { type Catalogue, translator, type Values } from './translator.ts';

type CatalogueKey = keyof typeof en;
type PluralKey = CatalogueKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** The languages that the extension speaks. */
export type UiLang = 'fr' | 'en';

export type MessageKey = CatalogueKey | PluralKey;
export type Translate = (key: MessageKey, values?: Values) => string;

const catalogues: Record<UiLang, Catalogue> = { fr, en };

/** The translation from what is bundled. */
export function createTranslate(lang: UiLang): Translate {
  return translator(catalogues[lang], lang);
}

/** Texts that only pages of the extension show stand under these beginnings. */
const PAGE_TEXTS =
  /^(panel|method|menu|popup|settings|packs|welcome|level|looks|contrast|language|trouble|fired|review)_/;

/** What the script in a web page may have to say in a language: it carries no text of its own. */
export function contentTexts(lang: UiLang): Catalogue {
  return Object.fromEntries(Object.entries(catalogues[lang]).filter(([key]) => !PAGE_TEXTS.test(key)));
}
