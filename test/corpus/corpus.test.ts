import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Found, FoundKind, TextBlock } from '../../src/core/match/model.ts';
import { bundledMatcher, pageFacts } from '../support/bundled-pack.ts';
import { pageBlocks } from '../support/page-blocks.ts';

/**
 * Golden pages: a folder is a case. `expected.json` names each claim once per sentence that states it, by the
 * first words of that sentence; a sentence it does not name must stay unmarked.
 */
interface Expected {
  about: string;
  date: string | null;
  lang: string;
  found: { claim: string; kind: FoundKind; sentence: string }[];
}

const root = fileURLToPath(new URL('.', import.meta.url));
const slugs = readdirSync(root).filter((name) => existsSync(`${root}${name}/page.html`));
const match = bundledMatcher();

const line = (claim: string, kind: string, sentence: string) => `${claim} ${kind}: ${sentence}`;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What was found, in the words of `expected.json` where it was expected there. */
function describeFound(found: Found[], blocks: TextBlock[], expected: Expected): string[] {
  const lines = found.map(({ claim, kind, block, sentence }) => {
    const text = oneLine(blocks[block]?.text.slice(sentence.start, sentence.end) ?? '');
    const known = expected.found.find(
      (entry) => entry.claim === claim && entry.kind === kind && text.startsWith(oneLine(entry.sentence)),
    );
    return line(claim, kind, known?.sentence ?? text);
  });
  return [...new Set(lines)].sort();
}

describe('golden pages', () => {
  it('are there', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(14);
  });

  it.each(slugs)('%s', (slug) => {
    const expected = JSON.parse(readFileSync(`${root}${slug}/expected.json`, 'utf8')) as Expected;
    const blocks = pageBlocks(readFileSync(`${root}${slug}/page.html`, 'utf8'));
    const found = match(blocks, pageFacts(expected.date, expected.lang));
    const wanted = expected.found.map(({ claim, kind, sentence }) => line(claim, kind, sentence)).sort();
    const got = describeFound(found, blocks, expected);
    const differences = {
      missing: wanted.filter((entry) => !got.includes(entry)),
      unexpected: got.filter((entry) => !wanted.includes(entry)),
    };
    expect(differences, expected.about).toEqual({ missing: [], unexpected: [] });
  });
});
