/** How well a claim is corroborated on a day. */

import type { ClaimId, ClaimPack, Day } from '../pack/model.ts';
import { admiraltyOf } from './admiralty.ts';
import { type ClaimFile, claimFile } from './claim-file.ts';
import { flagsOf } from './flags.ts';
import type { Assessment, Counts, IndependenceClass } from './model.ts';
import { decide } from './rules.ts';
import { type Standing, standingOf } from './standing.ts';

/**
 * The grade of a claim with everything that led to it. Pure: the same pack, claim and day always give the same
 * result, whatever the order of the pack's lists. The claim must be one of the pack.
 */
export function assess(pack: ClaimPack, claim: ClaimId, asOf: Day): Assessment {
  return assessFile(claimFile(pack, claim), asOf);
}

/** The same for a claim's file, which may hold more than the pack does. */
export function assessFile(file: ClaimFile, asOf: Day): Assessment {
  return assessStanding(standingOf(file, asOf));
}

export function assessStanding(standing: Standing): Assessment {
  const { rule } = decide(standing);
  const { claim, asOf } = standing;
  if (rule.grade === 'not_checkable') {
    return {
      claim: claim.id,
      asOf,
      grade: rule.grade,
      admiralty: 6,
      rule: rule.id,
      flags: [],
      counts: null,
      classes: [],
    };
  }
  const flags = flagsOf(standing);
  return {
    claim: claim.id,
    asOf,
    grade: rule.grade,
    admiralty: admiraltyOf(rule.grade, standing, flags),
    rule: rule.id,
    flags,
    counts: countsOf(standing),
    classes: publicClasses(standing),
  };
}

/** `reports` are those that say the claim or part of it; `denials` and `contradictions` are reports too. */
function countsOf({ live, relays, classes, opposition }: Standing): Counts {
  return {
    reports: live.support.length,
    relays: relays.length,
    origins: classes.length,
    independent: classes.filter(({ relation }) => relation === 'independent').length,
    denials: opposition.filter(({ kind }) => kind === 'denial').length,
    contradictions: opposition.filter(({ kind }) => kind === 'contradiction').length,
  };
}

function publicClasses(standing: Standing): IndependenceClass[] {
  const { relays, citations, classes, relyingOn } = standing;
  const relaying = new Map(relays.map((node) => [node, citations.reports[node]?.by as string]));
  const byName = [...new Set(relaying.values())].sort();
  const rankOf = new Map(byName.map((source, rank) => [source, rank]));
  const ranks = new Map([...relaying].map(([node, source]) => [node, rankOf.get(source) as number]));
  return classes.map(({ key, relation, coverage, origins }) => {
    const reached = new Set<number>();
    for (const node of relyingOn(origins)) {
      const rank = ranks.get(node);
      if (rank !== undefined) reached.add(rank);
    }
    const who = [...new Set(origins.map(({ source }) => source))].sort();
    return {
      key,
      relation,
      coverage,
      who,
      relays: [...reached].sort((a, b) => a - b).map((rank) => byName[rank] as string),
    };
  });
}
