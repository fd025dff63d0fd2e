import { localText } from '../pack/local-text.ts';
import type { LocalText } from '../pack/model.ts';
import type { UiLang } from './translate.ts';

/** Each name once, in the reader's language and alphabetical order, so that no side comes first by choice. */
export function sortedNames(names: readonly LocalText[], lang: UiLang): string[] {
  const unique = new Set(names.map((name) => localText(name, lang)));
  return [...unique].sort(new Intl.Collator(lang).compare);
}

/** `A`, `A et B`, `A, B et C`. */
export function nameList(names: readonly LocalText[], lang: UiLang): string {
  return joinNames(sortedNames(names, lang), lang);
}

export function joinNames(names: readonly string[], lang: UiLang): string {
  const parts = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang, { type: 'conjunction' });
  return parts.format(names);
}
