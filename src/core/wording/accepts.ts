/** Whether what follows a verb makes it a saying verb: "announces the closure", not "announces itself". */

import { type Complement, isAddressee } from './complement.ts';
import type { Reading } from './language.ts';
import { isName, type Range } from './noun-phrase.ts';
import { type SpeakerKind, speakerKind } from './speaker-kind.ts';
import { words } from './verb-table.ts';
import { textAt, type View } from './view.ts';

/** `kind` is what the verb's source names; with `other`, which may be a thing, less is taken for speech. */
export function accepts(view: View, { verb, tense }: Reading, complement: Complement, kind: SpeakerKind): boolean {
  const { frame } = verb;
  const { lang } = view;
  const speaks = kind !== 'other';
  if (complement.kind === 'infinitive' && isOwnAct(view, verb.lemma, tense, complement.at)) return false;
  switch (complement.kind) {
    case 'quote':
      return true;
    case 'clause':
      // "Elle s'est dit que": a thought.
      if (frame.quoteOnly) return frame.clause && speaks && !isSelfDescription(verb);
      return frame.clause || frame.object || frame.target;
    case 'question':
      return frame.clause && !frame.quoteOnly;
    case 'bare':
      // "called it a war crime".
      if (verb.lemma === 'put') return speaks && isFigure(view, { from: complement.at, to: complement.at + 1 });
      if (verb.lemma === 'call' && isJudged(view, complement.at + 1)) return speaks;
      return lang.bareClause && frame.clause && !lang.idioms.get(verb.lemma)?.has(textAt(view, complement.at));
    case 'infinitive':
      if (URGING.test(verb.lemma) && isTold(view, complement.at - 1)) return speaks;
      // "Blames falling passenger numbers".
      if (verb.lemma === 'blame') return speaks;
      return frame.infinitive || frame.object || (frame.target && speaks && lang.tag === 'fr');
    case 'scare':
      return speaks && (frame.object || frame.fact || isSelfDescription(verb) || JUDGING.test(verb.lemma));
    case 'object': {
      if (complement.joined) return speaks;
      if (verb.lemma === 'rapporter' && lang.nobody.has(textAt(view, 0))) return true;
      if (isSelfDescription(verb)) return speaks;
      if (/^(vouloir|montrer)$/.test(verb.lemma)) return speaks && POSED.test(textAt(view, complement.phrase.from));
      if (isOneself(view, verb.lemma, complement.phrase)) return false;
      if (isIdiom(view, verb.lemma, complement) || isCalledBack(view, verb.lemma, complement.phrase)) return false;
      if (URGING.test(verb.lemma) && isUrged(view, complement.phrase)) return speaks;
      if (/^(name|identify)$/.test(verb.lemma)) return speaks && isNamedAs(view, complement.phrase);
      if (/^(welcome|applaud)$/.test(verb.lemma)) return speaks && !isAddressee(view, complement.phrase);
      if (verb.lemma === 'find' && textAt(view, complement.phrase.from) === 'no') return speaks;
      if (verb.lemma === 'put') return speaks && isFigure(view, complement.phrase);
      if (verb.lemma === 'see') return speaks && isForeseen(view, complement.phrase);
      if (verb.lemma === 'compter') return speaks && tense === 'participle' && hasNumber(view, complement.phrase);
      if (COUNTING.test(verb.lemma))
        return speaks && (tense === 'past' || tense === 'participle') && isCounted(view, complement.phrase);
      if (verb.lemma === 'report' && !isReported(view, complement.phrase)) return false;
      if (/^(accuse|accuser)$/.test(verb.lemma) && isAddressee(view, complement.phrase)) return speaks;
      if (/^(say|insist|argue|contend|reckon|think)$/.test(verb.lemma))
        return speaks && isClauseLike(view, complement.phrase);
      if (
        /^(believe|suspect|fear|assume|allege)$/.test(verb.lemma) &&
        lang.hasPast(view, complement.phrase.from + 1, complement.phrase.to + 1)
      )
        return speaks;
      if (frame.target) return speaks && (complement.held || (verb.lemma === 'blame' && tense !== 'infinitive'));
      if (frame.object) return speaks && !(frame.strict && kind === 'document');
      if (verb.lemma === 'confier')
        return speaks && complement.fact && /^(son|sa|ses|leurs?)$/.test(textAt(view, complement.phrase.from));
      if (verb.lemma === 'point_to') return kind !== 'document' && speaks && complement.fact;
      if (frame.fact) return speaks && (complement.fact || complement.judged);
      if (kind === 'document' && verb.lemma === 'find') return true;
      if (/^parler_d/.test(verb.lemma) && speaks && kind !== 'pronoun' && isSpokenOf(view, complement.phrase))
        return true;
      if (verb.lemma === 'voir') return speaks && textAt(view, complement.phrase.from - 2) === 'y';
      return complement.judged && JUDGING.test(verb.lemma) && speaks;
    }
    case 'end':
      return false;
  }
}

