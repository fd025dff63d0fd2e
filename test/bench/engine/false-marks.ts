/**
 * Gates on real pages: phrases that do stand on the pages, each with context that by construction is not there.
 * Every mark is then a false one. Pages lie beside the checkout on some machines; without them there is no figure.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePacks } from '../../../src/core/match/compile-packs.ts';
import { matchDocument } from '../../../src/core/match/match-document.ts';
import type { TextBlock } from '../../../src/core/match/model.ts';
import { openIndex } from '../../../src/core/match/open-index.ts';
import type { ClaimPack, Matcher } from '../../../src/core/pack/model.ts';
import { matcherPack } from '../../support/matcher-pack.ts';
import { pageBlocks } from '../../support/page-blocks.ts';
import { inProject } from '../../support/paths.ts';
import type { Phrase } from '../corpus/draw-phrases.ts';
import { foldedWords } from '../corpus/language-model.ts';
import { pick, type Random, seededRandom } from '../corpus/random.ts';
import type { Report } from '../figure.ts';

const PAGES = '../shared/data/pages';
const MOST_WORDS = 3;
/** Words that begin like none of a page's stay away from it in all their forms. */
const BEGINNING = 4;
const LEAST_LETTERS = 8;

/** Says how often phrases stand on the pages, and how many of them are marked: it must be none. */
export function falseMarks(phrases: readonly Phrase[], count: number, report: Report): string {
  const folder = inProject(PAGES);
  if (!existsSync(folder)) return 'not available here: there are no pages to read';
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => pageBlocks(readFileSync(join(folder, file), 'utf8')));
  const random = seededRandom(71);
  const absent = absentWords(pages, phrases);
  const matchers = gatedMatchers(pages, phrases, absent, count, random);
  const bare = matchers.map(({ lang, phrase }): Matcher => ({ lang, phrase }));
  const standing = marksOn(pages, packOf(bare));
  const marked = marksOn(pages, packOf(matchers));
  report('phrases_on_unrelated_pages', standing, '');
  report('false_marks', marked, '');
  return `${matchers.length} gated phrases on ${files.length} pages: they stand there ${standing} times, ${marked} marked`;
}

function packOf(matchers: readonly Matcher[]): ClaimPack {
  return matcherPack(Object.fromEntries(matchers.map((matcher, number) => [`c${number}`, [matcher]])));
}

function marksOn(pages: readonly TextBlock[][], pack: ClaimPack): number {
  const opened = openIndex(compilePacks([pack]));
  if (!opened.ok) throw new Error(opened.reason);
  return pages.reduce((sum, blocks) => sum + matchDocument(opened.index, blocks, { lang: null, date: null }).length, 0);
}

/** Long words of the phrases that stand on no page in any form. */
function absentWords(pages: readonly TextBlock[][], phrases: readonly Phrase[]): string[] {
  const beginnings = new Set<string>();
  for (const block of pages.flat())
    for (const word of foldedWords(block.text)) beginnings.add(word.slice(0, BEGINNING));
  const words = phrases.slice(0, 20_000).flatMap(({ folded }) => folded.split(' '));
  return [...new Set(words)].filter(
    (word) => word.length >= LEAST_LETTERS && !beginnings.has(word.slice(0, BEGINNING)),
  );
}

/** Phrases of the pages as far as they go, then generated ones. */
function gatedMatchers(
  pages: readonly TextBlock[][],
  phrases: readonly Phrase[],
  absent: readonly string[],
  count: number,
  random: Random,
): Matcher[] {
  const matchers = new Map<string, Matcher>();
  for (const { text } of pages.flat()) {
    const words = foldedWords(text);
    for (let from = 0; from + 1 < words.length && matchers.size < count; from += 1) {
      const phrase = words.slice(from, from + 2 + Math.floor(random() * (MOST_WORDS - 1))).join(' ');
      if (!matchers.has(phrase))
        matchers.set(phrase, { lang: 'en', phrase, ...contextThatIsMissing(words, absent, random) });
    }
  }
  for (const { surface, lang } of phrases) {
    if (matchers.size >= count) break;
    matchers.set(surface, { lang, phrase: surface, ...contextThatIsMissing([surface], absent, random) });
  }
  return [...matchers.values()];
}

/** Terms that stand nowhere; half of the time next to a group of terms that do stand in the block. */
function contextThatIsMissing(
  present: readonly string[],
  absent: readonly string[],
  random: Random,
): Omit<Matcher, 'lang' | 'phrase'> {
  const missing = [pick(absent, random), pick(absent, random)];
  const near = random() < 0.5 ? [missing] : [[pick(present, random), pick(present, random)], missing];
  const within = pick(['sentence', 'block', 'page'] as const, random);
  return { near, within, without: [pick(absent, random)] };
}
