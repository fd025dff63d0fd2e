/** From the store to an engine that answers: index bytes, compiled again where they can't be used. */

import { type ClaimIndex, openIndex } from '../core/match/open-index.ts';
import type { ClaimPack, PackId } from '../core/pack/model.ts';
import type { Database } from '../store/database.ts';
import { type IndexBytes, readIndex, readPack, readPacks } from '../store/packs.ts';
import { installBundledPacks, nameOfSet, type PackSource, storePacks } from './install-packs.ts';

export interface Engine {
  revision: string;
  index: ClaimIndex;
  /** A stored pack, read once; null if it is not (or no longer) there. */
  pack(id: PackId): Promise<ClaimPack | null>;
}

/**
 * One read when all is well. The bundled packs are installed when none are stored or this build ships others; an
 * index of another version or with a wrong checksum is compiled again from the stored packs.
 */
export async function loadEngine(database: Database, source: PackSource): Promise<Engine> {
  const stored = await readIndex(database);
  if (stored?.installed === nameOfSet(source.bundled)) {
    const engine = engineOver(database, stored);
    if (engine) return engine;
  }
  const fresh = await install(database, source, stored);
  const engine = engineOver(database, fresh);
  if (!engine) throw new Error('The index just compiled does not open.');
  return engine;
}

async function install(database: Database, source: PackSource, stored: IndexBytes | null): Promise<IndexBytes> {
  const packs = await readPacks(database);
  if (packs.length > 0 && stored?.installed === nameOfSet(source.bundled)) {
    return storePacks(database, packs, stored.installed);
  }
  return installBundledPacks(database, source);
}

function engineOver(database: Database, { bytes, revision }: IndexBytes): Engine | null {
  const opened = openIndex(bytes);
  if (!opened.ok) return null;
  const packs = new Map<PackId, Promise<ClaimPack | null>>();
  return {
    revision,
    index: opened.index,
    pack(id) {
      const known = packs.get(id) ?? readPack(database, id);
      packs.set(id, known);
      return known;
    },
  };
}
