/** Reports passed on: "rapporté par X", "citing X", rumours, and cues that name nobody. */

import { isAnonymous } from './anonymity.ts';
import type { Candidate } from './candidate.ts';
import type { SayingVerb } from './language.ts';
import { isName, phraseFrom, type Range } from './noun-phrase.ts';
import type { PatternHit } from './patterns.ts';
import { speakerKind } from './speaker-kind.ts';
import { headOfSegment, subjectBefore } from './subject.ts';
import { groupAt } from './verb-group.ts';
import { words } from './verb-table.ts';
import { isSpeech, textAt, type View } from './view.ts';

const ORIGINATE = words('provient proviennent émane émanent comes come stems');
const INFORMATION = words('information informations preuves indications evidence éléments');

/** Cues by which a view passes on what others report; their source is null where nobody is named. */
export function findRelays(view: View, hits: readonly PatternHit[]): Candidate[] {
  const found: Candidate[] = [];
  const hasBy = view.tokens.some(({ text }) => view.lang.by.has(text));
  for (let at = 0; at < view.tokens.length; at += 1) {
    if (view.tokens[at]?.kind !== 'word') continue;
    const candidate =
      (hasBy ? passedOnBy(view, at) : null) ?? quotingAs(view, at) ?? citing(view, at) ?? comingFrom(view, at);
    if (candidate) found.push(candidate);
  }
  for (const hit of hits) {
    const candidate = withoutSource(view, hit);
    if (candidate) found.push(candidate);
  }
  return [...found, ...heldInformation(view)];
}

function passedOnBy(view: View, at: number): Candidate | null {
  return reportedBy(view, at) ?? toldBy(view, at) ?? citedBy(view, at);
}

