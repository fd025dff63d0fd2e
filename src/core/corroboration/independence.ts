/**
 * Independence classes: origins that hang together count once.
 *
 * Each origin falls in the first class that applies: its party, the evidence it shares, its owner, its source.
 * Evidence binds through any chain of shared items, also across a party's own use of them. What hangs together
 * by evidence but lies wholly with one owner (or one source) belongs to that owner's class, so that a
 * newspaper's two videos don't confirm each other.
 */

import type { PartyId } from '../pack/model.ts';
import type { ClaimFile } from './claim-file.ts';
import type { IndependenceClass } from './model.ts';
import type { Origin } from './origins.ts';

export interface OriginClass {
  key: string;
  party: PartyId | undefined;
  relation: IndependenceClass['relation'];
  coverage: IndependenceClass['coverage'];
  origins: Origin[];
}

/** The classes of a claim's origins, by key. */
export function independenceClasses(file: ClaimFile, origins: readonly Origin[]): OriginClass[] {
  const evidence = evidenceKeys(origins);
  const members = new Map<string, Origin[]>();
  origins.forEach((origin, index) => {
    const key = origin.party === undefined ? (evidence[index] ?? origin.owner) : `party:${origin.party}`;
    const group = members.get(key);
    if (group) group.push(origin);
    else members.set(key, [origin]);
  });
  return [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]) => describeClass(file, key, group));
}

function describeClass(file: ClaimFile, key: string, origins: Origin[]): OriginClass {
  const party = origins[0]?.party;
  const relation = party === undefined ? weightOf(origins) : relationOf(file, party);
  const covers = (origin: Origin): boolean =>
    relation === 'independent' ? origin.strength === 'full' : origin.coverage === 'full';
  return { key, party, relation, coverage: origins.some(covers) ? 'full' : 'part', origins };
}

function weightOf(origins: readonly Origin[]): 'independent' | 'weak' {
  return origins.some((origin) => origin.strength !== 'none') ? 'independent' : 'weak';
}

/** A party accused comes first: what it says against its own interest is what counts of it. */
function relationOf(file: ClaimFile, party: PartyId): 'against' | 'for' | 'party' {
  if (file.claim.implicates.includes(party)) return 'against';
  return file.claim.benefits.includes(party) ? 'for' : 'party';
}

/** For each origin with evidence the key that this evidence gives it; null for those without. */
function evidenceKeys(origins: readonly Origin[]): (string | null)[] {
  const groups = new Groups(origins);
  const keyOf = new Map<number, { owners: Set<string>; first: string }>();
  origins.forEach((origin, index) => {
    if (origin.evidence.length === 0) return;
    const root = groups.rootOf(index);
    const group = keyOf.get(root) ?? { owners: new Set(), first: origin.evidence[0] as string };
    for (const item of origin.evidence) if (item < group.first) group.first = item;
    if (origin.party === undefined) group.owners.add(origin.owner);
    keyOf.set(root, group);
  });
  return origins.map((origin, index) => {
    const group = origin.evidence.length > 0 ? keyOf.get(groups.rootOf(index)) : undefined;
    if (!group) return null;
    return group.owners.size === 1 ? origin.owner : `evidence:${group.first}`;
  });
}

/** Disjoint sets of origins that share evidence, with path halving. */
class Groups {
  private readonly parent: number[];

  constructor(origins: readonly Origin[]) {
    this.parent = origins.map((_, index) => index);
    const firstWith = new Map<string, number>();
    origins.forEach((origin, index) => {
      for (const item of origin.evidence) {
        const other = firstWith.get(item);
        if (other === undefined) firstWith.set(item, index);
        else this.parent[this.rootOf(index)] = this.rootOf(other);
      }
    });
  }

  rootOf(index: number): number {
    let at = index;
    for (let up = this.parent[at] as number; up !== at; up = this.parent[at] as number) {
      at = this.parent[at] = this.parent[up] as number;
    }
    return at;
  }
}
