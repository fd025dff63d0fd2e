/** The links of a tab's page that are in the review, and whether they are marked there. */

import { dayOf } from '../core/pack/day.ts';
import { pageAddresses } from '../platform/page-addresses.ts';
import { markReviewed, markReviewedChoice, unmarkReviewed } from '../platform/reviewed-marks.ts';
import { reviewedOnPage } from '../store/reviewed-on-page.ts';
import type { ReviewedLinksProps } from '../ui/reviewed-links.tsx';
import { readAddress } from './review/read-address.ts';

/** Null where the page can't be read; `again` is called after a change of the switch. */
export async function reviewedInTab(
  tab: number,
  again: (reviewed: ReviewedLinksProps) => void,
): Promise<ReviewedLinksProps | null> {
  const addresses = await pageAddresses(tab).catch(() => null);
  if (!addresses) return null;
  const reviewed = await reviewedOnPage(addresses, dayOf(new Date()), readAddress);
  const written = reviewed.flatMap((each) => each.written);
  const shown = (marked: boolean): ReviewedLinksProps => ({
    rows: reviewed.map(({ row }) => row),
    marked,
    onMark: (on) => void mark(on),
  });
  const mark = async (on: boolean) => {
    await markReviewedChoice.set(on);
    await (on ? markReviewed(tab, written) : unmarkReviewed(tab, written)).catch(() => undefined);
    again(shown(on));
  };
  return shown(await markReviewedChoice.get());
}
