/** Putting links into the review's queue from the context menu, and opening the review. */

import { createTranslate, type MessageKey } from '../core/findings/translate.ts';
import { canonicalLink } from '../core/review/canonical-link.ts';
import { makeRecord } from '../core/review/make-record.ts';
import { browser } from '../platform/browser.ts';
import { uiLanguage } from '../platform/language.ts';
import { aliasChoice, openReview, reviewChannel } from '../platform/review.ts';
import { appendRecords, openReviews } from '../store/reviews.ts';

const REVIEW_COMMAND = 'open-review';

const ENTRIES = [
  { id: 'review-link', title: 'menu_review_link', contexts: ['link'] },
  { id: 'review-page', title: 'menu_review_page', contexts: ['page', 'selection'] },
  { id: 'review-claim', title: 'menu_review_claim', contexts: ['selection'] },
] as const satisfies readonly { id: string; title: MessageKey; contexts: readonly string[] }[];

/** The entries in the reader's language; those of others stay as they are. */
async function nameEntries(): Promise<void> {
  const t = createTranslate(await uiLanguage());
  for (const { id, title, contexts } of ENTRIES) {
    await browser.contextMenus.remove(id).catch(() => undefined);
    const targetUrlPatterns = id === 'review-link' ? { targetUrlPatterns: ['http://*/*', 'https://*/*'] } : {};
    browser.contextMenus.create({ id, title: t(title), contexts: [...contexts], ...targetUrlPatterns });
  }
}

/** Only puts the link into the queue: it is on disk when this resolves, and nothing is fetched. */
async function enqueue(url: string, page: string | undefined): Promise<void> {
  const link = canonicalLink(url, (text, base) => (URL.canParse(text, base) ? new URL(text, base) : null));
  if (!link) return;
  const from = { way: 'menu', ...(page ? { place: page } : {}) } as const;
  const context = { id: crypto.randomUUID(), at: new Date().toISOString(), by: await aliasChoice.get() };
  const database = await openReviews();
  await appendRecords(database, [makeRecord({ kind: 'added', link, url, from }, context)]);
  database.close();
  const channel = reviewChannel();
  channel.tell();
}

/** To be called while the background's script runs. */
export function offerReview(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    if (!ENTRIES.some(({ id }) => id === menuItemId)) return;
    // The queue is kept; what is read in private windows is not, unless the reader puts it there by hand.
    if (tab?.incognito) void openReview();
    else if (menuItemId === 'review-link' && linkUrl) void enqueue(linkUrl, pageUrl);
    else if (menuItemId === 'review-page' && tab?.id !== undefined) void openReview({ what: 'page', tab: tab.id });
    else if (menuItemId === 'review-claim' && tab?.id !== undefined) void openReview({ what: 'claim', tab: tab.id });
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === REVIEW_COMMAND) void openReview();
  });
  browser.runtime.onInstalled.addListener(() => void nameEntries());
  browser.runtime.onStartup.addListener(() => void nameEntries());
  browser.storage.local.onChanged.addListener((changes) => {
    if ('language' in changes) void nameEntries();
  });
}
