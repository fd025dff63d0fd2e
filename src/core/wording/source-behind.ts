/** Sources that stand behind their saying verb: "…, a déclaré jeudi le ministre", "…”, said the mayor". */

import { authorOf } from './author-of.ts';
import type { Candidate } from './candidate.ts';
import type { Reading } from './language.ts';
import { isFiniteAt } from './main-clause.ts';
import { phraseFrom, type Range, startsPhrase } from './noun-phrase.ts';
import { speakerKind } from './speaker-kind.ts';
import { speechCandidate } from './speech-candidate.ts';
import { subjectBefore } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';
import { isSpeech, isWord, textAt, type View } from './view.ts';

/** "…, a déclaré jeudi le ministre", "…», dit-elle", "…”, said the mayor". */
export function sourceBehind(view: View, group: VerbGroup): Candidate | null {
  const { lang } = view;
  const quoted = followsQuote(view, group.from);
  const inverted = view.tokens[group.to]?.inverted === true || invertedInside(view, group);
  const heads = opensWithSaid(view, group);
  const inserted = isInserted(view, group);
  if (!quoted && !heads && !inserted && !followsStatement(view, group.from, inverted ? 1 : 3)) return null;
  const reading = group.readings.find(
    ({ verb }) => (verb.frame.reflexive === group.reflexive || quoted) && !GOVERNING.test(verb.lemma),
  );
  if (!reading || (group.reflexive && !group.readings.some(({ verb }) => verb.frame.reflexive))) return null;
  const next = view.tokens[group.to];
  if (next?.inverted || invertedInside(view, group)) {
    const at = next?.inverted ? group.to : invertedInsideAt(view, group);
    return speechCandidate(view, group, reading, { from: at, to: at + 1 });
  }
  if (!lang.inversion && !quoted && !inserted && !isPlainInversion(view, group) && !isClosing(view, group)) return null;
  const start = skipToSubject(view, group.to);
  const source = start < 0 ? null : phraseFrom(view, start);
  if (!source) return null;
  const before = textAt(view, source.from - 1);
  if (source.from > group.to && (lang.have.has(before) || lang.be.has(before))) return null;
  const kind = speakerKind(view, source);
  if (kind === 'pronoun' && !/^(celui|celle|ceux|celles)-ci$/.test(textAt(view, source.from))) return null;
  if (!quoted && lang.tag === 'fr' && (closesInsertion(view, group) || isObject(view, group, reading, source)))
    return null;
  if (!quoted && kind === 'other' && !(isPlainReport(reading) && isLast(view, source))) return null;
  if (!quoted && (startsClause(view, source) || isClause(view, source))) return null;
  return speechCandidate(view, group, reading, source);
}

/** "L'ONG, dans un rapport, accuse l'armée": the subject stands before the insertion, an object behind the verb. */
function closesInsertion(view: View, group: VerbGroup): boolean {
  const { lang, tokens } = view;
  if (tokens[group.from - 1]?.kind !== 'comma') return false;
  const open = tokens.findLastIndex(({ kind }, at) => kind === 'comma' && at < group.from - 1);
  if (open < 0 || (lang.tag === 'fr' && !opensInsertion(view, open + 1))) return false;
  const subject = subjectBefore(view, group.from);
  return subject !== null && subject.to === open && speakerKind(view, subject) !== 'other';
}

/**
 * "Son avocat, Me Simon Achard, dénonce un dossier vide": before the verb stands somebody, yet no statement that the
 * phrase behind it could have made; unless that is a definite speaker who ends the sentence.
 */
function isObject(view: View, group: VerbGroup, { verb }: Reading, source: Range): boolean {
  if (view.tokens[source.to]?.kind === 'comma') return false;
  for (let at = 0; at < group.from; at += 1) if (isFiniteAt(view, at) || isSpeech(view, at)) return false;
  const subject = subjectBefore(view, group.from);
  if (subject === null) return false;
  if (speakerKind(view, subject) === 'other') return view.lang.show.has(textAt(view, group.to - 1));
  return (
    verb.frame.target ||
    view.lang.indefinite.has(textAt(view, source.from)) ||
    !/^(person|institution|name)$/.test(speakerKind(view, source))
  );
}

