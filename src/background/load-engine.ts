/** From the store to an engine that answers: the index of each pack, compiled again where it can't be used. */

import type { TextBlock } from '../core/match/model.ts';
import { type ClaimIndex, openIndex } from '../core/match/open-index.ts';
import { readAhead } from '../core/match/read-ahead.ts';
import type { ClaimId, ClaimPack, PackId } from '../core/pack/model.ts';
import type { Database } from '../store/database.ts';
import { compileEntry, type PackSource, readBundledPack } from '../store/install-packs.ts';
import { changePacks, type PackEntry, readClaims, readPack } from '../store/packs.ts';
import { revisionOf } from '../store/revision.ts';
import { settleBundled } from '../store/settle-bundled.ts';

export interface Engine {
  /** Names the set of packs. */
  revision: string;
  indexes: readonly ClaimIndex[];
  /** A stored pack with these of its claims at least; null if it is not (or no longer) there. */
  claims(id: PackId, wanted: readonly ClaimId[]): Promise<ClaimPack | null>;
  /** What went wrong on the way, in the words of the errors; what is not concerned works. */
  troubles: readonly string[];
}

/**
 * One read when all is well. An index of another version or with a wrong checksum is compiled again from its stored
 * pack. Without a store that works, the packs that ship with the extension are used from memory. The blocks that wait
 * for it are read while the store is.
 */
export async function loadEngine(
  open: () => Promise<Database>,
  source: PackSource,
  now: number,
  waiting: readonly TextBlock[] = [],
): Promise<Engine> {
  try {
    return await fromStore(await open(), source, now, waiting);
  } catch (error) {
    return fromFiles(source, now, String(error));
  }
}

async function fromStore(
  database: Database,
  source: PackSource,
  now: number,
  waiting: readonly TextBlock[],
): Promise<Engine> {
  const { entries, troubles } = await settleBundled(database, source, now, () => readAhead(waiting));
  const opened = await Promise.all(entries.map((entry) => openEntry(database, entry)));
  const lost = opened.flatMap((one) => ('trouble' in one ? [one.trouble] : []));
  if (entries.length === 0 && troubles.length > 0) throw new Error(troubles.join(' '));
  return engineOver(opened, [...troubles, ...lost], claimReader(database));
}

/** Claims read lately stay at hand: pages tend to repeat each other, and themselves. */
const AT_HAND = 500;

function claimReader(database: Database): Engine['claims'] {
  const atHand = new Map<PackId, { asked: Set<ClaimId>; pack: Promise<ClaimPack | null> }>();
  return (id, wanted) => {
    const known = atHand.get(id);
    if (known && wanted.every((claim) => known.asked.has(claim))) return known.pack;
    const before = known && known.asked.size + wanted.length <= AT_HAND ? known.asked : [];
    const asked = new Set([...before, ...wanted]);
    const pack = readClaims(database, id, [...asked]);
    atHand.set(id, { asked, pack });
    pack.catch(() => atHand.delete(id));
    return pack;
  };
}

type Opened = { index: ClaimIndex; revision: string } | { trouble: string };

async function openEntry(database: Database, entry: PackEntry): Promise<Opened> {
  const opened = openIndex(entry.pieces);
  if (opened.ok) return { index: opened.index, revision: entry.revision };
  const pack = await readPack(database, entry.id);
  if (!pack) return { trouble: `${entry.id}: ${opened.reason}` };
  const fresh = await compileEntry(pack, entry.from, entry.at);
  // Unless it can be stored, it is compiled again at the next start; until then it serves.
  await changePacks(database, { put: [{ pack, entry: fresh }] }).catch(() => undefined);
  return openFresh(fresh);
}

function openFresh({ pieces, revision }: PackEntry): Opened {
  const opened = openIndex(pieces);
  if (!opened.ok) throw new Error('The index just compiled does not open.');
  return { index: opened.index, revision };
}

/** The last resort: nothing is kept, so that nothing can be lost. */
async function fromFiles(source: PackSource, now: number, trouble: string): Promise<Engine> {
  const packs = await Promise.all(source.bundled.map((file) => readBundledPack(source, file)));
  const entries = await Promise.all(packs.map((pack) => compileEntry(pack, { kind: 'bundled', name: '' }, now)));
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  return engineOver(entries.map(openFresh), [trouble], async (id) => byId.get(id) ?? null);
}

async function engineOver(opened: Opened[], troubles: string[], claims: Engine['claims']): Promise<Engine> {
  const usable = opened.flatMap((one) => ('index' in one ? [one] : []));
  const names = new TextEncoder().encode(usable.map(({ revision }) => revision).join());
  return { revision: await revisionOf(names), indexes: usable.map(({ index }) => index), claims, troubles };
}
