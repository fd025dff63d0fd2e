import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadEngine } from '../../src/background/load-engine.ts';
import { matchBlocks } from '../../src/background/match-blocks.ts';
import { toDay } from '../../src/core/pack/day.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { readIndex, readPacks } from '../../src/store/packs.ts';

const pack = JSON.parse(readFileSync(new URL('../../src/packs/karabakh-2020.json', import.meta.url), 'utf8'));

/** The bundled pack as a build with this hash would ship it. */
function source(sha256: string, content: unknown = pack) {
  return { bundled: [{ name: 'karabakh-2020.json', sha256 }], load: vi.fn(async () => content) };
}

/** Replaces the stored index bytes, as a damaged disk would. */
async function tamper(database: Database, change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) {
  const stored = await readIndex(database);
  if (!stored) throw new Error('nothing stored');
  await database.put('index', { ...stored, bytes: new Blob([change(stored.bytes)]) }, 'current');
}

let database: Database;
let number = 0;
beforeEach(async () => {
  number += 1;
  database = await openDatabase(`engine-${number}`);
});

describe('loading the engine', () => {
  it('installs the packs that ship with the extension when there are none', async () => {
    const shipped = source('1');
    const engine = await loadEngine(database, shipped);
    expect((await readPacks(database)).map(({ id }) => id)).toEqual([pack.id]);
    expect(engine.revision).toBe((await readIndex(database))?.revision);
  });

  it('reads no pack file again after that', async () => {
    const first = await loadEngine(database, source('1'));
    const shipped = source('1');
    const second = await loadEngine(database, shipped);
    expect(shipped.load).not.toHaveBeenCalled();
    expect(second.revision).toBe(first.revision);
  });

  it('installs again when the extension ships other packs', async () => {
    await loadEngine(database, source('1'));
    await loadEngine(database, source('2', { ...pack, version: '9.9.9' }));
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
    const whole = await loadEngine(database, source('1'));
    await tamper(database, change);
    const shipped = source('1');
    const mended = await loadEngine(database, shipped);
    expect(mended.revision).toBe(whole.revision);
    expect(shipped.load).not.toHaveBeenCalled();
    expect((await readIndex(database))?.revision).toBe(whole.revision);
  });

  it('keeps what is stored when a new bundled pack can’t be read, and says where', async () => {
    await loadEngine(database, source('1'));
    await expect(loadEngine(database, source('2', { ...pack, version: 3 }))).rejects.toThrow(
      /karabakh-2020\.json.*version/,
    );
    expect((await readPacks(database)).map(({ version }) => version)).toEqual([pack.version]);
  });
});

describe('a batch of blocks', () => {
  const page = { url: 'https://example.org/a', lang: 'fr', date: toDay('2020-10-12') };
  const text = 'Des F-16 turcs ont été vus à l’aéroport de Gandja, en Azerbaïdjan.';
  const today = toDay('2026-01-02');
  if (!today) throw new Error('a day');

  it('comes back with what was found and one dossier for each claim', async () => {
    const engine = await loadEngine(database, source('1'));
    const reply = await matchBlocks(engine, { page, blocks: [{ id: 4, text }] }, today);
    const { found, undecided } = reply.result;
    const claims = new Set([...found, ...undecided.map((candidate) => candidate.found)].map(({ claim }) => claim));
    expect(claims.size).toBeGreaterThan(0);
    expect(reply.dossiers.map(({ claim }) => claim).sort()).toEqual([...claims].sort());
    expect(reply.dossiers.every(({ asOf }) => asOf === today)).toBe(true);
    expect(reply.revision).toBe(engine.revision);
  });

  it('comes with the wording of the sentence each claim stands in', async () => {
    const engine = await loadEngine(database, source('1'));
    const blocks = [{ id: 4, text: `Le temps est couvert. Selon Avia.pro, d${text.slice(1)}` }];
    const { result, wordings } = await matchBlocks(engine, { page, blocks }, today);
    const [found] = result.found;
    const worded = wordings.find(({ claim, start }) => claim === found?.claim && start === found.start);
    expect(worded?.wording.sentence.start).toBe(blocks[0]?.text.indexOf('Selon'));
    expect(worded?.wording.attributedTo).toMatchObject([{ name: 'Avia.pro', sourceId: 'avia_pro' }]);
  });

  it('crosses to the page as plain JSON', async () => {
    const engine = await loadEngine(database, source('1'));
    const reply = await matchBlocks(engine, { page, blocks: [{ id: 4, text }] }, today);
    expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  });

  it('has nothing to say of other text', async () => {
    const engine = await loadEngine(database, source('1'));
    const reply = await matchBlocks(engine, { page, blocks: [{ id: 0, text: 'Recette de la tarte.' }] }, today);
    expect(reply.result.found).toEqual([]);
    expect(reply.dossiers).toEqual([]);
    expect(reply.wordings).toEqual([]);
  });
});
