/** The extension's keys, which only the browser can change. */

import { browser } from './browser.ts';

export interface BrowserKey {
  /** As in the manifest. */
  name: string;
  /** Empty where none is set. */
  keys: string;
}

/** Where Chromium's own page for keys is. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** All commands of the manifest with their present keys. */
export async function browserKeys(): Promise<BrowserKey[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's page for keys; resolves to its address where the reader has to do so. */
export async function openBrowserKeys(): Promise<string | null> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return openShortcutSettings().then(() => null);
  return browser.tabs.create({ url: CHROMIUM_PAGE }).then(
    () => null,
    () => CHROMIUM_PAGE,
  );
}
