import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadEngine } from '../../src/background/load-engine.ts';
import { matchBlocks } from '../../src/background/match-blocks.ts';
import { claimKey } from '../../src/core/match/claim-key.ts';
import { toDay } from '../../src/core/pack/day.ts';
import type { Day } from '../../src/core/pack/model.ts';
import { parsePack } from '../../src/core/pack/parse-pack.ts';
import { type Database, openDatabase, type StoredEntry } from '../../src/store/database.ts';
import { addPack, type PackSource, removePack } from '../../src/store/install-packs.ts';
import { readEntries, readPacks } from '../../src/store/packs.ts';

const pack = JSON.parse(readFileSync(new URL('../../src/packs/karabakh-2020.json', import.meta.url), 'utf8'));

/** The bundled pack as a build with this hash would ship it. */
function source(sha256: string, content: unknown = pack) {
  return { bundled: [{ name: 'karabakh-2020.json', sha256 }], load: vi.fn(async () => content) };
}

/** Replaces the stored index bytes, as a damaged disk would. */
async function tamper(database: Database, change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) {
  for (const entry of (await readEntries(database)).entries) {
    const pieces = entry.pieces.map((piece) => new Blob([change(piece)]));
    await database.put('entries', { ...entry, pieces });
  }
}

const load = (open: Database, shipped: PackSource) => loadEngine(async () => open, shipped, 0);

/** Another valid pack, with claims of its own. */
function otherPack(id = 'other', version = '1.0.0') {
  const parsed = parsePack({ ...pack, id, version });
  if (!parsed.ok) throw new Error('no pack');
  return parsed.pack;
}

const versions = async () => (await readPacks(database)).map(({ id, version }) => `${id} ${version}`);

const page = { url: 'https://example.org/a', lang: 'fr', date: toDay('2020-10-12') };
const text = 'Des F-16 turcs ont été vus à l’aéroport de Gandja, en Azerbaïdjan.';
const today = toDay('2026-01-02') as Day;

let database: Database;
let number = 0;
beforeEach(async () => {
  number += 1;
  database = await openDatabase(`engine-${number}`);
});

describe('loading the engine', () => {
  it('installs the packs that ship with the extension when there are none', async () => {
    const shipped = source('1');
    const engine = await load(database, shipped);
    expect((await readPacks(database)).map(({ id }) => id)).toEqual([pack.id]);
    expect(engine.indexes).toHaveLength(1);
    expect(engine.troubles).toEqual([]);
  });

  it('reads no pack file again after that', async () => {
    const first = await load(database, source('1'));
    const shipped = source('1');
    const second = await load(database, shipped);
    expect(shipped.load).not.toHaveBeenCalled();
    expect(second.revision).toBe(first.revision);
  });

  it('installs again when the extension ships other packs', async () => {
    await load(database, source('1'));
    await load(database, source('2', { ...pack, version: '9.9.9' }));
    expect((await readPacks(database)).map(({ version }) => version)).toEqual(['9.9.9']);
  });

  it.each([
    [
      'has one flipped bit',
      (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)),
    ],
    ['was cut short', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 100)],
    ['is empty', () => new Uint8Array()],
  ])('compiles the stored packs again when the index %s', async (_damage, change) => {
    const whole = await load(database, source('1'));
    await tamper(database, change);
    const shipped = source('1');
    const mended = await load(database, shipped);
    expect(mended.revision).toBe(whole.revision);
    expect(shipped.load).not.toHaveBeenCalled();
    expect((await load(database, source('1'))).revision).toBe(whole.revision);
  });

  it('compiles the stored packs again when an earlier build stored the index in one piece', async () => {
    const whole = await load(database, source('1'));
    const [entry] = (await readEntries(database)).entries;
    if (!entry) throw new Error('nothing was stored');
    const { pieces, ...rest } = entry;
    await database.put('entries', { ...rest, bytes: new Blob(pieces) } as StoredEntry);
    const shipped = source('1');
    expect((await load(database, shipped)).revision).toBe(whole.revision);
    expect(shipped.load).not.toHaveBeenCalled();
  });

  it('reads the blocks that wait for it on the way, and finds in them what it finds anyway', async () => {
    await load(database, source('1'));
    const blocks = [{ id: 0, text }];
    const ready = await loadEngine(async () => database, source('1'), 0, blocks);
    const later = await load(database, source('1'));
    const { result } = await matchBlocks(ready, { blocks, page, known: [] }, today);
    expect(result.found.length).toBeGreaterThan(0);
    expect((await matchBlocks(later, { blocks, page, known: [] }, today)).result).toEqual(result);
  });

  it('keeps what is stored when a new bundled pack can’t be read, and says where', async () => {
    await load(database, source('1'));
    const engine = await load(database, source('2', { ...pack, version: 3 }));
    expect(await versions()).toEqual([`${pack.id} ${pack.version}`]);
    expect(engine.indexes).toHaveLength(1);
    expect(engine.troubles.join()).toMatch(/karabakh-2020\.json.*version/);
  });

  it('works from the files where nothing can be stored, and says why', async () => {
    const broken = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const engine = await loadEngine(broken, source('1'), 0);
    expect(engine.troubles.join()).toContain('no room');
    const [found] = (await matchBlocks(engine, { page, blocks: [{ id: 4, text }], known: [] }, today)).result.found;
    expect(found?.pack).toBe(pack.id);
    expect((await engine.claims(pack.id, []))?.version).toBe(pack.version);
  });
});

