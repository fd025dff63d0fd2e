import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/corroboration/assess.ts';
import type { ClaimId, ClaimPack, Day } from '../../../src/core/pack/model.ts';
import { completePack } from '../../support/complete-pack.ts';
import { readPlainly } from '../../support/plain-reading.ts';
import { arbAsOf, arbBarePack } from '../../support/random-pack.ts';

const RUNS = { numRuns: 5000 };
const CLAIM = 'c' as ClaimId;

function found(pack: ClaimPack, asOf: string) {
  const { rule, grade, admiralty, flags, counts } = assess(pack, CLAIM, asOf as Day);
  return { rule, grade, admiralty, flags, counts };
}

describe('the rules, read a second time by brute force', () => {
  it('come to the same grade, digit, counts and flags (random packs)', () => {
    fc.assert(
      fc.property(arbBarePack(), arbAsOf, (bare, asOf) => {
        const pack = completePack(bare);
        expect(found(pack, asOf)).toEqual(readPlainly(pack, CLAIM, asOf));
      }),
      RUNS,
    );
  });
});
