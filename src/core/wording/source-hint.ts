/**
 * Whether a sentence without an attribution may name a source all the same. "The sentence names no source" is told
 * to readers only where nothing looks like one: a cue whose source could not be tied settles neither way. What is
 * looked for here is therefore wider than any rule of attribution would dare.
 */

import { accepts } from './accepts.ts';
import { type Complement, complementAt } from './complement.ts';
import type { Context } from './context.ts';
import { isMeasure } from './find-according.ts';
import { isRefusal } from './find-speech.ts';
import { sourceNamed, sourceOfLink } from './known-sources.ts';
import { outwardLinks } from './links.ts';
import { isName, phraseFrom, startsPhrase } from './noun-phrase.ts';
import { contentAt } from './oblique.ts';
import { findPatterns, type PatternHit } from './patterns.ts';
import type { ReadView } from './read-sentence.ts';
import { type SpeakerKind, speakerKind } from './speaker-kind.ts';
import { groupAt, type VerbGroup } from './verb-group.ts';
import { words } from './verb-table.ts';
import { isSpeech, textAt, type View } from './view.ts';

/** Of the sentence with this number. True wherever in doubt: then nothing is said of its sources. */
export function mayNameSource(context: Context, views: readonly ReadView[], number: number): boolean {
  if (leadsElsewhere(context, number)) return true;
  return views.some(
    ({ view, material, hits }) =>
      material.some(({ kind }) => kind !== 'document') ||
      leadsToSource(view, hits) ||
      isQuoting(context, view) ||
      isQuotedPlainly(context, view) ||
      namesAgency(context, view) ||
      hasLabel(view) ||
      tellsSomewhere(view, hits) ||
      endsWithTeller(view) ||
      opensWithHolder(view),
  );
}

/** A preposition of source before what is no measure, or words of the list, unless within a fixed expression. */
function leadsToSource(view: View, hits: readonly PatternHit[]): boolean {
  if (hits.some(({ role, to }) => role.kind === 'according' && !isMeasure(view, to))) return true;
  return findPatterns(view.lang.hints, view.tokens).some(({ from }) => !isFixed(hits, from));
}

/** "Selon que", "force est de constater", "it goes without saying". */
function isFixed(hits: readonly PatternHit[], at: number): boolean {
  return hits.some(({ role, from, to }) => FIXED.has(role.kind) && from <= at && at < to);
}

const FIXED: ReadonlySet<PatternHit['role']['kind']> = new Set(['nothing', 'hedge', 'certainty']);

/** A link to another site, though not to a source on file: that one is pointed out by name. */
function leadsElsewhere({ sources, ownHost, sentenceAt }: Context, number: number): boolean {
  return outwardLinks(sentenceAt(number), ownHost).some(({ href }) => sourceOfLink(sources, href) === null);
}

