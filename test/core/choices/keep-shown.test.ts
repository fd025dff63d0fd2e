import { describe, expect, it } from 'vitest';
import { keepShown } from '../../../src/core/choices/keep-shown.ts';
import type { Treatment } from '../../../src/core/choices/treatment.ts';
import type { BatchResult, Found, Undecided } from '../../../src/core/match/model.ts';
import type { ClaimId, PackId } from '../../../src/core/pack/model.ts';

const found = (change: Partial<Found> = {}): Found => ({
  pack: 'cases' as PackId,
  claim: 'bridge' as ClaimId,
  kind: 'match',
  block: 3,
  start: 10,
  end: 20,
  sentence: { start: 0, end: 40 },
  matcher: 0,
  fit: 402,
  context: [{ term: 'Lviv', start: 22, end: 26 }],
  ...change,
});
const undecided: Undecided = { found: found(), reach: 'page', needs: [[1]], forbids: [], otherwise: 'mention' };
const result = (change: Partial<BatchResult>): BatchResult => ({ found: [], undecided: [], pageTerms: [], ...change });
const always = (treatment: Treatment) => () => treatment;

describe('what a page is told', () => {
  it('is everything where everything is shown', () => {
    const whole = result({ found: [found()], undecided: [undecided], pageTerms: [{ block: 3, terms: [1] }] });
    expect(keepShown(whole, always('show'))).toEqual(whole);
  });

  it('names no place of the text where claims are only counted', () => {
    const { found: kept, undecided: open } = keepShown(
      result({ found: [found()], undecided: [undecided] }),
      ({ kind }) => (kind === 'match' ? 'count' : 'drop'),
    );
    for (const one of [...kept, ...open.map((candidate) => candidate.found)]) {
      expect(one).toMatchObject({ claim: 'bridge', start: 0, end: 0, sentence: { start: 0, end: 0 }, context: [] });
    }
    expect(kept.length + open.length).toBe(2);
  });

  it('is nothing of what is dropped', () => {
    expect(keepShown(result({ found: [found()], undecided: [undecided] }), always('drop'))).toEqual(result({}));
  });

  it('leaves no mention of what is undecided where mentions are not shown', () => {
    const { undecided: open } = keepShown(result({ undecided: [undecided] }), ({ kind }) =>
      kind === 'match' ? 'show' : 'drop',
    );
    expect(open.map(({ otherwise }) => otherwise)).toEqual(['nothing']);
  });
});
