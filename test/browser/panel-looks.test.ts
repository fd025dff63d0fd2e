import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import { ChromiumPage } from '../support/chromium-page.ts';
import type { ColourScheme } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { inProject } from '../support/paths.ts';
import { readPng } from '../support/png.ts';
import { inEachBrowser } from './harness.ts';
import { store } from './settings-page.ts';

interface Look {
  lang: 'fr' | 'en';
  colours: ColourScheme;
  width: number;
}

const NARROW = 320;
const WIDE = 1280;
const LOOKS: Look[] = (['fr', 'en'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).flatMap((colours) => [NARROW, WIDE].map((width) => ({ lang, colours, width }))),
);

describe('the looks of the panel', () => {
  inEachBrowser({}, (bench) => {
    it.each(LOOKS)('in $lang, $colours, $width pixels wide', async ({ lang, colours, width }) => {
      const { browser } = bench;
      await browser.prefer({ colours });
      await store(bench, { language: lang });
      const query = 'claim=karabakh-2020/k10&asOf=2020-10-11&host=presstv.com&pageDate=2020-10-11';
      const page = await browser.open(`${browser.origin}/panel/index.html?${query}`);
      await page.resize(width, 900);
      await until(() => page.evaluate(() => document.querySelector('.export') !== null), 'the panel is complete');
      const widthOf = (selector: string) =>
        page.evaluate((wanted) => document.querySelector(wanted)?.clientWidth, selector);
      const follows = async () => (await widthOf('.strip svg')) === (await widthOf('.strip'));
      await until(follows, 'the timeline is drawn as wide as the window lets it');
      const name = (part: string) =>
        inProject(`dist/screenshots/${browser.name}-${lang}-${colours}-panel-${width}${part}.png`);
      mkdirSync(inProject('dist/screenshots'), { recursive: true });
      const picture = await page.screenshot();
      writeFileSync(name(''), picture);
      const [red = 0, green = 0, blue = 0] = readPng(picture).at(3, 3);
      expect((red + green + blue) / 3 < 128).toBe(colours === 'dark');
      await page.evaluate(() => document.querySelector('#where-from')?.scrollIntoView());
      writeFileSync(name('-graph'), await page.screenshot());
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await auditSurface(page)).toEqual([]);
      await page.close();
    });

    it.each(LOOKS)('of the method page: $lang, $colours, $width pixels wide', async ({ lang, colours, width }) => {
      const { browser } = bench;
      await browser.prefer({ colours });
      await store(bench, { language: lang });
      const page = await browser.open(`${browser.origin}/method/index.html`);
      await page.resize(width, 900);
      await until(() => page.evaluate(() => document.querySelector('.pack-log') !== null), 'the page is complete');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      await page.evaluate(() => {
        for (const example of document.querySelectorAll('details')) example.open = true;
      });
      const picture = await page.screenshot();
      writeFileSync(inProject(`dist/screenshots/${browser.name}-${lang}-${colours}-method-${width}.png`), picture);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => document.querySelectorAll('.rules .example .computed').length)).toBe(13);
      await page.close();
    });

    it('prints claim, graph and links, and nothing that only a screen can use', async () => {
      const { browser } = bench;
      const page = await browser.open(`${browser.origin}/panel/index.html?claim=karabakh-2020/k10&asOf=2020-10-10`);
      await until(() => page.evaluate(() => document.querySelector('.export') !== null), 'the panel is complete');
      const paper = await page.print();
      expect(paper.toString('latin1', 0, 5)).toBe('%PDF-');
      writeFileSync(inProject(`dist/screenshots/${browser.name}-panel.pdf`), paper);
      if (page instanceof ChromiumPage) {
        const session = await page.protocol();
        await session.send('Emulation.setEmulatedMedia', { media: 'print' });
      } else {
        // Firefox's driver can't make a page believe it is printed: its rules for paper are applied by hand.
        await page.evaluate(() => {
          for (const { cssRules } of document.styleSheets) {
            for (const rule of cssRules) if (rule instanceof CSSMediaRule) rule.media.mediaText = paperOnScreen(rule);
          }
          function paperOnScreen({ media }: CSSMediaRule): string {
            return media.mediaText === 'print' ? 'screen' : media.mediaText;
          }
        });
      }
      const shown = await page.evaluate(() =>
        [
          'h1',
          '.finding-line',
          '.graph svg',
          '.who-says',
          '.list',
          '.back',
          '.export',
          '.track input',
          '.graph > button',
        ].filter((part) => document.querySelector(part)?.checkVisibility()),
      );
      expect(shown).toEqual(['h1', '.finding-line', '.graph svg', '.who-says']);
      const link = await page.evaluate(() => {
        const first = document.querySelector('.who-says a');
        return first ? getComputedStyle(first, '::after').content : '';
      });
      expect(link).toMatch(/http|attr\(href\)/u);
      await page.close();
    });
  });
});
