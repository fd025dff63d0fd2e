/** Rules for highlights go in at user origin: a page's own styles, sheets and policy don't reach them. */

import { browser } from '../platform/browser.ts';
import type { Sender } from '../platform/native-runtime.ts';

/** Inserts the rules into the sender's document, by document where the browser can name it, else by frame. */
export async function insertMarkRules(css: string, sender: Sender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  const byFrame = { tabId, frameIds: [sender.frameId ?? 0] };
  const insert = (target: object) =>
    browser.scripting.insertCSS({ target: target as typeof byFrame, css, origin: 'USER' });
  if (!sender.documentId) return insert(byFrame);
  await insert({ tabId, documentIds: [sender.documentId] }).catch(() => insert(byFrame));
}
