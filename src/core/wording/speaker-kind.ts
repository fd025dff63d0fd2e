/** What a noun phrase names: somebody who can speak, a writing, or neither. */

import { isName, type Range } from './noun-phrase.ts';
import { textAt, type View } from './view.ts';

export type SpeakerKind = 'pronoun' | 'name' | 'person' | 'institution' | 'document' | 'other';

/** What kind of thing a phrase names, by its head: the words before its first complement. */
export function speakerKind(view: View, { from, to }: Range): SpeakerKind {
  const { lang } = view;
  const first = textAt(view, from);
  if (refersBack(view, from, to) || (to - from === 1 && lang.alone.has(first))) return 'person';
  const one = first === "l'" ? from + 1 : from;
  if (/^(one|un|une)$/.test(textAt(view, one)) && lang.of.has(textAt(view, one + 1)) && to - one > 2)
    return /^(them|us|eux|elles)$/.test(textAt(view, one + 2)) ? 'person' : speakerKind(view, { from: one + 2, to });
  const counted = to - from > 1 && lang.indefinite.has(first);
  if (lang.subjectPronouns.has(first) && !lang.determiners.has(first) && !counted && !isProperName(view, from))
    return 'pronoun';
  if (to - from === 1 && (lang.subjectPronouns.has(first) || /^(lui|eux)$/.test(first))) return 'pronoun';
  let named = false;
  let document = false;
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    if (i > from && lang.of.has(text) && text !== "'s") {
      if (document || named) break;
      if (!lang.people(textAt(view, i - 1))) break;
    }
    if (i === from && lang.determiners.has(text)) continue;
    if (lang.people(text)) return 'person';
    if (lang.institutions(text) || lang.outlets(text)) return 'institution';
    document ||= lang.documents(text) || lang.speechNouns(text);
    named ||= isProperName(view, i);
  }
  if (document) return 'document';
  return named ? 'name' : 'other';
}

/** "Ce dernier", "the latter", "l'un": somebody named before. */
function refersBack(view: View, from: number, to: number): boolean {
  return (
    to - from === 2 &&
    /^(ce|cette|ces|the|tous|toutes|les|l')$/.test(textAt(view, from)) &&
    /^(derni(er|ère)s?|latter|former|deux|trois|quatre|une?s?|autres?|other|others)$/.test(textAt(view, from + 1))
  );
}

/** At the head of a sentence any word has a capital: a lower-case-only lexicon decides. */
function isProperName(view: View, at: number): boolean {
  return isName(view, at) && !view.lang.determiners.has(textAt(view, at));
}
