/** What the trusted fact-checks say of a claim on a day. */

import type { Day, Review, Verdict } from '../pack/model.ts';
import type { ClaimFile } from './claim-file.ts';

export interface ReviewVerdicts {
  saysTrue: boolean;
  saysFalse: boolean;
}

/**
 * The latest verdict of each trusted reviewer that is not a party, over the whole claim and not withdrawn.
 * A reviewer with two different verdicts on its latest day counts as mixed, which decides nothing.
 */
export function reviewVerdicts(file: ClaimFile, asOf: Day): ReviewVerdicts {
  const verdicts = [...latestByReviewer(file, asOf).values()].map(({ verdict }) => verdict);
  return { saysTrue: verdicts.includes('true'), saysFalse: verdicts.includes('false') };
}

function latestByReviewer(file: ClaimFile, asOf: Day): Map<string, { at: Day; verdict: Verdict }> {
  const latest = new Map<string, { at: Day; verdict: Verdict }>();
  for (const review of file.reviews) {
    if (!counts(file, review, asOf)) continue;
    const known = latest.get(review.by);
    if (!known || known.at < review.at) latest.set(review.by, { at: review.at, verdict: review.verdict });
    else if (known.at === review.at && known.verdict !== review.verdict) known.verdict = 'mixed';
  }
  return latest;
}

/** Whether a review takes part in the grade on that day. */
function counts(file: ClaimFile, review: Review, asOf: Day): boolean {
  return (
    review.trusted &&
    review.at <= asOf &&
    (review.retractedAt === undefined || review.retractedAt > asOf) &&
    (review.coverage === undefined || review.coverage === 'full') &&
    file.sourceOf(review.by)?.party === undefined
  );
}
