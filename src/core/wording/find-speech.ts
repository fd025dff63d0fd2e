/**
 * Saying verbs and their sources. A form counts as a saying verb when its surroundings say so: a clause, a quotation
 * or a fact behind it ("reconnaît sa responsabilité", not "reconnaît son agresseur"), or what is said before it.
 */

import { isAnonymous } from './anonymity.ts';
import { authorOf } from './author-of.ts';
import type { Candidate } from './candidate.ts';
import { type Complement, complementAt, isAddressee } from './complement.ts';
import type { Reading } from './language.ts';
import { phraseFrom, type Range, speakerKind, startsPhrase, subjectBefore } from './noun-phrase.ts';
import { audienceOf } from './outlets.ts';
import { groupAt, type VerbGroup } from './verb-group.ts';
import { isSpeech, isWord, textAt, type View } from './view.ts';

export function findSpeech(view: View): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < view.tokens.length; at += 1) {
    if (!isWord(view, at)) continue;
    const group = groupAt(view, at);
    if (!group) continue;
    if (isRefusal(view, group)) continue;
    const candidate = group.passive ? (quotedAs(view, group) ?? passiveReport(view, group)) : readGroup(view, group);
    if (!candidate) continue;
    found.push(candidate);
    at = Math.max(at, candidate.cue.to - 1);
  }
  return found;
}

/** "Declined to say", "said it would not comment": nothing is said. */
function isRefusal(view: View, group: VerbGroup): boolean {
  const declines = group.negated && /^(declined?|declines|refused?|refuses)$/.test(textAt(view, group.from));
  if (declines && textAt(view, group.to - 1) === 'say') return true;
  let negated = false;
  for (let i = group.to; i < group.to + 8; i += 1) {
    const text = textAt(view, i);
    if (view.tokens[i]?.kind !== 'word') return false;
    if (negated && /^(comment|discuss|commenter|exprimer|commentaires?|répondre)$/.test(text)) return true;
    negated ||= view.lang.negations.has(text) || /(n't|cannot)$/.test(text);
  }
  return false;
}

function readGroup(view: View, group: VerbGroup): Candidate | null {
  const behind = sourceBehind(view, group);
  if (behind) return behind;
  const complement = complementAt(view, behindAddressee(view, group));
  for (const reading of group.readings) {
    const before = sourceBefore(view, group, reading, complement);
    if (before) return before;
  }
  return null;
}

const ADDRESSED = /^(tell|inform|assure|remind|warn|advise|notify|reassure|informer|avertir|prévenir|alerter)$/;

/** "told reporters (that)…": the person told stands between verb and statement. */
function behindAddressee(view: View, group: VerbGroup): number {
  if (!group.readings.some(({ verb }) => ADDRESSED.test(verb.lemma))) return group.to;
  const phrase = startsPhrase(view, group.to) ? phraseFrom(view, group.to) : null;
  return phrase && isAddressee(view, phrase) ? phrase.to : group.to;
}

/** "…, a déclaré jeudi le ministre", "…», dit-elle", "…”, said the mayor". */
function sourceBehind(view: View, group: VerbGroup): Candidate | null {
  const { lang } = view;
  const quoted = followsQuote(view, group.from);
  const inverted = view.tokens[group.to]?.inverted === true || invertedInside(view, group);
  const heads = opensWithSaid(view, group);
  if (!quoted && !heads && !followsStatement(view, group.from, inverted ? 1 : 3)) return null;
  const reading = group.readings.find(({ verb }) => verb.frame.reflexive === group.reflexive || quoted);
  if (!reading || (group.reflexive && !group.readings.some(({ verb }) => verb.frame.reflexive))) return null;
  const next = view.tokens[group.to];
  if (next?.inverted || invertedInside(view, group)) {
    const at = next?.inverted ? group.to : invertedInsideAt(view, group);
    return candidate(view, group, reading, { from: at, to: at + 1 });
  }
  if (!lang.inversion && !quoted && !isPlainInversion(view, group)) return null;
  const start = skipToSubject(view, group.to);
  const source = start < 0 ? null : phraseFrom(view, start);
  if (!source) return null;
  const kind = speakerKind(view, source);
  if (kind === 'pronoun') return null;
  if (!quoted && kind === 'other') return null;
  if (!quoted && startsClause(view, source)) return null;
  return candidate(view, group, reading, source);
}

/** A subject followed by a verb of its own is no subject behind the saying verb. */
function startsClause(view: View, source: Range): boolean {
  return view.lang.finite.has(textAt(view, source.to));
}

/** "Said the mayor: “We will rebuild.”" */
function opensWithSaid(view: View, group: VerbGroup): boolean {
  if (group.from !== 0 || !isPlainInversion(view, group)) return false;
  const source = phraseFrom(view, group.to);
  return source !== null && view.tokens[source.to]?.kind === 'colon';
}

/** Without quotation marks English inverts with "said" and "says" only. */
function isPlainInversion(view: View, group: VerbGroup): boolean {
  return /^(said|says|wrote|writes|reported|reports|added|adds)$/.test(textAt(view, group.to - 1));
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
  return /^(est|était|voilà|voici)$/.test(textAt(view, from - 3));
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
      if (lang.prepositions.has(next)) {
        at = nextComma(view, at + 1);
        if (at < 0) return -1;
        at += 1;
      } else at += 1;
    } else if (lang.prepositions.has(text) && !lang.of.has(text)) {
      const phrase = phraseFrom(view, at + 1);
      if (!phrase) return -1;
      if (view.tokens[phrase.to]?.kind === 'stop' || phrase.to >= view.tokens.length) return -1;
      at = phrase.to;
    } else return startsPhrase(view, at) ? at : -1;
  }
  return -1;
}

