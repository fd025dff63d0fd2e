/** The reader's data as a whole: exported, imported, erased. */

import type { ReaderData } from '../../core/choices/data-file.ts';
import { askBackground } from '../../platform/api.ts';
import { browser } from '../../platform/browser.ts';
import { languageChoice, looksChoice } from '../../platform/settings.ts';
import type { Database } from '../../store/database.ts';
import { addPack } from '../../store/install-packs.ts';
import { noteWrongMatch } from '../../store/wrong-matches.ts';
import type { Stored } from './stored.ts';

/** Packs that ship with the extension are left out. */
export function readerData({ language, looks, choices, packs, wrong }: Stored): ReaderData {
  const own = packs.flatMap(({ pack, from }) => (from.kind === 'bundled' ? [] : [{ pack, from }]));
  const wrongMatches = wrong.map(({ number: _number, ...match }) => match);
  return { language, looks, choices, packs: own, wrongMatches };
}

/** Packs first: they are what may not find room. */
export async function importData(database: Database, data: ReaderData): Promise<void> {
  for (const { pack, from } of data.packs) await addPack(database, pack, from, Date.now());
  for (const match of data.wrongMatches) await noteWrongMatch(database, match);
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
