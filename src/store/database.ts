/** The extension's database: packs, the index of each, and noted wrong matches. For trusted contexts. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ClaimPack, Day, PackId } from '../core/pack/model.ts';
import type { PackHead, PackPart } from './pack-parts.ts';

/** Where a pack came from. */
export type PackOrigin =
  | { kind: 'bundled'; name: string }
  | { kind: 'file'; name: string }
  | { kind: 'address'; url: string };

export interface StoredEntry {
  id: PackId;
  from: PackOrigin;
  /** When it was stored; milliseconds since 1970. */
  at: number;
  /** Names this pack as compiled; changes with any byte of the index. */
  revision: string;
  /**
   * Of the index, in pieces: a browser reads several side by side, and Blobs twice as fast as buffers. Missing in entries
   * of earlier builds, which count as holding no index.
   */
  pieces?: Blob[];
}

/** What became of the packs that ship with the extension. */
export interface BundledState {
  /** By file name: its hash when it was last dealt with, and the pack it holds. */
  files: Record<string, { sha256: string; id: PackId }>;
  /** Packs the reader has removed; updates of the extension don't bring them back. */
  removed: PackId[];
}

/** A match that the reader says is wrong. */
export interface WrongMatch {
  /** Given by the store. */
  number?: number;
  pack: string;
  version: string;
  claim: string;
  /** Day it was noted. */
  day: Day;
  /** The case as text for the pack's author. */
  text: string;
}

export interface Schema extends DBSchema {
  /** As the parser returned them. */
  packs: { key: PackId; value: ClaimPack };
  /** The same packs in pieces. */
  heads: { key: PackId; value: PackHead };
  parts: { key: [PackId, number]; value: PackPart };
  entries: { key: PackId; value: StoredEntry };
  state: { key: 'bundled'; value: BundledState };
  wrongMatches: { key: number; value: WrongMatch };
}

export type Database = IDBPDatabase<Schema>;

/** From 3 on, an upgrade keeps what readers stored; before, there was nothing but packs that ship. */
const VERSION = 3;

export function openDatabase(name = 'recoupe'): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(database, before) {
      if (before < 3) makeStores(database);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

function makeStores(database: Database): void {
  for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
  database.createObjectStore('packs', { keyPath: 'id' });
  database.createObjectStore('entries', { keyPath: 'id' });
  database.createObjectStore('heads', { keyPath: 'id' });
  database.createObjectStore('parts');
  database.createObjectStore('state');
  database.createObjectStore('wrongMatches', { keyPath: 'number', autoIncrement: true });
}
