import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Found, PageFacts } from '../../src/core/match/model.ts';
import sample from '../corpus/sample-article/expected.json' with { type: 'json' };
import { bundledMatcher, pageFacts } from '../support/bundled-pack.ts';
import { lineBlocks, pageBlocks } from '../support/page-blocks.ts';
import { sharedJson, sharedPath } from '../support/shared-data.ts';
import paraphrases from './paraphrases.json' with { type: 'json' };
import agencies from './paraphrases-agencies.json' with { type: 'json' };
import dispatches from './paraphrases-dispatches.json' with { type: 'json' };
import features from './paraphrases-features.json' with { type: 'json' };
import headlines from './paraphrases-headlines.json' with { type: 'json' };
import suppositions from './paraphrases-suppositions.json' with { type: 'json' };
import wires from './paraphrases-wires.json' with { type: 'json' };

/** How well the bundled pack finds its claims. Figures are printed; the thresholds are those the project promises. */

const match = bundledMatcher();
const inText = (text: string, page: PageFacts): Found[] => match([{ id: 0, text }], page);
const percent = (part: number, whole: number) => `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`;
const report = (lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

describe('own paraphrases and near misses', () => {
  const results = paraphrases.map((item) => ({ ...item, found: inText(item.text, pageFacts(item.date, item.lang)) }));
  const matchesOf = ({ found }: { found: Found[] }) =>
    found.filter(({ kind }) => kind === 'match').map(({ claim }) => String(claim));
  const stated = results.filter(({ claim }) => claim !== null);
  const nearMisses = results.filter(({ claim }) => claim === null);

  it('finds at least 85 % of the paraphrased claims, as first match', () => {
    const missed = stated.filter((item) => matchesOf(item)[0] !== item.claim);
    report([
      `own paraphrases: ${percent(stated.length - missed.length, stated.length)}`,
      ...missed.map((item) => `  missed ${item.claim}, got [${matchesOf(item)}]: ${item.text}`),
    ]);
    expect((stated.length - missed.length) / stated.length).toBeGreaterThanOrEqual(0.85);
  });

  it('takes no near miss for a claim', () => {
    const taken = nearMisses.filter((item) => matchesOf(item).length > 0);
    report([
      `own near misses left alone: ${percent(nearMisses.length - taken.length, nearMisses.length)}`,
      ...taken.map((item) => `  taken for ${matchesOf(item)}: ${item.text}`),
    ]);
    expect(taken).toEqual([]);
  });
});

interface Statement {
  /** The claim it states; null for a near miss. */
  claim: string | null;
  lang: string;
  date: string;
  /** Claims that it states or takes for granted as well. */
  also?: string[];
  /** Claims that it is taken for all the same: faults that are known. */
  taken?: string[];
  text: string;
}

/**
 * Written before the matchers met them. Their figures today are those of matchers widened since; how well unseen wordings
 * fare is told by the first runs alone. Of the wires, in the six batches they were written in, these got their claim as
 * first match with the matchers as they stood before any of them: 74/101, 61/84, 54/73, 51/70, 49/60, 27/36; and with
 * those widened after the batches before: 74/101, 67/84, 54/73, 58/70, 58/60, 33/36. Near misses taken for a claim then:
 * 2/73, 0/35, 4/40, 2/36, 0/30, 2/45. Only the first batch was written before its author had read the matchers.
 *
 * Of the dispatches, in seven batches, these got their claim, first or not, with the matchers as they stood before any of
 * them: 159/174, 14/42, 52/58, 53/58, 53/72, 53/58, 24/36; and with those widened after the batches before: 159/174,
 * 14/42, 55/58, 57/58, 54/72, 54/58, 31/36. Of the latter, in French: 82/87, 6/21, 26/29, 28/29, 28/35, 27/29, 18/18. Near
 * misses taken for a claim then: 1/67, 1/20 in the third batch, 5/30 in the fourth, 3/42 in the sixth and 7/16 in the last;
 * the second and the fifth have none. The first batch was written before its author had read any matcher, the third after
 * some. The second, fourth and seventh are long sentences that name other events beside the claim; the second was written
 * to try what forbids a match. The fifth are short phrases as articles are quoted. In 25 sentences of these three, what they
 * state as well was written down only once it had been found.
 *
 * Of the features, in four batches, these got their claim, first or not, with the matchers as they stood before any of
 * them: 76/87, 34/40, 29/35, 16/20; and with those mended after the batches before: 76/87, 34/40, 30/35, 15/20. Near
 * misses taken for a claim, in the same order: 32/58, 13/44, 12/30, 9/20; and 32/58, 10/44, 10/30, 8/20. Their near misses
 * were written to mislead: the claim's own words in other clauses, other wars, years, owners and weapons. The first batch
 * was written before its author had read any matcher. The fourth tells best how new kinds fare: its near misses are
 * suppositions and pages of other years, and after it nothing was done but to take back one bound, on the strikes on
 * Ganja, that had cost a sentence and won none.
 *
 * Of the suppositions, in three batches, all but one got their claim, first or not, by the matchers alone: 40/40, 20/20,
 * 19/20; and all near misses but seven were taken for one: 35/40, 19/20, 19/20. The first batch, half of whose near misses
 * are pages of later years, was written before any rule for what is only supposed; with the first rules 22/40 were taken.
 * The others have suppositions alone, and sentences that state a claim beside one; with the rules as they stood then
 * 10/20 and 10/20 were taken, and 20/20 and 16/20 found. Three of the four not found take their claim for granted in the
 * very clause that supposes something else; definite subjects were made an exception for them.
 */
describe.each<[string, Statement[]]>([
  ['wordings of agencies', agencies],
  ['wordings of dispatches', dispatches],
  ['wordings of features and analyses', features],
  ['wordings of headlines', headlines],
  ['wordings beside suppositions and of later years', suppositions],
  ['wordings of wires, captions and posts', wires],
])('%s', (title, statements) => {
  const results = statements.map((item) => {
    const found = inText(item.text, pageFacts(item.date, item.lang)).filter(({ kind }) => kind === 'match');
    return { ...item, matches: [...new Set(found.map(({ claim }) => String(claim)))] };
  });
  const stated = results.filter(({ claim }) => claim !== null);

  it('are found for at least 95 % of the claims stated', () => {
    const missed = stated.filter(({ claim, matches }) => !matches.includes(claim ?? ''));
    report([
      `${title}: ${percent(stated.length - missed.length, stated.length)}`,
      ...missed.map(({ claim, matches, text }) => `  missed ${claim}, got [${matches}]: ${text}`),
    ]);
    expect(missed.length / stated.length).toBeLessThanOrEqual(0.05);
  });

  it('are taken for no claim that they do not state', () => {
    const wrong = results.flatMap(({ claim, also = [], taken = [], matches, text }) =>
      matches
        .filter((match) => match !== claim && !also.includes(match) && !taken.includes(match))
        .map((match) => `${match}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the sample article', () => {
  const path = sharedPath(sample.source);

  it.skipIf(path === null)('has at least 20 of its 24 claims named where they are stated, and no other', () => {
    const blocks = lineBlocks(readFileSync(path ?? '', 'utf8'));
    const found = match(blocks, pageFacts(sample.date, sample.lang)).filter(({ kind }) => kind === 'match');
    const sentences: Record<string, number[][]> = sample.sentences;
    const isStated = ({ claim, block, start }: Found) => {
      const at = (blocks[block]?.offset ?? 0) + start;
      return (sentences[claim] ?? []).some(([from = 0, to = 0]) => from <= at && at < to);
    };
    const named = new Set(found.filter(isStated).map(({ claim }) => String(claim)));
    const wrong = found.filter((one) => !isStated(one));
    const all = Object.keys(sentences);
    report([
      `sample article: ${percent(named.size, all.length)} claims named, ${wrong.length} in a wrong sentence`,
      `  not named: ${all.filter((claim) => !named.has(claim)).join(' ') || 'none'}`,
      ...wrong.map(({ claim, block, start, end }) => `  wrong ${claim}: ${blocks[block]?.text.slice(start, end)}`),
    ]);
    expect(named.size).toBeGreaterThanOrEqual(20);
    expect(wrong).toEqual([]);
  });
});

interface EvidenceFile {
  sameAsInFacts: Record<string, string>;
  records: { id: string; claim: string; lang: string; date: string | null; phrase: string }[];
}

describe('phrases of the press', () => {
  const evidence = sharedJson<EvidenceFile>('karabakh-2020/evidence.json');
  const results = (evidence?.records ?? []).map((record) => ({
    ...record,
    wanted: evidence?.sameAsInFacts[record.claim] ?? null,
    found: inText(record.phrase, pageFacts(record.date, record.lang)),
  }));

  it.skipIf(evidence === null)('get their claim as first match in at least 85 % of French and English phrases', () => {
    const stated = results.filter(({ wanted, lang }) => wanted !== null && (lang === 'fr' || lang === 'en'));
    const missed = stated.filter(({ wanted, found }) => found[0]?.claim !== wanted);
    report([
      `press phrases, fr and en: ${percent(stated.length - missed.length, stated.length)}`,
      ...missed.map(
        ({ id, wanted, found }) =>
          `  ${id} wants ${wanted}, got [${found.map(({ claim, kind }) => `${claim} ${kind}`)}]`,
      ),
    ]);
    const others = results.filter(({ wanted, lang }) => wanted !== null && lang !== 'fr' && lang !== 'en');
    const right = others.filter(({ wanted, found }) => found[0]?.claim === wanted);
    report([`press phrases, other languages: ${percent(right.length, others.length)}`]);
    expect((stated.length - missed.length) / stated.length).toBeGreaterThanOrEqual(0.85);
  });

  it.skipIf(evidence === null)('are left alone where they say something else', () => {
    const taken = results.filter(({ wanted, found }) => wanted === null && found.length > 0);
    report([
      `press near misses taken for a claim: ${taken.length}`,
      ...taken.map(({ id, found }) => `  ${id}: ${found.map(({ claim, kind }) => `${claim} ${kind}`)}`),
    ]);
    expect(taken).toEqual([]);
  });
});

describe('unrelated news pages', () => {
  const folder = sharedPath('pages');
  const index = sharedJson<{ file: string }[]>('pages/index.json');

  it.skipIf(folder === null)(
    'stay unmarked',
    () => {
      const files = (index ?? []).map(({ file }) => file);
      const marked = files.flatMap((file) => {
        const blocks = pageBlocks(readFileSync(`${folder}/${file}`, 'utf8'));
        return match(blocks, pageFacts(null, null)).map(
          ({ claim, kind, block, start, end }) =>
            `${file}: ${claim} ${kind} "${blocks[block]?.text.slice(start, end)}"`,
        );
      });
      report([`unrelated pages: ${files.length}, marks: ${marked.length}`, ...marked]);
      expect(files.length).toBeGreaterThanOrEqual(20);
      expect(marked).toEqual([]);
    },
    300_000,
  );
});
