/** Brings the store into line with the packs that this build of the extension ships. */

import type { PackId } from '../core/pack/model.ts';
import type { BundledState, Database } from './database.ts';
import { type BundledPack, dealtWith, installBundled, type PackSource, readBundledPack } from './install-packs.ts';
import { changePacks, type PackEntry, readEntries } from './packs.ts';

export interface Settled {
  entries: PackEntry[];
  /** What went wrong, in the words of the error; the packs concerned are as they were. */
  troubles: string[];
}

/**
 * One read when all is well. A file that is new or changed is installed, unless the reader removed its pack or put
 * another in its place; a pack whose file no longer ships goes. One that fails leaves the others alone. `meanwhile` is
 * called as `readEntries` says.
 */
export async function settleBundled(
  database: Database,
  source: PackSource,
  at: number,
  meanwhile?: () => void,
): Promise<Settled> {
  const { entries, bundled } = await readEntries(database, meanwhile);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const troubles: string[] = [];
  for (const file of source.bundled.filter(({ name, sha256 }) => bundled.files[name]?.sha256 !== sha256)) {
    await settleFile(database, source, file, { bundled, byId, at }).catch((error) => troubles.push(String(error)));
  }
  for (const id of gone(source, entries, bundled)) {
    await changePacks(database, { remove: id }).then(
      () => byId.delete(id),
      (error) => troubles.push(String(error)),
    );
  }
  return { entries: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), troubles };
}

interface Known {
  bundled: BundledState;
  byId: Map<PackId, PackEntry>;
  at: number;
}

async function settleFile(database: Database, source: PackSource, file: BundledPack, { bundled, byId, at }: Known) {
  const pack = await readBundledPack(source, file);
  const there = byId.get(pack.id);
  const isReaders = bundled.removed.includes(pack.id) || (there && there.from.kind !== 'bundled');
  if (isReaders) await changePacks(database, { bundled: (state) => dealtWith(state, file, pack.id) });
  else byId.set(pack.id, await installBundled(database, file, pack, at));
}

/** Packs that came with a file that is no longer there. */
function gone({ bundled }: PackSource, entries: readonly PackEntry[], { files }: BundledState): PackId[] {
  const names = new Set(bundled.map(({ name }) => name));
  const lost = Object.entries(files).filter(([name]) => !names.has(name));
  const ids = new Set(lost.map(([, { id }]) => id));
  return entries
    .filter(({ id, from }) => ids.has(id) && from.kind === 'bundled' && !names.has(from.name))
    .map(({ id }) => id);
}
