/** All that is stored, as the settings show it, and how each part of it is changed. */

import type { ChoiceChange } from '../../core/choices/change-choices.ts';
import type { Looks } from '../../core/choices/looks.ts';
import type { Choices } from '../../core/choices/model.ts';
import type { ClaimPack, PackId } from '../../core/pack/model.ts';
import { askBackground } from '../../platform/api.ts';
import { storedChoices } from '../../platform/choices.ts';
import { type LanguageChoice, languageChoice, looksChoice, syncChoice } from '../../platform/settings.ts';
import type { StorageItem } from '../../platform/storage-item.ts';
import { type UnfinishedPack, unfinishedPack } from '../../platform/unfinished.ts';
import { bundledPacks } from '../../store/bundled-packs.ts';
import type { BundledState, Database, PackOrigin, WrongMatch } from '../../store/database.ts';
import { addPack, installBundled, readBundledPack, removePack } from '../../store/install-packs.ts';
import { listPacks, NO_BUNDLED, type PackListing } from '../../store/packs.ts';
import { deleteWrongMatch, noteWrongMatch, readWrongMatches } from '../../store/wrong-matches.ts';
import type { Undo } from './act.ts';
import { whileStoring } from './while-storing.ts';

export interface Stored {
  choices: Choices;
  looks: Looks;
  language: LanguageChoice;
  sync: boolean;
  packs: PackListing[];
  /** Packs that ship and were removed. */
  removed: ClaimPack[];
  bundled: BundledState;
  wrong: WrongMatch[];
  /** What the background has to report of store and packs. */
  troubles: string[];
  /** A pack whose storing was cut short. */
  unfinished: UnfinishedPack | null;
}

/** The background is asked first: right after installation it is still storing the packs that ship. */
export async function readStored(open: () => Promise<Database>): Promise<Stored> {
  const reported = await askBackground('troubles', null).catch((error) => [String(error)]);
  const [choices, looks, language, sync, kept, unfinished] = await Promise.all([
    storedChoices.get(),
    looksChoice.get(),
    languageChoice.get(),
    syncChoice.get(),
    readKept(open).catch((error) => ({ ...NOTHING_KEPT, troubles: [String(error)] })),
    unfinishedPack.get(),
  ]);
  return { choices, looks, language, sync, unfinished, ...kept, troubles: [...reported, ...kept.troubles] };
}

const NOTHING_KEPT = { packs: [], removed: [], bundled: NO_BUNDLED, wrong: [] };

async function readKept(open: () => Promise<Database>) {
  const database = await open();
  const [{ packs, bundled }, wrong] = await Promise.all([listPacks(database), readWrongMatches(database)]);
  const removed = await Promise.all(bundled.removed.map((id) => shippedPack(bundled, id)));
  return { packs, bundled, wrong, removed: removed.filter((pack) => pack !== null), troubles: [] };
}

/** The pack of this id among those that ship, or null. */
export async function shippedPack(bundled: BundledState, id: PackId): Promise<ClaimPack | null> {
  const file = shippedFile(bundled, id);
  return file ? readBundledPack(bundledPacks, file).catch(() => null) : null;
}

function shippedFile({ files }: BundledState, id: PackId) {
  return bundledPacks.bundled.find(({ name }) => files[name]?.id === id);
}

/** Through the background, which tells the open pages. */
export async function choose(change: ChoiceChange): Promise<Undo> {
  const undo = await askBackground('changeChoices', { change, secret: false });
  return async () => void (await askBackground('changeChoices', { change: undo, secret: false }));
}

/** For looks and language: open pages show them too. */
export async function setItem<Value>(item: StorageItem<Value>, value: Value): Promise<Undo> {
  const before = await item.get();
  const set = async (next: Value) => {
    await item.set(next);
    await askBackground('refreshPages', { packs: false });
  };
  await set(value);
  return () => set(before);
}

/** Puts a pack in place; resolves once it is on disk. */
export async function putPack(
  database: Database,
  pack: ClaimPack,
  from: PackOrigin,
  before: PackListing | null,
): Promise<Undo> {
  await whileStoring([pack], () => addPack(database, pack, from, Date.now()));
  await askBackground('refreshPages', { packs: true });
  return async () => {
    if (before) await addPack(database, before.pack, before.from, before.at);
    else await removePack(database, pack.id);
    await askBackground('refreshPages', { packs: true });
  };
}

export async function takePack(database: Database, { pack, from, at }: PackListing): Promise<Undo> {
  await removePack(database, pack.id);
  await askBackground('refreshPages', { packs: true });
  return async () => {
    await addPack(database, pack, from, at);
    await askBackground('refreshPages', { packs: true });
  };
}

/** Puts back the pack that ships, in place of another of its id or of none. */
export async function restorePack(
  database: Database,
  bundled: BundledState,
  id: PackId,
  before: PackListing | null,
): Promise<Undo> {
  const file = shippedFile(bundled, id);
  if (!file) return null;
  await installBundled(database, file, await readBundledPack(bundledPacks, file), Date.now());
  await askBackground('refreshPages', { packs: true });
  return async () => {
    if (before) await addPack(database, before.pack, before.from, before.at);
    else await removePack(database, id);
    await askBackground('refreshPages', { packs: true });
  };
}

export async function dropWrongMatch(database: Database, match: WrongMatch): Promise<Undo> {
  if (match.number === undefined) return null;
  await deleteWrongMatch(database, match.number);
  return async () => void (await noteWrongMatch(database, match));
}