/** In French an apposition alone leaves the verb to what follows it: "Ivre, l'homme, a indiqué le parquet, …". */
function opensInsertion(view: View, at: number): boolean {
  const { prepositions, relatives } = view.lang;
  return prepositions.has(textAt(view, at)) || relatives.has(textAt(view, at)) || isPosture(view, at);
}

/** What follows "fait état de" or "table sur" is its object. */
const GOVERNING = /_(de|d'|du|des|sur|à|au|to)$/;

/** "…, a annoncé la capitainerie.": said and nothing but said, and the sentence ends with whoever said it. */
function isPlainReport({ verb }: Reading): boolean {
  return /^(annoncer|déclarer|affirmer|assurer|indiquer|préciser|expliquer|faire_savoir|ajouter)$/.test(verb.lemma);
}

function isLast(view: View, { from, to }: Range): boolean {
  const next = view.tokens[to];
  return (
    view.lang.determiners.has(textAt(view, from)) && (!next || (next.kind === 'stop' && to === view.tokens.length - 1))
  );
}

/** A subject followed by a verb of its own is no subject behind the saying verb. */
function startsClause(view: View, source: Range): boolean {
  return view.lang.finite.has(textAt(view, source.to));
}

/** "…, Hannah Moss, said the family felt “let down”": a verb, or quoted words, within what looks like the subject. */
function isClause(view: View, { from, to }: Range): boolean {
  if (view.lang.tag !== 'en') return false;
  for (let i = from; i < to; i += 1) if (view.tokens[i]?.kind === 'quote') return true;
  return view.lang.hasPast(view, from + 1, to);
}

/** "Said the mayor: “We will rebuild.”" */
function opensWithSaid(view: View, group: VerbGroup): boolean {
  if (group.from !== 0 || !isPlainInversion(view, group)) return false;
  const source = phraseFrom(view, group.to);
  return source !== null && view.tokens[source.to]?.kind === 'colon';
}

/** "That, argues the historian Petra Lund, is to misread it": verb and source between commas. */
function isInserted(view: View, group: VerbGroup): boolean {
  const { lang, tokens } = view;
  if (tokens[group.from - 1]?.kind !== 'comma') return false;
  if (lang.tag === 'en' && group.to - group.from !== 1) return false;
  const source = phraseFrom(view, group.to);
  const plural = group.readings.some((reading) => reading.plural);
  if (lang.tag === 'fr' && !plural && !(source && goesOn(view, source.to + 1))) return false;
  if (
    !source ||
    tokens[source.to]?.kind !== 'comma' ||
    !tokens.slice(0, group.from - 1).some(({ kind }) => kind === 'word')
  )
    return false;
  // "A small town, say Ghent, …": for example.
  const example = textAt(view, group.from) === 'say';
  if (example && lang.indefinite.has(textAt(view, source.from))) return false;
  return (example ? ['person'] : ['person', 'institution', 'name']).includes(speakerKind(view, source));
}

/** "Les drones, soutient l'armée, sont partis": the verb of the statement behind the insertion. */
function goesOn({ lang, tokens }: View, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return lang.finite.has(text) || lang.have.has(text) || lang.be.has(text) || /^(ne|n'|se|s')$/.test(text);
}

/** Without quotation marks English inverts with "said" and "says" only. */
function isPlainInversion(view: View, group: VerbGroup): boolean {
  return /^(said|says|wrote|writes|reported|reports|added|adds)$/.test(textAt(view, group.to - 1));
}

/** "…, warn engineers.": other verbs of telling invert where nothing follows whoever tells. */
function isClosing(view: View, group: VerbGroup): boolean {
  const { from, to, readings } = group;
  if (to - from !== 1 || closesInsertion(view, group)) return false;
  if (!readings.some(({ verb }) => verb.frame.clause && !verb.frame.quoteOnly && verb.lemma !== 'tell')) return false;
  const named = phraseFrom(view, to);
  const source = named && (authorOf(view, named) ?? named);
  const next = source && view.tokens[source.to];
  return source !== null && (!next || next.kind === 'stop');
}

function invertedInside(view: View, group: VerbGroup): boolean {
  return invertedInsideAt(view, group) >= 0;
}

/** "a-t-elle déclaré": the pronoun stands within the group. */
function invertedInsideAt(view: View, group: VerbGroup): number {
  for (let i = group.from; i < group.to; i += 1) if (view.tokens[i]?.inverted) return i;
  return -1;
}

function followsQuote(view: View, from: number): boolean {
  const before = view.tokens[from - 1];
  if (isSpeech(view, from - 1)) return true;
  const sign = before?.kind === 'comma' || before?.kind === 'dash' || before?.kind === 'stop';
  const second = view.tokens[from - 2]?.kind;
  return sign && (isSpeech(view, from - 2) || (second === 'comma' && isSpeech(view, from - 3)));
}

/** A comma, and at least a short clause before it; or "comme". */
function followsStatement(view: View, from: number, least: number): boolean {
  const before = view.tokens[from - 1];
  if (before?.kind === 'word') return /^(comme|ainsi|as|как|l')$/.test(before.text) || isWhatIsSaid(view, from);
  if (before?.kind !== 'comma' && before?.kind !== 'dash') return false;
  let words = 0;
  for (let i = from - 2; i >= 0; i -= 1) if (isWord(view, i)) words += 1;
  return words >= least || (words >= 1 && before.kind === 'comma' && view.tokens[0]?.kind === 'quote');
}

/** "C'est ce qu'affirment les témoins." */
function isWhatIsSaid(view: View, from: number): boolean {
  if (!view.lang.that.has(textAt(view, from - 1)) || textAt(view, from - 2) !== 'ce') return false;
  return (
    /^(est|était|voilà|voici|à|selon|après|malgré|moins|en|tout|cas|aussi|bien|également|exactement)$/.test(
      textAt(view, from - 3),
    ) || view.tokens[from - 3]?.kind === 'comma'
  );
}

/** Passes adverbs, dates and one prepositional insertion between commas. */
function skipToSubject(view: View, from: number): number {
  const { lang } = view;
  let at = from;
  for (let guard = 0; guard < 30 && at < view.tokens.length; guard += 1) {
    const token = view.tokens[at];
    const text = token?.text ?? '';
    if (token?.kind === 'number' || (lang.adverbs.has(text) && !startsNamed(view, at)) || lang.time.has(text)) at += 1;
    else if (lang.clitics.has(text) && !startsPhrase(view, at)) at += 1;
    else if (text === 'ce' && lang.time.has(textAt(view, at + 1))) at += 2;
    else if (token?.kind === 'comma' && guard < 25) {
      const next = textAt(view, at + 1);
      if (lang.prepositions.has(next) || isPosture(view, at + 1)) {
        at = nextComma(view, at + 1);
        if (at < 0) return -1;
        at += 1;
      } else at += 1;
    } else if (lang.prepositions.has(text) && !lang.of.has(text)) {
      const phrase = phraseFrom(view, at + 1);
      if (!phrase) return -1;
      const agency = agencyEnd(view, phrase);
      if (agency < 0 && (view.tokens[phrase.to]?.kind === 'stop' || phrase.to >= view.tokens.length)) return -1;
      at = agency < 0 ? phrase.to : agency;
    } else return startsPhrase(view, at) ? at : -1;
  }
  return -1;
}

/** "À l'AFP Jeanne Morel": an agency in capitals ends where the name of whoever told it starts; else -1. */
function agencyEnd(view: View, { from, to }: Range): number {
  for (let i = from; i < to - 1; i += 1) {
    const next = view.tokens[i + 1];
    if (view.tokens[i]?.upper && next?.capital && !next.upper) return i + 1;
  }
  return -1;
}

/** "Assise sur une caisse,": a participle in the feminine or plural, not the subject. */
function isPosture(view: View, at: number): boolean {
  const token = view.tokens[at];
  return (
    view.lang.tag === 'fr' &&
    token?.capital === false &&
    /(ée?s?|is|ise|ises|ant)$/.test(token.text) &&
    !startsNoun(view, at)
  );
}

function startsNoun(view: View, at: number): boolean {
  const { lang } = view;
  const text = textAt(view, at);
  return lang.determiners.has(text) || lang.people(text) || lang.institutions(text);
}

function startsNamed(view: View, at: number): boolean {
  return view.tokens[at]?.capital === true;
}

function nextComma(view: View, from: number): number {
  for (let i = from; i < view.tokens.length && i < from + 25; i += 1) if (view.tokens[i]?.kind === 'comma') return i;
  return -1;
}
