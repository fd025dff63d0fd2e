/** Hedges, certainty and self-distancing of a view, each as the words that mark it. */

import type { CertaintyType, HedgeType } from './model.ts';
import { isName, type Range, startsPhrase } from './noun-phrase.ts';
import type { PatternHit } from './patterns.ts';
import { subjectBefore } from './subject.ts';
import { words } from './verb-table.ts';
import { isSpeech, textAt, type View } from './view.ts';

export interface Markers {
  hedges: (Range & { type: HedgeType })[];
  distancing: Range | null;
  certainty: (Range & { type: CertaintyType })[];
  witness: boolean;
  inferred: boolean;
}

/** The markers of a view, hedges in their order. `hits` are the fixed expressions found in it. */
export function findMarkers(view: View, hits: readonly PatternHit[]): Markers {
  const markers: Markers = { hedges: [], distancing: null, certainty: [], witness: false, inferred: false };
  for (const { role, from, to } of hits) {
    if (role.kind === 'hedge' && isHedge(view, from, to)) markers.hedges.push({ from, to, type: role.type });
    else if (role.kind === 'distancing') markers.distancing ??= { from, to };
    else if (role.kind === 'certainty') markers.certainty.push({ from, to, type: role.type });
    else if (role.kind === 'according') {
      const estimate = positionOf(view, from, to, /^(estimates?|estimations?)$/);
      if (estimate >= 0) markers.hedges.push({ from: estimate, to: estimate + 1, type: 'estimate_noun' });
    } else if (role.kind === 'witness') markers.witness = true;
    else if (role.kind === 'inferred') markers.inferred = true;
    const doubted = role.kind === 'report' ? positionOf(view, from, to, /^unconfirmed$/) : -1;
    if (doubted >= 0) markers.hedges.push({ from: doubted, to: doubted + 1, type: 'distancing' });
    if (role.kind === 'hedge' && role.type === 'knowledge_limit') markers.distancing ??= { from, to };
    if (role.kind === 'agentless' && (view.lang.be.has(textAt(view, from)) || isBelief(view, from, to)))
      markers.hedges.push({ from, to, type: 'distancing' });
  }
  for (const range of view.lang.conditionals(view, hits)) markers.hedges.push({ ...range, type: 'conditional' });
  markers.hedges.sort((a, b) => a.from - b.from);
  return markers;
}

function positionOf(view: View, from: number, to: number, word: RegExp): number {
  for (let i = from; i < to; i += 1) if (word.test(textAt(view, i))) return i;
  return -1;
}

/** "It is understood that": told by nobody, and held to be so. */
function isBelief(view: View, from: number, to: number): boolean {
  return positionOf(view, from, to, /^(understood|believed|thought|rumou?red|alleged)$/) >= 0;
}

/** Forms that are markers in some places only. */
function isHedge(view: View, from: number, to: number): boolean {
  const text = textAt(view, from);
  const { lang } = view;
  if (lang.tag === 'fr') return isFrenchHedge(view, from, to);
  if (lang.tag !== 'en') return true;
  if (text === 'may') return isMayOfDoubt(view, from, to);
  if (text === 'some' || text === 'about' || text === 'around') return view.tokens[to]?.kind === 'number';
  if (text === 'estimate' || text === 'estimates')
    return lang.determiners.has(textAt(view, from - 1)) || textAt(view, from - 1) === "'s" || textAt(view, to) === 'of';
  if (text === 'alleged' && to - from === 1) return !isAlleging(view, from);
  if (text === 'possible' || text === 'probable') return to - from > 1 || isAttributive(view, from);
  if (text === 'could') return !/^(not|n't)$/.test(textAt(view, to)) && !isFeared(view, from);
  if (text === 'apparent') return isAttributive(view, from);
  if (text === 'supposed' && to - from === 1) return lang.determiners.has(textAt(view, from - 1));
  if (text === 'might') return textAt(view, from - 1) !== 'the';
  return true;
}

/** "Fear that the violence could spread": the fear says it. */
function isFeared(view: View, could: number): boolean {
  for (let i = could - 1; i >= could - REACH_OF_FEAR && view.tokens[i]?.kind === 'word'; i -= 1)
    if (/^fear(s|ed)?$/.test(textAt(view, i))) return true;
  return false;
}

const REACH_OF_FEAR = 10;

/** "The aide alleged in an interview": the verb, behind whoever alleges. */
function isAlleging(view: View, at: number): boolean {
  const { lang } = view;
  const before = textAt(view, at - 1);
  return (
    lang.people(before) ||
    lang.institutions(before) ||
    lang.subjectPronouns.has(before) ||
    lang.have.has(before) ||
    isName(view, at - 1)
  );
}

/** "A possible leak", "possible war crimes"; not "as soon as possible", "to make the deliveries possible". */
function isAttributive(view: View, at: number): boolean {
  const { lang } = view;
  const next = textAt(view, at + 1);
  if (/^(as|if|where|not|every|best|worst|the|only|any|all|no)$/.test(textAt(view, at - 1))) return false;
  return (
    view.tokens[at + 1]?.kind === 'word' && startsPhrase(view, at + 1) && !lang.determiners.has(next) && next !== 'only'
  );
}

/** What people are allowed to do. */
const PERMITTED =
  words(`go leave enter return apply use keep park carry bring attend visit vote register submit collect stay
  request choose travel appeal swim drive cross smoke wear buy sell take claim opt only`);

/** "Residents of the valley may go home": people of a kind, nobody by name. */
function isPermitted(view: View, verb: number): boolean {
  const subject = subjectBefore(view, verb);
  if (!subject) return false;
  for (let i = subject.from; i < subject.to; i += 1) if (view.lang.people(textAt(view, i))) return !isName(view, i + 1);
  return false;
}

function isMayOfDoubt(view: View, from: number, to: number): boolean {
  const before = view.tokens[from - 1];
  const next = textAt(view, from + 1);
  if (view.tokens[from]?.capital || view.tokens[from + 1]?.kind !== 'word') return false;
  if (PERMITTED.has(next) && isPermitted(view, from)) return false;
  if (before?.kind === 'number' || /^(in|of|since|until|by|last|next|this|you|on|from)$/.test(before?.text ?? ''))
    return false;
  return view.tokens[to]?.kind !== 'number';
}

function isFrenchHedge(view: View, from: number, to: number): boolean {
  const text = textAt(view, from);
  const before = textAt(view, from - 1);
  const last = textAt(view, to - 1);
  if (/^(semble|semblent|semblait|semblaient)$/.test(text)) return !/^(me|te|nous|lui|leur|vous|bon|m')$/.test(before);
  if (/^suppos/.test(text))
    return !/^(a|ont|avait|ai|avons|est|je|on|nous|il)$/.test(before) || textAt(view, to) === 'être';
  if (/^pourrai/.test(text)) return !view.tokens[to]?.inverted && !isConditioned(view);
  if (/^(probable|probables)$/.test(last) && to - from === 1) return !/^(peu|moins|plus)$/.test(before);
  if (text === 'autour' || text === 'quelque')
    return view.tokens[to]?.kind === 'number' || view.lang.determiners.has(textAt(view, to));
  if (text === 'estimation' || text === 'estimations') return before !== '';
  return true;
}

function isConditioned(view: View): boolean {
  return (
    view.tokens.some(({ text }, at) => text === 'si' && !isSpeech(view, at)) ||
    view.tokens.some(({ kind, text }) => kind === 'stop' && text.includes('?'))
  );
}
