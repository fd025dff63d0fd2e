import { browser } from '../../platform/browser.ts';
import { claimsOfTab } from '../../platform/frames.ts';
import type { TabAccess } from './page-claims.ts';

/** Our script as the build names it. Firefox takes a path without a slash as one beside the page that asks. */
const CONTENT_SCRIPT = '/content.js';

/** The browser's side of reading a tab. Without a tab every call rejects. */
export function tabAccess(tab: { id?: number; url?: string } | undefined): TabAccess {
  const id = async () => {
    if (tab?.id === undefined) throw new Error('No tab');
    return tab.id;
  };
  return {
    url: tab?.url,
    async contentType() {
      const target = { tabId: await id() };
      const [frame] = await browser.scripting.executeScript({ target, func: () => document.contentType });
      return String(frame?.result);
    },
    hasAccess: (origin) => browser.permissions.contains({ origins: [origin] }),
    async inject() {
      const target = { tabId: await id(), allFrames: true };
      await browser.scripting.executeScript({ target, files: [CONTENT_SCRIPT] });
    },
    claims: async () => claimsOfTab(await id()),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
