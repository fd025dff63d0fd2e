import { describe, expect, it } from 'vitest';
import { documentOf, indexOf, matcherPack } from '../../support/matcher-pack.ts';

/** Milliseconds for a text, after a first run that warms the code up. */
function time(run: () => void): number {
  run();
  const start = performance.now();
  run();
  return performance.now() - start;
}

const gated = indexOf(
  matcherPack({
    a: [{ lang: 'fr', phrase: 'F-16 turc', near: [['Gandja', 'base']], without: ['OTAN'], mention: true }],
    b: [{ lang: 'fr', phrase: 'turc turc F-16', gap: 5 }],
    c: [{ lang: 'fr', phrase: 'turc base avion F-16', gap: 5, order: 'any' }],
    d: [{ lang: 'fr', phrase: 'turc', near: [['Gandja']], within: 'page' }],
  }),
);

describe('text made to cost much', () => {
  it.each([
    ['one endless sentence of phrases', 'F-16 turcs '],
    ['phrases that nearly match', 'turc turc turc base '],
    ['small words only', 'de la '],
    ['full stops', '. '],
    ['initials', 'A.'],
    ['closing quotes', '» '],
    ['marks without letters', '\u0301'],
    ['one endless word', 'a'],
    ['letters and digits in turn', 'a1'],
    ['lone halves of pairs', '\ud800'],
    ['ligatures', 'ﬃ'],
    ['blank lines', '\n'],
  ])('%s: time grows with its length', (_, unit) => {
    const short = unit.repeat(20_000 / unit.length);
    const long = unit.repeat(160_000 / unit.length);
    const base = Math.max(
      time(() => documentOf(gated, [short])),
      3,
    );
    expect(time(() => documentOf(gated, [long]))).toBeLessThan(base * 8 * 6);
  });

  it('has a bounded number of findings', () => {
    expect(documentOf(gated, ['F-16 turcs à Gandja. '.repeat(40_000)]).length).toBeLessThanOrEqual(20_000);
  });

  it('finds every claim of thousands that share a phrase and its context', () => {
    const claims = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, i) => [
        `c${i}`,
        [{ lang: 'en', phrase: 'Turkish F-16', near: [['Ganja', 'airport']] }],
      ]),
    );
    const index = indexOf(matcherPack(claims));
    expect(documentOf(index, ['A Turkish F-16 at Ganja'])).toHaveLength(3_000);
    expect(documentOf(index, ['A Turkish F-16 elsewhere'])).toEqual([]);
  });
});
