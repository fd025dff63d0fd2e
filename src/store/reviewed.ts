/** What was decided on a few links, without reading the whole review. */

import type { Link, RecordOf, ReviewRecord } from '../core/review/model.ts';
import type { ReviewDatabase } from './reviews.ts';

/** The records about these links and their other spellings, with all that takes acts back. */
export async function recordsAbout(database: ReviewDatabase, links: readonly Link[]): Promise<ReviewRecord[]> {
  const { store } = database.transaction('records');
  const [byLink, byTarget, byAct] = [store.index('link'), store.index('into'), store.index('act')];
  const found = new Map<string, ReviewRecord>();
  const seen = new Set<Link>(links);
  for (let open = [...seen]; open.length > 0; ) {
    const lists = await Promise.all(open.flatMap((link) => [byLink.getAll(link), byTarget.getAll(link)]));
    for (const record of lists.flat()) found.set(record.id, record);
    const merges = lists.flat().filter((record): record is RecordOf<'merged'> => record.kind === 'merged');
    open = [...new Set(merges.flatMap(({ link, into }) => [link, into]))].filter((link) => !seen.has(link));
    for (const link of open) seen.add(link);
  }
  if (found.size === 0) return [];
  return [...found.values(), ...(await byAct.getAll())];
}
