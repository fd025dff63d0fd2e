import type { SelectedPassage } from '../../core/review/draft-claim.ts';
import type { ClaimRef, QueueRow } from '../../core/review/model.ts';
import { findingInHand } from './finding-in-hand.ts';

/** What a new claim begins with from a row: the sentence in hand, on a page where nothing was found its title. */
export function passageOf(row: QueueRow, claim: ClaimRef | null): SelectedPassage | null {
  if (row.check.kind !== 'done') return null;
  const { url, outlet, lang, date, title } = row.check.page;
  const finding = findingInHand(row, claim);
  const paragraph = finding?.paragraph ?? title ?? '';
  const selected = finding ? paragraph.slice(finding.sentence.start, finding.sentence.end) : paragraph;
  return { selected, paragraph, url, outlet, lang, date };
}
