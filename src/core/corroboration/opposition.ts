/** What denials and doubts amount to, each by who makes it, when, on what basis and how much of the claim it meets. */

import type { Day, PartyId, Report } from '../pack/model.ts';
import type { ClaimFile } from './claim-file.ts';
import type { LiveReports } from './live-reports.ts';
import { isFull, isFullAndFirm, isStrong, partyOf } from './voice.ts';

export type OppositionKind =
  /** A party denies the whole claim, on or after its day. */
  | 'denial'
  /** An accountable third party contradicts the whole claim on a strong basis of its own. */
  | 'contradiction'
  /** A party denies a part. */
  | 'partial'
  /** Older than the claim: it can't be about it. */
  | 'prior'
  /** A doubt, or a contradiction too weak to stand by itself. */
  | 'doubt'
  /** About something else, or only passing on another's denial. */
  | 'aside';

export interface Opposition {
  report: Report;
  kind: OppositionKind;
  party: PartyId | undefined;
}

/** Weighs every live denial and doubt of a claim. */
export function weighOpposition(file: ClaimFile, live: LiveReports, asOf: Day): Opposition[] {
  return live.opposition.map((report) => {
    const party = partyOf(file, report);
    const kind = party === undefined ? ofThirdParty(file, report, live.since, asOf) : ofParty(report, live.since);
    return { report, kind, party };
  });
}

function ofParty(report: Report, since: Day | null): OppositionKind {
  if (report.stance === 'doubts') return 'doubt';
  if (report.coverage === 'context') return 'aside';
  if (isPrior(report, since)) return 'prior';
  return isFull(report) ? 'denial' : 'partial';
}

function ofThirdParty(file: ClaimFile, report: Report, since: Day | null, asOf: Day): OppositionKind {
  if (report.basis === 'cites') return 'aside';
  if (report.stance === 'doubts') return 'doubt';
  if (!isFull(report)) return 'aside';
  if (isPrior(report, since)) return 'prior';
  return contradicts(file, report, asOf) ? 'contradiction' : 'doubt';
}

/** The same test as for support, and never on the word of somebody unnamed. */
function contradicts(file: ClaimFile, report: Report, asOf: Day): boolean {
  return report.basis !== 'anonymous_vouched' && isFullAndFirm(report) && isStrong(file, report, asOf);
}

/** A claim that nobody is known to have made yet is younger than any denial. */
function isPrior(report: Report, since: Day | null): boolean {
  return since === null || report.at < since;
}
