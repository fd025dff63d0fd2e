import type { ClaimFile } from '../corroboration/claim-file.ts';
import type { Day, Review } from '../pack/model.ts';

/** The newest fact-check that counts with this verdict on that day, if any. */
export function decidingReview(file: ClaimFile, verdict: 'true' | 'false', asOf: Day): Review | undefined {
  const counted = knownReviews(file, asOf).filter((review) => counts(file, review));
  return counted
    .filter((review) => review.verdict === verdict && !isOvertaken(review, counted))
    .reduce<Review | undefined>((newest, review) => (newest && newest.at >= review.at ? newest : review), undefined);
}

/** Fact-checks known on that day from reviewers the pack trusts, whatever they say and of how much of the claim. */
export function knownReviews(file: ClaimFile, asOf: Day): Review[] {
  return file.reviews.filter(
    ({ trusted, at, retractedAt }) => trusted && at <= asOf && (retractedAt === undefined || retractedAt > asOf),
  );
}

/** Only a fact-check of the whole claim, by somebody who is no party to it. */
function counts(file: ClaimFile, review: Review): boolean {
  return (review.coverage ?? 'full') === 'full' && file.sourceOf(review.by)?.party === undefined;
}

/** Its author has since said something else, or something different on the same day. */
function isOvertaken(review: Review, counted: Review[]): boolean {
  return counted.some(
    ({ by, at, verdict }) => by === review.by && (at > review.at || (at === review.at && verdict !== review.verdict)),
  );
}
