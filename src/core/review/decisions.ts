/** Which of several decisions stand, and where people decided apart from each other. */

import { claimKey } from '../match/claim-key.ts';
import { compareRecords, orderedJson } from './merge-records.ts';
import type { ClaimRef, Conflict, RecordOf } from './model.ts';

type Decided = RecordOf<'decided'>;

export interface StandingDecisions {
  newest: Decided | null;
  /** What stands on a claim, else on the link as a whole; newest first. */
  on(claim: ClaimRef): Decided[];
  conflicts: Conflict[];
}

/** A name for what is decided on: one claim, or the link as a whole. */
export function subjectKey(claim: ClaimRef | null): string {
  return claim ? claimKey(claim.pack, claim.claim) : '';
}

/** What stands of the decisions in force about one link. */
export function standingDecisions(decided: readonly Decided[]): StandingDecisions {
  const bySubject = new Map<string, Decided[]>();
  for (const decision of decided) {
    const key = subjectKey(decision.claim);
    bySubject.set(key, [...(bySubject.get(key) ?? []), decision]);
  }
  const standing = new Map([...bySubject].map(([key, all]) => [key, heads(all)]));
  const newest = [...standing.values()].flat().sort(newestFirst)[0] ?? null;
  return {
    newest,
    on: (claim) => standing.get(subjectKey(claim)) ?? standing.get('') ?? [],
    conflicts: [...standing.values()]
      .filter(differ)
      .map((decisions) => ({ claim: decisions[0]?.claim ?? null, decisions })),
  };
}

/**
 * The decisions that no other one replaced: by naming it, or by being a later one of the same person. Where a hostile
 * file makes them replace each other in a ring, the newest stands.
 */
function heads(decisions: readonly Decided[]): Decided[] {
  const replaced = new Set(decisions.flatMap(({ id, over }) => over.filter((other) => other !== id)));
  const latest = new Map<string, Decided>();
  for (const decision of [...decisions].sort(compareRecords)) latest.set(decision.by, decision);
  const sorted = [...decisions].sort(newestFirst);
  const standing = sorted.filter((decision) => !replaced.has(decision.id) && latest.get(decision.by) === decision);
  return standing.length > 0 ? standing : sorted.slice(0, 1);
}

function differ(decisions: readonly Decided[]): boolean {
  return new Set(decisions.map(({ decision }) => orderedJson({ ...decision, because: undefined }))).size > 1;
}

function newestFirst(a: Decided, b: Decided): number {
  return compareRecords(b, a);
}
