import type { ClaimRef, QueueRow } from '../../core/review/model.ts';
import { textFragmentLink } from '../../core/review/text-fragment.ts';
import { findingInHand } from './finding-in-hand.ts';

/** Where a link is opened: at the sentence with the claim in hand, else with the first claim found; else at its top. */
export function addressOf(row: QueueRow, claim: ClaimRef | null): string {
  const url = row.check.kind === 'done' ? row.check.page.url : row.url;
  const finding = findingInHand(row, claim);
  if (!finding) return url;
  return textFragmentLink(url, finding.paragraph.slice(finding.sentence.start, finding.sentence.end));
}
