/** Puts packs into the store, each with the index compiled from it. */

import { compileInSlices } from '../core/match/compile-packs.ts';
import { partIndex } from '../core/match/layout.ts';
import type { ClaimPack, PackId } from '../core/pack/model.ts';
import { parsePack } from '../core/pack/parse-pack.ts';
import { problemLine } from '../core/pack/problem.ts';
import type { BundledState, Database, PackOrigin, WrongMatch } from './database.ts';
import { changePacks, type PackEntry, type PackPut } from './packs.ts';
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

/** Bytes of a piece of an index, at least. */
const PIECE = 500_000;

/** Compiles one pack, giving way to others now and then. */
export async function compileEntry(pack: ClaimPack, from: PackOrigin, at: number): Promise<PackEntry> {
  const bytes = await compileInSlices([pack], nextTask);
  return { id: pack.id, from, at, revision: await revisionOf(bytes), pieces: partIndex(bytes, PIECE) };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Adds a pack, or replaces the one of the same id. No other pack is touched. */
export async function addPack(database: Database, pack: ClaimPack, from: PackOrigin, at: number): Promise<void> {
  await addPacks(database, [{ pack, from }], [], at);
}

/** Adds packs as `addPack` does, with wrong matches noted earlier: all of it, or nothing where one can't be stored. */
export async function addPacks(
  database: Database,
  packs: readonly { pack: ClaimPack; from: PackOrigin }[],
  wrongMatches: readonly WrongMatch[],
  at: number,
): Promise<void> {
  const put: PackPut[] = [];
  for (const { pack, from } of packs) put.push({ pack, entry: await compileEntry(pack, from, at) });
  const bundled = (state: BundledState) => put.reduce((left, { pack }) => withoutRemoved(left, pack.id), state);
  await changePacks(database, { put, bundled, wrongMatches });
}

/** A pack that ships with the extension stays removed until it is restored. */
export function removePack(database: Database, id: PackId): Promise<void> {
  return changePacks(database, { remove: id, bundled: (state) => withRemoved(state, id) });
}

/** Reads the pack of one file that ships with the extension; a file that is no pack is a fault of the build. */
export async function readBundledPack(source: PackSource, file: BundledPack): Promise<ClaimPack> {
  const result = parsePack(await source.load(file));
  if (result.ok) return result.pack;
  throw new Error(`${file.name} can't be read. ${result.problems.map(problemLine).join('; ')}`);
}

/** Puts the pack of one file in place, whatever has its id. */
export async function installBundled(
  database: Database,
  file: BundledPack,
  pack: ClaimPack,
  at: number,
): Promise<PackEntry> {
  const entry = await compileEntry(pack, { kind: 'bundled', name: file.name }, at);
  const bundled = (state: BundledState) => withoutRemoved(dealtWith(state, file, pack.id), pack.id);
  await changePacks(database, { put: [{ pack, entry }], bundled });
  return entry;
}

/** Notes that a file was looked at without being installed. */
export function dealtWith(state: BundledState, { name, sha256 }: BundledPack, id: PackId): BundledState {
  return { ...state, files: { ...state.files, [name]: { sha256, id } } };
}

function withRemoved(state: BundledState, id: PackId): BundledState {
  const ships = Object.values(state.files).some((file) => file.id === id);
  return ships ? { ...state, removed: [...withoutRemoved(state, id).removed, id] } : state;
}

function withoutRemoved(state: BundledState, id: PackId): BundledState {
  return { ...state, removed: state.removed.filter((one) => one !== id) };
}
