import { describe, expect, it } from 'vitest';
import { until } from '../support/limit.ts';
import { inEachBrowser } from './harness.ts';
import { openReview, paste } from './review-page.ts';

const LINKS = 10_000;

/** What a person notices as a wait; many times what an idle machine needs, for one that is busy. */
const AT_ONCE_MS = 600;

describe('a queue of ten thousand links', () => {
  inEachBrowser({}, (bench) => {
    it('is drawn in part, and moves at once', async () => {
      const page = await openReview(bench.browser);
      const addresses = Array.from({ length: LINKS }, (_, at) => `http://site-${at % 700}.example/${at}`);
      await paste(page, addresses.join('\n'));
      await until(
        () => page.evaluate((links) => document.querySelector(`[aria-rowcount="${links + 1}"]`) !== null, LINKS),
        'all are in the queue',
        60_000,
      );
      const drawn = await page.evaluate(() => document.querySelectorAll('.lines .line').length);
      expect(drawn).toBeLessThan(60);

      /** From a key to the frame that shows what it did. */
      const times = await page.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const took: number[] = [];
        for (const key of ['j', 'j', 'End', 'k', 'Home', 'c', 'j', 'PageDown', 'z', 'j']) {
          const grid = document.querySelector<HTMLElement>('[role="grid"]');
          const begin = performance.now();
          grid?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
          await frame();
          took.push(Math.round(performance.now() - begin));
        }
        return took;
      });
      process.stdout.write(`${bench.browser.name}: ${LINKS} links, ms from key to frame: ${times.join(' ')}\n`);
      expect(Math.max(...times)).toBeLessThan(AT_ONCE_MS);

      // The line in hand, scrolled away since, comes back with a key that leads to it.
      await page.press('Home');
      await page.evaluate(() => document.querySelector('[role="grid"]')?.scrollTo(0, 50_000));
      await page.press('Home');
      await until(
        () => page.evaluate(() => document.querySelector('[role="grid"]')?.scrollTop === 0),
        'the first line is in view again',
      );
      await page.close();
    });
  });
});
