/** Reading a page where the reader has not given access to the site: once, because they opened the popup on it. */

import { browser } from './browser.ts';

/** Runs the content script in all frames of the tab the popup was opened on. Rejects where no extension may run. */
export async function readTabOnce(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['content.js'] });
}
