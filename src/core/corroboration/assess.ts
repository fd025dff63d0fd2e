/** How well a claim is corroborated on a day. */

import type { ClaimId, ClaimPack, Day } from '../pack/model.ts';
import { admiraltyOf } from './admiralty.ts';
import { claimFile } from './claim-file.ts';
import { flagsOf } from './flags.ts';
import type { Assessment, Counts, IndependenceClass } from './model.ts';
import type { Origin } from './origins.ts';
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

/**
 * Who passes a class on is worked out when somebody asks: all the lists together may hold the square of the reports,
 * where most readers of an assessment want none of them.
 */
function publicClasses(standing: Standing): IndependenceClass[] {
  let ranked: RankedRelays | null = null;
  return standing.classes.map(({ key, relation, coverage, origins }) => {
    const who = [...new Set(origins.map(({ source }) => source))].sort();
    let relays: string[] | null = null;
    return {
      key,
      relation,
      coverage,
      who,
      get relays() {
        ranked ??= rankRelays(standing);
        relays ??= relaysOn(standing, origins, ranked);
        return relays;
      },
    };
  });
}

/** The sources that only pass on, by name, and for each of their nodes its source's place among them; else -1. */
interface RankedRelays {
  byName: readonly string[];
  rankOf: Int32Array;
}

function rankRelays({ relays, citations }: Standing): RankedRelays {
  const sourceOf = (node: number): string => citations.reports[node]?.by as string;
  const byName = [...new Set(relays.map(sourceOf))].sort();
  const rank = new Map(byName.map((source, index) => [source, index]));
  const rankOf = new Int32Array(citations.back.length).fill(-1);
  for (const node of relays) rankOf[node] = rank.get(sourceOf(node)) as number;
  return { byName, rankOf };
}

function relaysOn({ relyingOn }: Standing, origins: readonly Origin[], { byName, rankOf }: RankedRelays): string[] {
  const reached = new Set<number>();
  for (const node of relyingOn(origins)) {
    const rank = rankOf[node] as number;
    if (rank !== -1) reached.add(rank);
  }
  return Array.from(Int32Array.from(reached).sort(), (rank) => byName[rank] as string);
}
