/** The result of assessing one claim on one day. Plain JSON. */

import type { ClaimId, Day } from '../pack/model.ts';

export type Grade =
  | 'corroborated'
  | 'admitted'
  | 'one_independent'
  | 'partly_confirmed'
  | 'single_origin'
  | 'unconfirmed'
  | 'untraceable'
  | 'contested'
  | 'contradicted'
  | 'refuted'
  | 'not_checkable';

/** What a grade looks like on the page; `none` is not marked. */
export type Band = 'solid' | 'partial' | 'weak' | 'conflict' | 'none';

export type RuleId = 'R0' | 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'R11' | 'R12';

export type Flag =
  | 'interested'
  | 'embedded'
  | 'both_sides_agree'
  | 'anonymous_origin'
  | 'self_published'
  | 'visual_unverified'
  | 'visual_refuted'
  | 'evidence_unavailable'
  | 'hedged_origin'
  | 'hedge_lost'
  | 'detail_added'
  | 'relay_cascade'
  | 'circular'
  | 'retracted'
  | 'denied_by_party'
  | 'partly_denied'
  | 'prior_denial'
  | 'doubted'
  | 'figure_changed'
  | 'reviewers_disagree';

/** Credibility digit of STANAG 2511: 1 confirmed … 5 improbable, 6 cannot be judged. */
export type Admiralty = 1 | 2 | 3 | 4 | 5 | 6;

export interface Counts {
  reports: number;
  relays: number;
  origins: number;
  independent: number;
  denials: number;
  contradictions: number;
}

export interface IndependenceClass {
  /** What binds its members: `party:arm`, `evidence:e1`, `owner:x` or `source:y`. */
  key: string;
  relation: 'independent' | 'weak' | 'for' | 'against' | 'party';
  coverage: 'full' | 'part';
  /** Source ids of its origins. */
  who: string[];
  /** Source ids that only pass its origins on; found when first read. */
  readonly relays: string[];
}

export interface Assessment {
  claim: ClaimId;
  asOf: Day;
  grade: Grade;
  admiralty: Admiralty;
  rule: RuleId;
  flags: Flag[];
  /** Null for what is not a checkable fact. */
  counts: Counts | null;
  classes: IndependenceClass[];
}
