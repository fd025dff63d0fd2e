import type { Flag } from '../corroboration/model.ts';

/** Most telling first: what changes the reading of a claim, then the order of the method's table. */
export const FLAGS_BY_PRIORITY: readonly Flag[] = [
  'retracted',
  'denied_by_party',
  'hedge_lost',
  'embedded',
  'interested',
  'relay_cascade',
  'hedged_origin',
  'anonymous_origin',
  'self_published',
  'visual_unverified',
  'evidence_unavailable',
  'prior_denial',
  'visual_refuted',
  'detail_added',
  'doubted',
  'partly_denied',
  'both_sides_agree',
  'figure_changed',
  'circular',
  'reviewers_disagree',
];

/** For sorting what carries a flag. */
export function byPriority(a: { flag: Flag }, b: { flag: Flag }): number {
  return FLAGS_BY_PRIORITY.indexOf(a.flag) - FLAGS_BY_PRIORITY.indexOf(b.flag);
}
