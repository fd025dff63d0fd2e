/**
 * Noun phrases without a parser: where one that starts here ends. A phrase ends before a comma, a relative clause, a
 * preposition that does not join nouns, a date or a verb.
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
  while (to > first + 1 && isLoose(view, to - 1) && !isCount(view, first, to) && !isOneOf(view, to - 1)) to -= 1;
  const single = to === first + 1 && view.lang.determiners.has(textAt(view, first)) && !isName(view, first);
  if (single && !view.lang.alone.has(textAt(view, first))) return null;
  return { from: first, to };
}

/** Contracted articles and "of" that stand between a cue and its source. */
function skipOf(view: View, from: number): number {
  const { of, indefinite } = view.lang;
  const text = textAt(view, from);
  return of.has(text) && !indefinite.has(text) ? from + 1 : from;
}

/** Whether a noun phrase may start here: with a determiner, pronoun, name, number, or a word that can be a noun. */
export function startsPhrase(view: View, at: number): boolean {
  const { lang } = view;
  if (!isWord(view, at)) return view.tokens[at]?.kind === 'number';
  const text = textAt(view, at);
  if (lang.determiners.has(text) || lang.subjectPronouns.has(text) || isName(view, at)) return true;
  return !(lang.prepositions.has(text) || lang.subordinators.has(text) || lang.finite.has(text) || lang.and.has(text));
}

function continues(view: View, first: number, at: number): boolean {
  const { lang } = view;
  const token = view.tokens[at];
  if (!token) return false;
  if (token.kind === 'quote') return !view.quotations[token.quote]?.speech;
  if (token.kind === 'number') return true;
  if (token.kind !== 'word' || token.inverted) return false;
  const text = token.text;
  if (lang.of.has(text)) return lang.tag !== 'fr' || !leadsToInfinitive(view, at + 1);
  if (isName(view, at)) return true;
  if (isPronoun(view, first)) return false;
  if (lang.and.has(text)) return joinsNouns(view, at);
  if (lang.tag === 'en' && text === 'for') return isOffice(view, first, at);
  if (lang.prepositions.has(text) || lang.subordinators.has(text) || lang.relatives.has(text)) return false;
  if (lang.tag === 'en' && lang.subjectPronouns.has(text) && text !== 'one') return false;
  if (lang.time.has(text) || lang.finite.has(text)) return false;
  // "Un point de presse", "un pas": nouns behind an article.
  if (lang.negations.has(text) && !/^(un|le|ce)$/.test(textAt(view, at - 1))) return false;
  if (lang.clitics.has(text) && !lang.determiners.has(text)) return false;
  return !endsPhrase(view, first, at);
}

/** "De rester", "de le rapporter": what is to be done, no complement of the noun. */
function leadsToInfinitive(view: View, at: number): boolean {
  const { lang } = view;
  const verb = lang.clitics.has(textAt(view, at)) ? at + 1 : at;
  return lang.isInfinitive(textAt(view, verb)) && !isName(view, verb);
}

function isPronoun(view: View, at: number): boolean {
  const { lang } = view;
  const text = textAt(view, at);
  if (!lang.subjectPronouns.has(text) || lang.indefinite.has(text) || isName(view, at)) return false;
  // "Ce rapport", "ce dernier": a determiner, unless a verb or a relative follows.
  const next = textAt(view, at + 1);
  const governs =
    isWord(view, at + 1) && !lang.finite.has(next) && !lang.relatives.has(next) && !lang.clitics.has(next);
  return !(lang.determiners.has(text) && governs && !lang.verbs.has(next));
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
  if (at > first && lang.by.has(next) && PARTICIPLE.test(text) && !lang.determiners.has(before)) return true;
  if (at > first + 1 && lang.publish.has(text) && lang.time.has(next)) return true;
  if (lang.tag === 'en' && /ing$/.test(text) && (lang.people(before) || lang.institutions(before))) return true;
  if (
    lang.tag === 'en' &&
    at > first + 1 &&
    /^[a-z]+ed$/.test(text) &&
    (lang.determiners.has(next) || isName(view, at + 1))
  )
    return true;
  const readings = lang.verbs.get(text);
  if (lang.tag === 'en' && readings && isName(view, at - 1) && !lang.determiners.has(textAt(view, first)))
    return tellsNothingElse(view, text);
  if (readings && lang.determiners.size === 0) return true;
  return readings?.some(({ tense }) => tense === 'past' || tense === 'imperfect') === true && at > first + 1;
}

/** A verb behind a name ("Reuters suggest"), not a noun ("Amazon workers", "Ipsos report"). */
function tellsNothingElse({ lang }: View, text: string): boolean {
  return !(
    lang.people(text) ||
    lang.institutions(text) ||
    lang.outlets(text) ||
    lang.documents(text) ||
    lang.speechNouns(text)
  );
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

/** "Tous deux", "les trois": people counted. */
function isCount(view: View, first: number, to: number): boolean {
  return (
    to === first + 2 &&
    /^(tous|toutes|les)$/.test(textAt(view, first)) &&
    /^(deux|trois|quatre)$/.test(textAt(view, first + 1))
  );
}

/** "L'un", "l'une": somebody of those named before. */
function isOneOf(view: View, at: number): boolean {
  return /^une?$/.test(textAt(view, at)) && textAt(view, at - 1) === "l'";
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
