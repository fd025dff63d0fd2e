/** What was decided before on the same claims, on other links. */

import { subjectKey } from '../../core/review/decisions.ts';
import { compareRecords } from '../../core/review/merge-records.ts';
import type { ClaimRef, QueueRow, RecordOf } from '../../core/review/model.ts';

export interface EarlierDecision {
  claim: ClaimRef;
  record: RecordOf<'decided'>;
  /** The row it was taken on. */
  row: QueueRow;
}

/** Newest first, each link once for each claim; taking decisions back to the queue is none to repeat. */
export function earlierDecisions(row: QueueRow, rows: readonly QueueRow[]): EarlierDecision[] {
  const wanted = new Set(row.claims.map((claim) => subjectKey(claim)));
  if (wanted.size === 0) return [];
  const earlier = rows.flatMap((other) => {
    if (other.link === row.link) return [];
    return other.claims.flatMap(({ pack, claim, decisions }) => {
      const [record] = decisions;
      const repeats = record && record.decision.state !== 'reopened' && wanted.has(subjectKey({ pack, claim }));
      return repeats ? [{ claim: { pack, claim }, record, row: other }] : [];
    });
  });
  return earlier.sort((a, b) => compareRecords(b.record, a.record));
}
