import { describe, expect, it } from 'vitest';
import { type GoldLang, openGold } from './gold/read-gold.ts';
import { precision, recall, score } from './score.ts';

/** The least that unseen sentences must reach; the open part of the set is held to the same. */
describe.each<GoldLang>(['fr', 'en'])('on the open part of the gold set, %s', (lang) => {
  const scores = score(openGold(lang));

  it.each([
    ['attribution', 0.92, 0.8],
    ['source', 0.88, 0.88],
    ['hedges', 0.9, 0.8],
    ['self-distancing', 1, 0.9],
    ['unattributed', 0.9, 0.9],
    ['verb class', 0.9, 0.9],
    ['cue type', 0.9, 0.9],
    ['chain', 0.88, 0.88],
    ['anonymous', 0.88, 0.88],
    ['stance', 0.9, 0.9],
    ['sentences', 0.97, 0.97],
  ] as const)('%s: precision at least %d, recall at least %d', (measure, leastPrecision, leastRecall) => {
    const tally = scores[measure];
    expect(precision(tally)).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(tally)).toBeGreaterThanOrEqual(leastRecall);
  });
});
