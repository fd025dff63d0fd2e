/** Hedges by verb mood: the French conditional of borrowed information. */

import { phraseFrom, type Range } from '../noun-phrase.ts';
import type { PatternHit } from '../patterns.ts';
import { subjectBefore } from '../subject.ts';
import { words } from '../verb-table.ts';
import { readingsAt, textAt, type View } from '../view.ts';
import { ADJECTIVES, COURTEOUS, isConditional, LATER, WISHES } from './conditional.ts';

/** Verb groups of a French view in the conditional that pass on what somebody else said. */
export function findConditionals(view: View, hits: readonly PatternHit[]): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < view.tokens.length; at += 1) {
    const token = view.tokens[at];
    if (token?.kind !== 'word' || !isConditional(token.text) || WISHES.has(token.text)) continue;
    if (isBorrowed(view, at, hits)) found.push({ from: at, to: groupEnd(view, at) });
  }
  return found;
}

function isBorrowed(view: View, at: number, hits: readonly PatternHit[]): boolean {
  const text = textAt(view, at);
  const compound = isCompound(view, at);
  if (isQuestion(view) || isFirstPerson(view, at) || view.tokens[at + 1]?.inverted) return false;
  if (hits.some((hit) => hit.role.kind === 'condition' && isConditionFor(view, hit, at))) return false;
  if (isFutureInPast(view, at)) return false;
  if (text.startsWith('aur') && textAt(view, behindAdverbs(view, at)) === 'dû') return false;
  if (compound && isRegret(view, at)) return false;
  if (text.startsWith('aur') && !compound) return textAt(view, at + 1) !== '' && !COURTEOUS.has(textAt(view, at + 1));
  if (text.startsWith('ser') && isCourteous(view, at)) return false;
  if (compound || text.startsWith('ser')) return !isComparison(view, at);
  return !isNarrative(view) && !isHypothesis(view, at);
}

/** "Il aurait aimé rester": a wish that was not granted. */
function isRegret(view: View, at: number): boolean {
  return /^(aimé|voulu|souhaité|préféré|fallu|mérité|suffi)$/.test(textAt(view, behindAdverbs(view, at)));
}

function isCompound(view: View, at: number): boolean {
  if (!/^(aurai|serai)/.test(textAt(view, at))) return false;
  const next = textAt(view, behindAdverbs(view, at));
  return isParticiple(next) && !ADJECTIVES.has(next);
}

function isParticiple(word: string): boolean {
  return (
    /(é|ée|és|ées|i|is|ie|ies|its?|ites?|u|ue|us|ues|ert|erte|int|inte|mort|morte|morts|mortes|eu|été|fait|faite)$/.test(
      word,
    ) && word.length > 1
  );
}

/** Past "déjà", "pas", "bien", "ainsi" between auxiliary and participle. */
function behindAdverbs(view: View, at: number): number {
  const { lang } = view;
  let next = at + 1;
  while (
    next < at + 5 &&
    (lang.adverbs.has(textAt(view, next)) ||
      lang.negations.has(textAt(view, next)) ||
      /ment$|^(peu|tout|très|trop|mal|quasi|presque)$/.test(textAt(view, next)))
  )
    next += 1;
  return next;
}

/** Auxiliary and participle when compound ("aurait été entendu"), else the finite verb. */
function groupEnd(view: View, at: number): number {
  if (!isCompound(view, at)) return at + 1;
  const participle = behindAdverbs(view, at);
  if (textAt(view, participle) !== 'été') return participle + 1;
  const second = behindAdverbs(view, participle);
  return isParticiple(textAt(view, second)) ? second + 1 : participle + 1;
}

function isQuestion(view: View): boolean {
  return view.tokens.some(({ kind, text }) => kind === 'stop' && text.includes('?'));
}

function isFirstPerson(view: View, at: number): boolean {
  for (let i = Math.max(0, at - 3); i < at; i += 1) if (/^(je|j'|nous|tu|vous)$/.test(textAt(view, i))) return true;
  return false;
}

/** "sans" makes a condition only where it heads a clause. */
function isConditionFor(view: View, { from }: PatternHit, at: number): boolean {
  const text = textAt(view, from);
  const before = view.tokens[from - 1];
  const heads = before?.kind !== 'word';
  if (text === 'sans' || text === 'faute') return heads && from < at;
  if (text === 'si')
    return (
      !/^(un|une|peu|bien|grand|grande|tôt|vite)$/.test(textAt(view, from + 1)) &&
      !/^(et|comme|même|savoir)$/.test(before?.text ?? '')
    );
  return true;
}

const OPENING = words("que qu' si comment quand où");
const HAD = words('ai a ont avait avaient eut eurent');

/** How far before "que" the verb stands that governs it, an insertion between. */
const REACH_OF_TELLING = 14;

/** Behind "que" that a verb of the past governs: "a déclaré que le pont serait reconstruit". */
function isFutureInPast(view: View, at: number): boolean {
  const { lang } = view;
  for (let i = at - 1; i > 0; i -= 1) {
    if (!OPENING.has(textAt(view, i))) continue;
    for (let j = i - 1; j >= Math.max(0, i - REACH_OF_TELLING); j -= 1) {
      const text = textAt(view, j);
      if (HAD.has(text) || /[^r](ait|aient)$/.test(text)) return true;
      if (readingsAt(view, j)?.readings.some(({ tense }) => tense === 'imperfect' || tense === 'past'))
        return !isPresentToo(view, j) || /^(est|sont)$/.test(textAt(view, j - 1));
      if (lang.be.has(text) && /^(était|étaient|fut)/.test(text)) return true;
    }
  }
  return false;
}

/** "dit que": the same form in the present. */
function isPresentToo(view: View, at: number): boolean {
  return readingsAt(view, at)?.readings.some(({ tense }) => tense === 'present') === true;
}

function isCourteous(view: View, at: number): boolean {
  return COURTEOUS.has(textAt(view, behindAdverbs(view, at)));
}

/** "comme s'il…", "plutôt que de…": unreal comparison. */
function isComparison(view: View, at: number): boolean {
  return /^(autant|comme)$/.test(textAt(view, at - 1));
}

/** Past narrative with a later date: the conditional tells what came then. */
function isNarrative(view: View): boolean {
  return view.tokens.some(({ text }, at) => LATER.has(text) && textAt(view, at - 1) !== "d'");
}

/** A relative clause or an indefinite subject: what would be, not what is said to be. */
function isHypothesis(view: View, at: number): boolean {
  const before = textAt(view, at - 1);
  if (/^(qui|ce|cela|ça|y|on)$/.test(before)) return true;
  if (/^(ne|n')$/.test(before) && /^(personne|nul|rien)$/.test(textAt(view, at - 2))) return true;
  const subject = subjectBefore(view, at);
  if (!subject) return false;
  const first = textAt(view, subject.from);
  return (
    /^(un|une|cela|ce|ça|tout|aucun|aucune|nul|personne|rien|qui)$/.test(first) &&
    phraseFrom(view, subject.from) !== null
  );
}
