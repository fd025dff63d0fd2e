/** Reading, replacing and removing packs; each changes together with the index compiled from it. */

import type { IDBPTransaction } from 'idb';
import type { ClaimId, ClaimPack, PackId } from '../core/pack/model.ts';
import { allOrNothing } from './all-or-nothing.ts';
import type { BundledState, Database, PackOrigin, Schema, StoredEntry, WrongMatch } from './database.ts';
import { joinPack, partNumber, splitPack } from './pack-parts.ts';
import { noteAll } from './wrong-matches.ts';

/** What is stored of a pack beside the pack itself. */
export interface PackEntry extends Omit<StoredEntry, 'pieces'> {
  /** Of the index; none where what is stored is none. */
  pieces: Uint8Array<ArrayBuffer>[];
}

export const NO_BUNDLED: BundledState = { files: {}, removed: [] };

/**
 * All there is to know at the start, in one read. Sorted by pack. `meanwhile` is called while the browser fetches the
 * bytes of the indexes, for what can be done until they are there.
 */
export async function readEntries(
  database: Database,
  meanwhile: () => void = () => {},
): Promise<{ entries: PackEntry[]; bundled: BundledState }> {
  const transaction = database.transaction(['entries', 'state']);
  const [stored, bundled] = await Promise.all([
    transaction.objectStore('entries').getAll(),
    transaction.objectStore('state').get('bundled'),
  ]);
  const entries = stored.map(async (entry) => ({ ...entry, pieces: await piecesOf(entry) }));
  meanwhile();
  return { entries: await Promise.all(entries), bundled: bundled ?? NO_BUNDLED };
}

async function piecesOf({ pieces = [] }: StoredEntry): Promise<Uint8Array<ArrayBuffer>[]> {
  if (!pieces.every((piece) => piece instanceof Blob)) return [];
  return Promise.all(pieces.map(async (piece) => new Uint8Array(await piece.arrayBuffer())));
}

/** Every pack in use, by id. */
export function readPacks(database: Database): Promise<ClaimPack[]> {
  return database.getAll('packs');
}

/** Null for a pack that is not in use. */
export async function readPack(database: Database, id: PackId): Promise<ClaimPack | null> {
  return (await database.get('packs', id)) ?? null;
}

/** A pack with no more than some of its claims, these among them; null if it is not there. */
export async function readClaims(
  database: Database,
  id: PackId,
  claims: readonly ClaimId[],
): Promise<ClaimPack | null> {
  const transaction = database.transaction(['heads', 'parts']);
  const head = await transaction.objectStore('heads').get(id);
  if (!head) return null;
  const numbers = [...new Set(claims.map((claim) => partNumber(claim, head.parts)))];
  const parts = await Promise.all(numbers.map((number) => transaction.objectStore('parts').get([id, number])));
  return joinPack(
    head,
    parts.filter((part) => part !== undefined),
  );
}

export interface PackListing {
  pack: ClaimPack;
  from: PackOrigin;
  at: number;
}

/** The installed packs with where they came from. */
export async function listPacks(database: Database): Promise<{ packs: PackListing[]; bundled: BundledState }> {
  const transaction = database.transaction(['packs', 'entries', 'state']);
  const [packs, entries, bundled] = await Promise.all([
    transaction.objectStore('packs').getAll(),
    transaction.objectStore('entries').getAll(),
    transaction.objectStore('state').get('bundled'),
  ]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const listed = packs.flatMap((pack) => {
    const entry = byId.get(pack.id);
    return entry ? [{ pack, from: entry.from, at: entry.at }] : [];
  });
  return { packs: listed, bundled: bundled ?? NO_BUNDLED };
}

export interface PackPut {
  pack: ClaimPack;
  entry: PackEntry;
}

/** What one transaction changes. */
export interface PackChange {
  put?: readonly PackPut[];
  remove?: PackId;
  /** Made from the state as it is within the transaction. */
  bundled?(state: BundledState): BundledState;
  /** Noted beside the packs. */
  wrongMatches?: readonly WrongMatch[];
}

const STORES = ['packs', 'heads', 'parts', 'entries', 'state', 'wrongMatches'] as const;

/** All or nothing, and on disk when the promise resolves. If it rejects, the old state stands. */
export async function changePacks(database: Database, change: PackChange): Promise<void> {
  const { put = [], remove, bundled, wrongMatches = [] } = change;
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  await allOrNothing(transaction, async () => {
    if (remove !== undefined) await takeOut(transaction, remove);
    for (const one of put) await putIn(transaction, one);
    if (wrongMatches.length > 0) await noteAll(transaction.objectStore('wrongMatches'), wrongMatches);
    const state = transaction.objectStore('state');
    if (bundled) await state.put(bundled((await state.get('bundled')) ?? NO_BUNDLED), 'bundled');
  });
}

type Changing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

async function takeOut(transaction: Changing, id: PackId): Promise<void> {
  await dropParts(transaction, id);
  await Promise.all((['packs', 'heads', 'entries'] as const).map((name) => transaction.objectStore(name).delete(id)));
}

async function putIn(transaction: Changing, { pack, entry }: PackPut): Promise<void> {
  await dropParts(transaction, pack.id);
  const { head, parts } = splitPack(pack);
  await Promise.all([
    transaction.objectStore('packs').put(pack),
    transaction.objectStore('heads').put(head),
    ...parts.map((part, number) => transaction.objectStore('parts').put(part, [pack.id, number])),
    transaction.objectStore('entries').put({ ...entry, pieces: entry.pieces.map((piece) => new Blob([piece])) }),
  ]);
}

/** How many there are depends on the pack. */
async function dropParts(transaction: Changing, id: PackId): Promise<void> {
  await transaction.objectStore('parts').delete(IDBKeyRange.bound([id], [id, []]));
}