/** Speech whose speaker was not found, or quoted words that read like somebody's: "« sans incidence »". */
function isQuoting({ document }: Context, view: View): boolean {
  return view.tokens.some((token, at) => {
    if (token.kind !== 'quote') return false;
    if (isSpeech(view, at)) return true;
    const quotation = view.quotations[token.quote];
    if (!quotation || quotation.words < 2 || /^(de|d'|dit|dite|dits|surnommé|surnommée)$/.test(textAt(view, at - 1)))
      return false;
    return document.tokens[quotation.open + 1]?.capital === false;
  });
}

/** "Company 'ignored warnings' before dam burst": the plain apostrophes that headlines quote with, around two words or more. */
function isQuotedPlainly({ document: { blocks } }: Context, { tokens }: View): boolean {
  const text = blocks[tokens[0]?.block ?? 0]?.text ?? '';
  const from = tokens[0]?.start ?? 0;
  if (!text.slice(Math.max(0, from - 1), (tokens.at(-1)?.end ?? 0) + 1).includes("'")) return false;
  const opened = tokens.findIndex(
    ({ start }) => text[start - 1] === "'" && !/[\p{L}\p{N}]/u.test(text[start - 2] ?? ' '),
  );
  return (
    opened >= 0 && tokens.slice(opened + 1).some(({ end }) => text[end] === "'" && !/\p{L}/u.test(text[end + 1] ?? ' '))
  );
}

const AGENCIES =
  /^(afp|ap|reuters|efe|dpa|ansa|tass|interfax|belga|ats|anadolu|xinhua|ukrinform|bloomberg|upi|kyodo|apa|source|sources|photo|photos|crédit|via|with|avec)$/;

/** "(AFP)", "(source: …)": between brackets stands who reported it. */
function namesAgency({ sources }: Context, view: View): boolean {
  return view.tokens.some(({ kind }, at) => {
    const inside = view.tokens[at + 1];
    if (kind !== 'bracket' || inside?.kind !== 'word') return false;
    return AGENCIES.test(inside.text) || view.lang.outlets(inside.text) || sourceNamed(sources, inside.text) !== null;
  });
}

const LABEL_WORDS = 7;

/** "Explosions à Zarvan : …", "Storm kills three: governor": who says it may stand on either side. */
function hasLabel(view: View): boolean {
  const { tokens } = view;
  const at = tokens.findIndex(({ kind }, i) => kind === 'colon' && !isTimeOfDay(tokens, i));
  if (at < 0) return false;
  const behind = tokens.slice(at + 1).filter(({ kind }) => kind === 'word').length;
  return (at <= LABEL_WORDS || behind <= LABEL_WORDS) && !isTopic(view, at);
}

/** "Budget : le gouvernement renonce": what a headline is about, before a statement. */
function isTopic(view: View, colon: number): boolean {
  return view.lang.topics.has(textAt(view, 0)) && phraseFrom(view, 0, colon)?.to === colon;
}

/** "6:10". */
function isTimeOfDay(tokens: View['tokens'], at: number): boolean {
  return tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number';
}

/** A saying verb anywhere, used as one, whatever its subject. */
function tellsSomewhere(view: View, hits: readonly PatternHit[]): boolean {
  const { verbs, phrasalVerbs } = view.lang;
  return view.tokens.some(({ kind, inverted, text }, at) => {
    if (kind !== 'word' || isFixed(hits, at)) return false;
    if (inverted) return !/^(ce|t)$/.test(text);
    return (verbs.has(text) || phrasalVerbs.has(text)) && tellsAt(view, at);
  });
}

function tellsAt(view: View, at: number): boolean {
  const { lang } = view;
  const group = groupAt(view, at);
  if (!group) return isToldBy(view, at) || isTelling(view, at);
  if (isRefusal(view, group) || isWork(view, group)) return false;
  const readings = group.readings.filter(({ verb }) => verb.frame.reflexive === group.reflexive);
  const complement = contentAt(view, group, group.to);
  const content = CONTENT.has(complement.kind);
  return readings.some((reading) => {
    const { lemma, frame } = reading.verb;
    if (group.passive)
      return isToldBy(view, at) || (content && complement.kind !== 'infinitive' && !lang.beliefs.has(lemma));
    if (frame.quoteOnly) return isSign(view, group.from - 1);
    if (lang.beliefs.has(lemma) && isHolder(view, group.from - 1)) return true;
    if (complement.kind === 'end') return !frame.fact && !lang.acts.has(lemma);
    // An object of a verb that also names acts is what was done: "rejette la demande".
    return (content || !lang.acts.has(lemma)) && accepts(view, reading, complement, 'person');
  });
}

/** "Le film raconte la vie d'un facteur", "the novel describes a trial": what a work is about. */
function isWork(view: View, { from, readings }: VerbGroup): boolean {
  return WORKS.has(textAt(view, from - 1)) && readings.some(({ verb }) => ABOUT.test(verb.lemma));
}

const WORKS = words(`film roman pièce série album chanson documentaire exposition spectacle fresque bande-dessinée conte
  novel play movie series song exhibition show memoir poem musical drama comedy thriller documentary`);

const ABOUT = /^(raconter|relater|évoquer|décrire|retracer|tell|tell_of|describe|recount|relate)$/;

/** "Firefighters believe", "he fears": whoever holds a view may be its source. */
function isHolder({ lang, tokens }: View, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return lang.people(text) || /^(he|she|they|il|elle|ils|elles)$/.test(text);
}

/** What can only be told: a clause, a question, somebody's words. */
const CONTENT: ReadonlySet<Complement['kind']> = new Set([
  'quote',
  'scare',
  'clause',
  'question',
  'bare',
  'infinitive',
]);

/** An agent stands this near behind its participle. */
const REACH_OF_BY = 6;

/** "Confirmé hier par le joueur", "first reported by the Ledger". */
function isToldBy(view: View, at: number): boolean {
  const { lang } = view;
  if (!lang.verbs.get(textAt(view, at))?.some(({ tense }) => tense === 'participle')) return false;
  for (let i = at + 1; i < at + REACH_OF_BY; i += 1) if (lang.by.has(textAt(view, i))) return true;
  return false;
}

/** "Affirmant que", "pour rappeler que", "insisting that". */
function isTelling(view: View, at: number): boolean {
  const readings = view.lang.verbs.get(textAt(view, at)) ?? [];
  const nominal = readings.some(({ tense }) => tense === 'gerund' || tense === 'infinitive');
  return nominal && /^(quote|scare|clause|question|bare)$/.test(complementAt(view, at + 1).kind);
}

function isSign(view: View, at: number): boolean {
  const kind = view.tokens[at]?.kind;
  return kind === 'comma' || kind === 'dash' || kind === 'quote';
}

/** "…, anticipe l'institut.", "…, the ministry assessed on Friday.", "… – officials": a verb not on the list. */
function endsWithTeller(view: View): boolean {
  const last = view.tokens.findLastIndex(({ kind }) => kind === 'comma' || kind === 'dash');
  if ((last < LEAST_STATEMENT && view.tokens[last - 1]?.kind !== 'quote') || opensAdverbially(view)) return false;
  const { lang, tokens } = view;
  if (!lang.inversion || tokens[last]?.kind === 'dash') return canTell(kindAt(view, last + 1));
  const next = textAt(view, last + 1);
  const verb = lang.reflexives.has(next) ? last + 2 : last + 1;
  if (lang.prepositions.has(next) || lang.subordinators.has(next) || lang.and.has(next) || lang.adverbs.has(next))
    return false;
  return !startsNoun(view, verb) && canTell(kindAt(view, verb + 1));
}

/** A statement before its teller has at least this many words and signs. */
const LEAST_STATEMENT = 4;

function startsNoun(view: View, at: number): boolean {
  return view.lang.determiners.has(textAt(view, at)) || isName(view, at);
}

function kindAt(view: View, at: number): SpeakerKind {
  const phrase = startsPhrase(view, at) ? phraseFrom(view, at) : null;
  return phrase ? speakerKind(view, phrase) : 'other';
}

function canTell(kind: SpeakerKind): boolean {
  return kind === 'person' || kind === 'institution' || kind === 'pronoun';
}

/** "On Monday, the army withdrew": the comma closes what stands before the subject. */
function opensAdverbially(view: View): boolean {
  const { lang } = view;
  const first = textAt(view, 0);
  return (
    lang.prepositions.has(first) || lang.subordinators.has(first) || lang.adverbs.has(first) || lang.time.has(first)
  );
}

/** "Pour les épidémiologistes, …": whose view it is. */
function opensWithHolder(view: View): boolean {
  if (view.lang.tag !== 'fr' || textAt(view, 0) !== 'pour') return false;
  const holder = phraseFrom(view, 1);
  if (holder === null || view.tokens[holder.to]?.kind !== 'comma') return false;
  const kind = speakerKind(view, holder);
  return canTell(kind) || kind === 'name';
}
