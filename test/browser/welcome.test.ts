import { describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { never, until } from '../support/limit.ts';
import { highlightCount, markedPlace } from '../support/reading.ts';
import { type Bench, DEMO_FR, inEachBrowser } from './harness.ts';
import { press, savePicture, says, store } from './settings-page.ts';

interface ViewsApi {
  extension: { getViews(filter: object): Window[] };
}

async function openWelcome({ browser }: Bench): Promise<Page> {
  const page = await browser.open(`${browser.origin}/welcome/index.html`);
  await until(() => marks(page), 'the sample is read');
  return page;
}

const marks = (page: Page) => page.evaluate(() => document.querySelectorAll('.passage').length);

/** Text of the popover that is open, or an empty one. */
const popover = (page: Page) =>
  page.evaluate(() => {
    const hosts = [...document.body.children].map((one) => one.shadowRoot).filter((root) => root !== null);
    return hosts.map((root) => root.querySelector<HTMLElement>('[role="dialog"]')?.innerText ?? '').join('');
  });

/** Whether the popover has come to rest. */
const stands = (page: Page) =>
  page.evaluate(() => {
    const roots = [...document.body.children].map((one) => one.shadowRoot).filter((root) => root !== null);
    return roots.every((root) => root.getAnimations().every(({ playState }) => playState !== 'running'));
  });

const LOOKS = [
  { lang: 'en', colours: 'light' },
  { lang: 'fr', colours: 'dark' },
  { lang: 'fr', colours: 'light' },
  { lang: 'en', colours: 'dark' },
] as const;

describe('the welcome page', () => {
  inEachBrowser({}, (bench) => {
    it('was opened once, by the installation', async () => {
      const inside = await bench.browser.open(`${bench.browser.origin}/options/index.html`);
      const open = () =>
        inside.evaluate(() => {
          const { extension } = (globalThis as unknown as { chrome: ViewsApi }).chrome;
          return extension.getViews({ type: 'tab' }).filter(({ location }) => location.pathname.startsWith('/welcome/'))
            .length;
        });
      await until(open, 'the welcome page is there');
      await never(async () => (await open()) > 1, 'it was opened again', 500);
      expect(await open()).toBe(1);
      await inside.close();
    });

    it.each(LOOKS)('speaks $lang in $colours colours and passes the accessibility audit', async ({ lang, colours }) => {
      await bench.browser.prefer({ colours });
      await store(bench, { language: lang });
      const page = await openWelcome(bench);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect(await auditSurface(page)).toEqual([]);
      await savePicture(page, `${bench.browser.name}-${lang}-${colours}-welcome`);
      await page.evaluate(() => scrollTo(0, 700));
      await savePicture(page, `${bench.browser.name}-${lang}-${colours}-welcome-below`);
      await page.close();
    });

    it('has a sample that the engine reads: a passage opens by key, and Esc gives the focus back', async () => {
      await bench.browser.prefer({});
      await store(bench, { language: 'en' });
      const page = await openWelcome(bench);
      expect(await marks(page)).toBeGreaterThanOrEqual(4);
      await page.evaluate(() => document.querySelector<HTMLElement>('.passage')?.focus());
      await page.press('Enter');
      await until(
        async () => (await popover(page)).includes('Turkish F-16s were stationed at Ganja'),
        'the popover opens',
      );
      await until(() => stands(page), 'the popover stands still');
      await savePicture(page, `${bench.browser.name}-en-light-welcome-popover`);
      await page.press('Escape');
      await until(async () => (await popover(page)) === '', 'the popover closes');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('passage');
      await page.close();
    });

    it('shows at once what each level gives', async () => {
      const page = await openWelcome(bench);
      const all = await marks(page);
      await press(page, 'Matches Passages that repeat');
      await until(async () => (await marks(page)) === all - 1, 'the mention is gone');
      await press(page, 'Count only');
      await until(async () => (await marks(page)) === 0, 'no mark is left');
      await says(page, '3 known claims found');
      await press(page, 'Off');
      await says(page, 'Off: the text is not read.');
      await press(page, 'Matches and mentions');
      await until(async () => (await marks(page)) === all, 'all marks are back');
      await page.close();
    });

    it('asks nobody outside for anything', () => {
      expect(bench.browser.outsideRequests()).toEqual([]);
    });

    it('offers access where it is withheld; nothing is read meanwhile', async () => {
      const { browser } = bench;
      await browser.withholdAccess();
      const page = await browser.open(`${browser.origin}/welcome/index.html`);
      await says(page, 'Your browser has not yet given Recoupe access');
      expect(await auditSurface(page)).toEqual([]);
      await savePicture(page, `${browser.name}-en-light-welcome-access`);
      await page.close();
      const article = await bench.open(DEMO_FR);
      const popup = await browser.openPopup();
      // Only a real click on the button gives Chromium's popup the page; without one it can't see whose page it is.
      if (browser.name === 'chromium') await says(popup, 'sites to which they have no access');
      else await says(popup, 'Recoupe has no access to this site.');
      expect(await highlightCount(article)).toBe(0);
      await savePicture(popup, `${browser.name}-en-light-popup-access`);
      if (browser.name === 'firefox') {
        await press(popup, 'Only this page, this time');
        await markedPlace(article, 'F-16 turcs sont stationnés');
      }
      await popup.close();
    });
  });
});
