/**
 * Noun phrases without a parser: where one that starts here ends, and where the subject of a verb stands.
 * A phrase ends before a comma, a relative clause, a preposition that does not join nouns, a date or a verb.
 */

import { isWord, textAt, type View } from './view.ts';

/** Positions in the view's tokens, end exclusive. */
export interface Range {
  from: number;
  to: number;
}

const MAX_WORDS = 18;
const PARTICIPLE = /(?:ée?s?|ie?s?|ite?s?|ue?s?|ed|en|wn|ught|ld|id)$/;

/** The noun phrase that starts at `from`, or null when none does. */
export function phraseFrom(view: View, from: number, limit = view.tokens.length): Range | null {
  const first = skipOf(view, from);
  if (!startsPhrase(view, first)) return null;
  let to = first + 1;
  while (to < limit && to - first < MAX_WORDS && continues(view, first, to)) to += 1;
  while (to > first + 1 && isLoose(view, to - 1)) to -= 1;
  if (to === first + 1 && view.lang.determiners.has(textAt(view, first)) && !isName(view, first)) return null;
  return { from: first, to };
}

/** Contracted articles and "of" that stand between a cue and its source. */
function skipOf(view: View, from: number): number {
  const { of, indefinite } = view.lang;
  const text = textAt(view, from);
  return of.has(text) && !indefinite.has(text) ? from + 1 : from;
}

export function startsPhrase(view: View, at: number): boolean {
  const { lang } = view;
  if (!isWord(view, at)) return view.tokens[at]?.kind === 'number';
  const text = textAt(view, at);
  if (lang.determiners.has(text) || lang.subjectPronouns.has(text) || isName(view, at)) return true;
  return !lang.prepositions.has(text) && !lang.subordinators.has(text) && !lang.finite.has(text);
}

function continues(view: View, first: number, at: number): boolean {
  const { lang } = view;
  const token = view.tokens[at];
  if (!token) return false;
  if (token.kind === 'quote') return !view.quotations[token.quote]?.speech;
  if (token.kind === 'number') return true;
  if (token.kind !== 'word' || token.inverted) return false;
  const text = token.text;
  if (lang.of.has(text)) return lang.tag !== 'fr' || !lang.isInfinitive(textAt(view, at + 1)) || isName(view, at + 1);
  if (isName(view, at)) return true;
  if (isPronoun(view, first)) return false;
  if (lang.and.has(text)) return joinsNouns(view, at);
  if (lang.tag === 'en' && text === 'for') return isOffice(view, first, at);
  if (lang.prepositions.has(text) || lang.subordinators.has(text) || lang.relatives.has(text)) return false;
  if (lang.tag === 'en' && lang.subjectPronouns.has(text) && text !== 'one') return false;
  if (lang.time.has(text) || lang.finite.has(text) || lang.negations.has(text)) return false;
  if (lang.clitics.has(text) && !lang.determiners.has(text)) return false;
  return !endsPhrase(view, first, at);
}

function isPronoun(view: View, at: number): boolean {
  const { lang } = view;
  const text = textAt(view, at);
  return lang.subjectPronouns.has(text) && !lang.indefinite.has(text) && !isName(view, at);
}

/** A second determiner without "of" starts another phrase; a verb form that is no noun ends one. */
function endsPhrase(view: View, first: number, at: number): boolean {
  const { lang } = view;
  const text = textAt(view, at);
  const before = textAt(view, at - 1);
  if (lang.determiners.has(text))
    return (
      at > first && !lang.of.has(before) && !lang.and.has(before) && !lang.determiners.has(before) && before !== 'for'
    );
  if (lang.show.has(text) && at > first) return true;
  const next = textAt(view, at + 1);
  if (
    at > first + 1 &&
    ((lang.by.has(next) && PARTICIPLE.test(text)) || (lang.publish.has(text) && lang.time.has(next)))
  )
    return true;
  if (lang.tag === 'en' && /ing$/.test(text) && (lang.people(before) || lang.institutions(before))) return true;
  const readings = lang.verbs.get(text);
  if (readings && lang.determiners.size === 0) return true;
  return readings?.some(({ tense }) => tense === 'past' || tense === 'imperfect') === true && at > first + 1;
}

