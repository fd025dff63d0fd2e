/** "The minister's claim that…", "l'affirmation du préfet selon laquelle…": a noun of telling, and whose it is. */

import { isAnonymous } from './anonymity.ts';
import type { Candidate } from './candidate.ts';
import type { VerbClass } from './model.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import { speakerKind } from './speaker-kind.ts';
import { textAt, type View } from './view.ts';

/** Words before the possessive that its owner may take. */
const REACH = 8;

export function findClaimNouns(view: View): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < view.tokens.length - 1; at += 1) {
    const verbClass = view.lang.claimNouns.get(textAt(view, at));
    if (verbClass === undefined) continue;
    const source = ownerBefore(view, at) ?? ownerBehind(view, at);
    if (source && canOwn(view, source)) found.push(claim(view, at, source, verbClass));
  }
  return found;
}

function claim(view: View, at: number, source: Range, verbClass: VerbClass): Candidate {
  return {
    cue: { from: at, to: at + 1 },
    source,
    cueType: 'report_noun',
    verbClass,
    negated: false,
    anonymous: isAnonymous(view, source),
    outer: [],
  };
}

/** "The minister's (repeated) claim that". */
function ownerBefore(view: View, at: number): Range | null {
  const { lang } = view;
  if (!lang.that.has(textAt(view, isThat(view, at + 1))) && !isPerfect(view, at + 1)) return null;
  const end = [at - 1, at - 2].find((i) => textAt(view, i) === "'s");
  if (end === undefined) return null;
  for (let from = Math.max(0, end - REACH); from < end; from += 1) {
    if (!lang.determiners.has(textAt(view, from)) && !view.tokens[from]?.capital) continue;
    const phrase = phraseFrom(view, from, end);
    if (phrase?.to === end) return phrase;
  }
  return null;
}

/** "Claims by the ministry that", "l'affirmation du préfet selon laquelle". */
function ownerBehind(view: View, at: number): Range | null {
  const { lang } = view;
  const joins = lang.tag === 'en' ? /^(by|from)$/ : /^(de|d'|du|des)$/;
  const owner = joins.test(textAt(view, at + 1)) ? phraseFrom(view, at + 2) : null;
  if (!owner) return null;
  const comma = view.tokens[owner.to]?.kind === 'comma' ? 1 : 0;
  const next = textAt(view, owner.to + comma);
  const opens =
    lang.tag === 'en' || isThat(view, owner.to) > owner.to
      ? lang.that.has(textAt(view, isThat(view, owner.to)))
      : next === 'selon' && /^(laquelle|lesquelles)$/.test(textAt(view, owner.to + comma + 1));
  return opens ? owner : null;
}

/** "Moscow's claim to have captured the village". */
function isPerfect(view: View, at: number): boolean {
  return textAt(view, at) === 'to' && textAt(view, at + 1) === 'have';
}

/** Where "that" may stand, behind "is" or "was": "the army's version is that". */
function isThat({ tokens }: View, at: number): number {
  return /^(is|was|est|était)$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
}

/** "Last week's claim that": a date owns nothing. */
function canOwn(view: View, source: Range): boolean {
  const kind = speakerKind(view, source);
  return kind !== 'other' && kind !== 'pronoun' && !view.lang.time.has(textAt(view, source.to - 1));
}
