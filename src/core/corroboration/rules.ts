/**
 * The rule table R0–R12: the first rule with a way to hold decides the grade.
 *
 * It is data: each rule lists the ways in which it can hold, each way the conditions that must all be met. So
 * the same table decides, explains itself and writes the method page.
 */

import type { Grade, RuleId } from './model.ts';
import type { Standing } from './standing.ts';

export type Condition =
  | 'not_a_fact'
  | 'reviews_differ'
  | 'review_false'
  | 'review_true'
  | 'no_review_true'
  | 'full_admission'
  | 'part_admission'
  | 'no_admission'
  | 'opposing_sides_agree'
  | 'no_opposing_sides_agree'
  | 'two_independent'
  | 'independent_full'
  | 'independent_part'
  | 'no_independent_full'
  | 'no_independent'
  | 'contradicted'
  | 'denied_by_party'
  | 'no_origin'
  | 'one_class'
  | 'several_classes';

export interface Rule {
  id: RuleId;
  grade: Grade;
  /** Ways to hold; of each, every condition must be met. */
  ways: readonly (readonly Condition[])[];
}

/** In the order in which they are tried. One of them always holds: `several_classes` is what the others leave. */
export const RULES: readonly Rule[] = [
  { id: 'R0', grade: 'not_checkable', ways: [['not_a_fact']] },
  {
    id: 'R1',
    grade: 'contested',
    ways: [
      ['reviews_differ'],
      ['review_false', 'full_admission'],
      ['review_false', 'opposing_sides_agree'],
      ['review_false', 'two_independent'],
    ],
  },
  { id: 'R2', grade: 'refuted', ways: [['review_false']] },
  {
    id: 'R3',
    grade: 'contradicted',
    ways: [['contradicted', 'no_independent_full', 'no_admission', 'no_opposing_sides_agree', 'no_review_true']],
  },
  { id: 'R4', grade: 'contested', ways: [['contradicted']] },
  { id: 'R5', grade: 'admitted', ways: [['full_admission']] },
  { id: 'R6', grade: 'corroborated', ways: [['two_independent'], ['opposing_sides_agree'], ['review_true']] },
  { id: 'R7', grade: 'one_independent', ways: [['independent_full', 'several_classes']] },
  {
    id: 'R8',
    grade: 'partly_confirmed',
    ways: [
      ['part_admission', 'several_classes'],
      ['independent_part', 'several_classes'],
    ],
  },
  { id: 'R9', grade: 'contested', ways: [['denied_by_party', 'no_independent']] },
  { id: 'R10', grade: 'untraceable', ways: [['no_origin']] },
  { id: 'R11', grade: 'single_origin', ways: [['one_class']] },
  { id: 'R12', grade: 'unconfirmed', ways: [['several_classes']] },
];

const MET: Record<Condition, (standing: Standing) => boolean> = {
  not_a_fact: ({ claim }) => claim.checkable !== 'fact',
  reviews_differ: ({ reviews }) => reviews.saysTrue && reviews.saysFalse,
  review_false: ({ reviews }) => reviews.saysFalse,
  review_true: ({ reviews }) => reviews.saysTrue,
  no_review_true: ({ reviews }) => !reviews.saysTrue,
  full_admission: ({ admission }) => admission === 'full',
  part_admission: ({ admission }) => admission === 'part',
  no_admission: ({ admission }) => admission === 'none',
  opposing_sides_agree: ({ opposingSidesAgree }) => opposingSidesAgree,
  no_opposing_sides_agree: ({ opposingSidesAgree }) => !opposingSidesAgree,
  two_independent: hasTwoIndependent,
  independent_full: (standing) => hasIndependent(standing, 'full'),
  independent_part: (standing) => hasIndependent(standing, 'part'),
  no_independent_full: (standing) => !hasIndependent(standing, 'full'),
  no_independent: ({ classes }) => !classes.some(({ relation }) => relation === 'independent'),
  contradicted: ({ opposition }) => opposition.some(({ kind }) => kind === 'contradiction'),
  denied_by_party: ({ opposition }) => opposition.some(({ kind }) => kind === 'denial'),
  no_origin: ({ classes }) => classes.length === 0,
  one_class: ({ classes }) => classes.length === 1,
  several_classes: ({ classes }) => classes.length > 1,
};

export interface Decision {
  rule: Rule;
  /** The way in which it holds, as a position in `rule.ways`. */
  way: number;
}

/** The first rule that holds, and how. */
export function decide(standing: Standing): Decision {
  for (const rule of RULES) {
    const way = rule.ways.findIndex((conditions) => conditions.every((condition) => MET[condition](standing)));
    if (way !== -1) return { rule, way };
  }
  throw new Error('The rule table has a gap');
}

/** Whether one condition of the table is met. */
export function isMet(condition: Condition, standing: Standing): boolean {
  return MET[condition](standing);
}

function hasIndependent({ classes }: Standing, coverage: 'full' | 'part'): boolean {
  return classes.some((group) => group.relation === 'independent' && group.coverage === coverage);
}

/**
 * Two independent classes, one of them not on the word of somebody unnamed, and each by a source of another
 * owner: a class that only one paper makes strong does not confirm that same paper's other findings.
 */
function hasTwoIndependent({ classes }: Standing): boolean {
  const full = classes.filter((group) => group.relation === 'independent' && group.coverage === 'full');
  const ownersOf = full.map((group) => strongOwners(group.origins));
  const classesOfOwner = new Map<string, number>();
  let pairs = 0;
  for (const owners of ownersOf) {
    pairs += owners.size;
    for (const owner of owners.keys()) classesOfOwner.set(owner, (classesOfOwner.get(owner) ?? 0) + 1);
  }
  return ownersOf.some((owners) =>
    [...owners].some(([owner, named]) => {
      // Pairs of class and owner that share neither with this one.
      const apart = pairs - owners.size - (classesOfOwner.get(owner) ?? 0) + 1;
      return named && apart > 0;
    }),
  );
}

/** Owners of the origins that confirm the whole claim, and whether one of them does so on a named basis. */
function strongOwners(origins: Standing['origins']): Map<string, boolean> {
  const owners = new Map<string, boolean>();
  for (const { strength, owner, report } of origins) {
    if (strength !== 'full') continue;
    owners.set(owner, owners.get(owner) === true || report?.basis !== 'anonymous_vouched');
  }
  return owners;
}
