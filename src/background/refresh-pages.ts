/** Makes open pages ask again after something was changed that they can't see. */

import type { RefreshApi } from '../platform/api.ts';
import { browser } from '../platform/browser.ts';
import { caller } from '../platform/messages.ts';

/** Tells every frame of every tab; those without our script don't answer. A hidden tab acts once it is looked at. */
export async function refreshPages(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : refresh(id))));
}

function refresh(tab: number): Promise<unknown> {
  const ask = caller<RefreshApi>('content', (message) => browser.tabs.sendMessage(tab, message));
  return ask('refresh', null).catch(() => null);
}
