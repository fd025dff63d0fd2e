/** How the grade of a claim moved over time, and what moved it. */

import type { ClaimId, ClaimPack, Day, EvidenceId, ReportId, SourceId, Stance, Verdict } from '../pack/model.ts';
import { verdictOn } from './assess.ts';
import { type ClaimFile, claimFile } from './claim-file.ts';
import type { Admiralty, Counts, Flag, Grade, RuleId } from './model.ts';
import { standingOf } from './standing.ts';

export type HistoryEvent =
  | { kind: 'report'; report: ReportId; source: SourceId; stance: Stance; figure: number | null }
  | { kind: 'withdrawn'; report: ReportId; source: SourceId }
  | { kind: 'verified'; evidence: EvidenceId; status: string }
  | { kind: 'review'; source: SourceId; verdict: Verdict; trusted: boolean }
  | { kind: 'review_withdrawn'; source: SourceId; verdict: Verdict };

export interface HistoryStep {
  /** The day whose end this step describes. */
  day: Day;
  /** First day of what this step sums up; the same day unless a claim has very many. */
  from: Day;
  grade: Grade;
  rule: RuleId;
  admiralty: Admiralty;
  counts: Counts | null;
  flags: Flag[];
  /** Whether grade or rule is another than at the step before; true for the first. */
  moved: boolean;
  events: HistoryEvent[];
}

/** Reports looked at over all steps; beyond it neighbouring days are summed up, so that no pack hangs a view. */
const WORK = 100_000;
const FEWEST_STEPS = 40;

/** One step for each day on which something on file changed, in order of time. */
export function gradeHistory(pack: ClaimPack, claim: ClaimId): HistoryStep[] {
  const file = claimFile(pack, claim);
  const days = [...eventsByDay(file)].sort(([a], [b]) => (a < b ? -1 : 1));
  const steps: HistoryStep[] = [];
  for (const group of inGroups(days, stepsFor(file))) {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) continue;
    const { grade, rule, admiralty, counts, flags } = verdictOn(standingOf(file, last[0]));
    const before = steps.at(-1);
    const moved = before?.grade !== grade || before.rule !== rule;
    const events = group.flatMap(([, happened]) => happened);
    steps.push({ day: last[0], from: first[0], grade, rule, admiralty, counts, flags, moved, events });
  }
  return steps;
}

function stepsFor({ reports }: ClaimFile): number {
  return Math.max(FEWEST_STEPS, Math.floor(WORK / Math.max(1, reports.length)));
}

function inGroups<Item>(items: readonly Item[], most: number): Item[][] {
  const size = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function eventsByDay(file: ClaimFile): Map<Day, HistoryEvent[]> {
  const byDay = new Map<Day, HistoryEvent[]>();
  const add = (day: Day, event: HistoryEvent): void => {
    const events = byDay.get(day);
    if (events) events.push(event);
    else byDay.set(day, [event]);
  };
  addReports(file, add);
  addVerifications(file, add);
  addReviews(file, add);
  return byDay;
}

type Add = (day: Day, event: HistoryEvent) => void;

function addReports({ reports }: ClaimFile, add: Add): void {
  for (const { id: report, by: source, at, stance, figure, retractedAt } of reports) {
    add(at, { kind: 'report', report, source, stance, figure: figure ?? null });
    if (retractedAt !== undefined) add(later(at, retractedAt), { kind: 'withdrawn', report, source });
  }
}

/** Only the items that a report of the claim shows, and only where their state is known since a certain day. */
function addVerifications(file: ClaimFile, add: Add): void {
  const items = new Set(file.reports.flatMap(({ evidence }) => evidence ?? []));
  for (const evidence of [...items].sort()) {
    const { at, status } = file.evidenceOf(evidence)?.verification ?? {};
    if (at !== undefined && status !== undefined) add(at, { kind: 'verified', evidence, status });
  }
}

function addReviews({ reviews }: ClaimFile, add: Add): void {
  const sorted = reviews.map((review) => ({ review, key: `${review.by} ${review.verdict}` }));
  sorted.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { review } of sorted) {
    const { by: source, at, verdict, trusted, retractedAt } = review;
    add(at, { kind: 'review', source, verdict, trusted });
    if (retractedAt !== undefined) add(later(at, retractedAt), { kind: 'review_withdrawn', source, verdict });
  }
}

/** A withdrawal dated before the publication takes effect with it. */
function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
