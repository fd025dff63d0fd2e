/** The texts of reviewed pages. They stay on this machine: neither exports nor merges know of them. */

import type { Link } from '../core/review/model.ts';
import type { ReadPage } from '../core/review/read-page.ts';
import type { ReviewDatabase } from './reviews.ts';

/** Characters of one page that are kept; an article has some thousands. */
const MOST_CHARACTERS = 200_000;

/** Pages that are in memory at once. */
const AT_ONCE = 100;

/** Keeps what was read of links in place of what was read before. */
export async function keepTexts(
  database: ReviewDatabase,
  pages: readonly { link: Link; page: ReadPage }[],
): Promise<void> {
  if (pages.length === 0) return;
  const transaction = database.transaction('texts', 'readwrite');
  for (const { link, page } of pages) void transaction.store.put(cut(page), link);
  await transaction.done;
}

/** All texts, some dozens at a time. */
export async function* readTexts(database: ReviewDatabase): AsyncGenerator<{ link: Link; page: ReadPage }[]> {
  for (let after: Link | null = null; ; ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const { store } = database.transaction('texts');
    const [keys, pages] = await Promise.all([store.getAllKeys(range, AT_ONCE), store.getAll(range, AT_ONCE)]);
    if (keys.length === 0) return;
    yield pages.map((page, at) => ({ link: keys[at] as Link, page }));
    after = keys.at(-1) as Link;
  }
}

/** Whole blocks as long as they fit. */
function cut(page: ReadPage): ReadPage {
  let room = MOST_CHARACTERS;
  const fits = page.blocks.findIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  return fits < 0 ? page : { ...page, blocks: page.blocks.slice(0, fits), truncated: true };
}
