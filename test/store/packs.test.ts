import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClaimPack } from '../../src/core/pack/model.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { readIndex, readPack, readPacks, replacePacks } from '../../src/store/packs.ts';

const pack = (id: string, version = '1.0.0') => ({ id, version }) as unknown as ClaimPack;
const index = (revision: string) => ({ revision, installed: 'set', bytes: new Uint8Array([1, 2, 3]) });

let database: Database;
let number = 0;
beforeEach(async () => {
  number += 1;
  database = await openDatabase(`test-${number}`);
});

describe('the store', () => {
  it('is empty at first', async () => {
    expect(await readIndex(database)).toBeNull();
    expect(await readPacks(database)).toEqual([]);
  });

  it('gives back what was stored', async () => {
    await replacePacks(database, [pack('b'), pack('a')], index('r1'));
    expect(await readIndex(database)).toEqual(index('r1'));
    expect((await readPacks(database)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await readPack(database, pack('b').id)).toEqual(pack('b'));
    expect(await readPack(database, pack('c').id)).toBeNull();
  });

  it('holds only the last set of packs', async () => {
    await replacePacks(database, [pack('a'), pack('b')], index('r1'));
    await replacePacks(database, [pack('b', '2.0.0')], index('r2'));
    expect(await readPacks(database)).toEqual([pack('b', '2.0.0')]);
    expect((await readIndex(database))?.revision).toBe('r2');
  });

  it('keeps packs and index as they were when one of them can’t be written', async () => {
    await replacePacks(database, [pack('a')], index('r1'));
    const unstorable = { ...pack('b'), title: () => 'functions are not data' } as unknown as ClaimPack;
    await expect(replacePacks(database, [unstorable], index('r2'))).rejects.toThrow();
    expect(await readPacks(database)).toEqual([pack('a')]);
    expect((await readIndex(database))?.revision).toBe('r1');
  });

  it('reads something that is no index as none', async () => {
    await database.put('index', { revision: 'r', installed: 'set', bytes: 'text' as unknown as Blob }, 'current');
    expect(await readIndex(database)).toBeNull();
  });
});
