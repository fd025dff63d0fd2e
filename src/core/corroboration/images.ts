/** What is known of a report's images on a day. A verification of a later day is not known yet. */

import type { Day, Evidence, EvidenceId, Report } from '../pack/model.ts';
import type { ClaimFile } from './claim-file.ts';

type Status = Evidence['verification']['status'];

const REFUTED: ReadonlySet<Status> = new Set<Status>(['miscaptioned', 'edited', 'staged']);

/** State of an item of evidence on a day; an item that the pack doesn't define is unchecked. */
export function imageStatus(file: ClaimFile, id: EvidenceId, asOf: Day): Status {
  const verification = file.evidenceOf(id)?.verification;
  if (!verification) return 'unchecked';
  return verification.at !== undefined && verification.at > asOf ? 'unchecked' : verification.status;
}

/**
 * Whether nothing about the report's images stands open: every item it shows is authentic. A report that
 * rests on images but names none has nothing that could be authentic.
 */
export function hasAuthenticImages(file: ClaimFile, report: Report, asOf: Day): boolean {
  const items = report.evidence ?? [];
  if (items.length === 0) return !restsOnImages(report);
  return items.every((id) => imageStatus(file, id, asOf) === 'authentic');
}

/** Whether the report rests on images and all of them are known as miscaptioned, edited or staged. */
export function restsOnRefutedImages(file: ClaimFile, report: Report, asOf: Day): boolean {
  const items = report.evidence ?? [];
  return restsOnImages(report) && items.length > 0 && items.every((id) => REFUTED.has(imageStatus(file, id, asOf)));
}

/** Whether the report shows an item that nobody can look at. */
export function showsUnavailableImages(file: ClaimFile, report: Report): boolean {
  return (report.evidence ?? []).some((id) => {
    const item = file.evidenceOf(id);
    return item !== undefined && item.url === null && item.archiveUrl === undefined;
  });
}

function restsOnImages(report: Report): boolean {
  return report.basis === 'visual' || report.basis === 'verified_visual';
}
