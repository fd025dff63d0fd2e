/** Sources that stand before their saying verb: "Le maire assure que…", "…, the operator said". */

import { accepts } from './accepts.ts';
import { behindAddressee } from './addressee.ts';
import { authorOf } from './author-of.ts';
import type { Candidate } from './candidate.ts';
import { type Complement, objectOf } from './complement.ts';
import type { Reading } from './language.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import { speakerKind } from './speaker-kind.ts';
import { speechCandidate } from './speech-candidate.ts';
import { subjectBefore } from './subject.ts';
import { DECIDING } from './told-by.ts';
import type { VerbGroup } from './verb-group.ts';
import { isSpeech, textAt, type View } from './view.ts';

/**
 * The verb as a cue with the subject before it; null where it has none, or where what is `behind` the verb, or the
 * subject's kind, says that nobody tells anything.
 */
export function sourceBefore(view: View, group: VerbGroup, reading: Reading, behind: Complement): Candidate | null {
  const { frame } = reading.verb;
  if (frame.reflexive !== group.reflexive) return null;
  const source = subjectOf(view, group);
  if (!source) return null;
  const complement = behind.kind === 'end' ? (relativeObject(view, source) ?? behind) : behind;
  if (NEGATIVE.test(textAt(view, source.from)) || isOpinionOfNobody(view, source, reading)) return null;
  const named = speakerKind(view, authorOf(view, source) ?? source);
  const kind = group.staged && named === 'other' ? 'person' : named;
  const fits =
    complement.kind === 'end' ? closesStatement(view, source, group) : accepts(view, reading, complement, kind);
  if (!fits && !(frame.clause && kind !== 'other' && isSpeech(view, source.from - 1))) return null;
  if (
    kind === 'other' &&
    complement.kind !== 'quote' &&
    !isBehindSpeech(view, source) &&
    (frame.strict ||
      !isStrong(reading) ||
      (complement.kind === 'end' && !(/^(say|tell)$/.test(reading.verb.lemma) && isAlone(view, source))))
  )
    return null;
  if (isDecision(view, source, reading, complement)) return null;
  if (isPublished(view, source, group) || isSelfStyled(view, group, reading, complement)) return null;
  if (kind === 'document' && complement.kind === 'object' && !isWriting(view, source)) return null;
  if (!agrees(view, source, reading)) return null;
  const candidate = speechCandidate(view, group, reading, source);
  return isHearing(view, source, group, reading)
    ? { ...candidate, source: null, anonymous: true, outer: [] }
    : candidate;
}

/** "The tribunal rejected his claim", "la cour a écarté l'argument": bodies that decide act by it. */
function isDecision(view: View, { from, to }: Range, { verb }: Reading, { kind }: Complement): boolean {
  if (kind !== 'object' || !DECIDED.test(verb.lemma)) return false;
  for (let at = from; at < to; at += 1) if (DECIDING.test(textAt(view, at))) return true;
  return false;
}

const DECIDED = /^(reject|dismiss|dispute|rejeter|écarter|repousser|récuser|infirmer|relever|retenir|prononcer)$/;

/** "Un homme qui se dit journaliste": who somebody is, not what is told; "le maire, qui se dit confiant" tells. */
function isSelfStyled(view: View, group: VerbGroup, { verb }: Reading, { kind }: Complement): boolean {
  if (!verb.frame.reflexive || verb.lemma !== 'dire' || kind !== 'object') return false;
  return textAt(view, group.from - 1) === 'qui' && view.tokens[group.from - 2]?.kind === 'word';
}

/** "The court heard that", "inquiry told": who said it is not named. */
function isHearing(view: View, { to }: Range, group: VerbGroup, { verb }: Reading): boolean {
  const heard = verb.lemma === 'hear' || (verb.lemma === 'tell' && group.to === view.tokens.length);
  return heard && HEARINGS.test(textAt(view, to - 1));
}

/** Before whom things are said. */
export const HEARINGS =
  /^(court|inquest|inquiry|tribunal|jury|jurors|hearing|trial|committee|mps|reporters|magistrates)$/;

/** "Video shared online": what is shown shares nothing. */
function isPublished(view: View, { to }: Range, group: VerbGroup): boolean {
  return view.lang.evidence(textAt(view, to - 1)) !== null && view.lang.publish.has(textAt(view, group.to - 1));
}

/** A text tells; a result or a figure "announces" nothing. */
function isWriting(view: View, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1)
    if (view.lang.documents(textAt(view, i)) || view.lang.of.has(textAt(view, i))) return true;
  return false;
}

/** "Personne n'a revendiqué l'attaque": nobody says anything. */
const NEGATIVE = /^(no|nobody|none|nothing|neither|personne|aucun|aucune|nul|nulle|rien)$/;