describe('packs of the reader’s own', () => {
  it('are searched beside those that ship, and outlive an update of the extension', async () => {
    await load(database, source('1'));
    await addPack(database, otherPack(), { kind: 'file', name: 'other.json' }, 0);
    const engine = await load(database, source('2', { ...pack, version: '9.9.9' }));
    expect(await versions()).toEqual([`${pack.id} 9.9.9`, 'other 1.0.0']);
    const { result } = await matchBlocks(engine, { page, blocks: [{ id: 4, text }], known: [] }, today);
    expect(new Set(result.found.map((found) => found.pack))).toEqual(new Set([pack.id, 'other']));
  });

  it('leave the other packs’ indexes as they are', async () => {
    await load(database, source('1'));
    const before = (await readEntries(database)).entries;
    await addPack(database, otherPack(), { kind: 'file', name: 'other.json' }, 5);
    const after = (await readEntries(database)).entries;
    expect(after.filter(({ id }) => id !== 'other')).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
  });

  it('may stand in for one that ships, also after an update', async () => {
    await load(database, source('1'));
    await addPack(database, otherPack(pack.id, '0.1.0'), { kind: 'file', name: 'mine.json' }, 0);
    await load(database, source('2', { ...pack, version: '9.9.9' }));
    expect(await versions()).toEqual([`${pack.id} 0.1.0`]);
  });

  it('need not be any: one that was removed stays away when it ships again', async () => {
    await load(database, source('1'));
    await removePack(database, pack.id);
    const engine = await load(database, source('2', { ...pack, version: '9.9.9' }));
    expect(await versions()).toEqual([]);
    const { result } = await matchBlocks(engine, { page, blocks: [{ id: 4, text }], known: [] }, today);
    expect(result.found).toEqual([]);
  });

  it('change the name of the set, so that pages ask again', async () => {
    const before = await load(database, source('1'));
    await addPack(database, otherPack(), { kind: 'address', url: 'https://packs.example/other.json' }, 0);
    expect((await load(database, source('1'))).revision).not.toBe(before.revision);
  });
});

describe('a batch of blocks', () => {
  it('comes back with what was found and one dossier for each claim', async () => {
    const engine = await load(database, source('1'));
    const reply = await matchBlocks(engine, { page, blocks: [{ id: 4, text }], known: [] }, today);
    const { found, undecided } = reply.result;
    const claims = new Set([...found, ...undecided.map((candidate) => candidate.found)].map(({ claim }) => claim));
    expect(claims.size).toBeGreaterThan(0);
    expect(reply.dossiers.map(({ claim }) => claim).sort()).toEqual([...claims].sort());
    expect(reply.dossiers.every(({ asOf }) => asOf === today)).toBe(true);
    expect(reply.revision).toBe(engine.revision);
  });

  it('sends no dossier that the page knows', async () => {
    const engine = await load(database, source('1'));
    const blocks = [{ id: 4, text }];
    const [first, ...rest] = (await matchBlocks(engine, { page, blocks, known: [] }, today)).dossiers;
    if (!first) throw new Error('nothing was found');
    const known = [claimKey(first.pack.id, first.claim)];
    const again = await matchBlocks(engine, { page, blocks, known }, today);
    expect(again.dossiers).toEqual(rest);
  });

  it('comes with the wording of the sentence each claim stands in', async () => {
    const engine = await load(database, source('1'));
    const blocks = [{ id: 4, text: `Le temps est couvert. Selon Avia.pro, d${text.slice(1)}` }];
    const { result, wordings } = await matchBlocks(engine, { page, blocks, known: [] }, today);
    const [found] = result.found;
    const worded = wordings.find(({ claim, start }) => claim === found?.claim && start === found.start);
    expect(worded?.wording.sentence.start).toBe(blocks[0]?.text.indexOf('Selon'));
    expect(worded?.wording.attributedTo).toMatchObject([{ name: 'Avia.pro', sourceId: 'avia_pro' }]);
  });

  it('crosses to the page as plain JSON', async () => {
    const engine = await load(database, source('1'));
    const reply = await matchBlocks(engine, { page, blocks: [{ id: 4, text }], known: [] }, today);
    expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  });

  it('tells of what is only counted neither where it stands nor how it is worded', async () => {
    const engine = await load(database, source('1'));
    const treat = ({ kind }: { kind: string }) => (kind === 'match' ? 'count' : 'drop');
    const reply = await matchBlocks(engine, { page, blocks: [{ id: 4, text }], known: [] }, today, treat);
    expect(reply.result.found.length).toBeGreaterThan(0);
    expect(reply.result.found.every(({ start, end }) => start === 0 && end === 0)).toBe(true);
    expect(reply.dossiers.length).toBeGreaterThan(0);
    expect(reply.wordings).toEqual([]);
  });

  it('has nothing to say of other text', async () => {
    const engine = await load(database, source('1'));
    const reply = await matchBlocks(
      engine,
      { page, blocks: [{ id: 0, text: 'Recette de la tarte.' }], known: [] },
      today,
    );
    expect(reply.result.found).toEqual([]);
    expect(reply.dossiers).toEqual([]);
    expect(reply.wordings).toEqual([]);
  });
});
