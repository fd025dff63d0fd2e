import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimDossier } from '../../src/core/findings/dossier.ts';
import type { ClaimId, ClaimPack, Day, PackId } from '../../src/core/pack/model.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { addPack, removePack } from '../../src/store/install-packs.ts';
import { joinPack, splitPack } from '../../src/store/pack-parts.ts';
import { readClaims } from '../../src/store/packs.ts';
import { bundledPack } from '../support/bundled-pack.ts';
import { matcherPack } from '../support/matcher-pack.ts';

const DAY = '2026-01-02' as Day;
const many = matcherPack(Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`c${n}`, []])), [], 'many');
const sorted = ({ claims, reports, reviews, ...shared }: ClaimPack) => ({
  ...shared,
  claims: claims.map(({ id }) => id).sort(),
  reports: reports.map(({ id }) => id).sort(),
  reviews: reviews.length,
});

let database: Database;
beforeEach(async () => {
  database = await openDatabase(`parts-${Math.random()}`);
});
afterEach(() => database.close());

describe('a pack in pieces', () => {
  it.each([
    ['the bundled pack', bundledPack()],
    ['a thousand claims', many],
    ['no claim', matcherPack({})],
  ])('holds all of %s', (_which, pack) => {
    const { head, parts } = splitPack(pack);
    expect(sorted(joinPack(head, parts))).toEqual(sorted(pack));
    expect(parts.length).toBe(head.parts);
  });

  it('says of a claim what the whole pack says', async () => {
    const pack = bundledPack();
    await addPack(database, pack, { kind: 'file', name: 'a.json' }, 0);
    for (const { id } of pack.claims) {
      const part = await readClaims(database, pack.id, [id]);
      expect(part && claimDossier(part, id, DAY, null)).toEqual(claimDossier(pack, id, DAY, null));
    }
  });

  it('is read for few claims without the others', async () => {
    await addPack(database, many, { kind: 'file', name: 'a.json' }, 0);
    const part = await readClaims(database, many.id, ['c7', 'c8'] as ClaimId[]);
    const ids = part?.claims.map(({ id }) => id) ?? [];
    expect(ids).toEqual(expect.arrayContaining(['c7', 'c8']));
    expect(ids.length).toBeLessThan(300);
  });

  it('goes as a whole, and leaves no piece behind when a smaller one takes its place', async () => {
    await addPack(database, many, { kind: 'file', name: 'a.json' }, 0);
    await addPack(database, { ...matcherPack({ c7: [] }, [], 'many') }, { kind: 'file', name: 'a.json' }, 0);
    expect(await database.count('parts')).toBe(1);
    await removePack(database, 'many' as PackId);
    expect([await database.count('parts'), await database.count('heads')]).toEqual([0, 0]);
    expect(await readClaims(database, 'many' as PackId, [])).toBeNull();
  });
});
