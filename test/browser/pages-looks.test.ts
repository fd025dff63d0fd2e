import { describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import type { ColourScheme, Surface } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { markedPlace } from '../support/reading.ts';
import { DEMO_FR, inEachBrowser } from './harness.ts';
import { savePicture, store } from './settings-page.ts';

const LOOKS = (['fr', 'en'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).map((colours): { lang: 'fr' | 'en'; colours: ColourScheme } => ({ lang, colours })),
);

/** Firefox's window stays wider than this. */
const NARROW = 320;
const PATHS = [
  'popup/index.html',
  'welcome/index.html',
  ...['marks', 'looks', 'language', 'packs', 'data', 'about'].map((section) => `options/index.html#${section}`),
];

const languageOf = (surface: Surface) => surface.evaluate(() => document.documentElement.lang);

describe('popup, welcome and settings', () => {
  inEachBrowser({}, (bench) => {
    it.each(LOOKS)('in $lang and $colours: the popup over a marked page passes the audit', async (look) => {
      await bench.browser.prefer({ colours: look.colours });
      await store(bench, { language: look.lang });
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, 'F-16 turcs sont stationnés');
      const popup = await bench.browser.openPopup();
      await until(
        () => popup.evaluate(() => document.querySelectorAll('.claims li, main li').length),
        'the claims are listed',
      );
      expect(await languageOf(popup)).toBe(look.lang);
      expect(await auditSurface(popup)).toEqual([]);
      await savePicture(popup, `${bench.browser.name}-${look.lang}-${look.colours}-popup`);
      await popup.close();
    });

    it.each(LOOKS)('in $lang and $colours: each fits a narrow window and passes the audit', async (look) => {
      const { browser } = bench;
      await browser.prefer({ colours: look.colours });
      await store(bench, { language: look.lang });
      for (const path of PATHS) {
        const page = await browser.open(`${browser.origin}/${path}`);
        await page.resize(NARROW, 900);
        await until(() => page.evaluate(() => document.querySelector('h1') !== null), `${path} shows`);
        expect(await languageOf(page)).toBe(look.lang);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, Math.max(0, overflow)]).toEqual([path, 0]);
        expect([path, await auditSurface(page)]).toEqual([path, []]);
        await page.close();
      }
    });
  });
});