/** "Called it a crime", "calls it historic": what it is said to be; not "called him back", "calls them on Monday". */
function isJudged({ lang, tokens }: View, at: number): boolean {
  const next = tokens[at];
  if (next?.kind === 'quote' || lang.determiners.has(next?.text ?? '')) return true;
  if (next?.kind !== 'word' || next.capital || PARTICLES.has(next.text)) return false;
  const { text } = next;
  return !(lang.prepositions.has(text) || lang.adverbs.has(text) || lang.time.has(text) || lang.and.has(text));
}

const PARTICLES = words(
  'back up out off in over names home again later forward away together aside down that who when',
);

/** "Parle d'un accident", "de 12 000 manifestants"; not "d'une voix douce". */
function isSpokenOf(view: View, { from, to }: Range): boolean {
  if (view.tokens[from]?.kind === 'number') return true;
  if (
    !/^(une?|plusieurs|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|dizaines|centaines|milliers)$/.test(
      textAt(view, from),
    )
  )
    return false;
  for (let i = from; i < to; i += 1) if (/^(voix|ton|trait|façon|manière|coup)$/.test(textAt(view, i))) return false;
  return true;
}

/** "Demande à être rapatrié", "she expected to return": a request or a plan, not a report. */
function isOwnAct(view: View, lemma: string, tense: Reading['tense'], at: number): boolean {
  if (lemma === 'demander') return textAt(view, at - 1) === 'à';
  if (lemma === 'penser') return !/^(avoir|être)$/.test(textAt(view, at));
  return /^(expect|hope)$/.test(lemma) && tense === 'past';
}

