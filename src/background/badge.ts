/** The number on the toolbar button. */

import { browser } from '../platform/browser.ts';

const BADGE_COLOUR = '#2f3a4a';
const BADGE_TEXT_COLOUR = '#ffffff';

/** Shows a tab's number of matched claims; nothing for none. A tab that is gone meanwhile is no error. */
export async function showBadge(tabId: number, claims: number): Promise<void> {
  const text = claims > 0 ? String(claims) : '';
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (!text) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
    await browser.action.setBadgeTextColor({ tabId, color: BADGE_TEXT_COLOUR });
  } catch {
    // The tab was closed.
  }
}
