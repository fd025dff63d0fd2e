/** Why a claim has its grade: the rule that decided, what it saw, and why the rules before it did not hold. */

import type { ClaimId, ClaimPack, Day } from '../pack/model.ts';
import { assessStanding } from './assess.ts';
import { bandOf } from './bands.ts';
import { claimFile } from './claim-file.ts';
import type { Assessment, Band } from './model.ts';
import { type Condition, decide, isMet, RULES, type Rule } from './rules.ts';
import { type Standing, standingOf } from './standing.ts';
import { type Outlook, outlookOf } from './what-would-change.ts';

export interface PassedRule {
  rule: Rule['id'];
  /** For each way in which the rule can hold, the conditions that were not met. */
  missing: Condition[][];
}

export interface Explanation extends Outlook {
  assessment: Assessment;
  band: Band;
  /** Conditions of the way in which the rule holds; all are met. */
  because: Condition[];
  /** Other ways in which the same rule holds at once. */
  also: Condition[][];
  /** The rules before it, in order. */
  passed: PassedRule[];
}

/** Everything that a reader needs to see why, read from the rule table itself. */
export function explain(pack: ClaimPack, claim: ClaimId, asOf: Day): Explanation {
  const standing = standingOf(claimFile(pack, claim), asOf);
  const { rule, way } = decide(standing);
  const others = rule.ways.filter((conditions, index) => index !== way && unmet(conditions, standing).length === 0);
  return {
    assessment: assessStanding(standing),
    band: bandOf(rule.grade),
    because: [...(rule.ways[way] ?? [])],
    also: others.map((conditions) => [...conditions]),
    passed: RULES.slice(0, RULES.indexOf(rule)).map((earlier) => ({
      rule: earlier.id,
      missing: earlier.ways.map((conditions) => unmet(conditions, standing)),
    })),
    ...outlookOf(standing),
  };
}

function unmet(conditions: readonly Condition[], standing: Standing): Condition[] {
  return conditions.filter((condition) => !isMet(condition, standing));
}
