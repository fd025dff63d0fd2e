/** Reports passed on: "rapporté par X", "citing X", rumours, and cues that name nobody. */

import type { Candidate } from './candidate.ts';
import { citedBy, citing, quotingAs } from './citing.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import type { PatternHit } from './patterns.ts';
import { relayCandidate } from './relay-candidate.ts';
import { reportedBy } from './reported-by.ts';
import { speakerKind } from './speaker-kind.ts';
import { subjectBefore } from './subject.ts';
import { toldBy } from './told-by.ts';
import { words } from './verb-table.ts';
import { mentions, textAt, type View } from './view.ts';

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

const ORIGINATE = words('provient proviennent émane émanent comes come stems');

/** "Le chiffre de 900 victimes provient du centre de presse": where news comes from. */
function comingFrom(view: View, at: number): Candidate | null {
  const { lang } = view;
  if (!ORIGINATE.has(textAt(view, at))) return null;
  if (!/^(de|du|des|d'|from)$/.test(textAt(view, at + 1))) return null;
  const subject = subjectBefore(view, at);
  if (!subject || !mentions(view, subject, lang.speechNouns)) return null;
  const source = phraseFrom(view, at + 2) ?? phraseFrom(view, at + 1);
  if (!source || speakerKind(view, source) === 'other') return null;
  return relayCandidate(view, { from: at, to: at + 2 }, source, repeatedBy(view, at));
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

const INFORMATION = words('information informations preuves indications evidence éléments');

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
