/** What follows a saying verb: a clause, a quotation, an object or nothing. */

import { isName, phraseFrom, type Range, startsPhrase } from './noun-phrase.ts';
import { isWhen } from './time-spans.ts';
import { words } from './verb-table.ts';
import { isSpeech, textAt, type View } from './view.ts';

export type Complement =
  | { kind: 'quote' }
  /** Quoted words too short to be speech. */
  | { kind: 'scare' }
  | { kind: 'clause' }
  | { kind: 'question' }
  /** A clause without "that". */
  | { kind: 'bare'; at: number }
  /** Where it starts: at the infinitive, or at what leads to it. */
  | { kind: 'infinitive'; at: number }
  | {
      kind: 'object';
      phrase: Range;
      /** Names a fact or a reproach. */
      fact: boolean;
      /** Somebody, and behind it what is held against them. */
      held: boolean;
      /** Quoted words behind it say what it is judged to be. */
      judged: boolean;
      /** A preposition that goes with the verb joins it: "warned for weeks of a famine". */
      joined?: true;
    }
  | { kind: 'end' };

const REACH = 22;
/** Words that may stand before an infinitive. */
const LIGHT = words("tout rien bien mieux en y le la l' les lui leur se s' me m' nous");
/** What somebody is accused of stands this near behind them. */
const REACH_OF_CHARGE = 14;

