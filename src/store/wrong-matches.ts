/** Matches a reader says are wrong. They stay here until the reader copies or deletes them. */

import type { Database, WrongMatch } from './database.ts';

/** Older ones make room. */
const MAX_KEPT = 500;

/** Resolves, once it is on disk, to the number it got. */
export async function noteWrongMatch(database: Database, match: WrongMatch): Promise<number> {
  const transaction = database.transaction('wrongMatches', 'readwrite', { durability: 'strict' });
  const keys = await transaction.store.getAllKeys();
  for (const key of keys.slice(0, Math.max(0, keys.length + 1 - MAX_KEPT))) await transaction.store.delete(key);
  const number = await transaction.store.add(match);
  await transaction.done;
  return number;
}

/** All that are kept, oldest first. */
export function readWrongMatches(database: Database): Promise<WrongMatch[]> {
  return database.getAll('wrongMatches');
}

/** Resolves when it is gone, also where it was gone already. */
export function deleteWrongMatch(database: Database, number: number): Promise<void> {
  return database.delete('wrongMatches', number);
}
