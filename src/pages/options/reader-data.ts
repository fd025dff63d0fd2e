/** The reader's data as a whole: exported, imported, erased. */

import type { ReaderData } from '../../core/choices/data-file.ts';
import { askBackground } from '../../platform/api.ts';
import { browser } from '../../platform/browser.ts';
import { languageChoice, looksChoice } from '../../platform/settings.ts';
import type { Database } from '../../store/database.ts';
import { addPacks } from '../../store/install-packs.ts';
import type { Stored } from './stored.ts';
import { whileStoring } from './while-storing.ts';

/** Packs that ship with the extension are left out. */
export function readerData({ language, looks, choices, packs, wrong }: Stored): ReaderData {
  const own = packs.flatMap(({ pack, from }) => (from.kind === 'bundled' ? [] : [{ pack, from }]));
  const wrongMatches = wrong.map(({ number: _number, ...match }) => match);
  return { language, looks, choices, packs: own, wrongMatches };
}

/** Packs and wrong matches first, all of them or none: they are what may not find room, and then nothing changes. */
export async function importData(database: Database, data: ReaderData): Promise<void> {
  const { packs, wrongMatches } = data;
  await whileStoring(
    packs.map(({ pack }) => pack),
    () => addPacks(database, packs, wrongMatches, Date.now()),
  );
  await Promise.all([languageChoice.set(data.language), looksChoice.set(data.looks)]);
  await askBackground('changeChoices', { change: { kind: 'all', choices: data.choices }, secret: false });
  await askBackground('refreshPages', { packs: true });
}

/** Everything, whoever of us stored it; then the extension starts anew. */
export async function eraseAll(database: Database): Promise<void> {
  database.close();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), browser.storage.sync.clear()]);
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name ? erased(name) : undefined)));
  await askBackground('startOver', null);
}

/** Those who have it open close it when asked. */
function erased(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
