/** After an installation or a reload, pages that are open already are read without being loaded again. */

import { browser } from '../platform/browser.ts';

/**
 * Runs the content script in every open page; where the browser already did, the second copy stops at once. The new
 * script removes what a predecessor left painted. Pages without access, and those of the browser, are passed over.
 */
export async function readOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  const runs = tabs.map(({ id }) =>
    browser.scripting.executeScript({ target: { tabId: id ?? -1, allFrames: true }, files: ['content.js'] }),
  );
  await Promise.allSettled(runs);
}
