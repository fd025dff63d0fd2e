/**
 * Whose words a page has without saying so. A page may have passages of several older ones: it relies on each of them,
 * and they stay apart. Where no date tells which of two pages is the later one, they are one text of unknown origin, but
 * never by way of a page that puts together what has nothing else in common.
 */

import type { Link, Passage } from '../model.ts';
import type { TracePage } from '../trace-model.ts';
import { type Copies, isCopy, type Likeness, partOf } from './find-copies.ts';
import { compareAge, oldestFirst } from './order-pages.ts';

/** What is known of the pages of a claim before their wording is compared. */
export interface KnownRelations {
  /** Pages of the batch that a page says it relies on, or whose outlets it names. */
  reliedOn(page: TracePage): readonly TracePage[];
  /** Whether it relies on something outside the batch. */
  leaves(page: TracePage): boolean;
}

export interface InferredCopies {
  /** Each first page has words of the second. */
  borrowed: (readonly [TracePage, TracePage])[];
  /** Each first page may have its words from the second, or the other way round. */
  ties: (readonly [Link, Link])[];
}

export function inferCopies(pages: readonly TracePage[], copies: Copies, known: KnownRelations): InferredCopies {
  const byLink = new Map(pages.map((page) => [page.link, page]));
  const settled = new Map(pages.map((page) => [page.link, settle(neighboursOf(page, byLink, copies, known), known)]));
  return {
    borrowed: [...settled.values()].flatMap((each) => borrowedBy(each, settled)),
    ties: [...settled.values()].flatMap((each) => tiesOf(each, settled, known)),
  };
}

/** A page with words of the one in question, and what that one shares with it. */
interface Alike {
  other: TracePage;
  likeness: Likeness;
}

interface Neighbours {
  page: TracePage;
  /** Of those that it is known to rely on, the ones it has words of. */
  relied: Alike[];
  older: Alike[];
  /** Nothing tells which came first. */
  level: Alike[];
  later: Alike[];
}

interface Settled extends Neighbours {
  /** What it is known to rely on in the batch, or outside. */
  credits: 'none' | 'inside' | 'outside';
  /** Older pages that it has words of, where it credits none. */
  sources: TracePage[];
  /** Nothing is known of whom it relies on. */
  open: boolean;
  /** Some that it is level with have nothing to do with others that it has words of. */
  joins: boolean;
}

/** Those that say they rely on the page have their words from it. */
function neighboursOf(
  page: TracePage,
  pages: ReadonlyMap<Link, TracePage>,
  copies: Copies,
  known: KnownRelations,
): Neighbours {
  const found: Neighbours = { page, relied: [], older: [], level: [], later: [] };
  for (const [link, likeness] of copies.of(page.link)) {
    const other = pages.get(link);
    if (!other || known.reliedOn(other).includes(page)) continue;
    const age = compareAge(other, page);
    if (known.reliedOn(page).includes(other)) found.relied.push({ other, likeness });
    else if (isCopy(likeness)) found[age < 0 ? 'older' : age > 0 ? 'later' : 'level'].push({ other, likeness });
  }
  return found;
}

function settle(found: Neighbours, known: KnownRelations): Settled {
  const { page, relied, older, level } = found;
  const credits = known.leaves(page) ? 'outside' : known.reliedOn(page).length > 0 ? 'inside' : 'none';
  const sources = credits === 'none' ? takenFrom(older, []) : [];
  const open = credits === 'none' && sources.length === 0;
  return { ...found, credits, sources, open, joins: joins(level, [...relied, ...older, ...level]) };
}

function borrowedBy(each: Settled, settled: ReadonlyMap<Link, Settled>): (readonly [TracePage, TracePage])[] {
  return [...each.sources, ...furtherSources(each, settled)].map((source) => [each.page, source] as const);
}

/**
 * Of pages level with one that puts texts together, those that are its pieces and do not put together themselves.
 * Of older pages beside those that a page credits, those that credit none: others may have had the same words from the
 * same place. What a page that names a source outside shares with any page may be that source's.
 */