/** "On pensait que": a common belief, not a report. */
function isOpinionOfNobody(view: View, source: Range, { verb }: Reading): boolean {
  if (!view.lang.nobody.has(textAt(view, source.from))) return false;
  // "Ce qu'on annonce": what is said, not that it is.
  if (textAt(view, source.from - 2) === 'ce') return true;
  return /^(penser|croire|espérer|craindre|supposer|imaginer|présumer|souhaiter|estimer|constater|noter|observer|remarquer|voir|trouver|entendre|apprendre|considérer|demander|juger|convenir)$/.test(
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

/** "Une information que l'armée rejette": the object stands before "que". */
function relativeObject(view: View, source: Range): Complement | null {
  if (view.lang.tag !== 'fr' || !view.lang.that.has(textAt(view, source.from - 1))) return null;
  const comma = view.tokens[source.from - 2]?.kind === 'comma' ? 2 : 1;
  const object = antecedent(view, source.from - comma);
  return object && objectOf(view, object);
}

/** "…, the operator said in a statement.": what is said stands before, behind a comma or in quotation marks. */
function closesStatement(view: View, source: Range, group: VerbGroup): boolean {
  if (isBareDenial(view, source, group)) return true;
  const before = view.tokens[source.from - 1];
  if (!before) return false;
  if (isSpeech(view, source.from - 1) || isHowPut(view, source.from)) return true;
  if (before.text === 'so' && /^(or|and)$/.test(textAt(view, source.from - 2)) && source.from >= 4) return true;
  if (isWithinRelative(view, source, group) || isContested(view, source, group)) return true;
  if (before.text === 'as' && view.tokens[group.to]?.kind === 'comma') return true;
  if (before.kind !== 'comma' && before.kind !== 'dash' && before.kind !== 'stop') return false;
  const parenthetic = view.tokens[behindAddressee(view, group)]?.kind === 'comma' && before.kind === 'comma';
  return source.from >= (parenthetic ? 2 : 4) || isSpeech(view, source.from - 2);
}

/** "“…,” the clerk testified": right behind somebody's words any noun may be who says them. */
function isBehindSpeech(view: View, { from }: Range): boolean {
  return isSpeech(view, from - 1) || (view.tokens[from - 1]?.kind === 'comma' && isSpeech(view, from - 2));
}

/** "The bill, which critics say would…": told within a relative clause. */
function isWithinRelative(view: View, { from }: Range, { to }: VerbGroup): boolean {
  const { lang } = view;
  return lang.tag === 'en' && lang.relatives.has(textAt(view, from - 1)) && lang.finite.has(textAt(view, to));
}

/** "A figure the army disputes", "the claim, which Kyiv denies,": a relative clause of its own about what is told. */
function isContested(view: View, { from }: Range, { to, readings }: VerbGroup): boolean {
  const { lang, tokens } = view;
  const next = tokens[to];
  if (lang.tag !== 'en' || (next && next.kind !== 'comma' && next.kind !== 'stop')) return false;
  const before = textAt(view, from - 1);
  if (before === 'which') return tokens[from - 2]?.kind === 'comma' && readings.some(({ verb }) => verb.frame.fact);
  return (lang.factNouns(before) || lang.speechNouns(before)) && readings.some(({ verb }) => verb.frame.fact);
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

/** "…, air traffic control said.": nothing but the source and its verb behind the comma, whatever the noun. */
function isAlone(view: View, source: Range): boolean {
  const { kind } = view.tokens[source.from - 1] ?? {};
  const first = textAt(view, source.from);
  const bare = source.to - source.from > 1 && !view.lang.determiners.has(first);
  return (kind === 'comma' || kind === 'dash') && (first === 'the' || bare);
}

/** Verbs that say something whoever their subject is. */
function isStrong({ verb }: Reading): boolean {
  return /^(affirmer|déclarer|annoncer|assurer|prétendre|soutenir|démentir|nier|dire|raconter|avouer|accuser|dénoncer|reconnaître|admettre|say|announce|claim|deny|allege|accuse|tell|insist|acknowledge|admit|concede|state|assert|contend|warn)$/.test(
    verb.lemma,
  );
}

/** English base forms need a plural subject: ", say twelve employees". */
/** Ends like a plural, or names a body that takes one: "the army say". */
function isMany(view: View, { from, to }: Range): boolean {
  const { lang } = view;
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    if (/s$/.test(text) || lang.and.has(text) || lang.people(text) || lang.institutions(text) || lang.outlets(text))
      return true;
  }
  return false;
}

function agrees(view: View, source: Range, { tense, plural }: Reading): boolean {
  if (view.lang.tag !== 'en' || tense !== 'present') return true;
  const first = textAt(view, source.from);
  if (!plural)
    return !/^(two|three|four|five|six|seven|eight|nine|ten|several|many|these|those|few|both|they|we|some)$/.test(
      first,
    );
  if (/^(a|an|this|that|each|every|he|she|it)$/.test(first)) return false;
  // "The American demand": a noun, for its subject would be one.
  return !view.lang.determiners.has(first) || view.lang.alone.has(first) || isMany(view, source);
}
