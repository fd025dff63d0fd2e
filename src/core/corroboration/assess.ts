/** How well a claim is corroborated on a day. */

import type { ClaimId, ClaimPack, Day } from '../pack/model.ts';
import { admiraltyOf } from './admiralty.ts';
import { claimFile } from './claim-file.ts';
import { flagsOf } from './flags.ts';
import type { Assessment, Counts, IndependenceClass } from './model.ts';
import { decide } from './rules.ts';
import { type Standing, standingOf } from './standing.ts';

/**
 * The grade of a claim with everything that led to it. Pure: the same pack, claim and day always give the same
 * result, whatever the order of the pack's lists. The claim must be one of the pack.
 */
export function assess(pack: ClaimPack, claim: ClaimId, asOf: Day): Assessment {
  return assessStanding(standingOf(claimFile(pack, claim), asOf));
}

/** The same from a standing that is already worked out. */
export function assessStanding(standing: Standing): Assessment {
  const verdict = verdictOn(standing);
  return { ...verdict, classes: verdict.counts === null ? [] : publicClasses(standing) };
}

/** An assessment without its classes: what a history needs, at less cost. */
export function verdictOn(standing: Standing): Omit<Assessment, 'classes'> {
  const { claim, asOf } = standing;
  const { id: rule, grade } = decide(standing).rule;
  const known = { claim: claim.id, asOf, grade, rule };
  if (grade === 'not_checkable') return { ...known, admiralty: 6, flags: [], counts: null };
  const flags = flagsOf(standing);
  return { ...known, admiralty: admiraltyOf(grade, standing, flags), flags, counts: countsOf(standing) };
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
