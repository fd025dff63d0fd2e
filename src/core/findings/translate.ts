/**
 * Texts in the reader's language, from the one catalogue in `_locales`.
 *
 * The files have the shape that browsers read for manifest strings. Placeholders are `{name}`, which browsers leave
 * alone. A text that depends on a number stands under `key_one`, `key_other` (and `key_many` where a language needs
 * it) and is asked for as `key` with the number in `n`.
 */

import en from '../../_locales/en/messages.json' with { type: 'json' };
import fr from '../../_locales/fr/messages.json' with { type: 'json' };

type CatalogueKey = keyof typeof en;
type PluralKey = CatalogueKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** The languages that the extension speaks. */
export type UiLang = 'fr' | 'en';

export type MessageKey = CatalogueKey | PluralKey;
export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: Values) => string;

type Catalogue = Readonly<Record<string, { message: string } | undefined>>;
const catalogues: Record<UiLang, Catalogue> = { fr, en };

/** Numbers are written the way the language writes them; a key that the catalogue lacks is a bug and throws. */
export function createTranslate(lang: UiLang): Translate {
  const catalogue = catalogues[lang];
  const plural = new Intl.PluralRules(lang);
  const digits = new Intl.NumberFormat(lang);
  const write = (value: string | number) => (typeof value === 'number' ? digits.format(value) : value);

  return (key, values = {}) => {
    const message = catalogue[key]?.message ?? pluralForm(catalogue, key, values.n, plural);
    return fill(message, values, write, lang);
  };
}

function pluralForm(catalogue: Catalogue, key: string, n: string | number | undefined, rules: Intl.PluralRules) {
  const form = typeof n === 'number' ? rules.select(n) : 'other';
  const found = catalogue[`${key}_${form}`] ?? catalogue[`${key}_other`];
  if (!found) throw new Error(`No text for "${key}"`);
  return found.message;
}

function fill(message: string, values: Values, write: (value: string | number) => string, lang: UiLang): string {
  return message.replace(/(\bde )?\{(\w+)\}/gu, (whole, de: string | undefined, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${message}" (${whole})`);
    const written = write(value);
    return de && lang === 'fr' && startsWithVowel(written) ? `d’${written}` : (de ?? '') + written;
  });
}

/** French elides "de" before a vowel; names with an initial h are left alone, most of them being foreign. */
function startsWithVowel(text: string): boolean {
  return /^[aeiouyœæ]/iu.test(text.normalize('NFD')) && !/^y[aeiou]/iu.test(text);
}
