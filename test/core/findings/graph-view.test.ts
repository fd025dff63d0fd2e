import { describe, expect, it } from 'vitest';
import { graphView } from '../../../src/core/findings/graph-view.ts';
import { sourcesOfHost } from '../../../src/core/findings/sources-of-page.ts';
import { whyView } from '../../../src/core/findings/why-view.ts';
import { toDay } from '../../../src/core/pack/day.ts';
import type { ClaimId, Day } from '../../../src/core/pack/model.ts';
import { bundledPack } from '../../support/bundled-pack.ts';
import { CLAIM, LATE, packOf, relays, says, video } from '../corroboration/claim-builder.ts';

const pack = bundledPack();
const view = graphView(pack, 'k10' as ClaimId, toDay('2020-10-11') as Day, sourcesOfHost(pack, 'french.presstv.ir'));

describe('the origin graph with names', () => {
  it('names sources, lanes and whom a report relies on', () => {
    const relay = view.nodes.find(({ source }) => source === 'armenpress');
    expect(relay?.name).toEqual({ und: 'Armenpress' });
    expect(relay?.view?.reliesOn).toEqual([{ und: 'WarGonzo' }]);
    expect(view.lanes.map(({ binds }) => binds?.binds ?? null)).toEqual(['party', 'source', null]);
  });

  it('marks the page’s own source and no other', () => {
    expect(view.nodes.filter(({ here }) => here).map(({ source }) => source)).toEqual(['site']);
  });

  it('names a lane by the evidence its members share', () => {
    const reports = ['np1', 'np2'].map((by) => says(by, 'asserts', 'verified_visual', { evidence: ['v' as never] }));
    const shared = graphView(packOf({ reports, evidence: [video('v', 'authentic')] }), CLAIM, LATE, new Set());
    expect(shared.lanes[0]?.binds?.binds).toBe('evidence');
  });

  it('shows a source that only others name without a report', () => {
    const named = graphView(packOf({ reports: [relays('np1', ['blueMoD'])] }), CLAIM, LATE, new Set());
    expect(named.nodes.find(({ source }) => source === 'blueMoD')?.view).toBeNull();
  });
});

describe('the source of a page', () => {
  it.each([
    ['presstv.com', 1],
    ['www.presstv.com', 1],
    ['PRESSTV.COM', 1],
    ['notpresstv.com', 0],
    ['presstv.com.example.org', 0],
    ['', 0],
    [null, 0],
  ])('of %s', (host, count) => {
    expect(sourcesOfHost(pack, host).size).toBe(count);
  });
});

describe('why, with names', () => {
  it('names classes and the parties that could still speak', () => {
    const why = whyView(pack, 'k03' as ClaimId, toDay('2020-10-06') as Day);
    expect(why.assessment.rule).toBe('R11');
    expect(why.classes).toHaveLength(1);
    expect(why.changes.filter(({ kind }) => kind === 'admission').every(({ party }) => party !== null)).toBe(true);
  });
});
