import type { ClaimId, PackId } from '../pack/model.ts';

/** Names a claim across packs; ids hold no space. */
export function claimKey(pack: PackId, claim: ClaimId): string {
  return `${pack} ${claim}`;
}
