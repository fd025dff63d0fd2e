import { describe, expect, it } from 'vitest';
import { findIn, indexOf, matcherPack } from '../../support/matcher-pack.ts';
import { VARIANTS } from './surface-variants.ts';

describe('surface variants', () => {
  it('are many, and there are as many kinds of false friends', () => {
    expect(VARIANTS.length).toBeGreaterThanOrEqual(200);
    expect(VARIANTS.filter(([, , sign]) => sign === '-').length).toBeGreaterThanOrEqual(60);
    expect(new Set(VARIANTS.map((row) => row.slice(0, 4).join('\n'))).size).toBe(VARIANTS.length);
  });

  it.each(VARIANTS)('%s: %j %s %j (%s)', (lang, phrase, sign, text) => {
    const index = indexOf(matcherPack({ claim: [{ lang, phrase }] }));
    expect(findIn(index, text)).toHaveLength(sign === '+' ? 1 : 0);
  });

  it('are told apart as well when all phrases are in one index', () => {
    const claims = Object.fromEntries(VARIANTS.map(([lang, phrase], number) => [`c${number}`, [{ lang, phrase }]]));
    const index = indexOf(matcherPack(claims));
    const wrong = VARIANTS.filter(([, , sign, text], number) => {
      const found = findIn(index, text).some((finding) => finding.startsWith(`c${number} `));
      return found !== (sign === '+');
    });
    expect(wrong).toEqual([]);
  });
});
