import { compilePacks } from '../core/match/compile-packs.ts';
import { type ClaimIndex, openIndex } from '../core/match/open-index.ts';
import type { ClaimPack } from '../core/pack/model.ts';

/** The index of packs that were just read. */
export function indexOf(packs: readonly ClaimPack[]): ClaimIndex {
  const opened = openIndex(compilePacks(packs));
  if (!opened.ok) throw new Error(`The index just made can't be opened: ${opened.reason}`);
  return opened.index;
}
