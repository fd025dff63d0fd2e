/** The person told, between a saying verb and what is said: "told reporters that…". */

import { isAddressee } from './complement.ts';
import { phraseFrom, startsPhrase } from './noun-phrase.ts';
import type { VerbGroup } from './verb-group.ts';
import { textAt, type View } from './view.ts';

const ADDRESSED = /^(tell|inform|assure|remind|warn|advise|notify|reassure|informer|avertir|prévenir|alerter)$/;

/** "Wrote to parents to say…": where the statement starts, or -1. */
function behindLetter(view: View, { to, readings }: VerbGroup): number {
  if (textAt(view, to) !== 'to' || !readings.some(({ verb }) => verb.lemma === 'write')) return -1;
  const reader = phraseFrom(view, to + 1);
  if (!reader || !isAddressee(view, reader) || textAt(view, reader.to) !== 'to') return -1;
  return /^(say|warn|explain|announce|complain)$/.test(textAt(view, reader.to + 1)) ? reader.to + 2 : -1;
}

/** "told reporters (that)…": where the statement starts, behind the person told between it and the verb. */
export function behindAddressee(view: View, group: VerbGroup): number {
  const letter = behindLetter(view, group);
  if (letter >= 0) return letter;
  if (!group.readings.some(({ verb }) => ADDRESSED.test(verb.lemma))) return group.to;
  const phrase = startsPhrase(view, group.to) ? phraseFrom(view, group.to) : null;
  return phrase && isAddressee(view, phrase) ? phrase.to : group.to;
}
