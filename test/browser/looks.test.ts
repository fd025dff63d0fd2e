import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ColourScheme } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { inProject } from '../support/paths.ts';
import { readPng } from '../support/png.ts';
import { markedPlace, openPopover } from '../support/reading.ts';
import { DEMO_EN, DEMO_FR, inEachBrowser } from './harness.ts';
import { store } from './settings-page.ts';

/** Of a pixel, 0 black to 255 white. */
const brightness = (pixel: number[]): number => pixel.reduce((sum, channel) => sum + channel, 0) / 3;

const LANGUAGES = [
  { lang: 'fr', path: DEMO_FR, known: 'F-16 turcs sont stationnés', footer: 'n’a pas été évalué' },
  { lang: 'en', path: DEMO_EN, known: 'F-16s are stationed', footer: 'has not been assessed' },
];

function save(name: string, picture: Buffer): Buffer {
  mkdirSync(inProject('dist/screenshots'), { recursive: true });
  writeFileSync(inProject(`dist/screenshots/${name}.png`), picture);
  return picture;
}

const LOOKS = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).map((colours: ColourScheme) => ({ ...language, colours })),
);

describe('popup and popover', () => {
  inEachBrowser({}, (bench) => {
    it.each(LOOKS)('speak $lang in $colours colours', async ({ lang, colours, path, known, footer }) => {
      const fits = (pixel: number[]): boolean =>
        colours === 'dark' ? brightness(pixel) < 90 : brightness(pixel) > 165;
      await bench.browser.prefer({ colours });
      await store(bench, { language: lang });
      const page = await bench.open(path);
      const place = await markedPlace(page, known);
      const name = `${bench.browser.name}-${lang}-${colours}`;

      const popup = await bench.browser.openPopup();
      await until(() => popup.evaluate(() => document.querySelectorAll('li').length > 5), 'the popup lists claims');
      const beyond = await popup.evaluate(() => document.body.scrollWidth - document.body.clientWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      const list = readPng(save(`${name}-popup`, await popup.screenshot()));
      expect(fits(list.at(3, 3))).toBe(true);
      await popup.close();

      await page.click(place.x, place.y);
      expect(await openPopover(page)).toContain(footer);
      const corner = await page.inShadow((root) => {
        const box = root.querySelector('[role="dialog"]')?.getBoundingClientRect();
        return box && { x: box.left + 12, y: box.top + 6 };
      });
      const shown = readPng(save(`${name}-popover`, await page.screenshot()));
      expect(fits(shown.at(corner?.x ?? 0, corner?.y ?? 0))).toBe(true);
    });

    it('stand still for readers who ask for it, and keep their edges and shapes in forced colours', async () => {
      await bench.browser.prefer({ still: true, forcedColours: true });
      const page = await bench.open(DEMO_FR);
      const place = await markedPlace(page, 'F-16 turcs sont stationnés');
      await page.click(place.x, place.y);
      await openPopover(page);
      const look = await page.inShadow((root) => {
        const popover = root.querySelector('[role="dialog"]') as Element;
        const shape = root.querySelector('.shape[data-band]') as Element;
        const { animationName, borderTopStyle, backgroundColor } = getComputedStyle(popover);
        return { animationName, borderTopStyle, backgroundColor, shape: getComputedStyle(shape).color };
      });
      expect(look).toMatchObject({ animationName: 'none', borderTopStyle: 'solid' });
      expect(look?.shape).not.toBe(look?.backgroundColor);
      save(`${bench.browser.name}-forced-popover`, await page.screenshot());
      await bench.browser.prefer({});
    });
  });
});
