/** Acts of deciding, made from rows as they are seen. */

import { subjectKey } from '../../core/review/decisions.ts';
import type { Act, ClaimRef, Decision, QueueRow, RecordId, RecordOf } from '../../core/review/model.ts';

/** One decision on a link, or on one of its claims, that replaces what was seen to stand there. */
export function decide(row: QueueRow, claim: ClaimRef | null, decision: Decision): Act {
  return { kind: 'decided', link: row.link, claim, decision, over: standingOn(row, claim) };
}

function standingOn(row: QueueRow, claim: ClaimRef | null): RecordId[] {
  const seen: RecordOf<'decided'>[] = [
    ...(row.decision ? [row.decision] : []),
    ...row.claims.flatMap(({ decisions }) => decisions),
    ...row.conflicts.flatMap(({ decisions }) => decisions),
  ];
  const key = subjectKey(claim);
  return [...new Set(seen.filter((each) => subjectKey(each.claim) === key).map(({ id }) => id))];
}

/** Taking back acts is one more act for each. */
export function takeBack(records: readonly { id: RecordId }[]): Act[] {
  return records.map(({ id }) => ({ kind: 'undone', act: id }));
}
