import { describe, expect, it } from 'vitest';
import { onceASentence } from '../../src/content/once-a-sentence.ts';
import type { Found } from '../../src/core/match/model.ts';
import type { ClaimId, PackId } from '../../src/core/pack/model.ts';

const found = (claim: string, start: number, kind: Found['kind'] = 'match', sentence = 0): Found => ({
  start,
  end: start + 5,
  pack: 'pack' as PackId,
  claim: claim as ClaimId,
  kind,
  block: 1,
  sentence: { start: sentence, end: sentence + 100 },
  matcher: 0,
  fit: start,
  context: [],
});

describe('a claim that a sentence repeats in several places', () => {
  it('is underlined at the first, and again in the next sentence', () => {
    const [first, second, next] = [found('k03', 4), found('k03', 40), found('k03', 120, 'match', 100)];
    expect(onceASentence([first, second, next])).toEqual([first, next]);
  });

  it('is underlined at the first match, though a mention stands before', () => {
    const [mention, match, later] = [found('k03', 4, 'mention'), found('k03', 40), found('k03', 60)];
    expect(onceASentence([mention, match, later])).toEqual([match]);
  });

  it('leaves other claims and other blocks of text their places', () => {
    const other = { ...found('k03', 4), block: 2 };
    const all = [found('k03', 4), found('k20', 40), other];
    expect(onceASentence(all)).toEqual(all);
  });
});