/** Reads what follows the verb group that ends at `from`, past adverbs, dates, addressees and insertions. */
export function complementAt(view: View, from: number): Complement {
  const { lang } = view;
  let at = from;
  for (let guard = 0; guard < REACH; guard += 1) {
    const token = view.tokens[at];
    if (!token || token.kind === 'semicolon' || (token.kind === 'stop' && !isShortDate(view, at)))
      return { kind: 'end' };
    if (token.kind === 'stop') {
      at += 1;
      continue;
    }
    const { text } = token;
    if (token.kind === 'quote') return { kind: isSpeech(view, at) ? 'quote' : 'scare' };
    if (token.kind === 'colon')
      return at + 1 < view.tokens.length ? { kind: isSpeech(view, at + 1) ? 'quote' : 'clause' } : { kind: 'clause' };
    if (token.kind === 'word' && lang.that.has(text)) return { kind: 'clause' };
    if (token.kind === 'word' && text === 'as' && view.tokens[at + 1]?.kind === 'quote')
      return { kind: isSpeech(view, at + 1) ? 'quote' : 'scare' };
    if (lang.of.has(text) && (text === 'de' || !lang.indefinite.has(text)) && lang.isInfinitive(textAt(view, at + 1)))
      return { kind: 'infinitive', at };
    if (text === 'de' && lang.tag === 'fr' && leadsToInfinitive(view, at + 1)) return { kind: 'infinitive', at };
    if (text === "d'" && lang.isInfinitive(textAt(view, at + 1))) return { kind: 'infinitive', at };
    if (lang.isInfinitive(text) && !isName(view, at)) return { kind: 'infinitive', at };
    if (lang.tag === 'fr' && LIGHT.has(text) && leadsToInfinitive(view, at + 1)) return { kind: 'infinitive', at };
    if (lang.tag === 'fr' && /^(ne|n')$/.test(text) && leadsToInfinitive(view, at + 1))
      return { kind: 'infinitive', at };
    // "a dit ne pas savoir": both words of the negation stand before an infinitive only.
    if (text === 'ne' && /^(pas|plus|jamais|rien)$/.test(textAt(view, at + 1))) return { kind: 'infinitive', at };
    if (lang.tag === 'en' && text === 'to' && view.tokens[at + 1]?.kind === 'word' && !startsDeterminer(view, at + 1))
      return { kind: 'infinitive', at };
    if (isQuestion(view, at) && at - from < 3) return { kind: 'question' };
    const next = skipped(view, at, from);
    if (next > at) {
      at = next;
      continue;
    }
    return objectAt(view, at);
  }
  return { kind: 'end' };
}

/** "Concluded the following:", "said this:": what is said stands behind the colon. */
const ANNOUNCING = /^(following|this|these|that|things|points|ceci|cela|suit|suivante?s?)$/;

/** "Dit tout ignorer", "affirme le regretter", "assure s'y tenir": a pronoun or two, then the infinitive. */
function leadsToInfinitive(view: View, at: number): boolean {
  if (isName(view, at)) return false;
  const next = view.lang.clitics.has(textAt(view, at)) ? at + 1 : at;
  return view.lang.isInfinitive(textAt(view, next));
}

/** The stop of "on Nov. that…". */
function isShortDate(view: View, at: number): boolean {
  return at + 1 < view.tokens.length && view.lang.time.has(textAt(view, at - 1));
}

/** "S'" asks before "il" only: "souhaite s'entretenir" asks nothing. */
function isQuestion(view: View, at: number): boolean {
  const text = textAt(view, at);
  return view.lang.questions.has(text) && (text !== "s'" || /^ils?$/.test(textAt(view, at + 1)));
}

function startsDeterminer(view: View, at: number): boolean {
  return view.lang.determiners.has(textAt(view, at)) || isName(view, at);
}

/** Where to look on behind an adverb, a date, a prepositional phrase or an insertion; `at` itself when nothing is skipped. */
function skipped(view: View, at: number, from: number): number {
  const { lang } = view;
  const token = view.tokens[at];
  const text = token?.text ?? '';
  // "N'a ni confirmé ni infirmé la mort".
  if (text === 'ni' && lang.verbs.has(textAt(view, at + 1))) return at + 2;
  if (token?.kind === 'comma' && lang.that.has(textAt(view, at + 1))) return at + 1;
  if (token?.kind === 'comma') {
    const closing = insertionEnd(view, at + 1);
    return closing > 0 ? closing + 1 : view.tokens.length;
  }
  if (lang.adverbs.has(text) || lang.time.has(text) || (lang.negations.has(text) && at - from < 3)) return at + 1;
  if (isWhen(view, at)) return at + 2;
  if (token?.kind === 'number' && lang.time.has(textAt(view, at + 1))) return at + 2;
  if (token?.kind === 'number' && at > from && lang.time.has(textAt(view, at - 1))) return at + 1;
  if (text === 'en' && textAt(view, at + 1) === 'bloc') return at + 2;
  // "Du bout des lèvres", "haut et fort", "ses grands dieux".
  if (textAt(view, at + 1) === 'grands' && textAt(view, at + 2) === 'dieux') return at + 3;
  if (text === 'du' && textAt(view, at + 1) === 'bout') return at + 4;
  if (text === 'haut' && textAt(view, at + 2) === 'fort') return at + 3;
  if (lang.prepositions.has(text)) {
    if (lang.time.has(textAt(view, at + 1))) return at + 2;
    const phrase = phraseFrom(view, at + 1);
    return phrase ? phrase.to : at + 1;
  }
  return at;
}

/** The comma that closes an insertion, or -1. */
function insertionEnd(view: View, from: number): number {
  for (let i = from; i < view.tokens.length && i < from + REACH; i += 1) {
    const kind = view.tokens[i]?.kind;
    if (kind === 'comma') return i;
    if (kind === 'stop' || kind === 'quote') return -1;
  }
  return -1;
}

function objectAt(view: View, at: number): Complement {
  const { lang } = view;
  const pronoun = lang.subjectPronouns.has(textAt(view, at));
  if (!startsPhrase(view, at)) return { kind: 'end' };
  if (lang.bareClause && (pronoun || hasVerbBehind(view, at))) return { kind: 'bare', at };
  const phrase = phraseFrom(view, at) ?? { from: at, to: Math.min(at + 1, view.tokens.length) };
  const behind = view.tokens[phrase.to];
  if (lang.that.has(behind?.text ?? '') && isAddressee(view, phrase)) return { kind: 'clause' };
  if (lang.bareClause && isAddressee(view, phrase) && hasVerbBehind(view, phrase.to)) return { kind: 'clause' };
  if (behind?.kind === 'colon' && isSpeech(view, phrase.to + 1)) return { kind: 'quote' };
  if (behind?.kind === 'colon' && ANNOUNCING.test(textAt(view, phrase.to - 1))) return { kind: 'clause' };
  return objectOf(view, phrase);
}

/** A phrase as the object of a saying verb, with what `Complement` asks of it. */
export function objectOf(view: View, phrase: Range): Extract<Complement, { kind: 'object' }> {
  return {
    kind: 'object',
    phrase,
    fact: hasFact(view, phrase),
    held: isHeld(view, phrase),
    judged: hasScare(view, phrase),
  };
}

/** Whether a phrase behind a saying verb is somebody who is told: a person, a body, a name, a pronoun. */
export function isAddressee(view: View, { from, to }: Range): boolean {
  const { lang } = view;
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    if (
      lang.people(text) ||
      lang.institutions(text) ||
      lang.outlets(text) ||
      lang.audience.has(text) ||
      isName(view, i)
    )
      return true;
  }
  return lang.subjectPronouns.has(textAt(view, from));
}

function hasFact(view: View, { from, to }: Range): boolean {
  const { lang } = view;
  for (let i = from; i < to; i += 1) {
    if (i > from && lang.of.has(textAt(view, i)) && i > from + 3) break;
    if (lang.factNouns(textAt(view, i)) && !isDemand(view, i)) return true;
  }
  return false;
}

/** "Her claim for damages", "a charge of £40": what is asked or to be paid, not a saying. */
function isDemand(view: View, at: number): boolean {
  if (!/^(claim|charge)s?$/.test(textAt(view, at))) return false;
  return textAt(view, at + 1) === 'for' || (textAt(view, at + 1) === 'of' && /^\W?\d/.test(textAt(view, at + 2)));
}

/** "of", "de" or "for" with what somebody is accused of. */
function isHeld(view: View, phrase: Range): boolean {
  for (let i = phrase.from; i < Math.min(phrase.to + 2, view.tokens.length); i += 1)
    if (/^(de|d'|of|for|over)$/.test(textAt(view, i))) return true;
  // "Accused forces in the south of controlling", "accuse l'armée, dans un communiqué, d'avoir pilonné".
  for (let i = phrase.to; i < Math.min(phrase.to + REACH_OF_CHARGE, view.tokens.length - 1); i += 1) {
    if (!/^(word|number|comma)$/.test(view.tokens[i]?.kind ?? '')) return false;
    if (/^(of|de|d')$/.test(textAt(view, i)) && view.lang.isInfinitive(textAt(view, i + 1))) return true;
  }
  return false;
}

function hasScare(view: View, { from, to }: Range): boolean {
  for (let i = from; i < Math.min(to + 8, view.tokens.length); i += 1) {
    const kind = view.tokens[i]?.kind;
    if (kind === 'quote') return true;
    if (kind !== 'word' && kind !== 'number') return false;
  }
  return false;
}

/** "Who", and "until he was nine": the verb behind it is not that of the clause. */
function opensAnotherClause(view: View, at: number): boolean {
  const text = textAt(view, at);
  return view.lang.relatives.has(text) || /^(until|when|while|because|if|before|since|although)$/.test(text);
}

/** A finite verb soon enough behind to be that of a clause without "that". */
function hasVerbBehind(view: View, from: number): boolean {
  const { lang } = view;
  for (let i = from; i < Math.min(from + 14, view.tokens.length); i += 1) {
    const token = view.tokens[i];
    if (!token || (token.kind !== 'word' && token.kind !== 'number')) return false;
    if (i > from && opensAnotherClause(view, i)) return false;
    if (
      textAt(view, i - 1) !== 'to' &&
      i > from &&
      lang.finite.has(token.text) &&
      !(token.capital && token.text === 'may')
    )
      return !lang.and.has(textAt(view, i - 1));
  }
  return false;
}
