import type { ClaimPack } from '../../core/pack/model.ts';
import type { Database } from '../../store/database.ts';
import { readPacks } from '../../store/packs.ts';

/** Just after installation the background is still storing them. */
const TRIES = 20;
const PAUSE_MS = 250;

/** Tells the installed packs, as soon as there are any; none after a while. */
export async function watchPacks(database: Database, tell: (packs: readonly ClaimPack[]) => void): Promise<void> {
  for (let tried = 1; ; tried++) {
    const packs = await readPacks(database);
    if (packs.length > 0 || tried === TRIES) return tell(packs);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