function startsNamed(view: View, at: number): boolean {
  return view.tokens[at]?.capital === true;
}

function nextComma(view: View, from: number): number {
  for (let i = from; i < view.tokens.length && i < from + 25; i += 1) if (view.tokens[i]?.kind === 'comma') return i;
  return -1;
}

function sourceBefore(view: View, group: VerbGroup, reading: Reading, complement: Complement): Candidate | null {
  const { frame } = reading.verb;
  if (frame.reflexive !== group.reflexive) return null;
  const source = subjectOf(view, group);
  if (!source) return null;
  if (NEGATIVE.test(textAt(view, source.from)) || isOpinionOfNobody(view, source, reading)) return null;
  const kind = speakerKind(view, source);
  if (complement.kind === 'end' ? !closesStatement(view, source, group) : !accepts(view, reading, complement, kind))
    return null;
  if (
    kind === 'other' &&
    complement.kind !== 'quote' &&
    (frame.strict || complement.kind === 'end' || !isStrong(reading))
  )
    return null;
  if (!agrees(view, source, reading)) return null;
  return candidate(view, group, reading, source);
}

/** "Personne n'a revendiqué l'attaque": nobody says anything. */
const NEGATIVE = /^(no|nobody|none|neither|personne|aucun|aucune|nul|nulle|rien)$/;

/** "On pensait que": a common belief, not a report. */
function isOpinionOfNobody(view: View, source: Range, { verb }: Reading): boolean {
  if (!view.lang.nobody.has(textAt(view, source.from))) return false;
  return /^(penser|croire|espérer|craindre|supposer|imaginer|présumer|souhaiter|estimer|constater|noter|observer|remarquer|voir|trouver|entendre|apprendre)$/.test(
    verb.lemma,
  );
}

/** The subject, or what "qui" and "who" stand for. */
function subjectOf(view: View, group: VerbGroup): Range | null {
  const { lang } = view;
  const before = textAt(view, group.from - 1);
  if (!lang.relatives.has(before) || lang.that.has(before)) return subjectBefore(view, group.from);
  if (!/^(qui|who|which)$/.test(before)) return null;
  const comma = view.tokens[group.from - 2]?.kind === 'comma' ? 2 : 1;
  return antecedent(view, group.from - comma);
}

function antecedent(view: View, end: number): Range | null {
  for (let from = Math.max(0, end - 14); from < end; from += 1) {
    if (!view.lang.determiners.has(textAt(view, from)) && view.tokens[from]?.capital !== true) continue;
    const phrase = phraseFrom(view, from, end);
    if (phrase && phrase.to === end) return phrase;
  }
  return null;
}

/** "…, the operator said in a statement.": what is said stands before, behind a comma or in quotation marks. */
function closesStatement(view: View, source: Range, group: VerbGroup): boolean {
  if (isBareDenial(view, source, group)) return true;
  if (group.readings.every(({ tense }) => tense === 'participle')) return false;
  const before = view.tokens[source.from - 1];
  if (!before) return false;
  if (isSpeech(view, source.from - 1) || isHowPut(view, source.from)) return true;
  if (before.kind !== 'comma' && before.kind !== 'dash' && before.kind !== 'stop') return false;
  const parenthetic = view.tokens[group.to]?.kind === 'comma' && before.kind === 'comma';
  return source.from >= (parenthetic ? 2 : 4) || isSpeech(view, source.from - 2);
}

/** "“…” was how the captain put it." */
function isHowPut(view: View, from: number): boolean {
  return textAt(view, from - 1) === 'how' && (isSpeech(view, from - 3) || isSpeech(view, from - 4));
}

/** "…; son cabinet dément.": a denial needs no object. */
function isBareDenial(view: View, source: Range, group: VerbGroup): boolean {
  const denies = group.readings.some(
    ({ verb }) => (verb.verbClass === 'denial' && verb.frame.object) || verb.lemma === 'claim_responsibility',
  );
  return denies && speakerKind(view, source) !== 'other';
}