/** Say what something is in quoted words: "parle d'un « simulacre »". */
const JUDGING = /^(juger|estimer|parler_de|parler_d'|voir|call|describe|term|dub|label|brand)$/;

/** "Se veut rassurant", "s'est montrée inquiète". */
const POSED =
  /^(rassurant|optimiste|confiant|prudent|ferme|inquiet|inquiète|pessimiste|réservé|critique|évasif|évasive|catégorique|sceptique|satisfait|préoccupé|mesuré|alarmiste|formel|formelle|clair)e?s?$/;

/** "S'est dite fière": what somebody says of himself or herself. */
function isSelfDescription({ lemma, frame }: Reading['verb']): boolean {
  return lemma === 'dire' && frame.reflexive;
}

/** "A rappelé les élus à l'ordre", "rappelle son ambassadeur": somebody, not a fact. */
function isCalledBack(view: View, lemma: string, phrase: Range): boolean {
  return lemma === 'rappeler' && speakerKind(view, phrase) !== 'other' && speakerKind(view, phrase) !== 'document';
}

const URGING = /^(urge|order|warn|advise|ask|beg|tell|implore|exhort|appeler|exhorter|inviter|sommer)$/;

/** "Warned people to stay": somebody stands before "to"; not "asked not to be named". */
function isTold({ lang, tokens }: View, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (lang.tag !== 'en' || PERSON.test(text)) return false;
  return !lang.verbs.has(text) && !lang.negations.has(text) && !lang.adverbs.has(text);
}

/** Who is ordered, not advised in public: "they told us to go home". */
const PERSON = /^(me|us|him|her|you)$/;

/** Where "to" with a verb stands behind whom it is said to: "urged anyone with symptoms to stay"; -1 where none does. */
function urgedTo(view: View, from: number): number {
  const { lang } = view;
  for (let i = from; i < from + REACH_OF_URGED && view.tokens[i]?.kind === 'word'; i += 1)
    if (textAt(view, i) === 'to' && !lang.determiners.has(textAt(view, i + 1))) return i;
  return -1;
}

const REACH_OF_URGED = 7;

/** "Appelle à la prudence", "au calme": conduct, not a place. */
const CONDUCT = words(`prudence calme vigilance mobilisation retenue patience raison grève boycott démission unité
  responsabilité solidarité apaisement dialogue résistance abstention modération union sérénité
  calm restraint caution unity vigilance patience`);

/** "urged residents to stay", "appelle les habitants à rester": somebody, and what they are told to do. */
function isUrged(view: View, { to }: Range): boolean {
  const { lang } = view;
  if (lang.tag === 'en') return urgedTo(view, to) >= 0 || CONDUCT.has(textAt(view, to - 1));
  if (/^(à|au)$/.test(textAt(view, to)) && (CONDUCT.has(textAt(view, to + 1)) || CONDUCT.has(textAt(view, to + 2))))
    return true;
  const infinitive = to + (/^(ne|n'|s'|se)$/.test(textAt(view, to + 1)) ? 2 : 1);
  return (
    /^(à|de|d')$/.test(textAt(view, to)) &&
    (lang.isInfinitive(textAt(view, infinitive)) || /(?:er|pas)$/.test(textAt(view, infinitive)))
  );
}

/** "Named the dead man as Karl Odell": somebody, and the name; not "named him as coach". */
function isNamedAs(view: View, { from, to }: Range): boolean {
  let somebody = false;
  for (let i = from; i < to + 2; i += 1) {
    somebody ||= view.lang.people(textAt(view, i)) || textAt(view, i) === 'dead';
    if (somebody && textAt(view, i) === 'as') return isName(view, i + 1);
  }
  return false;
}

/** "put the toll at 212". */
function isFigure(view: View, { to }: Range): boolean {
  if (textAt(view, to) !== 'at') return false;
  for (let i = to + 1; i < to + 5; i += 1)
    if (view.tokens[i]?.kind === 'number' || /^\W?\d/.test(textAt(view, i))) return true;
  return false;
}

/** "The central bank sees inflation easing": what is to come, not what is looked at. */
function isForeseen(view: View, { from, to }: Range): boolean {
  for (let i = from + 1; i <= to; i += 1)
    if (/^(eas|ris|fall|grow|slow|reach|shrink|expand|climb|peak|averag|remain|return)ing$/.test(textAt(view, i)))
      return true;
  return false;
}

/** "Reported a second explosion"; not "reported him", "reports directly to the director". */
function isReported({ lang, tokens }: View, { from }: Range): boolean {
  const before = tokens[from - 1]?.text ?? '';
  const first = tokens[from]?.text ?? '';
  const direct = lang.verbs.has(before) || lang.adverbs.has(before) || lang.time.has(before);
  return direct && !lang.subjectPronouns.has(first) && !/^(him|them|us|me)$|ly$/.test(first);
}

/** "Ont compté 20 000 marcheurs". */
function hasNumber({ tokens }: View, { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === 'number');
}

const COUNTING = /^(count|record|log|tally)$/;

/** "Monitors counted 31 explosions", "recorded dozens of deaths": harm or people in numbers. */
function isCounted(view: View, { from, to }: Range): boolean {
  const many = view.tokens[from]?.kind === 'number' || /^(dozens|scores|hundreds|thousands)$/.test(textAt(view, from));
  for (let i = from + 1; many && i < to; i += 1)
    if (HARM.test(textAt(view, i)) || view.lang.people(textAt(view, i))) return true;
  return false;
}

const HARM =
  /^(dead|marchers|injured|explosions?|blasts?|strikes?|attacks?|violations?|breaches|deaths?|casualties|killings?|victims?|cases?|incidents?|arrests?|abductions?|disappearances?|infections?|shells|rockets|missiles|drones)$/;

/** "said talks continue": what is said without "that", not "said a few words"; headlines do without a verb. */
function isClauseLike(view: View, { from, to }: Range): boolean {
  if (view.tokens.at(-1)?.kind !== 'stop' && to - from > 2) return true;
  return to - from >= 2 && !/^(a|an|some|few|no|more|so|nothing|something|as)$/.test(textAt(view, from));
}

/** "The band announced themselves": what one does to oneself is no report, unless it says what one is. */
function isOneself(view: View, lemma: string, { from }: Range): boolean {
  return /(self|selves)$/.test(textAt(view, from)) && !/^(describe|call|declare|pronounce|profess|put)$/.test(lemma);
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
