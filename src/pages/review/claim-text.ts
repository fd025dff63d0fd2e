import { localText } from '../../core/pack/local-text.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import type { ClaimRef } from '../../core/review/model.ts';
import type { Speech } from '../../ui/speech.ts';

/** The text of a claim as its pack has it; its id where the pack is gone. */
export function claimText(packs: readonly ClaimPack[], { pack, claim }: ClaimRef, lang: Speech['lang']): string {
  const found = packs.find(({ id }) => id === pack)?.claims.find(({ id }) => id === claim);
  return found ? localText(found.text, lang) : claim;
}