/** "L'information, rapportée par X": a participle of report, whose object is news. */
function reportedBy(view: View, at: number): Candidate | null {
  const { lang } = view;
  const by = lang.reportedBy.has(textAt(view, at)) ? agentBehind(view, at) : -1;
  if (
    by < 0 ||
    (ISSUED.test(textAt(view, at)) && mentions(view, { from: Math.max(0, at - REACH_OF_WORK), to: at }, isWork))
  )
    return null;
  const source = phraseFrom(view, by + 1);
  if (!source || speakerKind(view, source) === 'other') return null;
  if (
    !isAboutNews(view, at) &&
    !(NEWS_ONLY.test(textAt(view, at)) && (isInsertion(view, at) || isBroken(view, at, source)))
  )
    return null;
  const from = /^(first|d'abord)$/.test(textAt(view, at - 1)) ? at - 1 : at;
  return relay(view, { from, to: by + 1 }, source, []);
}

const ISSUED = /^(published|released|issued|publié|paru|diffusé)e?s?$/;

/** How far before "published by" a work is named. */
const REACH_OF_WORK = 6;

/** Published by a house, not told by it. */
function isWork(word: string): boolean {
  return /^(books?|novels?|albums?|songs?|films?|memoirs?|livres?|romans?|disques?|recueils?|essais?|manuels?)$/.test(
    word,
  );
}

/** "The strike was reported by three radio stations": news of an event, from an outlet or a body. */
function isBroken(view: View, at: number, source: Range): boolean {
  const { lang } = view;
  return isPassive(view, at) && mentions(view, source, (word) => lang.outlets(word) || lang.institutions(word));
}

/** Behind "was", "has been", "a été", adverbs apart. */
function isPassive(view: View, at: number): boolean {
  const { lang } = view;
  let before = at - 1;
  while (lang.adverbs.has(textAt(view, before)) || /^(first|d'abord)$/.test(textAt(view, before))) before -= 1;
  return lang.be.has(textAt(view, before));
}

/** Participles said of news only; books are published and songs are taken up. */
const NEWS_ONLY = /^(rapporté|relayé|révélé|annoncé|relaté|reported|revealed|disclosed)e?s?$/;

/** How far behind an assessment the one who made it stands: "estimées à 4 millions d'euros par la chambre". */
const REACH_OF_ASSESSOR = 9;

const ASSESSED = /^(estimer|évaluer|chiffrer|estimate|put)$/;

const TOLD = /^(confirmer|annoncer|révéler|dévoiler|affirmer|confirm|announce|disclose|reveal)$/;

/** Somebody is told: "were told by the army to leave". */
const ADDRESSED = /^(tell|inform|warn|informer|avertir|prévenir|alerter)$/;

/** "The victims were named by police as Karl and Ines Odell". */
const NAMED = /^(name|identify)$/;

/** A name behind "as", behind whoever gives it. */
function isNamedAs(view: View, by: number): boolean {
  const namer = phraseFrom(view, by + 1);
  return namer !== null && textAt(view, namer.to) === 'as' && isName(view, namer.to + 1);
}

/** "The men are accused by prosecutors of killing": who accuses, and of what. */
const ACCUSED = /^(accuse|accuser|soupçonner)$/;

/** "The ambush was claimed by a little-known group": an attack, not a title. */
const CLAIMED = /^(claim|revendiquer)$/;

const ATTACK =
  /^(attacks?|ambush(es)?|bombings?|killings?|raids?|strikes?|shootings?|blasts?|explosions?|attentats?|attaques?|embuscades?|assassinats?|enlèvements?|kidnappings?|fusillades?|frappes?)$/;

function isReport({ verbClass, lemma }: SayingVerb): boolean {
  return (
    verbClass === 'denial' ||
    TOLD.test(lemma) ||
    ACCUSED.test(lemma) ||
    CLAIMED.test(lemma) ||
    NAMED.test(lemma) ||
    ADDRESSED.test(lemma) ||
    ASSESSED.test(lemma)
  );
}

/** "Le transfert, confirmé par le joueur, …", "the deal, first reported by the Ledger": said of what stands before. */
function isInsertion(view: View, at: number): boolean {
  const before = textAt(view, at - 1) === 'first' ? at - 2 : at - 1;
  return view.tokens[before]?.kind === 'comma';
}

/** "La rumeur, démentie dès lundi par la direction", "the news was confirmed by": a participle, and who says so behind it. */
function toldBy(view: View, at: number): Candidate | null {
  const { lang } = view;
  const reading = lang.verbs.get(textAt(view, at))?.find(({ verb, tense }) => tense === 'participle' && isReport(verb));
  if (!reading) return null;
  const { lemma } = reading.verb;
  const by = ASSESSED.test(lemma) ? assessorBehind(view, at) : agentBehind(view, at);
  if (by < 0) return null;
  if (isUntold(view, at) || (NAMED.test(lemma) && !isNamedAs(view, by))) return null;
  const source = phraseFrom(view, by + 1, ACCUSED.test(lemma) ? chargeBehind(view, by) : undefined);
  if (!source || speakerKind(view, source) === 'other' || !tellsBy(view, at, lemma, source)) return null;
  return {
    cue: { from: at, to: at + 1 },
    source,
    cueType: 'saying_verb',
    verbClass: reading.verb.verbClass,
    negated: false,
    anonymous: isAnonymous(view, source),
    outer: [],
    lemma: reading.verb.lemma,
  };
}

/** "N'a pas pu être confirmée par une source indépendante", "has not been confirmed by": nobody told it. */
function isUntold({ lang, tokens }: View, participle: number): boolean {
  for (let at = participle - 1; at > participle - 6 && tokens[at]?.kind === 'word'; at -= 1)
    if (lang.negations.has(tokens[at]?.text ?? '')) return true;
  return false;
}

/** Whether what the participle says of its subject is told by the source behind it, not done by it. */
function tellsBy(view: View, at: number, lemma: string, source: Range): boolean {
  if (NAMED.test(lemma) || ADDRESSED.test(lemma) || ASSESSED.test(lemma)) return true;
  if (ACCUSED.test(lemma)) return source.to === chargeBehind(view, source.from);
  if (CLAIMED.test(lemma))
    return mentions(view, { from: Math.max(0, at - REACH_OF_ATTACK), to: at }, (word) => ATTACK.test(word));
  if (isInsertion(view, at) || isAboutNews(view, at)) return true;
  return TOLD.test(lemma) && isPassive(view, at) && !mentions(view, source, (word) => DECIDING.test(word));
}

/** Where "of killing", "d'avoir tué" starts behind who accuses; -1 where nothing is charged. */
function chargeBehind(view: View, from: number): number {
  for (let i = from + 1; i < from + REACH_OF_CHARGE && view.tokens[i]?.kind === 'word'; i += 1)
    if (/^(of|de|d')$/.test(textAt(view, i)) && view.lang.isInfinitive(textAt(view, i + 1))) return i;
  return -1;
}

const REACH_OF_CHARGE = 10;

/** How far before "claimed by" the attack is named. */
const REACH_OF_ATTACK = 8;

/** Bodies that confirm by deciding: "the sentence was confirmed by the court". */
export const DECIDING =
  /^(court|courts|cour|cours|tribunal|tribunaux|judges?|juges?|magistrates?|magistrats?|jury|jurors|jurés|senate|sénat|assembly|assemblée|parliament|parlement|council|conseil)$/;

/** Where "by" stands, behind nothing but circumstances; -1 where it doesn't. */
function agentBehind(view: View, at: number): number {
  const { lang } = view;
  let by = at + 1;
  while (by < at + 6 && !lang.by.has(textAt(view, by)) && isCircumstance(view, by)) by += 1;
  return lang.by.has(textAt(view, by)) ? by : -1;
}

/** Where "by" stands behind a figure: "put at 35 by the ministry"; -1 where none does. */
function assessorBehind(view: View, at: number): number {
  if (!/^(à|at)$/.test(textAt(view, at + 1))) return -1;
  for (let i = at + 2; i < at + REACH_OF_ASSESSOR; i += 1) {
    if (!/^(word|number)$/.test(view.tokens[i]?.kind ?? '')) return -1;
    if (view.lang.by.has(textAt(view, i)))
      return /^(an|jour|mois|heure|habitant|personne)$/.test(textAt(view, i + 1)) ? -1 : i;
  }
  return -1;
}

/** "Dès lundi", "on Tuesday", "formellement". */
function isCircumstance(view: View, at: number): boolean {
  const { lang } = view;
  const text = textAt(view, at);
  if (view.tokens[at]?.kind !== 'word') return view.tokens[at]?.kind === 'number';
  return lang.time.has(text) || lang.adverbs.has(text) || lang.prepositions.has(text) || /(ment|ly)$/.test(text);
}

/** News nouns before it, a colon or quotation around it, or the participle opening the sentence. */
function isAboutNews(view: View, at: number): boolean {
  const { lang } = view;
  if (at <= 1) return true;
  for (let i = at - 1; i >= Math.max(0, at - 12); i -= 1) {
    const text = textAt(view, i);
    if (
      isSpeech(view, i) ||
      lang.speechNouns(text) ||
      lang.documents(text) ||
      /^(as|comme|nouvelle|news|fait|faits|story|merger|affaire|scandale|projet)$/.test(text)
    )
      return true;
  }
  for (let i = at + 2; i < view.tokens.length; i += 1) if (view.tokens[i]?.kind === 'colon') return true;
  return /^(as|comme)$/.test(textAt(view, at - 1));
}

/** "L'agence X, citant Y": the one cited is the source, the one who cites an outer link. */
function citing(view: View, at: number): Candidate | null {
  const { lang } = view;
  if (!lang.citing.has(textAt(view, at))) return null;
  const before = view.tokens[at - 1];
  const relative = lang.relatives.has(before?.text ?? '');
  const participle = /(ant|ing)$/.test(textAt(view, at));
  if (!relative && !participle) return null;
  if (participle && before && before.kind !== 'comma' && before.kind !== 'dash') return null;
  const source = phraseFrom(view, at + 1);
  if (!source || !isCitable(view, source)) return null;
  const subject =
    at <= 1
      ? citerBehind(view, source)
      : relative
        ? antecedentOf(view, at - 1)
        : (tellerBefore(view, at) ?? antecedentOf(view, at) ?? subjectBefore(view, at));
  return relay(view, { from: at, to: at + 1 }, source, subject ? [subject] : []);
}

/** "…, Bloomberg reported, citing X". */
function tellerBefore(view: View, at: number): Range | null {
  if (view.tokens[at - 1]?.kind !== 'comma') return null;
  let verb = at - 2;
  while (isCircumstance(view, verb) && !groupAt(view, verb)) verb -= 1;
  const group = groupAt(view, verb);
  return group && subjectBefore(view, group.from);
}

/** "State media quoted the general as saying that": who is quoted, and who quotes. */
function quotingAs(view: View, at: number): Candidate | null {
  if (!view.lang.citing.has(textAt(view, at)) && !view.lang.citedBy.has(textAt(view, at))) return null;
  const source = phraseFrom(view, at + 1);
  if (!source || textAt(view, source.to) !== 'as' || !/^(saying|telling|stating)$/.test(textAt(view, source.to + 1)))
    return null;
  const subject = subjectBefore(view, at);
  return relay(view, { from: at, to: at + 1 }, source, subject ? [subject] : []);
}

/** "Citant X, le journal rapporte": who cites stands behind the comma. */
function citerBehind(view: View, source: Range): Range | null {
  for (let i = source.to; i < Math.min(source.to + 8, view.tokens.length); i += 1)
    if (view.tokens[i]?.kind === 'comma') return phraseFrom(view, i + 1);
  return null;
}

/** "Une source militaire, citée par l'agence X, parle de pertes": an insertion behind the source. */
function citedBy(view: View, at: number): Candidate | null {
  const { lang } = view;
  if (
    !lang.citedBy.has(textAt(view, at)) ||
    !lang.by.has(textAt(view, at + 1)) ||
    view.tokens[at - 1]?.kind !== 'comma'
  )
    return null;
  const outlet = phraseFrom(view, at + 2);
  const source = headOfSegment(view, at - 1);
  if (!outlet || !source || view.tokens[outlet.to]?.kind !== 'comma') return null;
  const kind = speakerKind(view, source);
  if (kind === 'other' || kind === 'document') return null;
  return relay(view, { from: at, to: at + 2 }, source, [outlet]);
}

function isCitable(view: View, source: Range): boolean {
  const kind = speakerKind(view, source);
  return (
    kind !== 'other' ||
    view.lang.untraceable(textAt(view, source.from + 1)) ||
    /proches?|sources?/.test(textAt(view, source.to - 1))
  );
}

/** The phrase right before "qui" or ", who". */
function antecedentOf(view: View, relative: number): Range | null {
  const end = view.tokens[relative - 1]?.kind === 'comma' ? relative - 1 : relative;
  for (let from = Math.max(0, end - 12); from < end; from += 1) {
    const token = view.tokens[from];
    if (!view.lang.determiners.has(token?.text ?? '') && !token?.capital) continue;
    const phrase = phraseFrom(view, from, end);
    if (phrase?.to === end) return phrase;
  }
  return null;
}

/** "Le chiffre de 900 victimes provient du centre de presse": where news comes from. */
function comingFrom(view: View, at: number): Candidate | null {
  const { lang } = view;
  if (!ORIGINATE.has(textAt(view, at))) return null;
  if (!/^(de|du|des|d'|from)$/.test(textAt(view, at + 1))) return null;
  const subject = subjectBefore(view, at);
  if (!subject || !mentions(view, subject, lang.speechNouns)) return null;
  const source = phraseFrom(view, at + 2) ?? phraseFrom(view, at + 1);
  if (!source || speakerKind(view, source) === 'other') return null;
  return relay(view, { from: at, to: at + 2 }, source, repeatedBy(view, at));
}

/** "Repris par plusieurs chaînes, le chiffre provient de…": who repeats is an outer link. */
function repeatedBy(view: View, before: number): Range[] {
  const { lang } = view;
  for (let i = 0; i < before; i += 1) {
    if (!lang.reportedBy.has(textAt(view, i)) || !lang.by.has(textAt(view, i + 1))) continue;
    const phrase = phraseFrom(view, i + 2);
    return phrase ? [phrase] : [];
  }
  return [];
}

function mentions(view: View, { from, to }: Range, test: (word: string) => boolean): boolean {
  for (let i = from; i < to; i += 1) if (test(textAt(view, i))) return true;
  return false;
}

function relay(view: View, cue: Range, source: Range, outer: Range[]): Candidate {
  return {
    cue,
    source,
    cueType: 'relayed_by',
    verbClass: 'neutral',
    negated: false,
    anonymous: isAnonymous(view, source),
    outer,
  };
}

function withoutSource(view: View, { role, from, to }: PatternHit): Candidate | null {
  if (role.kind !== 'report' && role.kind !== 'agentless') return null;
  if (role.kind === 'report' && !isReportNoun(view, from, to)) return null;
  if (
    /^(emerged|transpired|understood|believed|thought)$/.test(textAt(view, to - 1)) &&
    view.tokens[from - 1]?.kind !== 'comma'
  )
    return null;
  const passive = /^(il|it)$/.test(textAt(view, from)) ? from + 1 : from;
  const open = view.lang.that.has(textAt(view, to - 1)) && role.kind === 'agentless' ? to - 1 : to;
  return {
    cue: { from: role.kind === 'agentless' ? passive : from, to: open },
    source: null,
    cueType: role.kind === 'report' ? 'report_noun' : 'saying_verb',
    verbClass: 'neutral',
    negated: false,
    anonymous: true,
    outer: [],
  };
}

/** A rumour that is told, not one that is denied or spread by somebody. */
function isReportNoun(view: View, from: number, to: number): boolean {
  const { lang } = view;
  const text = textAt(view, to - 1);
  if (!/^(rumeurs?|of|that|reports)$/.test(text) || /^(there)$/.test(textAt(view, from))) return true;
  const before = view.tokens[from - 1];
  if (
    before?.kind === 'word' &&
    !lang.adverbs.has(before.text) &&
    !/^(que|qu'|but|and|et|mais|malgré|amid|despite|following|after|après)$/.test(before.text)
  )
    return false;
  return text !== 'that' || before?.kind !== 'word';
}

/** "Avia.pro a des informations selon lesquelles": named, yet the informant is not. */
function heldInformation(view: View): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < view.tokens.length - 1; at += 1) {
    if (!INFORMATION.has(textAt(view, at))) continue;
    const holds = holdingVerb(view, at);
    if (holds < 0 || !/^(selon|that|faisant|qui|indicating|laissant|indiquant)$/.test(textAt(view, at + 1))) continue;
    const source = subjectBefore(view, holds);
    if (!source || speakerKind(view, source) === 'other') continue;
    found.push({
      cue: { from: holds, to: at + 1 },
      source,
      cueType: 'report_noun',
      verbClass: 'neutral',
      negated: false,
      anonymous: true,
      outer: [],
    });
  }
  return found;
}

/** "a des", "dispose d'", "détient des", "has": where the holding verb stands, or -1. */
function holdingVerb(view: View, noun: number): number {
  for (let i = noun - 1; i >= Math.max(0, noun - 4); i -= 1)
    if (
      /^(a|ont|avait|dispose|disposent|détient|détiennent|possède|reçu|obtenu|has|have|had|received|obtained|holds)$/.test(
        textAt(view, i),
      )
    )
      return view.lang.have.has(textAt(view, i - 1)) ? i - 1 : i;
  return -1;
}
