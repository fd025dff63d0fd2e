/** The addresses that a page in a tab links to, as its markup writes them and as they resolve. */

import { browser } from './browser.ts';

export interface PageAddresses {
  url: string;
  /** Each once. */
  links: { written: string; href: string }[];
}

/** Reads them; rejects where the browser lets nobody into the page. */
export async function pageAddresses(tab: number): Promise<PageAddresses> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId: tab }, func: collect });
  return injected?.result as PageAddresses;
}

/** What is used of the page; the background, which sends this there, has no document of its own. */
interface PageGlobals {
  document: { links: Iterable<{ href: string; getAttribute(name: string): string | null }> };
  location: { href: string };
}

/** Runs in the page, by itself: it sees nothing of this file. */
function collect(): PageAddresses {
  const most = 5_000;
  const { document, location } = globalThis as unknown as PageGlobals;
  const links = new Map<string, string>();
  for (const link of document.links) {
    const written = link.getAttribute('href') ?? '';
    if (/^https?:/.test(link.href)) links.set(written, link.href);
    if (links.size >= most) break;
  }
  return { url: location.href, links: [...links].map(([written, href]) => ({ written, href })) };
}
