import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { never, pause, until } from '../support/limit.ts';
import { launchPlainChromium, type PlainChromium, type PlainTab } from '../support/plain-chromium.ts';
import { rangeCount } from '../support/range-count.ts';
import { type PageServer, startServer } from '../support/server.ts';
import { articlePage } from './harness.ts';

const JETS = 'Des F-16 turcs sont stationnés sur l’aéroport de Gandja.';
const RADAR = 'Un drone azerbaïdjanais a détruit un radar S-300 arménien.';

/** Notes whether the page began unseen, how many marks it had when it was first seen, and whether it came back whole. */
const NOTES = `<script>
  const { dataset } = document.documentElement;
  dataset.prerendered = document.prerendering;
  document.addEventListener('prerenderingchange', () => { dataset.marksBefore = CSS.highlights.size; });
  addEventListener('pageshow', (event) => { dataset.kept = event.persisted; });
</script>`;

const PAGES = {
  '/article': articlePage(`<p>${JETS}</p>`, NOTES),
  '/ahead': articlePage(`<p>${JETS}</p>`, NOTES),
  '/other': articlePage('<p>Le festival de piano ouvrira avec une semaine de retard.</p>'),
  '/announces': articlePage(
    '<p><a href="/ahead">Lire</a></p>',
    '<script type="speculationrules">{"prerender":[{"urls":["/ahead"],"eagerness":"immediate"}]}</script>',
  ),
};

interface ExtensionApi {
  runtime: { onMessage: { addListener(listener: (message: object, sender: { url?: string }) => void): void } };
  scripting: { executeScript(what: object): Promise<unknown> };
  tabs: {
    create(what: object): Promise<unknown>;
    query(what: object): Promise<{ id: number; url: string }[]>;
    get(id: number): Promise<object>;
  };
  action: { getBadgeText(what: object): Promise<string> };
}

/** In a page of the extension: counts what content scripts send, by the address of their page. */
function countMessages(): void {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const { dataset } = document.documentElement;
  chrome.runtime.onMessage.addListener((_, { url = '' }) => {
    const key = new URL(url).pathname.replace(/\W/g, '_');
    dataset[key] = String(Number(dataset[key] ?? 0) + 1);
  });
}

const sent = (inside: PlainTab, path: string) =>
  inside.evaluate((key) => Number(document.documentElement.dataset[key] ?? 0), path.replace(/\W/g, '_'));

const marks = (tab: PlainTab) => tab.evaluate(rangeCount);
const noted = (tab: PlainTab) => tab.evaluate(() => ({ ...document.documentElement.dataset }));

/** Number on the toolbar button over the tab at an address. */
const badge = (inside: PlainTab, url: string) =>
  inside.evaluate(async (address) => {
    const { tabs, action } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url === address);
    return tab ? action.getBadgeText({ tabId: tab.id }) : null;
  }, url);

/** The other tests' driver makes Chromium take every tab as seen, and keeps it from all of this; Firefox prerenders nothing. */
describe('in Chromium as readers have it, a page', () => {
  let server: PageServer;
  let browser: PlainChromium;
  let inside: PlainTab;

  beforeAll(async () => {
    server = await startServer(PAGES);
    browser = await launchPlainChromium();
    inside = await browser.open(`${browser.origin}/popup/index.html`);
    await inside.evaluate(countMessages);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('in a tab behind another is not read, however it changes, until it is looked at', async () => {
    const tab = await browser.open(`${server.address}/article`);
    await until(async () => (await marks(tab)) === 1, 'the page is marked');
    const cover = await browser.open(`${server.address}/other`);
    await until(() => tab.evaluate(() => document.visibilityState === 'hidden'), 'the page is hidden');
    // What was on its way when the page was hidden.
    await pause(500);
    const before = await sent(inside, '/article');
    await tab.evaluate((text) => {
      const add = () => document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
      for (let i = 0; i < 20; i++) setTimeout(add, 50 * i);
    }, RADAR);
    await never(async () => (await marks(tab)) > 1, 'a mark on a hidden page', 2_000);
    expect(await sent(inside, '/article')).toBe(before);
    await tab.show();
    await until(async () => (await marks(tab)) === 21, 'all is marked once it is seen');
    await cover.close();
    await tab.close();
  });

  it('opened behind another is read when it is first looked at', async () => {
    const front = await browser.open(`${server.address}/other`);
    await inside.evaluate(async (url) => {
      const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      await tabs.create({ url, active: false });
    }, `${server.address}/article?behind`);
    const before = await sent(inside, '/article');
    const tab = await browser.find(`${server.address}/article?behind`);
    await never(async () => (await marks(tab)) > 0, 'a mark on a page nobody has seen', 1_500);
    expect(await sent(inside, '/article')).toBe(before);
    await tab.show();
    await until(async () => (await marks(tab)) === 1, 'it is marked once it is seen');
    await front.close();
    await tab.close();
  });

  it('that comes back from the back/forward cache has its marks and its number, and goes on being read', async () => {
    const tab = await browser.open(`${server.address}/article`);
    await until(async () => (await marks(tab)) === 1, 'the page is marked');
    await tab.goto(`${server.address}/other`);
    await until(async () => (await badge(inside, `${server.address}/other`)) === '', 'the other page has no number');
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await until(() => tab.evaluate(() => location.pathname === '/article').catch(() => false), 'the page comes back');
    expect(await noted(tab)).toMatchObject({ kept: 'true' });
    expect(await marks(tab)).toBe(1);
    await until(async () => (await badge(inside, `${server.address}/article`)) === '1', 'its number is back');
    await tab.evaluate((text) => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
    }, RADAR);
    await until(async () => (await marks(tab)) === 2, 'what is added then is read');
    await tab.close();
  });

  it('prerendered is not read before it is visited, and then marked and counted', async () => {
    await inside.evaluate(async (url) => {
      const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      await tabs.create({ url });
    }, `${server.address}/announces`);
    await until(() => server.asked.includes('/ahead'), 'the page is asked for ahead of the visit');
    await pause(1_500);
    expect(await sent(inside, '/ahead')).toBe(0);
    // A debugger at the page would keep it from being prerendered.
    await inside.evaluate(async (url) => {
      const { scripting, tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const tab = (await tabs.query({})).find((one) => one.url === url);
      await scripting.executeScript({ target: { tabId: tab?.id }, func: () => document.querySelector('a')?.click() });
    }, `${server.address}/announces`);
    const tab = await browser.find(`${server.address}/ahead`);
    await until(async () => (await marks(tab)) === 1, 'it is marked once it is visited');
    expect(await noted(tab)).toMatchObject({ prerendered: 'true', marksBefore: '0' });
    await until(async () => (await badge(inside, `${server.address}/ahead`)) === '1', 'it is counted');
    await tab.close();
  });

  it('with marks lets the background fall asleep, and wakes it when there is something to ask', async () => {
    const tab = await browser.open(`${server.address}/article`);
    await until(async () => (await marks(tab)) === 1, 'the page is marked');
    await until(async () => !(await browser.backgroundRuns()), 'the background falls asleep', 90_000);
    expect(await marks(tab)).toBe(1);
    await tab.evaluate((text) => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
    }, RADAR);
    await until(async () => (await marks(tab)) === 2, 'what is added is read');
    expect(await browser.backgroundRuns()).toBe(true);
    await tab.close();
  });
});
