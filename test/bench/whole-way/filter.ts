/**
 * Whether a filter in the page would be worth having: how many pages and blocks it could rule out at best. A phrase is
 * looked for by its first two words, which no filter can do without; a real one would let through more.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageBlocks } from '../../support/page-blocks.ts';
import { inProject } from '../../support/paths.ts';
import type { Phrase } from '../corpus/draw-phrases.ts';
import { foldedWords } from '../corpus/language-model.ts';
import type { Report } from '../figure.ts';

const PAGES = '../shared/data/pages';
/** Bits a phrase for one false hit in a hundred pairs of words. */
const BITS = 9.6;

export interface Cleared {
  phrases: number;
  /** Shares of all, 0 to 1. */
  pages: number;
  blocks: number;
  kB: number;
}

/** Null where there are no saved pages beside the checkout. */
export function clearedPages(phrases: readonly Phrase[], counts: readonly number[]): Cleared[] | null {
  const folder = inProject(PAGES);
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) =>
    pageBlocks(readFileSync(join(folder, file), 'utf8')).map(({ text }) => pairsOf(foldedWords(text))),
  );
  return counts.map((count) => {
    const known = new Set(phrases.slice(0, count).flatMap(({ folded }) => pairsOf(folded.split(' ')).slice(0, 1)));
    const isClear = (pairs: readonly string[]) => !pairs.some((pair) => known.has(pair));
    const blocks = pages.flat();
    return {
      phrases: count,
      pages: pages.filter((page) => page.every(isClear)).length / pages.length,
      blocks: blocks.filter(isClear).length / blocks.length,
      kB: (count * BITS) / 8_000,
    };
  });
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

export function reportCleared(cleared: readonly Cleared[], report: Report): void {
  for (const { phrases, pages, blocks, kB } of cleared) {
    report(`filter.pages_cleared.${phrases}`, pages, '');
    report(`filter.blocks_cleared.${phrases}`, blocks, '');
    report(`filter.size.${phrases}`, kB, 'kB');
  }
}
