/** Marking, on a page itself, the links that are in the review. The page can see it, so it is off until asked for. */

import { reviewedRules } from '../core/review/reviewed-rules.ts';
import { browser } from './browser.ts';
import { storageItem } from './storage-item.ts';

const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';

export const markReviewedChoice = storageItem<boolean>('mark-reviewed', false, isYesOrNo);

export async function markReviewed(tab: number, written: readonly string[]): Promise<void> {
  const css = reviewedRules(written);
  if (css !== '') await browser.scripting.insertCSS({ target: { tabId: tab }, css, origin: 'USER' });
}

export async function unmarkReviewed(tab: number, written: readonly string[]): Promise<void> {
  const css = reviewedRules(written);
  if (css !== '') await browser.scripting.removeCSS({ target: { tabId: tab }, css, origin: 'USER' });
}
