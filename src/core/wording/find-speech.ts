/**
 * Saying verbs and their sources. A form counts as a saying verb when its surroundings say so: a clause, a quotation
 * or a fact behind it ("reconnaît sa responsabilité", not "reconnaît son agresseur"), or what is said before it.
 */

import { behindAddressee } from './addressee.ts';
import { isAnonymous } from './anonymity.ts';
import type { Candidate } from './candidate.ts';
import type { Reading } from './language.ts';
import { phraseFrom } from './noun-phrase.ts';
import { contentAt } from './oblique.ts';
import { audienceOf } from './outlets.ts';
import { HEARINGS, sourceBefore } from './source-before.ts';
import { sourceBehind } from './source-behind.ts';
import { speakerKind } from './speaker-kind.ts';
import { subjectBefore } from './subject.ts';
import { tellingParticiple } from './telling-participle.ts';
import { groupAt, type VerbGroup } from './verb-group.ts';
import { isWord, textAt, type View } from './view.ts';

/** One cue for each saying verb of the view, in order. Refusals to speak are none. */
export function findSpeech(view: View): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < view.tokens.length; at += 1) {
    if (!isWord(view, at)) {
      const teller = unlistedTeller(view, at);
      if (teller) found.push(teller);
      continue;
    }
    const group = groupAt(view, at);
    if (!group) {
      const teller = tellingParticiple(view, at);
      if (teller) found.push(teller);
      continue;
    }
    const candidate = group.passive ? (quotedAs(view, group) ?? passiveReport(view, group)) : readGroup(view, group);
    if (!candidate || isRefusal(view, group)) continue;
    found.push(candidate);
    const rival = otherCount(view, candidate);
    if (rival) found.push(rival);
    at = Math.max(at, candidate.cue.to - 1);
  }
  return found;
}

/** Verbs of counting, which a second count may share. */
const COUNTING =
  /^(parler_d.*|compter|dénombrer|recenser|comptabiliser|estimer|évaluer|chiffrer|count|put|estimate|speak_of)$/;

/** "Le syndicat parle de 12 000 manifestants, *la préfecture* de 4 500.": who counts differently, at the end of the sentence. */
function otherCount(view: View, { cue, lemma, source, ...rest }: Candidate): Candidate | null {
  const { lang, tokens } = view;
  if (lemma === undefined || !COUNTING.test(lemma) || source === null || source.from > cue.from) return null;
  const comma = tokens.findLastIndex(({ kind }) => kind === 'comma');
  const other = comma > cue.to ? phraseFrom(view, comma + 1) : null;
  if (!other) return null;
  const number = tokens.findIndex(({ kind }, at) => at > comma && kind === 'number');
  const named = { from: other.from, to: Math.min(other.to, number) };
  while (named.to > named.from && lang.of.has(textAt(view, named.to - 1))) named.to -= 1;
  if (number < 0 || tokens.length - number > 3 || number - named.to > 1) return null;
  if (named.to <= named.from || !/^(person|institution)$/.test(speakerKind(view, named))) return null;
  const joined = named.to < number;
  const own = { from: joined ? named.to : number, to: joined ? number : number + 1 };
  return { ...rest, lemma, cue: own, source: named, anonymous: isAnonymous(view, named) };
}

/** "« Inadmissible », s'étrangle une mère": behind quoted words and a comma, a verb on no list, then whoever says them. */
function unlistedTeller(view: View, at: number): Candidate | null {
  const { lang, tokens } = view;
  if (!lang.inversion || tokens[at]?.kind !== 'quote' || tokens[at + 1]?.kind !== 'comma') return null;
  const from = at + 2;
  const first = lang.reflexives.has(textAt(view, from)) ? from + 1 : from;
  const verb = lang.have.has(textAt(view, first)) || lang.be.has(textAt(view, first)) ? first + 1 : first;
  if (!isUnlisted(view, verb, verb > first)) return null;
  const source = lang.of.has(textAt(view, verb + 1)) ? null : phraseFrom(view, verb + 1);
  if (!source || !/^(person|institution)$/.test(speakerKind(view, source))) return null;
  return {
    cue: { from, to: verb + 1 },
    source,
    cueType: 'saying_verb',
    verbClass: 'neutral',
    negated: false,
    anonymous: isAnonymous(view, source),
    outer: audienceOf(view, verb + 1, source),
  };
}

