/** Reading and replacing packs and index; they always change together. */

import type { ClaimPack, PackId } from '../core/pack/model.ts';
import type { Database } from './database.ts';

export interface IndexBytes {
  revision: string;
  /** Which set of bundled files the packs were read from. */
  installed: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Null when nothing was stored yet, or what is stored is no index at all. */
export async function readIndex(database: Database): Promise<IndexBytes | null> {
  const stored = await database.get('index', 'current');
  if (!(stored?.bytes instanceof Blob)) return null;
  return { ...stored, bytes: new Uint8Array(await stored.bytes.arrayBuffer()) };
}

export function readPacks(database: Database): Promise<ClaimPack[]> {
  return database.getAll('packs');
}

export async function readPack(database: Database, id: PackId): Promise<ClaimPack | null> {
  return (await database.get('packs', id)) ?? null;
}

/**
 * Puts packs and the index over them in place of what is there, in one transaction that is on disk when the promise
 * resolves. If it rejects, the old state stands.
 */
export async function replacePacks(
  database: Database,
  packs: readonly ClaimPack[],
  { revision, installed, bytes }: IndexBytes,
): Promise<void> {
  const transaction = database.transaction(['packs', 'index'], 'readwrite', { durability: 'strict' });
  const packStore = transaction.objectStore('packs');
  const indexStore = transaction.objectStore('index');
  transaction.done.catch(() => undefined);
  try {
    await packStore.clear();
    await Promise.all(packs.map((pack) => packStore.put(pack)));
    await indexStore.put({ revision, installed, bytes: new Blob([bytes]) }, 'current');
    await transaction.done;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

/** A value refused before it was written leaves the transaction open, and what was done before would be kept. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already.
  }
}
