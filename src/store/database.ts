/** The extension's database: packs, and the index compiled from them. For trusted contexts. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ClaimPack, PackId } from '../core/pack/model.ts';

/** The bytes of the index over all stored packs. */
interface StoredIndex {
  /** Names this set of packs; changes with any byte of the index. */
  revision: string;
  /** Names the set of bundled files the packs were read from. */
  installed: string;
  /** A Blob rather than a buffer: the browser reads it twice as fast. */
  bytes: Blob;
}

interface Schema extends DBSchema {
  /** As the parser returned them. */
  packs: { key: PackId; value: ClaimPack };
  index: { key: 'current'; value: StoredIndex };
}

export type Database = IDBPDatabase<Schema>;

const VERSION = 1;

export function openDatabase(name = 'recoupe'): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: 'id' });
      database.createObjectStore('index');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
