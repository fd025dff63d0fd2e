/** The cues of one view weighed against each other: which belong together, which one says the same twice. */

import type { Candidate } from './candidate.ts';
import { complementAt } from './complement.ts';
import type { Range } from './noun-phrase.ts';
import { isOutlet } from './outlets.ts';
import { textAt, type View } from './view.ts';

/** The cues that remain, in order, each with the sources that stand around its own. The page's own voice is none. */
export function weighCandidates(view: View, candidates: Candidate[]): Candidate[] {
  if (candidates.length === 0) return candidates;
  const told = candidates.filter((candidate) => !isOwnVoice(view, candidate));
  const single = told.filter(
    (candidate, at) => !told.some((other, rival) => rival !== at && yieldsTo(view, candidate, other, rival < at)),
  );
  const ordered = single
    .filter((candidate) => !single.some((other) => isRepeated(view, candidate, other)))
    .sort((a, b) => a.cue.from - b.cue.from);
  return chained(view, relayedAtEnd(view, ordered));
}

const RELAYING = /^(report|write|rapporter|relater|relayer|écrire)$/;

/** "The minister denied it, Reuters reported": the outlet that closes the sentence is a link around who spoke. */
function relayedAtEnd(view: View, candidates: Candidate[]): Candidate[] {
  const last = candidates.at(-1);
  const inner = candidates.at(-2);
  if (!last?.source || !inner?.source || !RELAYING.test(last.lemma ?? '') || !isOutlet(view, last.source))
    return candidates;
  const first = Math.min(last.cue.from, last.source.from);
  if (view.tokens[first - 1]?.kind !== 'comma' || Math.max(inner.cue.to, inner.source.to) >= first) return candidates;
  return [...candidates.slice(0, -2), { ...inner, outer: [last.source, ...inner.outer] }];
}

/** "Nous estimons que": the page, or the speaker quoted, speaks for itself. */
function isOwnVoice(view: View, { source, lemma }: Candidate): boolean {
  if (source !== null && textAt(view, source.from) === 'it' && BODY_SAYS.test(lemma ?? '')) return false;
  return (
    source !== null &&
    /^(je|j'|nous|tu|vous|i|we|you|it|ce|c'|ça|cela|this|that)$/.test(textAt(view, source.from)) &&
    source.to - source.from === 1
  );
}

/** "It said profit would rise": a firm or ministry named before. */
const BODY_SAYS = /^(say|add|warn|announce|insist|deny|claim|state|predict|accuse)$/;

/** "Le maire a rejeté cette hypothèse, qu'il qualifie de fantaisiste": the pronoun is the source named before it. */
function isRepeated(view: View, { source, cue }: Candidate, other: Candidate): boolean {
  if (!source || !other.source || other.cue.from >= cue.from || source.to - source.from !== 1) return false;
  const { lang } = view;
  if (!lang.subjectPronouns.has(textAt(view, source.from)) || lang.nobody.has(textAt(view, source.from))) return false;
  const before = textAt(view, source.from - 1);
  return lang.that.has(before) || lang.relatives.has(before);
}

const RANK: Readonly<Record<string, number>> = {
  relayed_by: 3,
  report_noun: 2,
  according_to: 2,
  saying_verb: 2,
  publication: 0,
};

function yieldsTo(view: View, candidate: Candidate, other: Candidate, later: boolean): boolean {
  const rank = (RANK[candidate.cueType] ?? 1) - (RANK[other.cueType] ?? 1);
  if (overlap(candidate.cue, other.cue)) return rank < 0 || (rank === 0 && isShorter(candidate, other, later));
  // "De source diplomatique, on apprend": the one who is named counts.
  if (isNobody(view, candidate) && other.cueType === 'according_to') return true;
  // "Des rumeurs évoquent": a rumour is no speaker.
  if (
    candidate.source &&
    other.cueType === 'report_noun' &&
    other.source === null &&
    overlap(candidate.source, other.cue)
  )
    return true;
  // The outlet that cites, or to whom it was told, is a link of the other chain.
  if (candidate.source && other.outer.some((outer) => overlap(outer, candidate.source as Range))) return true;
  if (candidate.source && other.source && overlap(candidate.source, other.source))
    return rank < 0 || (rank === 0 && candidate.cue.from > other.cue.from);
  if (candidate.cueType === 'report_noun' && other.source && overlap(other.source, candidate.cue)) return false;
  // Material without an owner adds nothing beside a source.
  return candidate.source === null && other.source !== null && rank <= 0;
}

function isNobody(view: View, { source }: Candidate): boolean {
  return source !== null && view.lang.nobody.has(textAt(view, source.from));
}

function isShorter(candidate: Candidate, other: Candidate, later: boolean): boolean {
  const size = (range: Range): number => range.to - range.from;
  const longer = size(candidate.cue) - size(other.cue);
  if (longer !== 0) return longer < 0;
  if ((candidate.source === null) !== (other.source === null)) return candidate.source === null;
  return later;
}

/** Whether two ranges share a position; ends are exclusive. */
export function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

/** "X affirme que, selon Y, …": a source within what another says is the inner one. */
function chained(view: View, candidates: Candidate[]): Candidate[] {
  if (candidates.length < 2) return candidates;
  const inner = new Map<Candidate, Candidate>();
  for (const outer of candidates) {
    if (outer.cueType !== 'saying_verb' || !outer.source || outer.source.from >= outer.cue.to) continue;
    const next = candidates.find((other) => other !== outer && opensClauseOf(view, outer, other));
    if (next) inner.set(outer, next);
  }
  return candidates.flatMap((candidate) => {
    if (inner.has(candidate)) return [];
    const around = [...inner].filter(([, next]) => next === candidate).map(([outer]) => outer);
    const links = around.flatMap((outer) => [...outer.outer, outer.source as Range]);
    return [{ ...candidate, outer: [...links, ...candidate.outer] }];
  });
}

function opensClauseOf(view: View, outer: Candidate, other: Candidate): boolean {
  const first = Math.min(other.cue.from, other.source?.from ?? other.cue.from);
  if (first < outer.cue.to || first - outer.cue.to > 4 || !other.source) return false;
  return complementAt(view, outer.cue.to).kind === 'clause' && hasThat(view, outer.cue.to, first);
}

function hasThat(view: View, from: number, to: number): boolean {
  for (let i = from; i <= to; i += 1) if (view.lang.that.has(textAt(view, i))) return true;
  return false;
}
