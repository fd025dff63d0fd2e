import { describe, expect, it } from 'vitest';
import type { GoldLang } from './gold/read-gold.ts';
import { blindItems, sealedItems } from './gold/read-short.ts';
import { precision, recall } from './score.ts';
import { scoreShort } from './score-short.ts';

describe.each<GoldLang>(['fr', 'en'])('on sentences annotated blind, %s', (lang) => {
  const scores = scoreShort(lang, blindItems(lang));

  it.each([
    ['attribution', 0.95, 0.8],
    ['source', 0.92, 0.8],
    ['hedges', 0.95, 0.75],
    ['unattributed', 0.95, 0.85],
    ['self-distancing', 1, 0.9],
  ] as const)('%s: precision at least %d, recall at least %d', (measure, leastPrecision, leastRecall) => {
    expect(precision(scores[measure])).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(scores[measure])).toBeGreaterThanOrEqual(leastRecall);
  });
});

it('locates each source and hedge of the short form in its sentence, and repeats none of them in the sealed set', () => {
  const open = [...blindItems('fr'), ...blindItems('en')];
  const wrong = [...open, ...sealedItems()].filter(({ text, sources, hedges }) =>
    [...sources, ...hedges].some((words) => words !== null && !text.includes(words)),
  );
  expect(wrong).toEqual([]);
  const texts = new Set(open.map(({ text }) => text));
  expect(sealedItems().filter(({ text }) => texts.has(text))).toEqual([]);
});
