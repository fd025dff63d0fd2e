import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimPack } from '../../src/core/pack/model.ts';
import { type Database, openDatabase, type WrongMatch } from '../../src/store/database.ts';
import { addPack, addPacks } from '../../src/store/install-packs.ts';
import { changePacks, listPacks, type PackEntry, readEntries, readPack, readPacks } from '../../src/store/packs.ts';
import { deleteWrongMatch, noteWrongMatch, readWrongMatches } from '../../src/store/wrong-matches.ts';

const pack = (id: string, version = '1.0.0') =>
  ({ id, version, names: [], claims: [], reports: [], reviews: [] }) as unknown as ClaimPack;
const entry = (id: string, revision = 'r1') =>
  ({
    id,
    from: { kind: 'file', name: `${id}.json` },
    at: 7,
    revision,
    pieces: [new Uint8Array([1, 2, 3])],
  }) as PackEntry;
const put = (id: string, version?: string, revision?: string) => ({
  put: [{ pack: pack(id, version), entry: entry(id, revision) }],
});

const MATCH = { pack: 'a', version: '1', claim: 'c', day: '2026-01-02', text: 'A case' } as WrongMatch;

let database: Database;
let number = 0;
beforeEach(async () => {
  number += 1;
  database = await openDatabase(`test-${number}`);
});

describe('the store', () => {
  it('is empty at first', async () => {
    expect(await readEntries(database)).toEqual({ entries: [], bundled: { files: {}, removed: [] } });
    expect(await readPacks(database)).toEqual([]);
  });

  it('does something else while an index is fetched, once, whatever is stored', async () => {
    const meanwhile = vi.fn();
    await readEntries(database, meanwhile);
    await changePacks(database, put('a'));
    await changePacks(database, put('b'));
    expect(meanwhile).toHaveBeenCalledTimes(1);
    await readEntries(database, meanwhile);
    expect(meanwhile).toHaveBeenCalledTimes(2);
  });

  it('gives back what was stored, and says where it came from', async () => {
    await changePacks(database, put('b'));
    await changePacks(database, put('a'));
    expect((await readEntries(database)).entries).toEqual([entry('a'), entry('b')]);
    expect((await readPacks(database)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await readPack(database, pack('b').id)).toEqual(pack('b'));
    expect(await readPack(database, pack('c').id)).toBeNull();
    expect((await listPacks(database)).packs[0]).toEqual({
      pack: pack('a'),
      from: { kind: 'file', name: 'a.json' },
      at: 7,
    });
  });

  it('replaces one pack and leaves the others', async () => {
    await changePacks(database, put('a'));
    await changePacks(database, put('b'));
    await changePacks(database, put('b', '2.0.0', 'r2'));
    expect((await readPacks(database)).map(({ version }) => version)).toEqual(['1.0.0', '2.0.0']);
    expect((await readEntries(database)).entries.map(({ revision }) => revision)).toEqual(['r1', 'r2']);
    await changePacks(database, { remove: pack('a').id });
    expect((await readPacks(database)).map(({ id }) => id)).toEqual(['b']);
  });

  it('keeps pack and index as they were when one of them can’t be written', async () => {
    await changePacks(database, put('a'));
    const unstorable = { ...pack('a', '2.0.0'), title: () => 'functions are not data' } as unknown as ClaimPack;
    const change = { remove: pack('a').id, put: [{ pack: unstorable, entry: entry('a', 'r2') }] };
    await expect(changePacks(database, change)).rejects.toThrow();
    expect(await readPacks(database)).toEqual([pack('a')]);
    expect((await readEntries(database)).entries).toEqual([entry('a')]);
  });

  it('keeps them also when the state beside them can’t be made', async () => {
    await changePacks(database, put('a'));
    const bundled = () => {
      throw new Error('no state');
    };
    await expect(changePacks(database, { ...put('b'), bundled })).rejects.toThrow('no state');
    expect((await readPacks(database)).map(({ id }) => id)).toEqual(['a']);
  });

  it('takes several packs with wrong matches, or none of it', async () => {
    const both = [pack('a'), pack('b')].map((one) => ({ pack: one, from: entry('a').from }));
    await addPack(database, pack('a', '0.9.0'), entry('a').from, 7);
    const unstorable = {
      pack: { ...pack('c'), title: () => 'no data' } as unknown as ClaimPack,
      from: entry('a').from,
    };
    await expect(addPacks(database, [...both, unstorable], [MATCH], 8)).rejects.toThrow();
    expect((await listPacks(database)).packs.map(({ pack: { id, version }, at }) => [id, version, at])).toEqual([
      ['a', '0.9.0', 7],
    ]);
    expect(await readWrongMatches(database)).toEqual([]);
    await addPacks(database, both, [MATCH], 8);
    await addPacks(database, both, [MATCH], 9);
    expect((await listPacks(database)).packs.map(({ pack: { id, version }, at }) => [id, version, at])).toEqual([
      ['a', '1.0.0', 9],
      ['b', '1.0.0', 9],
    ]);
    expect(await readWrongMatches(database)).toHaveLength(1);
  });

  it('reads something that is no index as an empty one', async () => {
    await database.put('entries', { ...entry('a'), pieces: ['text' as unknown as Blob] });
    expect((await readEntries(database)).entries[0]?.pieces).toEqual([]);
  });
});

describe('wrong matches', () => {
  it('stay until they are deleted', async () => {
    const first = await noteWrongMatch(database, MATCH);
    await noteWrongMatch(database, { ...MATCH, text: 'Another' });
    expect((await readWrongMatches(database)).map(({ text }) => text)).toEqual(['A case', 'Another']);
    await deleteWrongMatch(database, first);
    expect((await readWrongMatches(database)).map(({ text }) => text)).toEqual(['Another']);
  });
});
