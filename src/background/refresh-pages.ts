/** Makes open pages ask again after something was changed that they can't see. */

import type { ContentApi } from '../platform/api.ts';
import { browser } from '../platform/browser.ts';
import { caller } from '../platform/messages.ts';

/** A tab that sleeps answers much later; milliseconds. */
const PATIENCE = 300;

/**
 * Tells every frame of every tab; those without our script don't answer. A hidden tab acts once it is looked at.
 * Resolves once all have heard it that are awake.
 */
export async function refreshPages(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const told = Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : refresh(id))));
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

function refresh(tab: number): Promise<unknown> {
  const ask = caller<ContentApi>('content', (message) => browser.tabs.sendMessage(tab, message));
  return ask('refresh', null).catch(() => null);
}