/** A participle behind its auxiliary, else a form in the present or past; no word that could be anything else. */
function isUnlisted(view: View, at: number, participle: boolean): boolean {
  const { lang, tokens } = view;
  const text = textAt(view, at);
  if (tokens[at]?.kind !== 'word' || tokens[at]?.capital || lang.verbs.has(text)) return false;
  if (lang.determiners.has(text) || lang.prepositions.has(text) || lang.subordinators.has(text)) return false;
  if (lang.adverbs.has(text) || lang.and.has(text) || lang.of.has(text) || lang.time.has(text)) return false;
  return participle ? /(?:é|i|u|t|s)e?s?$/.test(text) : /(?:e|a|t|d)$/.test(text) && !text.endsWith('ant');
}

/** "Declined to say", "said it would not comment": nothing is said. */
export function isRefusal(view: View, group: VerbGroup): boolean {
  if (group.negated && declinesWithin(view, group) && UNSAID.test(textAt(view, group.to - 1))) return true;
  let negated = group.negated && /^(souhaité|voulu|désiré|wish|want)$/.test(textAt(view, group.to - 1));
  for (let i = group.to; i < group.to + 8; i += 1) {
    const text = textAt(view, i);
    if (view.tokens[i]?.kind !== 'word') return false;
    if (negated && /^(comment|discuss|commenter|exprimer|commentaires?|répondre|réagir)$/.test(text)) return true;
    negated ||= view.lang.negations.has(text) || /(n't|cannot)$/.test(text);
  }
  return false;
}

const UNSAID =
  /^(say|confirm|specify|disclose|reveal|elaborate|comment|commenter|répondre|réagir|préciser|détailler|révéler)$/;

/** "Has declined to", "a refusé de". */
function declinesWithin(view: View, { from, to }: VerbGroup): boolean {
  for (let i = from; i < to; i += 1)
    if (/^(declined?|declines|refused?|refuses|refus(ent|é|ait))$/.test(textAt(view, i))) return true;
  return false;
}

function readGroup(view: View, group: VerbGroup): Candidate | null {
  if (isToOneself(view, group)) return null;
  const behind = sourceBehind(view, group);
  if (behind) return behind;
  const complement = contentAt(view, group, behindAddressee(view, group));
  for (const reading of group.readings) {
    const before = sourceBefore(view, group, reading, complement);
    if (before) return before;
  }
  return null;
}

/** "He told himself it would pass": a thought, told to nobody. */
function isToOneself(view: View, { to, readings }: VerbGroup): boolean {
  return (
    /^(him|her|them|my|our)sel(f|ves)$/.test(textAt(view, to)) && readings.some(({ verb }) => verb.lemma === 'tell')
  );
}

/** "Il a été annoncé que", "the court was told that": the passive names nobody. Other passives are acts. */
function passiveReport(view: View, group: VerbGroup): Candidate | null {
  const { lang } = view;
  const subject = textAt(view, group.from - 1);
  const reading = group.readings[0] as Reading;
  const told = reading.verb.lemma === 'tell' && HEARINGS.test(subject);
  if (!lang.impersonal.has(subject) && !told) return null;
  if (!lang.that.has(textAt(view, group.to)) && !(told && closesSentence(view, group.to))) return null;
  return {
    cue: { from: group.from, to: group.to },
    source: null,
    cueType: 'saying_verb',
    verbClass: 'neutral',
    negated: group.negated,
    negatedClass: reading.verb.verbClass,
    anonymous: true,
    outer: [],
    lemma: reading.verb.lemma,
  };
}

/** "…, the court was told." */
function closesSentence(view: View, at: number): boolean {
  const next = view.tokens[at];
  return !next || (next.kind === 'stop' && at === view.tokens.length - 1);
}

/** "The commander was quoted as saying by the daily Dnevna": the subject speaks, the outlet is around it. */
function quotedAs(view: View, group: VerbGroup): Candidate | null {
  const { lang } = view;
  if (!lang.citedBy.has(textAt(view, group.to - 1))) return null;
  const quoter = lang.by.has(textAt(view, group.to)) ? phraseFrom(view, group.to + 1) : null;
  if (textAt(view, quoter?.to ?? group.to) !== 'as') return null;
  const source = subjectBefore(view, group.from);
  if (!source) return null;
  return {
    cue: { from: group.from, to: quoter ? group.to : group.to + 2 },
    source,
    cueType: 'saying_verb',
    verbClass: 'neutral',
    negated: group.negated,
    negatedClass: 'neutral',
    anonymous: isAnonymous(view, source),
    outer: quoter ? [quoter] : audienceOf(view, group.to - 1, source),
    lemma: 'quote',
  };
}
