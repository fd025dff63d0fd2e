/** Which links of a page are in the review. */

import type { Day } from '../core/pack/model.ts';
import type { ReadAddress } from '../core/review/address.ts';
import { canonicalLink } from '../core/review/canonical-link.ts';
import type { Link, QueueRow } from '../core/review/model.ts';
import { ReviewLog } from '../core/review/review-log.ts';
import type { PageAddresses } from '../platform/page-addresses.ts';
import { recordsAbout } from './reviewed.ts';
import { openReviews } from './reviews.ts';

export interface ReviewedLink {
  row: QueueRow;
  /** How the page's markup writes it, in every way it does; empty for the page itself. */
  written: string[];
}

/** The page itself first, where it is in the review; then its links in the order of the page. */
export async function reviewedOnPage(
  { url, links }: PageAddresses,
  today: Day,
  readAddress: ReadAddress,
): Promise<ReviewedLink[]> {
  const byLink = new Map<Link, string[]>();
  const file = (link: Link | null, written: readonly string[]) => {
    if (link) byLink.set(link, [...(byLink.get(link) ?? []), ...written]);
  };
  file(canonicalLink(url, readAddress), []);
  for (const { written, href } of links) file(canonicalLink(href, readAddress), [written]);
  const database = await openReviews();
  try {
    const log = new ReviewLog(await recordsAbout(database, [...byLink.keys()]));
    const found = new Map<Link, ReviewedLink>();
    for (const [link, written] of byLink) {
      const row = log.row(link, today);
      if (row) found.set(row.link, { row, written: [...(found.get(row.link)?.written ?? []), ...written] });
    }
    return [...found.values()];
  } finally {
    database.close();
  }
}
