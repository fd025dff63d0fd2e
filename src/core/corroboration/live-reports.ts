/** The as-of filter: what was known of a claim on a day. Hindsight never decides. */

import type { Day, Report, SourceId, Stance } from '../pack/model.ts';
import type { ClaimFile } from './claim-file.ts';

export interface LiveReports {
  /** Reports that say the claim, in whole or in part. Only these can be origins or relays. */
  support: Report[];
  /** Denials and doubts, whatever their coverage. */
  opposition: Report[];
  /** Supporting stances whose truth settles nothing about the claim. */
  context: Report[];
  /** Published and withdrawn by that day, of any stance. */
  withdrawn: Report[];
  /** Sources with a report on the claim by that day, withdrawn or not: citing them invents no statement. */
  spoken: ReadonlySet<SourceId>;
  /** The claim's own day: the earlier of `since` and the first supporting report, withdrawn or not. */
  since: Day | null;
}

/** Sorts the reports of a claim on a day; each list runs by date, then by id. */
export function liveReports(file: ClaimFile, asOf: Day): LiveReports {
  const live: LiveReports = {
    support: [],
    opposition: [],
    context: [],
    withdrawn: [],
    spoken: new Set(),
    since: file.claim.since ?? null,
  };
  const known = file.reports.filter((report) => report.at <= asOf);
  live.spoken = new Set(known.map((report) => report.by));
  for (const report of known) {
    if (isSupport(report)) live.since = earlier(live.since, report.at);
    listFor(live, report, asOf).push(report);
  }
  return live;
}

/** Whether a report, taken by itself, says the claim or a part of it. */
export function isSupport(report: Report): boolean {
  return isSupporting(report.stance) && report.coverage !== 'context';
}

/** Whether the source had taken the report back by that day, the day itself included. */
export function isWithdrawn(report: Report, asOf: Day): boolean {
  return report.retractedAt !== undefined && report.retractedAt <= asOf;
}

function isSupporting(stance: Stance): boolean {
  return stance !== 'denies' && stance !== 'doubts';
}

function listFor(live: LiveReports, report: Report, asOf: Day): Report[] {
  if (isWithdrawn(report, asOf)) return live.withdrawn;
  if (!isSupporting(report.stance)) return live.opposition;
  return report.coverage === 'context' ? live.context : live.support;
}

function earlier(a: Day | null, b: Day): Day {
  return a !== null && a < b ? a : b;
}
