import { describe, expect, it } from 'vitest';
import type { Page } from '../support/driver.ts';
import { never, until } from '../support/limit.ts';
import { marksOf } from '../support/reading.ts';
import { articlePage, extensionPage, inEachBrowser } from './harness.ts';
import { openSettings, press, says, store } from './settings-page.ts';

const JETS = 'Des F-16 turcs sont stationnés sur l’aéroport de Gandja.';

/** The smallest document that a viewer shows. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const PAGES = {
  '/article': articlePage(`<p>${JETS}</p>`),
  '/paper.pdf': PDF,
};

interface ExtensionApi {
  runtime: {
    onMessage: { addListener(listener: (message: { method?: string }) => void): void };
    sendMessage(message: object): Promise<{ error?: string }>;
  };
  storage: { sync: { get(key: null): Promise<Record<string, object>> } };
}

/** In a page of the extension: notes which messages others send. */
function noteMessages(): void {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const { dataset } = document.documentElement;
  chrome.runtime.onMessage.addListener(({ method = '' }) => {
    dataset.heard = `${dataset.heard ?? ''} ${method}`;
  });
}

const heard = (inside: Page) => inside.evaluate(() => document.documentElement.dataset.heard ?? '');

const synced = (inside: Page) =>
  inside.evaluate(() => (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.sync.get(null));

/** Asks for far more than any page would, all at once; `outcome` on the root element counts what becomes of it. */
function flood(messages: number, characters: number): void {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const { dataset } = document.documentElement;
  const page = { url: location.href, lang: 'fr', date: null };
  const count = (key: 'refused' | 'answered') => {
    dataset[key] = String(Number(dataset[key] ?? 0) + 1);
  };
  for (let i = 0; i < messages; i++) {
    const text = `${i} ${'Des F-16 turcs sont en vol. '.repeat(characters / 28)}`;
    const request = { page, blocks: [{ id: i, text }], known: [], texts: 'fr' };
    void chrome.runtime
      .sendMessage({ to: 'background', method: 'matchBlocks', request })
      .then(({ error }) => count(error ? 'refused' : 'answered'));
  }
}

const outcome = (inside: Page) =>
  inside.evaluate(() => {
    const { refused = 0, answered = 0 } = document.documentElement.dataset;
    return { refused: Number(refused), answered: Number(answered) };
  });

describe('what is ours stays ours', () => {
  inEachBrowser(PAGES, (bench) => {
    it('no page can frame a page of the extension, or load anything of it', async () => {
      const inside = await extensionPage(bench);
      await inside.evaluate(noteMessages);
      const page = await bench.open('/article');
      await page.show();
      await marksOf(page, 'F-16', 1);
      const loaded = await page.evaluate(async (origin) => {
        const frame = document.createElement('iframe');
        frame.src = `${origin}/popup/index.html`;
        document.body.append(frame);
        const loads = (tag: 'img' | 'script' | 'link', from: string) =>
          new Promise((resolve) => {
            const element = document.createElement(tag);
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: from });
            else element.src = from;
            document.head.append(element);
          });
        const fetched = await fetch(`${origin}/manifest.json`).then(
          () => true,
          () => false,
        );
        const image = await loads('img', `${origin}/icons/48.png`);
        const script = await loads('script', `${origin}/content.js`);
        return { fetched, image, script };
      }, bench.browser.origin);
      expect(loaded).toEqual({ fetched: false, image: false, script: false });
      // Any popup begins by asking this.
      await never(async () => (await heard(inside)).includes('troubles'), 'a popup that runs inside a page', 1_500);
      const popup = await extensionPage(bench);
      await until(async () => (await heard(inside)).includes('troubles'), 'a popup that runs is heard');
      await popup.close();
      await inside.close();
    });

    it('nothing is synchronised until the reader says so, and then looks, language and level only', async () => {
      await store(bench, {
        language: 'en',
        choices: {
          level: 'matches',
          sites: { 'a.example': 'off' },
          packs: {},
          hidden: [{ pack: 'karabakh-2020', claim: 'f16-ganja', site: null }],
        },
      });
      const settings = await openSettings(bench, 'language');
      expect(await synced(settings)).toEqual({});
      await press(settings, 'Share settings');
      const shared = await until(async () => (await synced(settings)).shared, 'the settings are shared');
      expect(Object.keys(await synced(settings))).toEqual(['shared']);
      expect(Object.keys(shared).sort()).toEqual(['language', 'level', 'looks']);
      expect(JSON.stringify(shared)).not.toMatch(/a\.example|f16|karabakh/);
      await settings.close();
    });

    it('a tab that asks for far too much is refused, and delays itself, not the others', async () => {
      const page = await bench.open('/article');
      await marksOf(page, 'F-16', 1);
      const inFlood = await extensionPage(bench);
      await inFlood.evaluate(flood, 900, 5_600);
      await page.show();
      await page.evaluate(
        (text) => document.body.append(Object.assign(document.createElement('p'), { textContent: text })),
        `Encore : ${JETS}`,
      );
      await marksOf(page, 'F-16', 2);
      expect((await outcome(inFlood)).answered).toBeLessThan(400);
      await until(async () => (await outcome(inFlood)).refused > 0, 'what is too much is refused');
      await inFlood.close();
    });
  });
});

describe('where no extension may read, the popup says so', () => {
  inEachBrowser(PAGES, (bench) => {
    it('of a PDF document', async () => {
      await store(bench, { language: 'en' });
      await bench.open('/paper.pdf');
      const popup = await bench.browser.openPopup();
      await says(popup, 'PDF documents are not read.');
      await popup.close();
    });

    it('of the reader view, which is a page of Firefox', async ({ skip }) => {
      if (bench.browser.name !== 'firefox') skip();
      await store(bench, { language: 'en' });
      const article = `${bench.server.address}/article`;
      const page = await bench.browser.open(`about:reader?url=${encodeURIComponent(article)}`);
      await until(
        () => page.evaluate(() => document.body.innerText.includes('F-16')),
        'the reader view shows the article',
      );
      const popup = await bench.browser.openPopup();
      await says(popup, 'The reader view is a page of the browser’s own.');
      await popup.close();
      await page.close();
    });

    it('of a page of the browser', async () => {
      const page = await bench.browser.open(bench.browser.name === 'firefox' ? 'about:license' : 'chrome://version');
      const popup = await bench.browser.openPopup();
      await says(popup, 'Browsers keep extensions out of');
      await popup.close();
      await page.close();
    });
  });
});
