/** Objects that a preposition joins to their verb, with circumstances between: "complained for years about the smell". */

import { type Complement, complementAt, objectOf } from './complement.ts';
import { phraseFrom } from './noun-phrase.ts';
import type { VerbGroup } from './verb-group.ts';
import { textAt, type View } from './view.ts';

/** Words of circumstances that may stand between the verb and its preposition. */
const REACH = 12;

/** What follows a verb group, from `at` on: as `complementAt` has it, or the object that the verb's preposition joins. */
export function contentAt(view: View, group: VerbGroup, at: number): Complement {
  const complement = complementAt(view, at);
  const open = complement.kind === 'end' || complement.kind === 'object';
  return open ? (obliqueObject(view, group) ?? complement) : complement;
}

function obliqueObject(view: View, { to, readings }: VerbGroup): Complement | null {
  const { obliques } = view.lang;
  const joins = readings.map(({ verb }) => obliques.get(verb.lemma)).find((words) => words !== undefined);
  if (!joins) return null;
  for (let at = to; at < to + REACH; ) {
    if (joins.has(textAt(view, at))) {
      const phrase = phraseFrom(view, at + 1);
      return phrase && { ...objectOf(view, phrase), joined: true };
    }
    const next = behindCircumstance(view, at, joins);
    if (next === at) return null;
    at = next;
  }
  return null;
}

/** Behind an adverb, a date, or a preposition with its noun, which may be followed by the verb's own preposition. */
function behindCircumstance(view: View, at: number, joins: ReadonlySet<string>): number {
  const { lang, tokens } = view;
  const text = textAt(view, at);
  if (tokens[at]?.kind !== 'word') return tokens[at]?.kind === 'number' ? at + 1 : at;
  if (lang.time.has(text) || lang.adverbs.has(text) || /(?:ment|ly)$/.test(text)) return at + 1;
  if (!lang.prepositions.has(text)) return at;
  const phrase = phraseFrom(view, at + 1);
  if (!phrase) return at + 1;
  for (let i = phrase.from + 1; i < phrase.to; i += 1) if (joins.has(textAt(view, i))) return i;
  return phrase.to;
}
