import type { ClaimPack } from '../../core/pack/model.ts';
import { unfinishedPack } from '../../platform/unfinished.ts';

/**
 * Notes the packs that are about to be stored in one transaction, so that the next start can tell if that was cut
 * short. They are stored together or not at all: the first stands for all.
 */
export async function whileStoring(packs: readonly ClaimPack[], store: () => Promise<void>): Promise<void> {
  const [first] = packs;
  if (!first) return store();
  const { id, version } = first;
  await unfinishedPack.set({ id, version, title: packs.map(titleOf).join(', ') });
  try {
    await store();
  } finally {
    await unfinishedPack.remove();
  }
}

function titleOf({ id, title }: ClaimPack): string {
  return Object.values(title)[0] ?? id;
}
