import { describe, expect, it } from 'vitest';
import type { Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { inEachBrowser } from './harness.ts';

/** Each page, and what is there once it is complete. */
const PAGES = [
  ['popup/index.html', 'h1'],
  ['welcome/index.html', '.passage'],
  ['method/index.html', '.pack-log'],
  ['review/index.html', 'h1'],
  ['panel/index.html?claim=karabakh-2020/k10&asOf=2020-10-11', '.export'],
  ...['marks', 'looks', 'language', 'packs', 'data', 'about'].map((section) => [`options/index.html#${section}`, 'h1']),
] as [string, string][];

/** Sent to a page: gives each stop of the Tab key that is in sight a number, and says how many there are. */
function numberStops(): number {
  const controls = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ].filter((element) => element.tabIndex >= 0 && !element.matches(':disabled, [inert] *') && element.checkVisibility());
  // The arrow keys lead from one radio button of a group to the others.
  const stops = controls.filter((one) => {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const group = controls.filter((other) => other instanceof HTMLInputElement && other.name === one.name);
    return one === (group.find((other) => (other as HTMLInputElement).checked) ?? group[0]);
  });
  for (const [number, stop] of stops.entries()) stop.dataset.stop = String(number);
  return stops.length;
}

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop ?? null);

/** What can’t be reached by the Tab key, from the top of the page with this many stops; browsers add stops of their own. */
async function outOfReach(page: Page, count: number): Promise<string[]> {
  const reached = new Set<string | null>();
  for (let presses = 0; presses < 2 * count + 20 && reached.size < count; presses++) {
    await page.press('Tab');
    const stop = await focused(page);
    if (stop !== null) reached.add(stop);
  }
  return page.evaluate(
    (seen) =>
      [...document.querySelectorAll<HTMLElement>('[data-stop]')]
        .filter(({ dataset }) => !seen.includes(dataset.stop ?? null))
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    [...reached],
  );
}

describe('every control of a page of the extension', () => {
  inEachBrowser({}, (bench) => {
    it.each(PAGES)('is within reach of the Tab key: %s', async (path, complete) => {
      const page = await bench.browser.open(`${bench.browser.origin}/${path}`);
      await until(
        () => page.evaluate((part) => document.querySelector(part) !== null, complete),
        'the page is complete',
      );
      const stops = await page.evaluate(numberStops);
      expect(stops).toBeGreaterThan(1);
      expect(await outOfReach(page, stops)).toEqual([]);
      await page.close();
    });
  });
});
