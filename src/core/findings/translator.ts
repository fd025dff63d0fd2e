/**
 * A catalogue's texts in a reader's language.
 *
 * Catalogues have the shape that browsers read for manifest strings. Placeholders are `{name}`, which browsers leave
 * alone. A text that depends on a number stands under `key_one`, `key_other` (and `key_many` where a language needs
 * it) and is asked for as `key` with the number in `n`.
 */

import { beforeName, type Preposition } from './before-name.ts';

/** What a text's placeholders stand for. */
export type Values = Readonly<Record<string, string | number>>;

/** Texts by key. */
export type Catalogue = Readonly<Record<string, { message: string } | undefined>>;

/**
 * Numbers are written the way the language writes them; a key that the catalogue lacks is a bug and throws. Nothing is
 * prepared before the first text is asked for: a page pays for its language's rules only when it shows something.
 */
export function translator(catalogue: Catalogue, lang: string): (key: string, values?: Values) => string {
  let rules: Rules | null = null;
  return (key, values = {}) => {
    rules ??= { plural: new Intl.PluralRules(lang), digits: new Intl.NumberFormat(lang) };
    const { plural, digits } = rules;
    const write = (value: string | number) => (typeof value === 'number' ? digits.format(value) : value);
    const message = catalogue[key]?.message ?? pluralForm(catalogue, key, values.n, plural);
    return fill(message, values, write, lang);
  };
}

interface Rules {
  plural: Intl.PluralRules;
  digits: Intl.NumberFormat;
}

function pluralForm(catalogue: Catalogue, key: string, n: string | number | undefined, rules: Intl.PluralRules) {
  const form = typeof n === 'number' ? rules.select(n) : 'other';
  const found = catalogue[`${key}_${form}`] ?? catalogue[`${key}_other`];
  if (!found) throw new Error(`No text for "${key}"`);
  return found.message;
}

/** A preposition before a placeholder takes the form that the name behind it asks for. */
const PLACEHOLDER = /(?:(?<!\p{L})(à|de) )?\{(\w+)\}/gu;

function fill(message: string, values: Values, write: (value: string | number) => string, lang: string): string {
  return message.replace(PLACEHOLDER, (whole, preposition: Preposition | undefined, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${message}" (${whole})`);
    const written = write(value);
    if (preposition === undefined) return written;
    return lang === 'fr' ? beforeName(preposition, written) : `${preposition} ${written}`;
  });
}