function furtherSources(
  { credits, relied, older, level, sources, joins: isJoint }: Settled,
  settled: ReadonlyMap<Link, Settled>,
): TracePage[] {
  if (credits === 'outside') return [];
  if (credits === 'inside')
    return takenFrom(
      older.filter((each) => isOpen(each, settled)),
      relied,
    );
  const pieces = isJoint ? level.filter(({ other }) => isPiece(settled.get(other.link))) : [];
  return takenFrom(
    pieces,
    older.filter(({ other }) => sources.includes(other)),
  );
}

function isPiece(settled: Settled | undefined): boolean {
  return settled?.open === true && !settled.joins;
}

/**
 * Two pages that share so much are one text. Where the later one names a source outside, the earlier has it from
 * there as well: one of an agency's customers kept the agency's name, the other did not.
 */
const SAME_TEXT = 0.6;

function tiesOf(
  { page, open, joins: isJoint, level, later }: Settled,
  settled: ReadonlyMap<Link, Settled>,
  known: KnownRelations,
): (readonly [Link, Link])[] {
  if (!open || isJoint) return [];
  const isOneText = ({ other, likeness }: Alike) =>
    likeness.share >= SAME_TEXT && !settled.get(other.link)?.joins && settled.get(other.link)?.sources.length === 0;
  const tied = [
    ...level.filter((each) => isPiece(settled.get(each.other.link)) || (!isOpen(each, settled) && isOneText(each))),
    ...later.filter((each) => known.leaves(each.other) && isOneText(each)),
  ];
  return tied.map(({ other }) => [page.link, other.link] as const);
}

function isOpen({ other }: Alike, settled: ReadonlyMap<Link, Settled>): boolean {
  return settled.get(other.link)?.open === true;
}

/** Pages that share nearly as much as the one with the most are copies of one text: the oldest has it first. */
const NEARLY_AS_MUCH = 0.8;

/**
 * As few pages as account for what is shared. Each further one is a copy by what none before it has: with passages 1
 * to 4 on Alpha and on Beta, and 5 to 8 on Gamma, those are Alpha, being older than Beta, and Gamma. What is shared
 * with those `accounted` for is theirs.
 */
function takenFrom(alike: readonly Alike[], accounted: readonly Alike[]): TracePage[] {
  const taken = new Set<Passage>(accounted.flatMap(({ likeness }) => likeness.passages));
  const sources: TracePage[] = [];
  let left = untaken(alike, taken);
  for (let next = likeliest(left); next; next = likeliest(left)) {
    sources.push(next.other);
    for (const passage of next.likeness.passages) taken.add(passage);
    left = untaken(left, taken);
  }
  return sources;
}

/** Those of which enough is left. */
function untaken(alike: readonly Alike[], taken: ReadonlySet<Passage>): readonly Alike[] {
  if (taken.size === 0) return alike;
  return alike
    .map(({ other, likeness }) => ({ other, likeness: partOf(likeness, (passage) => !taken.has(passage)) }))
    .filter(({ likeness }) => isCopy(likeness));
}

function likeliest(alike: readonly Alike[]): Alike | undefined {
  const most = Math.max(0, ...alike.map(({ likeness }) => likeness.share));
  const near = alike.filter(({ likeness }) => likeness.share >= NEARLY_AS_MUCH * most);
  const [first] = oldestFirst(near.map(({ other }) => other));
  return near.find(({ other }) => other === first);
}

/** Whether what a page shares with one of the first and what it shares with one of all are two texts. */
function joins(first: readonly Alike[], all: readonly Alike[]): boolean {
  if (first.length === 0) return false;
  const others = distinct(all);
  return distinct(first).some((one) =>
    others.some((other) => {
      const theirs = new Set(other.passages);
      return !isCopy(partOf(one, (passage) => theirs.has(passage)));
    }),
  );
}

/** Without those that are of the same passages: a text in many places is compared once. */
function distinct(alike: readonly Alike[]): Likeness[] {
  const numbers = new Map<Passage, number>();
  const keyOf = (passage: Passage) => {
    if (!numbers.has(passage)) numbers.set(passage, numbers.size);
    return numbers.get(passage);
  };
  return [...new Map(alike.map(({ likeness }) => [likeness.passages.map(keyOf).join(), likeness])).values()];
}
