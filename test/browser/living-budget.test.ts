import { describe, expect, it } from 'vitest';
import { ownTime } from '../bench/profile.ts';
import { ChromiumPage } from '../support/chromium-page.ts';
import type { Page } from '../support/driver.ts';
import { pause, until } from '../support/limit.ts';
import { marksOf } from '../support/reading.ts';
import { articlePage, extensionPage, inEachBrowser } from './harness.ts';

const JETS = 'Des F-16 turcs sont stationnés sur l’aéroport de Gandja.';

/** Changes something about a thousand times a second, mostly into words that were never there. */
const RESTLESS = `
  const rows = document.querySelectorAll('.row');
  let count = 0;
  const channel = new MessageChannel();
  let from = 0;
  channel.port1.onmessage = () => {
    while (count < (performance.now() - from)) {
      count += 1;
      const row = rows[count % rows.length];
      if (count % 3 === 0) row.textContent = 'Cours ' + count + ' à la clôture';
      else if (count % 3 === 1) row.firstChild.data = 'Cours ' + count + ' à l’ouverture';
      else row.replaceChildren(document.createTextNode('Cours ' + count), document.createElement('b'));
    }
    document.documentElement.dataset.rate = count / (performance.now() - from);
    setTimeout(() => channel.port2.postMessage(null), 4);
  };
  document.addEventListener('begin', () => {
    from = performance.now();
    channel.port2.postMessage(null);
  });`;

const PAGES = {
  '/restless': articlePage(`<p>${JETS}</p>
    ${Array.from({ length: 200 }, (_, i) => `<p class="row">Ligne ${i}</p>`).join('')}<script>${RESTLESS}</script>`),
};

const SECONDS = 6;

/** Counts, in a page of the extension, what content scripts ask of the background. */
function countMessages(): void {
  type Listen = { runtime: { onMessage: { addListener(listener: (message: { method?: string }) => void): void } } };
  const { browser, chrome } = globalThis as unknown as { browser?: Listen; chrome: Listen };
  const { dataset } = document.documentElement;
  (browser ?? chrome).runtime.onMessage.addListener(({ method }) => {
    if (method === 'matchBlocks') dataset.asked = String(Number(dataset.asked ?? 0) + 1);
  });
}

const asked = (inside: Page) => inside.evaluate(() => Number(document.documentElement.dataset.asked ?? 0));

describe('a page that changes a thousand times a second', () => {
  inEachBrowser(PAGES, (bench) => {
    it('is sampled: at most two questions a second and a twentieth of its main thread', async () => {
      const inside = await extensionPage(bench);
      await inside.evaluate(countMessages);
      const page = await bench.open('/restless');
      await marksOf(page, 'F-16', 1);
      await until(() => asked(inside), 'the first question is counted');
      const before = await asked(inside);
      await page.evaluate(() => void document.dispatchEvent(new Event('begin')));
      const run = () => pause(SECONDS * 1_000);
      const spent =
        page instanceof ChromiumPage ? await ownTime(await page.protocol(), bench.browser.origin, run) : await run();
      const questions = (await asked(inside)) - before;
      const rate = await page.evaluate(() => Number(document.documentElement.dataset.rate));
      expect(rate).toBeGreaterThan(0.5);
      expect(questions).toBeGreaterThan(1);
      expect(questions).toBeLessThanOrEqual(2 * SECONDS + 2);
      if (spent !== undefined) expect(spent / (SECONDS * 1_000)).toBeLessThan(0.05);
      await marksOf(page, 'F-16', 1);
      await inside.close();
    });
  });
});
