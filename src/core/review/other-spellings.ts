/** What fetching a page tells of its address. */

import { getDomain } from 'tldts';
import type { ReadAddress } from './address.ts';
import { canonicalLink } from './canonical-link.ts';
import type { Act, Link } from './model.ts';

type Merged = Extract<Act, { kind: 'merged' }>;

/**
 * The links that turn out to be the same page: where `link` was redirected to (`url`), and what the page calls its
 * own address. Neither counts that leads to a site's front page, where sites send whatever they no longer have; nor
 * does a page's word for another site.
 */
export function otherSpellings(link: Link, url: string, canonical: string | null, readAddress: ReadAddress): Merged[] {
  const answered = canonicalLink(url, readAddress);
  const own = canonical === null ? null : canonicalLink(canonical, readAddress);
  const moved = answered !== null && answered !== link && !isFront(answered);
  const merged: Merged[] = moved ? [{ kind: 'merged', link, into: answered, because: 'redirect' }] : [];
  const here = moved ? answered : link;
  if (own && own !== here && !isFront(own) && siteOf(own) === siteOf(answered ?? link)) {
    merged.push({ kind: 'merged', link: here, into: own, because: 'canonical' });
  }
  return merged;
}

/** A canonical link of a front page has nothing behind its host. */
function isFront(link: Link): boolean {
  return /^https?:\/\/[^/?#]*\/?$/.test(link);
}

function siteOf(link: Link): string {
  return getDomain(link, { allowPrivateDomains: true }) ?? link;
}
