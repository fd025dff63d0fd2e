import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/corroboration/assess.ts';
import { gradeHistory } from '../../../src/core/corroboration/grade-history.ts';
import type { Assessment } from '../../../src/core/corroboration/model.ts';
import { originGraph } from '../../../src/core/corroboration/origin-graph.ts';
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

describe.skipIf(!facts)('claims of the sample pack over time (skipped where it is absent)', () => {
  const pack = completePack(facts ?? {});
  const gradesOf = (claim: string) =>
    gradeHistory(pack, claim as ClaimId)
      .filter(({ moved }) => moved)
      .map(({ day, grade }) => [day, grade]);

  it('dates how the strike on Ganja came to be corroborated', () => {
    expect(gradesOf('k02')).toEqual([
      ['2020-10-11', 'contested'],
      ['2020-12-11', 'one_independent'],
      ['2021-01-14', 'corroborated'],
    ]);
  });

  it('dates how the aircraft at Ganja were found', () => {
    expect(gradesOf('k03').slice(0, 2)).toEqual([
      ['2020-09-29', 'single_origin'],
      ['2020-10-07', 'one_independent'],
    ]);
  });

  it('hangs every report of the forces in Hadrut on one origin', () => {
    const { nodes, lanes, edges } = originGraph(pack, 'k10' as ClaimId, '2020-10-10' as Day);
    expect(lanes.map(({ key, origins, relays }) => [key, origins, relays])).toEqual([
      ['party:arm', 1, 4],
      ['opposition', 0, 0],
    ]);
    const origin = nodes.find(({ role }) => role === 'origin');
    expect(edges.map(({ to }) => to)).toEqual(Array(4).fill(origin?.id));
  });
});
