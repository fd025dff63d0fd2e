/**
 * A page of the extension in which nothing has run yet does what a woken background does first: it opens the store, reads
 * the indexes, and matches the text of its own paragraphs. How long that took is left in an attribute of its element.
 */

import { findClaims } from '../../../src/core/match/find-claims.ts';
import { openIndex } from '../../../src/core/match/open-index.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { readEntries } from '../../../src/store/packs.ts';

async function answer(): Promise<number> {
  const blocks = [...document.querySelectorAll('p')].map(({ innerText }, id) => ({ id, text: innerText }));
  const start = performance.now();
  const { entries } = await readEntries(await openDatabase());
  const indexes = entries.map(({ bytes }) => {
    const opened = openIndex(bytes);
    if (!opened.ok) throw new Error(opened.reason);
    return opened.index;
  });
  const { found, undecided } = findClaims(indexes, blocks, { lang: null, date: null });
  const took = performance.now() - start;
  if (found.length + undecided.length === 0) throw new Error('nothing was found');
  return took;
}

answer().then(
  (ms) => document.documentElement.setAttribute('data-took', String(ms)),
  (error) => document.documentElement.setAttribute('data-took', `failed: ${error}`),
);
