/**
 * Whether an English word is a finite verb where it stands. Auxiliaries and some pasts tell themselves. A form in -ed or
 * -s is a verb by its neighbours: participles behind a noun take no object and those of verbs without one do not exist.
 */

import { lazy } from '../../lazy.ts';
import { startsTimeSpan } from '../time-spans.ts';
import { words } from '../verb-table.ts';
import { isWord, textAt, type View } from '../view.ts';
import { conjugate } from './conjugate.ts';
import * as verbs from './plain-verbs.ts';

/** Of the word at this position of a view. In doubt it is none. */
export function isEnglishFinite(view: View, at: number): boolean {
  const text = textAt(view, at);
  if (at === 0 || isAdverb(view, at)) return false;
  if (isContraction(view, at)) return true;
  const before = beforeAdverbs(view, at);
  if (isNominative(view, before)) return true;
  if (view.tokens[at]?.capital || isNounPlace(view, before)) return false;
  if (AUXILIARIES.has(text) || verbs.PASTS.has(text)) return true;
  if (view.tokens[before]?.kind === 'number') return false;
  if (isPastShape(text) && isPast(view, at)) return true;
  return isPresent(view, at, before);
}

/** Whether a word is a present of a common verb, be it a noun as well. */
export function isPresentForm(text: string): boolean {
  return singularPresents().has(text) || verbs.PRESENTS.has(text);
}

const AUXILIARIES =
  words(`is are was were has have had does do did will would can could may might must shall should isn't aren't
  wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't`);

/** "It's", "there's". */
function isContraction(view: View, at: number): boolean {
  return textAt(view, at) === "'s" && /^(it|that|there|what|here|he|she|who)$/.test(textAt(view, at - 1));
}

function beforeAdverbs(view: View, at: number): number {
  let before = at - 1;
  while (before > 0 && isAdverb(view, before)) before -= 1;
  return before;
}

const NOUNS_IN_LY = words(
  'family rally supply assembly anomaly ally bully reply monopoly belly butterfly july italy fly',
);

function isAdverb(view: View, at: number): boolean {
  const text = textAt(view, at);
  return view.lang.adverbs.has(text) || (/ly$/.test(text) && !NOUNS_IN_LY.has(text));
}

/** "They", and "it" or "this" where a sentence starts. */
function isNominative(view: View, at: number): boolean {
  const text = textAt(view, at);
  return (
    /^(i|he|she|we|they|there)$/.test(text) || (at === 0 && /^(it|this|that|these|those|nobody|everybody)$/.test(text))
  );
}

/** Behind an article, a preposition or an auxiliary stands no finite form; behind "that" within a sentence may be one. */
function isNounPlace(view: View, at: number): boolean {
  const { lang, tokens } = view;
  const text = textAt(view, at);
  return (
    (lang.determiners.has(text) && !(text === 'that' && at > 0)) ||
    lang.prepositions.has(text) ||
    lang.of.has(text) ||
    lang.be.has(text) ||
    lang.have.has(text) ||
    (AUXILIARIES.has(text) && !tokens[at]?.capital)
  );
}

/** Whether a word has the form of a past, be it a participle as well. */
export function isPastShape(text: string): boolean {
  return /\p{L}{2}ed$/u.test(text) || verbs.PASTS_OR_PARTICIPLES.has(text);
}

function isPast(view: View, at: number): boolean {
  const text = textAt(view, at);
  if (verbs.INTRANSITIVE_PASTS.has(text)) return true;
  const next = behindParticles(view, at + 1);
  if (startsObject(view, next)) return next > at + 1 || !verbs.GIVEN.has(text) || isFullSentence(view);
  if (endsGroup(view, next))
    return intransitivePasts().has(text) || (changingPasts().has(text) && isFullSentence(view));
  return isFullSentence(view) || (intransitivePasts().has(text) && view.tokens[next]?.kind === 'number');
}

/** "Called off the search", "surprised even his supporters". */
function behindParticles(view: View, from: number): number {
  let next = from;
  while (/^(off|out|up|down|back|away|over|even|only|also|just|nearly|almost|about|around)$/.test(textAt(view, next)))
    next += 1;
  return next;
}

const intransitivePasts = lazy(() => pastsOf(verbs.INTRANSITIVE));
const changingPasts = lazy(() => pastsOf(verbs.CHANGING));
const singularPresents = lazy(() => new Set([...verbs.PRESENTS].map((verb) => thirdPerson(verb))));

function pastsOf(lemmas: ReadonlySet<string>): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const lemma of lemmas) for (const [form, tense] of conjugate(lemma)) if (tense === 'past') forms.add(form);
  return forms;
}

function thirdPerson(verb: string): string {
  for (const [form, tense, plural] of conjugate(verb)) if (tense === 'present' && !plural) return form;
  return verb;
}

const OBJECTS = words('half less more fewer him them us me it');

/** "The enemy", "half the orchards"; not "the day before", "this week". */
function startsObject(view: View, at: number): boolean {
  const text = textAt(view, at);
  if (/sel(?:f|ves)$/.test(text)) return true;
  if (!OBJECTS.has(text) && !view.lang.determiners.has(text)) return false;
  return !startsTimeSpan(view, at);
}

/** No noun follows that the word could qualify. */
function endsGroup(view: View, at: number): boolean {
  const { lang, tokens } = view;
  if (!isWord(view, at)) return tokens[at]?.kind !== 'quote' && tokens[at]?.kind !== 'number';
  const text = textAt(view, at);
  return (
    lang.prepositions.has(text) ||
    lang.subordinators.has(text) ||
    lang.and.has(text) ||
    lang.adverbs.has(text) ||
    lang.time.has(text) ||
    lang.determiners.has(text) ||
    /(?:ly|wards?|ing|times|twice|once|off|up|down|away|back|home|abroad|apart|together|ashore)$/.test(text)
  );
}

/** Headlines and items of lists end without a stop. */
function isFullSentence({ tokens }: View): boolean {
  return tokens.at(-1)?.kind === 'stop';
}

/** "The plant closes", "rain floods the valley", "negotiations resume", "breeders surround the town hall". */
function isPresent(view: View, at: number, before: number): boolean {
  const text = textAt(view, at);
  const plural = isPlural(textAt(view, before));
  if (startsObject(view, at + 1) && isPlural(text) !== plural) return isObject(view, at + 1) && isContent(view, text);
  if (verbs.PLURAL_PRESENTS.has(text)) return plural;
  if (!singularPresents().has(text)) return false;
  if (!verbs.ALSO_NOUNS.has(text)) return true;
  return isFullSentence(view) && (endsGroup(view, at + 1) || view.tokens[at + 1]?.kind === 'number');
}

/** By its ending: a noun in the plural, or a verb in the singular. */
function isPlural(text: string): boolean {
  return /(?:[^su]s|people|men|women|children|police)$/.test(text);
}

/** "The passes", not "the highest since": that describes a subject without a verb. */
function isObject(view: View, at: number): boolean {
  return !/(?:est|most|least|first|last|only)$/.test(textAt(view, at + 1));
}

/** No word of grammar, and no participle. */
function isContent({ lang }: View, text: string): boolean {
  return !(
    lang.prepositions.has(text) ||
    lang.subordinators.has(text) ||
    lang.determiners.has(text) ||
    lang.and.has(text) ||
    lang.of.has(text) ||
    lang.time.has(text) ||
    /(?:ing|ed)$/.test(text) ||
    verbs.PASTS_OR_PARTICIPLES.has(text)
  );
}
