/** "Selon X", "according to X": a preposition, and the source behind it. */

import { isAnonymous } from './anonymity.ts';
import { authorOf } from './author-of.ts';
import type { Candidate } from './candidate.ts';
import { isFiniteAt } from './main-clause.ts';
import { isName, phraseFrom, type Range } from './noun-phrase.ts';
import { audienceOf } from './outlets.ts';
import type { PatternHit } from './patterns.ts';
import { type SpeakerKind, speakerKind } from './speaker-kind.ts';
import { headOfSegment } from './subject.ts';
import { isWhen } from './time-spans.ts';
import { isSpeech, textAt, type View } from './view.ts';

/** A cue for each such preposition, and for headlines that end with who says so. `hits` are the view's fixed expressions. */
export function findAccording(view: View, hits: readonly PatternHit[]): Candidate[] {
  const found: Candidate[] = [];
  for (const hit of hits) {
    if (hit.role.kind !== 'according') continue;
    const candidate = fromHit(view, hit);
    if (candidate) found.push(candidate);
  }
  const head = opinionAtHead(view) ?? labelBehind(view) ?? labelBefore(view);
  return head ? [head, ...found] : found;
}

/** "Shelling kills three: governor": a headline that ends with who says so. */
function labelBehind(view: View): Candidate | null {
  const colon = view.tokens.findLastIndex(({ kind }) => kind === 'colon');
  if (colon < LEAST_HEADLINE) return null;
  const source = phraseFrom(view, colon + 1);
  if (!source || source.to !== view.tokens.length || source.to - source.from > 4) return null;
  const kind = speakerKind(view, source);
  if (kind !== 'person' && kind !== 'institution' && kind !== 'document') return null;
  if (source.to - source.from > 1 && PARTICIPLE.test(textAt(view, source.to - 1))) return null;
  return told({ from: colon, to: colon + 1 }, source, isAnonymous(view, source));
}

/** Words a label of a headline has at most. */
const LONGEST_LABEL = 5;

/** "Mayor: city will rebuild", "Le maire : « Nous reconstruirons »": a headline that opens with who says it. */
function labelBefore(view: View): Candidate | null {
  const { lang, tokens } = view;
  const colon = tokens.findIndex(({ kind }) => kind === 'colon');
  if (colon < 1 || colon > LONGEST_LABEL) return null;
  const source = phraseFrom(view, 0, colon);
  if (source?.from !== 0 || source.to !== colon) return null;
  const kind = speakerKind(view, source);
  const said = tokens[colon + 1]?.kind === 'quote' ? isWholeQuote(view, colon + 1) : statesBehind(view, colon + 1);
  if (!said) return null;
  const speaks =
    tokens[colon + 1]?.kind === 'quote'
      ? kind === 'person' || (kind === 'institution' && (lang.tag === 'en' || lang.determiners.has(textAt(view, 0))))
      : lang.labels.has(textAt(view, colon - 1));
  return speaks ? told({ from: colon, to: colon + 1 }, source, isAnonymous(view, source)) : null;
}

/** Nothing but somebody's words, two at least, behind the label. */
function isWholeQuote(view: View, at: number): boolean {
  const { tokens } = view;
  const words = view.quotations[tokens[at]?.quote ?? -1]?.words ?? 0;
  return words >= 2 && (isSpeech(view, at) || tokens.slice(at + 1).every(({ kind }) => kind === 'stop'));
}

/** A statement with a verb; not "how to apply", and no question. */
function statesBehind(view: View, from: number): boolean {
  const { lang, tokens } = view;
  if (lang.questions.has(textAt(view, from)) || tokens.at(-1)?.text.includes('?')) return false;
  if (textAt(view, from) === 'no') return true;
  for (let at = from + 1; at < tokens.length; at += 1) if (isFiniteAt(view, at)) return true;
  return lang.hasPast(view, from + 1, tokens.length);
}

/** "Attentat de Kolvar : un suspect arrêté": what happened to somebody, not who says it. */
const PARTICIPLE = /(?:ée?s?|[^t]ie?s?|ue?s?|morte?s?|ed|held|hurt|shot|freed|dead)$/;

