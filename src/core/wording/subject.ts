/** Where the subject of a verb stands, without a parser. */

import { isName, phraseFrom, type Range, startsPhrase } from './noun-phrase.ts';
import { sharedVerb } from './shared-subject.ts';
import { textAt, type View } from './view.ts';

/**
 * The subject of the verb group that starts at `verb`: the phrase right before it, or, behind a comma, the one
 * before the insertions ("Le club, par la voix de son directeur, dément").
 */
export function subjectBefore(view: View, verb: number): Range | null {
  const shared = sharedVerb(view, verb);
  return shared < 0 ? ownSubject(view, verb) : subjectOfVerb(view, shared);
}

/** The subject right before the finite verb at a position. */
export function subjectOfVerb(view: View, verb: number): Range | null {
  return ownSubject(view, beforeClitics(view, verb));
}

function beforeClitics(view: View, verb: number): number {
  const { lang } = view;
  let from = verb;
  while (lang.tag === 'fr' && lang.clitics.has(textAt(view, from - 1))) from -= 1;
  return from;
}

function ownSubject(view: View, verb: number): Range | null {
  const { lang } = view;
  let end = verb;
  while (end > 0 && lang.adverbs.has(textAt(view, end - 1)) && !isName(view, end - 1)) end -= 1;
  const comma = view.tokens[end - 1]?.kind === 'comma' || view.tokens[end - 1]?.kind === 'bracket';
  return comma ? beforeInsertion(view, end - 1) : withinSegment(view, segmentStart(view, end), end);
}

/** The noun phrase that the words between the last sign and `end` start with. */
export function headOfSegment(view: View, end: number): Range | null {
  return withinSegment(view, segmentStart(view, end), end);
}

/** Behind a sign, or behind the conjunction that starts the clause. */
function segmentStart(view: View, end: number): number {
  let from = end;
  while (from > 0 && end - from < 40 && isInner(view, from - 1)) from -= 1;
  return from;
}

function isInner(view: View, at: number): boolean {
  const token = view.tokens[at];
  if (!token) return false;
  if (token.kind === 'quote') return !isSpeechToken(view, at);
  return token.kind === 'word' || token.kind === 'number';
}

function isSpeechToken(view: View, at: number): boolean {
  const token = view.tokens[at];
  return token !== undefined && view.quotations[token.quote]?.speech === true;
}

/** Walks back over the insertions to the first segment that starts a clause with a noun phrase. */
function beforeInsertion(view: View, comma: number): Range | null {
  const segments: Range[] = [];
  let end = comma;
  for (let guard = 0; guard < 8 && end > 0; guard += 1) {
    const from = segmentStart(view, end);
    segments.unshift({ from, to: end });
    const sign = view.tokens[from - 1]?.kind;
    if (sign !== 'comma' && sign !== 'bracket') break;
    end = from - 1;
  }
  if (segments.length < 2) return null;
  for (const { from, to } of segments.slice(0, -1)) {
    const found = withinSegment(view, from, to, true);
    if (found) return found;
  }
  return null;
}

/** The noun phrase a segment starts with; leading adverbs, conjunctions and prepositional phrases are passed. */
function withinSegment(view: View, from: number, to: number, whole = false): Range | null {
  const { lang } = view;
  let at = from;
  let passed = false;
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    if (isClauseStart(view, i, from, to)) {
      at = i + 1;
      passed = true;
    } else if (i === at && (lang.adverbs.has(text) || isDate(view, i)) && !isSubjectAt(view, i)) at = i + 1;
  }
  if (at >= to || (whole && isGerund(view, at, to))) return null;
  if (lang.prepositions.has(textAt(view, at)) && !isSubjectAt(view, at)) {
    if (whole) return null;
    const inner = behindPreposition(view, at, to);
    if (inner < 0) return null;
    at = inner;
  }
  if (whole && passed) return null;
  if (!startsPhrase(view, at)) return null;
  const phrase = phraseFrom(view, at, to);
  // "A figure *the army* disputes".
  if (
    phrase &&
    lang.bareClause &&
    phrase.to < to &&
    lang.determiners.has(textAt(view, phrase.to)) &&
    fills(view, phrase.to, to)
  )
    return { from: phrase.to, to };
  return phrase && reaches(view, phrase, to) ? phrase : null;
}

