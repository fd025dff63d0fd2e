/**
 * The records of reviews: a store that only grows. A record is on disk when the promise of writing it resolves, so
 * what a screen calls saved is there after a crash.
 */

import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { orderedJson } from '../core/review/merge-records.ts';
import type { Link, ReviewRecord } from '../core/review/model.ts';
import type { ReadPage } from '../core/review/read-page.ts';
import { allOrNothing } from './all-or-nothing.ts';

interface Schema extends DBSchema {
  /** In the order in which they were written. */
  records: { key: number; value: ReviewRecord; indexes: { id: string; link: string; into: string; act: string } };
  /** What was read last of each link, so that other claims can be looked for in it without asking the site again. */
  texts: { key: Link; value: ReadPage };
}

export type ReviewDatabase = IDBPDatabase<Schema>;

interface Upgraded {
  /** The store of the records, in the transaction of the upgrade. */
  store(): IDBPObjectStore<Schema, ('records' | 'texts')[], 'records', 'versionchange'>;
}

/** What each version of the database changed, with the day it was made; never edited afterwards. */
const MIGRATIONS: readonly { day: string; migrate(database: ReviewDatabase, records: Upgraded): void }[] = [
  {
    day: '2026-11-22',
    migrate(database) {
      database.createObjectStore('records', { autoIncrement: true }).createIndex('id', 'id');
    },
  },
  {
    day: '2026-11-30',
    migrate(database, { store }) {
      database.createObjectStore('texts');
      for (const field of ['link', 'into', 'act'] as const) store().createIndex(field, field);
    },
  },
];

/** `closed` is called when a later version of the extension needs the database to itself. */
export function openReviews(name = 'recoupe-reviews', closed: () => void = () => {}): Promise<ReviewDatabase> {
  return openDB<Schema>(name, MIGRATIONS.length, {
    upgrade(database, from, _to, transaction) {
      const store = () => transaction.objectStore('records');
      for (const { migrate } of MIGRATIONS.slice(from)) migrate(database, { store });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
}

/**
 * Writes records, all or none, except those that are there already. Two of one id that differ are both kept: which
 * of them counts is settled where records are merged. Resolves with what was written, once it is on disk.
 */
export async function appendRecords(
  database: ReviewDatabase,
  records: readonly ReviewRecord[],
): Promise<ReviewRecord[]> {
  const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
  const ids = transaction.store.index('id');
  return allOrNothing(transaction, async () => {
    const written: ReviewRecord[] = [];
    for (const record of records) {
      const known = await ids.getAll(record.id);
      if (known.some((each) => orderedJson(each) === orderedJson(record))) continue;
      await transaction.store.add(record);
      written.push(record);
    }
    return written;
  });
}

/** Records in the order of writing, from a position on; `next` goes on there, to learn what others wrote meanwhile. */
export async function readRecords(
  database: ReviewDatabase,
  after = 0,
): Promise<{ records: ReviewRecord[]; next: number }> {
  const transaction = database.transaction('records');
  const range = IDBKeyRange.lowerBound(after, true);
  const [records, keys] = await Promise.all([transaction.store.getAll(range), transaction.store.getAllKeys(range)]);
  return { records, next: keys.at(-1) ?? after };
}
