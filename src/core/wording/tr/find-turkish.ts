/** Turkish cues stand behind their source: "X'e göre", "X'in bildirdiğine göre", "X … iddia etti". */

import type { Candidate } from '../candidate.ts';
import type { VerbClass } from '../model.ts';
import type { Range } from '../noun-phrase.ts';
import { textAt, type View } from '../view.ts';

const REPORTING =
  /^(bildirdiğine|haberine|iddiasına|açıklamasına|aktardığına|söylediğine|belirttiğine|yazdığına|bilgisine|verilerine|sözlerine|açıkladığına)$/;
/** Dative, behind an apostrophe or not: "TASS'a", "bakanlığa", "kaynaklara". */
const DATIVE = /(?:'(?:y?[ae]|n[ae])|[ae])$/;

/** Closing verbs, two words or one, with their class. */
const CLOSING: readonly (readonly [RegExp, RegExp | null, VerbClass])[] = [
  [/^(etti|ediyor)$/, /^iddia$/, 'neutral'],
  [/^(etti|ediyor)$/, /^itiraf$/, 'admission'],
  [/^(etti|ediyor)$/, /^ifade$/, 'neutral'],
  [/^(sürdü|sürüyor)$/, /^öne$/, 'neutral'],
  [/^(açıkladı|bildirdi|duyurdu|belirtti|söyledi|doğruladı|aktardı|kaydetti|vurguladı)$/, null, 'neutral'],
  [/^(yalanladı|reddetti)$/, null, 'denial'],
  [/^(suçladı)$/, null, 'accusatory'],
];

/** The cues of a Turkish view, in order. They need rules of their own, as the verb ends the sentence. */
export function findTurkish(view: View): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < view.tokens.length; at += 1) {
    const candidate = accordingTo(view, at) ?? closing(view, at);
    if (candidate) found.push(candidate);
  }
  return found;
}

function accordingTo(view: View, at: number): Candidate | null {
  if (textAt(view, at) !== 'göre') return null;
  const reporting = REPORTING.test(textAt(view, at - 1));
  const end = reporting ? at - 1 : at;
  if (!reporting && !DATIVE.test(textAt(view, end - 1))) return null;
  const source = before(view, end);
  if (!source || (!reporting && !isSpeaker(view, source))) return null;
  return made(view, { from: end, to: at + 1 }, source, 'according_to', 'neutral');
}

function closing(view: View, at: number): Candidate | null {
  for (const [last, first, verbClass] of CLOSING) {
    if (!last.test(textAt(view, at)) || (first && !first.test(textAt(view, at - 1)))) continue;
    const start = first ? at - 1 : at;
    const source = subject(view, start);
    return source && made(view, { from: start, to: at + 1 }, source, 'saying_verb', verbClass);
  }
  return null;
}

/** The words before the cue back to a sign: at most six. */
function before(view: View, end: number): Range | null {
  let from = end;
  while (from > 0 && end - from < 6 && view.tokens[from - 1]?.kind === 'word') from -= 1;
  return from < end ? { from, to: end } : null;
}

/** The subject opens the sentence: words up to the first speaker or the end of a name, or up to a comma. */
function subject(view: View, end: number): Range | null {
  for (let i = 0; i < Math.min(end, 8); i += 1) {
    const kind = view.tokens[i]?.kind;
    if (kind === 'comma') return i > 0 ? { from: 0, to: i } : null;
    if (kind !== 'word') return null;
    const { lang } = view;
    const text = textAt(view, i);
    const next = textAt(view, i + 1);
    const speaks = lang.people(text) || lang.institutions(text) || view.tokens[i]?.capital === true;
    const goesOn = lang.people(next) || lang.institutions(next) || view.tokens[i + 1]?.capital === true;
    if (speaks && !goesOn) return { from: 0, to: i + 1 };
  }
  return null;
}

function isSpeaker(view: View, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1) {
    const { lang } = view;
    const text = textAt(view, i);
    if (lang.people(text) || lang.institutions(text) || lang.outlets(text)) return true;
    if (view.tokens[i]?.capital && (i > 0 || text.includes("'"))) return true;
  }
  return false;
}

function made(view: View, cue: Range, source: Range, cueType: Candidate['cueType'], verbClass: VerbClass): Candidate {
  let anonymous = false;
  for (let i = source.from; i < source.to; i += 1) anonymous ||= view.lang.untraceable(textAt(view, i));
  return { cue, source, cueType, verbClass, negated: false, anonymous, outer: [] };
}
