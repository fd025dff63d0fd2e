/** The engine of the review: the stored packs with their indexes, as the background has settled them. */

import { openIndex } from '../../core/match/open-index.ts';
import type { ClaimPack, Day } from '../../core/pack/model.ts';
import { PageChecker } from '../../core/review/read-page.ts';
import { askBackground } from '../../platform/api.ts';
import type { Database } from '../../store/database.ts';
import { readEntries, readPacks } from '../../store/packs.ts';
import { readAddress } from './read-address.ts';

export interface ReviewEngineParts {
  packs: readonly ClaimPack[];
  checker: PageChecker;
}

/** An index that can't be opened is left out: the settings say what is wrong with it. */
export async function openReviewEngine(database: Database, today: Day): Promise<ReviewEngineParts> {
  // Asking makes the background put every pack and index in order first.
  await askBackground('troubles', null);
  const [{ entries }, packs] = await Promise.all([readEntries(database), readPacks(database)]);
  const index = entries.flatMap(({ pieces }) => {
    const opened = openIndex(pieces);
    return opened.ok ? [opened.index] : [];
  });
  return { packs, checker: new PageChecker({ index, packs, today, readAddress }) };
}