/** "Speaking outside court, …": no subject, as "Beijing" and "Reading Council" are. */
function isGerund(view: View, at: number, to: number): boolean {
  const { lang, tokens } = view;
  return lang.tag === 'en' && lang.isInfinitive(textAt(view, at)) && at + 1 < to && tokens[at + 1]?.capital !== true;
}

/** "Jeudi", "ce matin"; not "ce dernier". */
function isDate(view: View, at: number): boolean {
  const { lang } = view;
  if (!lang.time.has(textAt(view, at)) || isName(view, at + 1)) return false;
  return !lang.determiners.has(textAt(view, at)) || lang.time.has(textAt(view, at + 1));
}

function isSubjectAt(view: View, at: number): boolean {
  return view.lang.subjectPronouns.has(textAt(view, at));
}

/** Between the phrase and the verb only complements, a relative clause or time may stand, no other verb. */
function reaches(view: View, { to }: Range, end: number): boolean {
  const { lang } = view;
  if (to >= end) return true;
  const next = textAt(view, to);
  if (lang.relatives.has(next)) return true;
  for (let i = to; i < end; i += 1) if (lang.finite.has(textAt(view, i))) return false;
  return true;
}

/** A word that opens an adverbial clause wherever it stands: "after", "while", "lorsque", "alors que". */
function isConjunction(view: View, at: number): boolean {
  const text = textAt(view, at);
  if (view.lang.tag === 'en')
    return /^(after|before|while|when|because|once|since|until|although|though|if|unless|whereas|how)$/.test(text);
  if (view.lang.that.has(text))
    return /^(alors|après|avant|tandis|pendant|depuis|bien|parce|dès)$/.test(textAt(view, at - 1));
  return /^(quand|lorsque|lorsqu'|puisque|puisqu'|car)$/.test(text);
}

/** A conjunction that starts the verb's own clause: "que", "mais", "and" before a determiner. */
function isClauseStart(view: View, at: number, from: number, to: number): boolean {
  const { lang } = view;
  const text = textAt(view, at);
  if (at === from && (lang.subordinators.has(text) || lang.and.has(text)) && !isName(view, at)) return true;
  if (at > from && isConjunction(view, at)) {
    if (fills(view, at + 1, to)) return true;
  }
  if (text === 'so' && at === from + 1 && lang.and.has(textAt(view, from))) return true;
  if (lang.relatives.has(text)) {
    if (at > from && at + 1 < to && lang.that.has(text) && lang.verbs.has(textAt(view, at - 1))) return true;
    return !/^(qui|who)$/.test(text) && at > from && fills(view, at + 1, to);
  }
  return lang.and.has(text) && at > from && hasFinite(view, from, at) && fills(view, at + 1, to);
}

/** One noun phrase and nothing else stands between the two places: "une information que *l'armée* rejette". */
function fills(view: View, from: number, to: number): boolean {
  return startsPhrase(view, from) && phraseFrom(view, from, to)?.to === to;
}

/** What stands before "and" has a verb of its own: "the minister said no and *the army* said nothing". */
function hasFinite(view: View, from: number, to: number): boolean {
  const { lang } = view;
  for (let i = from + 1; i < to; i += 1) {
    if (lang.finite.has(textAt(view, i))) return true;
    if (lang.verbs.get(textAt(view, i))?.some(({ tense }) => tense === 'past' || tense === 'imperfect')) return true;
  }
  return false;
}

/** Pronouns that are subjects only. */
const NOMINATIVE = /^(he|she|they|we|i|il|ils|on)$/;

/** "Dans un communiqué l'entreprise", "in court he": a determiner or pronoun that no preposition governs. */
function behindPreposition(view: View, from: number, to: number): number {
  const { lang } = view;
  for (let i = from + 2; i < to; i += 1) {
    const before = textAt(view, i - 1);
    if (!lang.determiners.has(textAt(view, i)) && !NOMINATIVE.test(textAt(view, i))) continue;
    if (lang.prepositions.has(before) || lang.of.has(before) || lang.and.has(before) || lang.determiners.has(before))
      continue;
    return i;
  }
  return -1;
}
