import { claimKey } from '../core/match/claim-key.ts';
import type { ListedClaim } from '../platform/api.ts';
import type { Passage } from './passages.ts';

/** Every claim of the page once, in the order of its first passage; a match if any of its passages is one. */
export function listClaims(passages: readonly Passage[]): ListedClaim[] {
  const listed = new Map<string, ListedClaim>();
  for (const { found, dossier } of passages.flatMap(({ entries }) => entries)) {
    const { pack, claim, kind } = found;
    const key = claimKey(pack, claim);
    const known = listed.get(key) ?? { pack, claim, kind, passages: 0, dossier };
    listed.set(key, { ...known, kind: kind === 'match' ? kind : known.kind, passages: known.passages + 1 });
  }
  return [...listed.values()];
}

/** How many different claims the page makes; mentions don't count. */
export function countMatched(claims: readonly ListedClaim[]): number {
  return claims.filter(({ kind }) => kind === 'match').length;
}
