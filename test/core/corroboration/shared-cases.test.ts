import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/corroboration/assess.ts';
import type { Assessment } from '../../../src/core/corroboration/model.ts';
import type { ClaimId, ClaimPack, Day } from '../../../src/core/pack/model.ts';
import { type BarePack, completePack } from '../../support/complete-pack.ts';
import { sharedJson } from '../../support/shared-data.ts';

interface Case {
  name?: string;
  claim: string;
  asOf: string;
  pack?: BarePack;
  expect: Partial<Assessment>;
}

const seed = sharedJson<{ cases: Case[] }>('corroboration/cases.json');
const facts = sharedJson<BarePack>('karabakh-2020/facts.json');
const hard = sharedJson<{ cases: Case[] }>('corroboration/hard-cases.json');

/** Grade, rule, digit and counts as listed, and exactly the flags listed, in any order. */
function check(pack: ClaimPack, { claim, asOf, expect: wanted }: Case): void {
  const { grade, rule, admiralty, counts, flags } = assess(pack, claim as ClaimId, asOf as Day);
  const found = { grade, rule, admiralty, flags: [...flags].sort(), ...('counts' in wanted ? { counts } : {}) };
  expect(found).toEqual({ ...wanted, flags: [...(wanted.flags ?? [])].sort() });
}

describe.skipIf(!seed || !facts)('the worked cases of the sample pack (skipped where they are absent)', () => {
  const pack = completePack(facts ?? {});
  it.each(seed?.cases ?? [])('$claim on $asOf', (one) => check(pack, one));
});

describe.skipIf(!hard)('the small packs that mislead careless rules (skipped where they are absent)', () => {
  it.each(hard?.cases ?? [])('$name', (one) => check(completePack(one.pack ?? {}), one));
});
