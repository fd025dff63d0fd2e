/** Marks the links of pages that are in the review, where the moderator switched that on. */

import { dayOf } from '../core/pack/day.ts';
import { browser } from '../platform/browser.ts';
import { pageAddresses } from '../platform/page-addresses.ts';
import { markReviewed, markReviewedChoice } from '../platform/reviewed-marks.ts';
import { reviewedOnPage } from '../store/reviewed-on-page.ts';

const readAddress = (text: string, base?: string) => (URL.canParse(text, base) ? new URL(text, base) : null);

/** To be called while the background's script runs. */
export function markReviewedLinks(): void {
  browser.tabs.onUpdated.addListener((tab, { status }, { url = '', incognito }) => {
    if (status === 'complete' && /^https?:/.test(url) && !incognito) void mark(tab);
  });
}

async function mark(tab: number): Promise<void> {
  if (!(await markReviewedChoice.get())) return;
  const addresses = await pageAddresses(tab).catch(() => null);
  if (!addresses) return;
  const reviewed = await reviewedOnPage(addresses, dayOf(new Date()), readAddress);
  const written = reviewed.flatMap((each) => each.written);
  await markReviewed(tab, written).catch(() => undefined);
}
