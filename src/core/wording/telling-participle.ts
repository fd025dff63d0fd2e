/** Participles that tell: "The firm cut 300 jobs, *saying* demand had fallen", "Il est sorti en *dénonçant* un complot". */

import { accepts } from './accepts.ts';
import type { Candidate } from './candidate.ts';
import { complementAt } from './complement.ts';
import type { Reading } from './language.ts';
import { isFiniteAt } from './main-clause.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import { verbOfClause } from './shared-subject.ts';
import { speakerKind } from './speaker-kind.ts';
import { speechCandidate } from './speech-candidate.ts';
import { subjectBefore, subjectOfVerb } from './subject.ts';
import { groupAt } from './verb-group.ts';
import { readingsAt, textAt, type View } from './view.ts';

/** The participle at `at` as a cue, its source being the subject of the clause it goes with; else null. */
export function tellingParticiple(view: View, at: number): Candidate | null {
  const found = readingsAt(view, at);
  if (!found?.readings.some(isTelling)) return null;
  const to = at + found.length;
  const source = at === 0 ? subjectBehind(view) : subjectAhead(view, at);
  if (!source) return null;
  const kind = speakerKind(view, source);
  if (kind === 'other' || kind === 'document') return null;
  const complement = complementAt(view, to);
  const reading = found.readings.find((one) => isTelling(one) && accepts(view, one, complement, 'person'));
  if (!reading) return null;
  const group = {
    from: at,
    to,
    readings: [reading],
    negated: view.lang.negations.has(textAt(view, at - 1)),
    reflexive: false,
    passive: false,
    finite: false,
    past: false,
  };
  return speechCandidate(view, group, reading, source);
}

/** What one expects or fears is not told by the way. */
const MENTAL =
  /^(expect|fear|hope|believe|think|know|assume|presume|suspect|wonder|see|hear|read|learn|understand|remember|recall|consider|croire|penser|espérer|craindre|voir|apprendre|entendre|juger|trouver|supposer|imaginer)$/;

function isTelling({ tense, verb }: Reading): boolean {
  return tense === 'gerund' && !verb.frame.quoteOnly && !verb.frame.reflexive && !MENTAL.test(verb.lemma);
}

/** Of the clause before a comma, or before "en", "while" or "before". */
function subjectAhead(view: View, at: number): Range | null {
  const before = view.tokens[at - 1];
  if (before?.kind !== 'comma' && !/^(en|while|before)$/.test(before?.text ?? '')) return null;
  const teller = tellerBefore(view, at - 1);
  if (teller) return teller;
  const verb = verbOfClause(view, at - 1);
  const subject = verb < 0 ? null : subjectOfVerb(view, verb);
  return subject && isPluralAtHead(view, subject) ? null : subject;
}

/** "…, the chain said, blaming a wet spring": whoever has just told something. */
function tellerBefore(view: View, end: number): Range | null {
  const group = groupAt(view, end - 1);
  return group && subjectBefore(view, group.from);
}

/** "Sales", at the head of a sentence, has a capital and is no name. */
function isPluralAtHead(view: View, { from, to }: Range): boolean {
  return from === 0 && to === 1 && textAt(view, 0).endsWith('s') && speakerKind(view, { from, to }) === 'name';
}

/** "Dénonçant un complot, le président a limogé son ministre". */
function subjectBehind(view: View): Range | null {
  const comma = view.tokens.findIndex(({ kind }) => kind === 'comma');
  if (comma < 0) return null;
  let verb = comma + 2;
  while (verb < view.tokens.length && !isFiniteAt(view, verb)) verb += 1;
  return phraseFrom(view, comma + 1, verb);
}
