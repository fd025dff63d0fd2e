import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { wordClaims } from '../../src/core/findings/word-claims.ts';
import { remarkText, wordingLines } from '../../src/core/findings/wording-line.ts';
import type { Day } from '../../src/core/pack/model.ts';
import { bundledMatcher, bundledPack, pageFacts } from '../support/bundled-pack.ts';
import { pageBlocks } from '../support/page-blocks.ts';

/** Golden pages whose `expected.json` gives, once for each claim of a sentence, the lines on how it is worded there. */
interface Expected {
  about: string;
  date: string;
  lang: 'fr' | 'en';
  /** Where the page stands; a site that no pack knows when absent. */
  url?: string;
  /** Who signs it, as its markup states. */
  authors?: string[];
  found: { claim: string; sentence: string; lines: string[] }[];
}

const root = fileURLToPath(new URL('.', import.meta.url));
const slugs = readdirSync(root).filter((name) => name.startsWith('wording-') && existsSync(`${root}${name}/page.html`));
const match = bundledMatcher();
const pack = bundledPack();
const TODAY = '2026-01-01' as Day;

function linesOf(slug: string, { date, lang, url = 'https://news.example/', authors = [] }: Expected) {
  const blocks = pageBlocks(readFileSync(`${root}${slug}/page.html`, 'utf8'));
  const facts = pageFacts(date, lang);
  const t = createTranslate(lang);
  const found = match(blocks, facts);
  const batch = { found, undecided: [], pageTerms: [] };
  const worded = wordClaims(batch, blocks, { ...facts, url, authors }, [pack], TODAY);
  const told = found.map(({ claim, block, start, kind }) => {
    const here = worded.find((one) => one.claim === claim && one.block === block && one.start === start);
    if (!here) throw new Error(`${claim} in block ${block} has no wording`);
    const sentence = blocks[block]?.text.slice(here.wording.sentence.start, here.wording.sentence.end) ?? '';
    const lines = wordingLines(here.wording, kind, t, lang).map((line) => remarkText(line, t, lang));
    return { claim, sentence, lines: lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' ')) };
  });
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}

describe('golden pages of wording', () => {
  it('are there', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(8);
  });

  it.each(slugs)('%s', (slug) => {
    const expected = JSON.parse(readFileSync(`${root}${slug}/expected.json`, 'utf8')) as Expected;
    const got = linesOf(slug, expected);
    const wanted = expected.found.map(({ claim, lines }) => ({ claim, lines }));
    expect(
      got.map(({ claim, lines }) => ({ claim, lines })),
      expected.about,
    ).toEqual(wanted);
    for (const [at, { sentence }] of expected.found.entries())
      expect(got[at]?.sentence.startsWith(sentence)).toBe(true);
  });
});
