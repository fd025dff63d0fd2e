/** The links of a page in another tab, in the ways a moderator may want them together. */

import { canonicalLink } from '../../core/review/canonical-link.ts';
import { type FoundLink, gatherLinks } from '../../core/review/links-in.ts';
import { browser } from '../../platform/browser.ts';
import { readAddress } from './read-address.ts';

/** As they are read in the page itself: addresses, each once. */
export interface PageLinks {
  url: string;
  title: string;
  selection: string[];
  lists: { name: string; addresses: string[] }[];
  all: string[];
}

/** Reads them; rejects where the browser lets nobody into the page. */
export async function pageLinks(tab: number): Promise<PageLinks> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId: tab }, func: collect });
  return injected?.result as PageLinks;
}

/** Runs in the page, by itself: it sees nothing of this file. */
function collect(): PageLinks {
  const addresses = (links: Iterable<HTMLAnchorElement>) => [
    ...new Set([...links].map(({ href }) => href).filter((href) => /^https?:/.test(href))),
  ];
  const selection = getSelection();
  const chosen = [...document.links].filter(
    (link): link is HTMLAnchorElement =>
      link instanceof HTMLAnchorElement && (selection?.containsNode(link, true) ?? false),
  );
  const lists = [...document.querySelectorAll('ul, ol, table, nav, [role="list"], [role="feed"]')].flatMap((list) => {
    const held = addresses(list.querySelectorAll<HTMLAnchorElement>('a[href]'));
    if (held.length < 3 || list.parentElement?.closest('ul, ol, table, nav')) return [];
    const label = list.getAttribute('aria-label') ?? '';
    const text = list.textContent?.replace(/\s+/g, ' ').trim().slice(0, 60) ?? '';
    return [{ name: label || text, addresses: held }];
  });
  const all = addresses(document.querySelectorAll<HTMLAnchorElement>('a[href]'));
  return {
    url: location.href,
    title: document.title,
    selection: selection && !selection.isCollapsed ? addresses(chosen) : [],
    lists: lists.slice(0, 30),
    all: all.slice(0, 5_000),
  };
}

/** Links to other pages than the one they stand on, each once. */
export function linksOut(addresses: readonly string[], page: string, external: boolean): FoundLink[] {
  const own = canonicalLink(page, readAddress);
  const host = hostOf(page);
  return gatherLinks(addresses, readAddress, (link) => link !== own && !(external && hostOf(link) === host));
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}

/** How long a page may take in a tab. */
const TAB_MS = 30_000;

/** Opens an address in a tab, with all the reader's cookies, and takes what the page has become there. */
export async function readInTab(url: string): Promise<{ html: string; url: string } | null> {
  const tab = await browser.tabs.create({ url, active: true });
  const { id } = tab;
  if (id === undefined) return null;
  try {
    await loaded(id);
    const [injected] = await browser.scripting.executeScript({
      target: { tabId: id },
      func: () => ({ html: document.documentElement.outerHTML, url: location.href }),
    });
    return (injected?.result as { html: string; url: string } | undefined) ?? null;
  } finally {
    await browser.tabs.remove(id).catch(() => undefined);
  }
}

/** What scripts draw once the page is there. */
const SETTLE_MS = 1_500;

function loaded(id: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(updated);
      setTimeout(resolve, SETTLE_MS);
    };
    const updated = (tab: number, { status }: { status?: string }) => {
      if (tab === id && status === 'complete') end();
    };
    const timer = setTimeout(end, TAB_MS);
    browser.tabs.onUpdated.addListener(updated);
  });
}
