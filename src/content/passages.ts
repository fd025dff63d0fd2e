/** Findings that share words of the page are one passage: one place to go to, one popover. */

import type { ClaimDossier } from '../core/findings/dossier.ts';
import type { ClaimWording } from '../core/findings/word-claims.ts';
import { claimKey } from '../core/match/claim-key.ts';
import type { Found, Span } from '../core/match/model.ts';
import type { MarkedBand, MarkKind } from '../ui/mark-styles.ts';
import { precedes } from './document-order.ts';
import { stretches } from './locate.ts';
import type { TextRun } from './read-block.ts';

export interface LocatedFound {
  found: Found;
  run: TextRun;
  dossier: ClaimDossier;
  /** Null where the sentence was not read. */
  wording: ClaimWording | null;
}

/** One underlined stretch of a passage. */
export interface Mark {
  band: MarkedBand;
  kind: MarkKind;
  span: Span;
}

export interface Passage {
  run: TextRun;
  span: Span;
  /** Best fit first, each claim once. */
  entries: LocatedFound[];
  /** Stretches that don't overlap; none where no claim of the passage has a band to show. */
  marks: Mark[];
}

/** Groups settled findings by overlap, in document order. */
export function groupPassages(located: readonly LocatedFound[]): Passage[] {
  const byRun = new Map<TextRun, LocatedFound[]>();
  for (const one of located) byRun.set(one.run, [...(byRun.get(one.run) ?? []), one]);
  const passages = [...byRun.values()].flatMap((group) => clusters(group).map(passageOf));
  const placed = passages.map((passage) => ({ passage, node: firstNode(passage) }));
  return placed.sort(byPlace).map(({ passage }) => passage);
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Chains of findings each of which overlaps one before it. */
function clusters(group: readonly LocatedFound[]): LocatedFound[][] {
  const sorted = [...group].sort((a, b) => a.found.start - b.found.start);
  const chains: LocatedFound[][] = [];
  let end = -1;
  for (const one of sorted) {
    if (one.found.start < end) chains.at(-1)?.push(one);
    else chains.push([one]);
    end = Math.max(end, one.found.end);
  }
  return chains;
}

function passageOf(chain: LocatedFound[]): Passage {
  const [first] = chain;
  if (!first) throw new Error('A passage has at least one finding.');
  const best = [...chain].sort(byFit);
  const end = Math.max(...chain.map(({ found }) => found.end));
  return {
    run: first.run,
    span: { start: first.found.start, end },
    entries: onePerClaim(best),
    marks: marksOf(best),
  };
}

function byFit(a: LocatedFound, b: LocatedFound): number {
  const kinds = Number(a.found.kind === 'mention') - Number(b.found.kind === 'mention');
  return kinds || b.found.fit - a.found.fit || a.found.start - b.found.start;
}

function onePerClaim(sorted: readonly LocatedFound[]): LocatedFound[] {
  const byClaim = new Map<string, LocatedFound>();
  for (const one of sorted) {
    const key = claimKey(one.found.pack, one.found.claim);
    if (!byClaim.has(key)) byClaim.set(key, one);
  }
  return [...byClaim.values()];
}

/**
 * Each word gets the underline of the best claim that covers it: two shapes on one word could not be read. What is only
 * to be counted comes without a place, and is not drawn.
 */
function marksOf(best: readonly LocatedFound[]): Mark[] {
  const marks: Mark[] = [];
  for (const one of best) {
    const { found } = one;
    const { band } = one.dossier;
    if (band === 'none' || found.start === found.end) continue;
    const free = marks.reduce<Span[]>((left, mark) => left.flatMap((span) => without(span, mark.span)), [found]);
    marks.push(...free.map(({ start, end }) => ({ band, kind: markKind(one), span: { start, end } })));
  }
  return marks.sort((a, b) => a.span.start - b.span.start);
}

function markKind({ found, wording }: LocatedFound): MarkKind {
  return found.kind === 'match' && wording?.stance === 'denies' ? 'denial' : found.kind;
}

/** What is left of a span outside another. */
function without(span: Span, taken: Span): Span[] {
  if (!overlap(span, taken)) return [span];
  const before = { start: span.start, end: taken.start };
  const after = { start: taken.end, end: span.end };
  return [before, after].filter(({ start, end }) => start < end);
}

interface Placed {
  passage: Passage;
  node: Text | undefined;
}

function byPlace({ passage: a, node: left }: Placed, { passage: b, node: right }: Placed): number {
  if (a.run === b.run || !left || !right || left === right) return a.span.start - b.span.start;
  return precedes(left, right) ? -1 : 1;
}

const firstNode = ({ run, span }: Passage) => stretches(run, span)[0]?.node;

/** Passages are made anew with every reply; the same words of the same text are the same passage. */
export function isSamePassage(a: Passage, b: Passage): boolean {
  return a.run === b.run && a.span.start === b.span.start && a.span.end === b.span.end;
}

/** Words of a run, white space as single spaces. */
export function quoteOf(run: TextRun, span: Span): string {
  return run.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}
