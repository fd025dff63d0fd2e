import { localText } from '../pack/local-text.ts';
import type { LocalText } from '../pack/model.ts';
import type { UiLang } from './translate.ts';

/** Each name once, in the reader's language and alphabetical order, so that no side comes first by choice. */
export function sortedNames(names: readonly LocalText[], lang: UiLang): string[] {
  const unique = new Set(names.map((name) => localText(name, lang)));
  return [...unique].sort(wordsIn(lang).collator.compare);
}

/** `A`, `A et B`, `A, B et C`. */
export function nameList(names: readonly LocalText[], lang: UiLang): string {
  return joinNames(sortedNames(names, lang), lang);
}

/** Names as they come, joined as the language joins them. */
export function joinNames(names: readonly string[], lang: UiLang): string {
  return wordsIn(lang).list.format(names);
}

interface Words {
  collator: Intl.Collator;
  list: Intl.ListFormat;
}

/** Making them costs more than using them. */
const made = new Map<UiLang, Words>();

function wordsIn(lang: UiLang): Words {
  const known = made.get(lang);
  if (known) return known;
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang, { type: 'conjunction' });
  const words = { collator: new Intl.Collator(lang), list };
  made.set(lang, words);
  return words;
}
