/** A language that remembers what it was asked, for the reading of one text: texts repeat their words. */

import type { Language } from './language.ts';
import { NEUTRAL } from './neutral.ts';

const MOST = 20_000;

/**
 * The same language with answers kept for each word. They go with the object, which is to live no longer than the
 * reading of one text: it may be of a private window. `NEUTRAL` has no answers worth keeping and stays itself.
 */
export function rememberWords(lang: Language): Language {
  if (lang === NEUTRAL) return lang;
  return {
    ...lang,
    people: remembered(lang.people),
    untraceable: remembered(lang.untraceable),
    institutions: remembered(lang.institutions),
    outlets: remembered(lang.outlets),
    speechNouns: remembered(lang.speechNouns),
    documents: remembered(lang.documents),
    factNouns: remembered(lang.factNouns),
  };
}

function remembered(ask: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = ask(word);
      if (known.size < MOST) known.set(word, answer);
    }
    return answer;
  };
}
