/** A whole document at once. */

import { decidePage } from './decide-page.ts';
import { findClaims } from './find-claims.ts';
import type { Found, PageFacts, TextBlock } from './model.ts';
import type { ClaimIndex } from './open-index.ts';
import { settleFound } from './settle-found.ts';

/** The claims a document repeats or mentions; `blocks` are all it has. Sorted by block, start, best fit first. */
export function matchDocument(
  index: ClaimIndex | readonly ClaimIndex[],
  blocks: readonly TextBlock[],
  page: PageFacts,
): Found[] {
  const { found, undecided, pageTerms } = findClaims(index, blocks, page);
  if (undecided.length === 0) return found;
  const seen = new Set(pageTerms.flatMap(({ terms }) => terms));
  return settleFound([...found, ...decidePage(undecided, seen)]);
}