function told(cue: Range, source: Range, anonymous: boolean): Candidate {
  return { cue, source, cueType: 'according_to', verbClass: 'neutral', negated: false, anonymous, outer: [] };
}

/** "By the mayor's own account", "on the government's figures": whose they are stands within the cue. */
function possessorIn(view: View, from: number, to: number): Range | null {
  if (/^(his|her|their|its)$/.test(textAt(view, from + 1))) return { from: from + 1, to: from + 2 };
  if (textAt(view, from) === 'if') return phraseFrom(view, from + 1, to - 1);
  for (let i = from + 2; i < to - 1; i += 1) if (textAt(view, i) === "'s") return phraseFrom(view, from + 1, i);
  return null;
}

/** A headline states something in this many words at least. */
const LEAST_HEADLINE = 3;

/** Pronouns behind a preposition. */
const HIM = /^(lui|eux|him|her|them)$/;

/** "Со ссылкой на X", "sur la foi de X": passed on from X. */
const CITING = /^(со|sur)$/;

function fromHit(view: View, { from, to }: PatternHit): Candidate | null {
  const owner = possessorIn(view, from, to);
  if (owner) return told({ from, to }, owner, isAnonymous(view, owner));
  const last = textAt(view, to - 1);
  const noun = /^sources?$/.test(last);
  // "De source diplomatique": the noun belongs to the source; "de même source" is the source.
  const article = view.lang.determiners.has(last) ? 1 : 0;
  const start = noun
    ? textAt(view, to - 2) === 'même' || textAt(view, to - 2) === 'bonne'
      ? to - 2
      : to - 1
    : to - article;
  if (noun ? !isSourcePhrase(view, from, to) : HEADS_ONLY.test(textAt(view, from)) && !headsClause(view, from))
    return null;
  if (HIM.test(textAt(view, start))) return told({ from, to }, { from: start, to: start + 1 }, false);
  const phrase = phraseFrom(view, start);
  if (!phrase) return null;
  const cue = { from, to: noun ? start : to - article };
  if (!noun && !isSource(view, phrase, from)) return null;
  const cites = CITING.test(textAt(view, from));
  const citer = cites ? headOfSegment(view, from) : null;
  const author = makerOf(view, phrase) ?? authorOf(view, phrase);
  const source = author ?? phrase;
  return {
    cue,
    source,
    cueType: cites ? 'relayed_by' : 'according_to',
    verbClass: 'neutral',
    negated: false,
    anonymous: noun ? textAt(view, start) !== 'même' : isNobodysInformation(view, source) || isAnonymous(view, source),
    outer: [
      ...(citer ? [citer] : []),
      ...(author ? [] : readBy(view, phrase)),
      ...audienceOf(view, source.to, source),
    ].slice(0, 1),
  };
}

/** "De l'avis de", "per": elsewhere they govern something else ("tenir compte de l'avis de", "two per household"). */
const HEADS_ONLY = /^(de|per)$/;

function headsClause(view: View, from: number): boolean {
  const before = view.tokens[from - 1];
  return before?.kind !== 'word' || view.lang.and.has(before.text) || view.lang.that.has(before.text);
}

/** At the head of a clause, or before "on apprend": not "eau de source". */
function isSourcePhrase(view: View, from: number, to: number): boolean {
  let at = from - 1;
  while (at > 0 && view.lang.time.has(textAt(view, at))) at -= 1;
  const before = view.tokens[at];
  // "ajoute-t-on de source policière": the saying verb names nobody.
  const told = before?.inverted === true || (before !== undefined && view.lang.verbs.has(before.text));
  if (before && before.kind !== 'comma' && before.kind !== 'dash' && !told) return false;
  return view.tokens[to] !== undefined;
}