function joinsNouns(view: View, at: number): boolean {
  const { lang } = view;
  const next = textAt(view, at + 1);
  if (lang.verbs.has(next) || lang.finite.has(next)) return false;
  return isName(view, at + 1) || lang.determiners.has(next) || lang.people(next) || lang.of.has(next);
}

/** "A spokesman for the senator": "for" stands inside the name of an office. */
function isOffice(view: View, first: number, at: number): boolean {
  for (let i = first; i < at; i += 1)
    if (
      /^(spokes|lawyer|attorney|secretary|minister|ministry|centre|center|institute|department|association|agency|office|fund|federation)/.test(
        textAt(view, i),
      )
    )
      return true;
  return false;
}

/** Words a phrase does not end with. */
function isLoose(view: View, at: number): boolean {
  const { lang } = view;
  const text = textAt(view, at);
  if (isName(view, at)) return false;
  return (
    lang.and.has(text) || lang.determiners.has(text) || (lang.of.has(text) && text !== "'s") || lang.adverbs.has(text)
  );
}

/** A capital letter that is not due to the place at the head of a sentence. */
export function isName(view: View, at: number): boolean {
  const token = view.tokens[at];
  if (!token?.capital) return false;
  if (at > 0 && view.tokens[at - 1]?.kind === 'word') return true;
  const { lang } = view;
  const { text } = token;
  return !(
    lang.determiners.has(text) ||
    lang.prepositions.has(text) ||
    lang.subjectPronouns.has(text) ||
    lang.subordinators.has(text) ||
    lang.and.has(text) ||
    lang.adverbs.has(text) ||
    lang.time.has(text) ||
    lang.of.has(text) ||
    lang.questions.has(text) ||
    lang.negations.has(text) ||
    lang.clitics.has(text)
  );
}

export type SpeakerKind = 'pronoun' | 'name' | 'person' | 'institution' | 'document' | 'other';

/** What kind of thing a phrase names, by its head: the words before its first complement. */
export function speakerKind(view: View, { from, to }: Range): SpeakerKind {
  const { lang } = view;
  const first = textAt(view, from);
  if (lang.subjectPronouns.has(first) && !isProperName(view, from)) return 'pronoun';
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

/** At the head of a sentence any word has a capital: a lower-case-only lexicon decides. */
function isProperName(view: View, at: number): boolean {
  return isName(view, at) && !view.lang.determiners.has(textAt(view, at));
}

/**
 * The subject of the verb group that starts at `verb`: the phrase right before it, or, behind a comma, the one
 * before the insertions ("Le club, par la voix de son directeur, dément").
 */
export function subjectBefore(view: View, verb: number): Range | null {
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
    } else if (
      i === at &&
      (lang.adverbs.has(text) || (lang.time.has(text) && !isName(view, i + 1))) &&
      !isSubjectAt(view, i)
    )
      at = i + 1;
  }
  if (at >= to) return null;
  if (lang.prepositions.has(textAt(view, at)) && !isSubjectAt(view, at)) {
    if (whole) return null;
    const inner = behindPreposition(view, at, to);
    if (inner < 0) return null;
    at = inner;
  }
  if (whole && passed) return null;
  if (!startsPhrase(view, at)) return null;
  const phrase = phraseFrom(view, at, to);
  return phrase && reaches(view, phrase, to) ? phrase : null;
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
    const phrase = startsPhrase(view, at + 1) ? phraseFrom(view, at + 1, to) : null;
    if (phrase?.to === to) return true;
  }
  if (lang.relatives.has(text))
    return lang.that.has(text) && at > from && lang.verbs.has(textAt(view, at - 1)) && at + 1 < to;
  return false;
}

/** "Dans un communiqué l'entreprise": a determiner that no preposition governs. */
function behindPreposition(view: View, from: number, to: number): number {
  const { lang } = view;
  for (let i = from + 2; i < to; i += 1) {
    const before = textAt(view, i - 1);
    if (!lang.determiners.has(textAt(view, i))) continue;
    if (lang.prepositions.has(before) || lang.of.has(before) || lang.and.has(before) || lang.determiners.has(before))
      continue;
    return i;
  }
  return -1;
}
