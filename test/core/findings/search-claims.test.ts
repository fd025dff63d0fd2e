import { describe, expect, it } from 'vitest';
import { type ClaimQuery, claimSearch } from '../../../src/core/findings/search-claims.ts';
import { toDay } from '../../../src/core/pack/day.ts';
import type { ClaimPack, Day } from '../../../src/core/pack/model.ts';
import { bundledPack } from '../../support/bundled-pack.ts';
import { completePack } from '../../support/complete-pack.ts';

const TODAY = toDay('2026-01-01') as Day;
const ALL: ClaimQuery = { words: '', source: '', bands: new Set(), pack: null };
const pack = bundledPack();
const search = claimSearch([pack], TODAY);
const found = (query: Partial<ClaimQuery>) =>
  search.slice({ ...ALL, ...query }, 0, 1000, () => false).found.map(({ claim }) => claim.id as string);

describe('searching all claims', () => {
  it('finds words whatever their case, accents and order, in any language', () => {
    expect(found({ words: 'SPECIALES forces hadrout' })).toContain('k10');
    expect(found({ words: 'special forces hadrut' })).toContain('k10');
    expect(found({ words: 'gəncə' })).toEqual(found({ words: 'GƏNCƏ' }));
  });

  it('finds nothing for what no claim says', () => {
    expect(found({ words: 'zeppelin' })).toEqual([]);
  });

  it('filters by band as of the day', () => {
    expect(found({ bands: new Set(['partial']) })).toContain('k03');
    expect(found({ bands: new Set(['partial']) })).not.toContain('k02');
    const early = claimSearch([pack], toDay('2020-10-12') as Day);
    const conflict = early.slice({ ...ALL, bands: new Set(['conflict']) }, 0, 99, () => false);
    expect(conflict.found.map(({ claim }) => claim.id)).toContain('k02');
  });

  it('filters by part of the name of a source that reports on the claim', () => {
    expect(found({ source: 'amnesty' })).toContain('k02');
    expect(found({ source: 'amnesty' }).length).toBeLessThan(pack.claims.length);
  });

  it('filters by pack', () => {
    expect(found({ pack: pack.id })).toHaveLength(pack.claims.length);
    expect(found({ pack: 'other' as ClaimPack['id'] })).toEqual([]);
  });

  it('goes on where it stopped: at the number asked for, or when it is time to pause', () => {
    const first = search.slice(ALL, 0, 10, () => false);
    expect(first).toMatchObject({ next: 10 });
    const rest = search.slice(ALL, first.next ?? 0, 1000, () => false);
    expect(first.found.length + rest.found.length).toBe(pack.claims.length);
    const many = Array.from({ length: 500 }, (_, index) => ({ id: `c${index}`, text: { en: `Claim ${index}` } }));
    const long = claimSearch([completePack({ claims: many })], TODAY);
    let slices = 0;
    let seen = 0;
    for (let at: number | null = 0; at !== null; slices++) {
      const slice = long.slice(ALL, at, 1000, () => true);
      seen += slice.found.length;
      at = slice.next;
    }
    expect(seen).toBe(500);
    expect(slices).toBeGreaterThan(5);
  });
});