const MEASURES =
  /^(age|âge|need|needs|size|taille|height|weight|type|colour|color|criteria|critère|critères|plan|schedule|goût|goûts|saison|saisons|date|dates|sexe|gender|income|revenu|revenus|région|régions|cas|besoin|besoins|moyen|moyens|modalité|modalités|ordre|order|usage|coutume|tradition|temps|humeur|météo|principe|formule|expression|calendrier|procédure|règle|règles|rules|law|loi|nature|roman|livre|oeuvre|œuvre|pièce|nouvelle|dessin|dessins|original|novel|book|recipe|recette|rank|distance|timetable|programme|program|agenda|manual|instructions|legend|horaires?|jours|semaines|années|heures|époques|lieux|endroits|circonstances|disponibilités|modèles|individus|situations|arrivages|envies|prix|price|poids|niveau|level|performance|méthodes?|barèmes?|protocoles?|normes?|plans?|methods?|drill|routine|formula|standards?|protocol|guidelines)$/;

/** "Selon l'âge": the phrase behind the preposition names what something depends on. */
export function isMeasure(view: View, at: number): boolean {
  const phrase = phraseFrom(view, at);
  return phrase === null || MEASURES.test(headOf(view, phrase)) || MEASURES.test(textAt(view, phrase.to - 1));
}

/** A variable, plan, model or criterion is no source. */
function isSource(view: View, phrase: Range, cue: number): boolean {
  const { lang } = view;
  const head = headOf(view, phrase);
  const kind = speakerKind(view, phrase);
  if (kind === 'person' || kind === 'institution' || kind === 'pronoun' || kind === 'document') return true;
  if (lang.determiners.size === 0) return true;
  if (MEASURES.test(head)) return false;
  if (kind === 'name') return true;
  const before = view.tokens[cue - 1];
  const heads = !before || before.kind === 'comma' || before.kind === 'dash' || before.kind === 'colon';
  return heads && lang.determiners.has(textAt(view, phrase.from));
}

function headOf(view: View, { from, to }: Range): string {
  const { lang } = view;
  for (let i = from; i < to; i += 1) if (!lang.determiners.has(textAt(view, i))) return textAt(view, i);
  return '';
}

function isNobodysInformation(view: View, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1)
    if (/^(informations?|sources?|indiscrétions?|rumeurs?|reports|rumou?rs)$/.test(textAt(view, i)))
      return !hasName(view, from, to);
  return false;
}

function hasName(view: View, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (isName(view, i)) return true;
  return false;
}

/** "un bilan communiqué par la préfecture", "a toll released by": the author behind the participle. */
function makerOf(view: View, { from, to }: Range): Range | null {
  const { lang } = view;
  if (view.tokens[to]?.kind !== 'word' || !lang.by.has(textAt(view, to + 1)) || READ.test(textAt(view, to)))
    return null;
  let written = false;
  for (let i = from; i < to; i += 1) written ||= lang.speechNouns(textAt(view, i)) || lang.documents(textAt(view, i));
  const maker = written ? phraseFrom(view, to + 2) : null;
  return maker && speakerKind(view, maker) !== 'other' ? maker : null;
}

/** Read or obtained, not written. */
const READ = /^(consulté|vu|lu|obtenu|cité|seen|obtained|reviewed|viewed|read|quoted|cited)e?s?$/;

/** "court documents seen by the Gazette", "un document consulté par X". */
function readBy(view: View, { to }: Range): Range[] {
  const { lang } = view;
  if (!lang.publish.has(textAt(view, to)) || !lang.by.has(textAt(view, to + 1))) return [];
  const outlet = phraseFrom(view, to + 2);
  return outlet ? [outlet] : [];
}

/** "Pour la climatologue Irène Vasselin, …": only at the head, before a comma, and of somebody who can hold an opinion. */
function opinionAtHead(view: View): Candidate | null {
  const { lang } = view;
  if (lang.tag !== 'fr' || textAt(view, 0) !== 'pour') return null;
  const source = phraseFrom(view, 1);
  if (!source || view.tokens[source.to]?.kind !== 'comma') return null;
  if (!holdsOpinion(view, source)) return null;
  return told({ from: 0, to: 1 }, source, isAnonymous(view, source));
}

