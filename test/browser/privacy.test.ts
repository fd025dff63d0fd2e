import { describe, expect, it } from 'vitest';
import { never, until } from '../support/limit.ts';
import { markedPlace, openPopover } from '../support/reading.ts';
import { DEMO_FR, inEachBrowser } from './harness.ts';

describe('nothing leaves the browser', () => {
  inEachBrowser({}, (bench) => {
    it('while a page is read, marked, and its findings opened', async () => {
      const { browser, server } = bench;
      const page = await bench.open(DEMO_FR);
      const place = await markedPlace(page, 'F-16 turcs sont stationnés');
      await page.click(place.x, place.y);
      await openPopover(page);
      await (await browser.openPopup()).close();
      expect(browser.outsideRequests()).toEqual([]);
      expect(new Set(server.asked)).toEqual(new Set([DEMO_FR, '/demo/article.css']));
    });

    it('while somebody types into a field of ours', async () => {
      const page = await bench.browser.open(`${bench.browser.origin}/panel/index.html`);
      const field = await until(
        () =>
          page.evaluate(() => {
            const box = document.querySelector('input[type="search"]')?.getBoundingClientRect();
            return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
          }),
        'the field stands there',
      );
      await page.click(field.x, field.y);
      for (const key of 'wrold') await page.press(key);
      await never(() => bench.browser.outsideRequests().join(), 'a request while somebody types', 2_000);
      await page.close();
    });

    it('and a request that does is noticed', async () => {
      const page = await bench.open(DEMO_FR);
      await page.evaluate(() => void fetch('http://planted.invalid/').catch(() => undefined));
      await until(() => bench.browser.outsideRequests().length > 0, 'the planted request is seen');
      expect(bench.browser.outsideRequests().join()).toContain('planted.invalid');
    });
  });
});
