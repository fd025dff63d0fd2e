/** Matches a reader says are wrong. They stay here until the reader copies or deletes them. */

import type { IDBPObjectStore, StoreNames } from 'idb';
import { allOrNothing } from './all-or-nothing.ts';
import type { Database, Schema, WrongMatch } from './database.ts';

/** Older ones make room. */
const MAX_KEPT = 500;

/** The store of wrong matches within a transaction that writes. */
type Store = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'wrongMatches', 'readwrite'>;

/** Resolves, once it is on disk, to the number it got. */
export function noteWrongMatch(database: Database, match: WrongMatch): Promise<number> {
  const transaction = database.transaction('wrongMatches', 'readwrite', { durability: 'strict' });
  return allOrNothing(transaction, () => note(transaction.store, match));
}

/** Notes those that are not there yet, word for word. */
export async function noteAll(store: Store, matches: readonly WrongMatch[]): Promise<void> {
  const known = new Set((await store.getAll()).map(({ text }) => text));
  for (const match of matches) if (!known.has(match.text)) await note(store, match);
}

async function note(store: Store, match: WrongMatch): Promise<number> {
  const keys = await store.getAllKeys();
  for (const key of keys.slice(0, Math.max(0, keys.length + 1 - MAX_KEPT))) await store.delete(key);
  return store.add(match);
}

/** All that are kept, oldest first. */
export function readWrongMatches(database: Database): Promise<WrongMatch[]> {
  return database.getAll('wrongMatches');
}

/** Resolves when it is gone, also where it was gone already. */
export function deleteWrongMatch(database: Database, number: number): Promise<void> {
  return database.delete('wrongMatches', number);
}
