import { subjectKey } from '../../core/review/decisions.ts';
import type { ClaimRef, PageFinding, QueueRow } from '../../core/review/model.ts';

/** The first place of the claim in hand, else of the first claim found. */
export function findingInHand(row: QueueRow, claim: ClaimRef | null): PageFinding | undefined {
  const chosen = claim ? row.claims.find((each) => subjectKey(each) === subjectKey(claim)) : row.claims[0];
  return chosen?.findings[0];
}
