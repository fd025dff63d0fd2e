/** Puts the packs that ship with the extension into the store, with the index compiled from them. */

import { compilePacks } from '../core/match/compile-packs.ts';
import type { ClaimPack } from '../core/pack/model.ts';
import { parsePack } from '../core/pack/parse-pack.ts';
import type { Database } from '../store/database.ts';
import { type IndexBytes, replacePacks } from '../store/packs.ts';
import { revisionOf } from './revision.ts';

/** A pack file inside the extension. */
export interface BundledPack {
  name: string;
  sha256: string;
}

export interface PackSource {
  bundled: readonly BundledPack[];
  /** The parsed JSON of one of them. */
  load(pack: BundledPack): Promise<unknown>;
}

/** Names a set of bundled files; differs as soon as one byte of them does. */
export function nameOfSet(bundled: readonly BundledPack[]): string {
  return bundled.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n');
}

/** A bundled pack that can't be read is a fault of the build and throws; what was stored before stays in force. */
export async function installBundledPacks(database: Database, source: PackSource): Promise<IndexBytes> {
  const packs = await Promise.all(source.bundled.map(async (file) => readable(file.name, await source.load(file))));
  return storePacks(database, packs, nameOfSet(source.bundled));
}

function readable(name: string, input: unknown): ClaimPack {
  const result = parsePack(input);
  if (result.ok) return result.pack;
  const problems = result.problems.map(({ path, message }) => `${path}: ${message}`);
  throw new Error(`${name} can't be read. ${problems.join('; ')}`);
}

/** Compiles and stores; also the way back from an index that is damaged or of an older format. */
export async function storePacks(
  database: Database,
  packs: readonly ClaimPack[],
  installed: string,
): Promise<IndexBytes> {
  const bytes = new Uint8Array(compilePacks([...packs]));
  const index = { revision: await revisionOf(bytes), installed, bytes };
  await replacePacks(database, packs, index);
  return index;
}