/** A person with a name or an office, and then a statement of being: "est", "n'est", "c'est", "il faut". */
function holdsOpinion(view: View, source: Range): boolean {
  const kind = speakerKind(view, source);
  if (kind === 'person' && isUnnamedGroup(view, source)) return false;
  if (isSpeech(view, behindApposition(view, source.to) + 1)) return kind !== 'other';
  if (isVoice(view, source, kind) && (isPredicateQuoted(view, source.to) || isEvaluated(view, source.to + 1)))
    return true;
  if (kind !== 'person' && kind !== 'institution' && !isFullName(view, source, kind)) return false;
  // A person by name: what follows is an opinion whatever its verb.
  let stated = kind === 'person' && isName(view, source.to - 1) && isName(view, source.to - 2);
  for (let i = source.to; i < Math.min(source.to + 14, view.tokens.length); i += 1) {
    const text = textAt(view, i);
    if (PROVIDED.test(text)) return false;
    stated ||= /^(est|sont|c'|était|étaient|faut|doit|doivent|peut|a|ont|reste|restent|représente|constitue|pas)$/.test(
      text,
    );
  }
  return stated;
}

/** Bodies that are asked for their view and gain nothing by what follows. */
const VOICES =
  /^(syndicats?|intersyndicale|parquet|défense|accusation|opposition|majorité|direction|gouvernement|exécutif|ministère|associations?|collectifs?|ong|fédération|confédération|ligue|parti|gauche|droite|patronat|cour|tribunal|observatoire|commission|chambre|agence|institut|organisation|autorités?|police|préfecture)$/;

/** "Paul Vidal"; not "les Bleus", whom something is for. */
function isFullName(view: View, { from, to }: Range, kind: SpeakerKind): boolean {
  return kind === 'name' && to - from > 1 && isName(view, from);
}

/** A person, with or without an office, or such a body by its first noun. */
function isVoice(view: View, { from, to }: Range, kind: SpeakerKind): boolean {
  if (kind === 'person' || isFullName(view, { from, to }, kind)) return true;
  for (let i = from; i < to && !(i > from && view.lang.of.has(textAt(view, i))); i += 1)
    if (VOICES.test(textAt(view, i))) return true;
  return false;
}

/** "…, cette réforme « ne règle rien »", "… est « inacceptable »": what is said of the subject stands in quotation marks. */
function isPredicateQuoted(view: View, from: number): boolean {
  const at = view.tokens.findIndex(({ kind }, i) => i > from && kind === 'quote');
  return at > 0 && (isFiniteAt(view, at - 1) || isSpeech(view, at));
}

/** "Ce budget sacrifie…", "il s'agit de", "rien ne prouve": a judgement by its subject. */
function isEvaluated(view: View, at: number): boolean {
  const first = textAt(view, at);
  const second = textAt(view, at + 1);
  if (/^(cela|ceci|ça|rien|c')$/.test(first)) return true;
  if (first === 'il') return /^(s'|y|faut|faudra|faudrait|suffit|suffirait|convient|importe|n')$/.test(second);
  return /^(ce|cet|cette|ces)$/.test(first) && !view.lang.time.has(second) && !isWhen(view, at);
}

/** The comma behind "le maire, Gilles Faure," where the first one stands at `comma`. */
function behindApposition(view: View, comma: number): number {
  const name = isName(view, comma + 1) ? phraseFrom(view, comma + 1) : null;
  return name && view.tokens[name.to]?.kind === 'comma' ? name.to : comma;
}

/** Groups whose view is meant behind "pour", not their benefit. */
const KNOWING =
  /^(experts?|analystes?|spécialistes?|chercheurs?|scientifiques|observateurs?|historiens?|juristes|enquêteurs|médecins|syndicats|opposants|autorités|\p{L}+(?:logues?|logistes?|nomistes?))$/u;

/** "Pour les enfants, un atelier…": those something is for. */
function isUnnamedGroup(view: View, { from, to }: Range): boolean {
  if (!/^(les|des|nos|vos|ses|leurs|tous|toutes|ceux|celles)$/.test(textAt(view, from))) return false;
  for (let i = from + 1; i < to; i += 1) if (isName(view, i) || KNOWING.test(textAt(view, i))) return false;
  return true;
}

/** Provided or arranged for somebody: no opinion. */
const PROVIDED =
  /^(prévue?s?|proposée?s?|organisée?s?|réservée?s?|disponibles?|ouverte?s?|aménagée?s?|offerte?s?|mise?s?|installée?s?|accessibles?|gratuite?s?|gratuits)$/;
