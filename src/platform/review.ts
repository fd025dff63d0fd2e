/** What background and review page share: the page itself, the moderator's name, and word of new records. */

import { browser } from './browser.ts';
import { storageItem } from './storage-item.ts';

const PAGE = 'review/index.html';
const MAX_ALIAS = 60;

/** The name decisions are kept under on this machine; to be chosen by the moderator. */
export const aliasChoice = storageItem<string>(
  'review-alias',
  'me',
  (value): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= MAX_ALIAS,
);

/** What the review is opened for: links to be chosen from a tab's page, or a claim to be added from its selection. */
export interface ReviewErrand {
  what: 'page' | 'claim';
  tab: number;
}

/** Shows the review, in its tab where it is open. */
export async function openReview(errand: ReviewErrand | null = null): Promise<void> {
  const url = browser.runtime.getURL(PAGE);
  const wanted = errand === null ? url : `${url}#${errand.what}=${errand.tab}`;
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) await browser.tabs.create({ url: wanted });
  else {
    await browser.tabs.update(open.id, { active: true, ...(errand === null ? {} : { url: wanted }) });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  }
}

/** Tells the other pages of the extension that records were added, and hears it from them. */
export function reviewChannel(): { tell(): void; listen(heard: () => void): void } {
  const channel = new BroadcastChannel('recoupe-reviews');
  return {
    tell: () => channel.postMessage(null),
    listen: (heard) => channel.addEventListener('message', () => heard()),
  };
}
