import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import type { Page } from '../support/driver.ts';
import { launchFirefox } from '../support/firefox.ts';
import { until } from '../support/limit.ts';
import { launchPlainChromium } from '../support/plain-chromium.ts';
import { highlightsAt, markedPlace, openPopover } from '../support/reading.ts';
import { type PageServer, startServer } from '../support/server.ts';
import { articlePage } from './harness.ts';

const JETS = 'Des F-16 turcs sont stationnés sur l’aéroport de Gandja.';
const WORDS = 'F-16 turcs sont';

const PAGES = {
  '/article': articlePage(
    `<a href="/linked" style="position: absolute; inset: 0 auto auto 0">Lire aussi</a><p>${JETS}</p>`,
  ),
};

/** A tab, as far as both browsers' drivers have it. */
type Tab = Pick<Page, 'evaluate' | 'inShadow' | 'click' | 'close'>;

interface PrivateBench {
  origin: string;
  open(url: string): Promise<Tab>;
  openPrivate(url: string): Promise<Tab>;
  /** Chooses “Check this link” in the context menu of the private page. */
  checkLink(): Promise<void>;
  close(): Promise<void>;
}

async function inChromium(): Promise<PrivateBench> {
  const browser = await launchPlainChromium();
  await browser.allowPrivateWindows();
  /** The browser's own menu is out of reach: the event is fired in the worker. */
  const checkLink = async () => {
    const worker = await browser.find(`${browser.origin}/background.js`);
    await worker.evaluate(async () => {
      interface Tab {
        incognito: boolean;
        url: string;
      }
      interface Api {
        tabs: { query(what: object): Promise<Tab[]> };
        contextMenus: { onClicked: { dispatch(info: object, tab: Tab | undefined): void } };
      }
      const { chrome } = globalThis as unknown as { chrome: Api };
      const tab = (await chrome.tabs.query({})).find(({ incognito }) => incognito);
      const info = { menuItemId: 'review-link', pageUrl: tab?.url, linkUrl: new URL('/linked', tab?.url).href };
      chrome.contextMenus.onClicked.dispatch(info, tab);
    });
  };
  return { ...browser, checkLink };
}

async function inFirefox(): Promise<PrivateBench> {
  const browser = await launchFirefox();
  await browser.ready();
  await browser.allowPrivateWindows();
  return {
    origin: browser.origin,
    open: (url) => browser.open(url),
    openPrivate: (url) => browser.openPrivate(url),
    checkLink: () => browser.chooseInMenu('review-link'),
    close: () => browser.close(),
  };
}

interface AreasApi {
  storage: Record<'local' | 'sync' | 'session', { get(key: null): Promise<object> }>;
}

/** Sent to a page of the extension: all that is stored on disk, as text. */
async function stored(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: AreasApi }).chrome;
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const databases: object[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const kept = await settled(database.transaction(store).objectStore(store).getAll());
      if (kept.length > 0) databases.push({ name, store, kept });
    }
    database.close();
  }
  return JSON.stringify([await storage.local.get(null), await storage.sync.get(null), databases]);
}

/** Sent to a page of the extension: closes the review, in whatever window it is; whether it was open. */
async function closeReview(origin: string): Promise<boolean> {
  interface Api {
    tabs: { query(what: object): Promise<{ id: number }[]>; remove(ids: number[]): Promise<void> };
  }
  const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
  const open = await tabs.query({ url: `${origin}/review/*` });
  await tabs.remove(open.map(({ id }) => id));
  return open.length > 0;
}

/** Sent to a page of the extension: what the session remembers of private windows. */
async function secrets(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: AreasApi }).chrome;
  const { 'private-choices': kept = null } = (await storage.session.get(null)) as Record<string, unknown>;
  return JSON.stringify(kept);
}

/** Clicks a button or disclosure of the open popover. */
async function choose(tab: Tab, name: string): Promise<void> {
  const found = () =>
    tab.inShadow((root, wanted) => {
      const all = [...root.querySelectorAll<HTMLElement>('button, summary')];
      const one = all.find(({ textContent }) => textContent?.trim() === wanted);
      one?.click();
      return one !== undefined;
    }, name);
  await until(found, `“${name}” can be chosen`);
}

const popoverSays = (tab: Tab, words: string) =>
  until(
    () => tab.inShadow((root, wanted) => root.querySelector('[role="dialog"]')?.textContent?.includes(wanted), words),
    `“${words}” is said`,
  );

describe.each(BROWSERS)('private windows in %s', (name) => {
  let server: PageServer;
  let bench: PrivateBench;
  let inside: Tab;
  let article: string;

  beforeAll(async () => {
    server = await startServer(PAGES);
    article = `${server.address}/article`;
    bench = await (name === 'chromium' ? inChromium() : inFirefox());
    const page = await bench.open(article);
    await markedPlace(page, WORDS);
    await page.close();
    inside = await bench.open(`${bench.origin}/popup/index.html`);
  });
  afterAll(async () => {
    await bench?.close();
    await server?.close();
  });

  it('are read like others, and leave nothing behind: no case, no hidden claim, no link', async () => {
    const before = await inside.evaluate(stored);
    expect(before).toContain('karabakh-2020');
    const page = await bench.openPrivate(article);
    const place = await markedPlace(page, WORDS);
    await page.click(place.x, place.y);
    await openPopover(page);
    await choose(page, 'Why this passage?');
    await choose(page, 'Wrong match');
    await popoverSays(page, 'Private window: nothing is stored.');
    await choose(page, 'not here');
    await popoverSays(page, 'Hidden on this site.');
    await until(
      async () => (await highlightsAt(page, place)).length === 0,
      'the claim is hidden in the private window',
    );
    await bench.checkLink();
    await until(() => inside.evaluate(closeReview, bench.origin), 'the review opens, without the link');
    expect(await inside.evaluate(stored)).toBe(before);

    const usual = await bench.open(article);
    await markedPlace(usual, WORDS);
    await usual.close();
    await page.close();
  });

  it('are forgotten when the last of them closes', async () => {
    await until(async () => !(await inside.evaluate(secrets)).includes('127.0.0.1'), 'what they chose is forgotten');
    const page = await bench.openPrivate(article);
    expect(await highlightsAt(page, await markedPlace(page, WORDS))).toHaveLength(1);
    await page.close();
  });
});