function accepts(view: View, { verb }: Reading, complement: Complement, kind: ReturnType<typeof speakerKind>): boolean {
  const { frame } = verb;
  const { lang } = view;
  const speaks = kind !== 'other';
  switch (complement.kind) {
    case 'quote':
      return true;
    case 'clause':
      return !frame.quoteOnly && (frame.clause || frame.object || frame.target);
    case 'question':
      return frame.clause && !frame.quoteOnly;
    case 'bare':
      return lang.bareClause && frame.clause && !lang.idioms.get(verb.lemma)?.has(textAt(view, complement.at));
    case 'infinitive':
      return frame.infinitive || frame.object;
    case 'scare':
      return (
        speaks &&
        (frame.object || /^(juger|estimer|parler_de|parler_d'|call|describe|term|dub|label|brand)$/.test(verb.lemma))
      );
    case 'object': {
      if (verb.lemma === 'rapporter' && lang.nobody.has(textAt(view, 0))) return true;
      if (isIdiom(view, verb.lemma, complement)) return false;
      if (verb.lemma === 'put') return speaks && isFigure(view, complement.phrase);
      if (verb.lemma === 'say') return speaks && isClauseLike(view, complement.phrase);
      if (frame.target) return speaks && complement.held;
      if (frame.object) return speaks && !(frame.strict && kind === 'document');
      if (frame.fact) return speaks && complement.fact;
      if (complement.judged && /^(juger|estimer|call|describe)$/.test(verb.lemma)) return speaks;
      return false;
    }
    case 'end':
      return false;
  }
}

/** "put the toll at 212". */
function isFigure(view: View, { to }: Range): boolean {
  if (textAt(view, to) !== 'at') return false;
  for (let i = to + 1; i < to + 5; i += 1)
    if (view.tokens[i]?.kind === 'number' || /^\W?\d/.test(textAt(view, i))) return true;
  return false;
}

/** "said talks continue": what is said without "that", not "said a few words". */
function isClauseLike(view: View, { from, to }: Range): boolean {
  return to - from >= 2 && !/^(a|an|some|few|no|more|so|nothing|something|as)$/.test(textAt(view, from));
}

function isIdiom(view: View, lemma: string, complement: Extract<Complement, { kind: 'object' }>): boolean {
  const idiom = view.lang.idioms.get(lemma);
  if (!idiom) return false;
  const { from, to } = complement.phrase;
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    if (idiom.has(text) || idiom.has(text.replace(/s$/, ''))) return true;
  }
  return false;
}

/** Verbs that say something whoever their subject is. */
function isStrong({ verb }: Reading): boolean {
  return /^(affirmer|déclarer|annoncer|assurer|prétendre|soutenir|démentir|nier|dire|raconter|avouer|accuser|dénoncer|reconnaître|admettre|say|announce|claim|deny|allege|accuse|tell|insist|acknowledge|admit|concede|state|assert|contend|warn)$/.test(
    verb.lemma,
  );
}

/** English base forms need a plural subject: ", say twelve employees". */
function agrees(view: View, source: Range, { tense, plural }: Reading): boolean {
  if (view.lang.tag !== 'en' || tense !== 'present') return true;
  if (!plural) return true;
  const first = textAt(view, source.from);
  return !/^(a|an|this|that|each|every|he|she|it)$/.test(first);
}

function candidate(view: View, group: VerbGroup, reading: Reading, named: Range): Candidate {
  const { verbClass, lemma } = reading.verb;
  const source = authorOf(view, named) ?? named;
  return {
    cue: { from: group.from, to: group.to },
    source,
    cueType: 'saying_verb',
    verbClass: group.negated ? 'neutral' : verbClass,
    negated: group.negated,
    negatedClass: verbClass,
    anonymous: isAnonymous(view, source),
    outer: audienceOf(view, group.to, source),
    lemma,
  };
}

/** "Il a été annoncé que": the passive names nobody. Other passives are acts. */
function passiveReport(view: View, group: VerbGroup): Candidate | null {
  const { lang } = view;
  const subject = textAt(view, group.from - 1);
  if (!lang.impersonal.has(subject) || !lang.that.has(textAt(view, group.to))) return null;
  const reading = group.readings[0] as Reading;
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

/** "The commander was quoted as saying by the daily Dnevna": the subject speaks, the outlet is around it. */
function quotedAs(view: View, group: VerbGroup): Candidate | null {
  const { lang } = view;
  if (!lang.citedBy.has(textAt(view, group.to - 1)) || textAt(view, group.to) !== 'as') return null;
  const source = subjectBefore(view, group.from);
  if (!source) return null;
  return {
    cue: { from: group.from, to: group.to + 2 },
    source,
    cueType: 'saying_verb',
    verbClass: 'neutral',
    negated: group.negated,
    negatedClass: 'neutral',
    anonymous: isAnonymous(view, source),
    outer: audienceOf(view, group.to - 1, source),
    lemma: 'quote',
  };
}
