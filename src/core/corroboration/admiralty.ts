/** The credibility digit of STANAG 2511 that goes with a grade. */

import type { Admiralty, Flag, Grade } from './model.ts';
import { isMet } from './rules.ts';
import type { Standing } from './standing.ts';

const DIGIT: Record<Grade, Admiralty> = {
  corroborated: 1,
  admitted: 1,
  one_independent: 2,
  partly_confirmed: 3,
  single_origin: 3,
  unconfirmed: 3,
  untraceable: 6,
  contested: 4,
  contradicted: 5,
  refuted: 5,
  not_checkable: 6,
};

/** One step down where a good grade stands on less, and "cannot be judged" for an origin that nobody answers for. */
export function admiraltyOf(grade: Grade, standing: Standing, flags: readonly Flag[]): Admiralty {
  if (grade === 'corroborated' && (flags.includes('anonymous_origin') || isByReviewOnly(standing))) return 2;
  if (grade === 'admitted' && standing.classes.length === 1) return 2;
  if (grade === 'single_origin' && isFaceless(standing)) return 6;
  return DIGIT[grade];
}

function isByReviewOnly(standing: Standing): boolean {
  return !isMet('two_independent', standing) && !isMet('opposing_sides_agree', standing);
}

/** No party and no named, edited publication among the origins. */
function isFaceless({ file, origins }: Standing): boolean {
  return origins.every(
    ({ party, source, report }) =>
      party === undefined && (file.sourceOf(source)?.selfPublished === true || report?.basis === 'anonymous'),
  );
}
