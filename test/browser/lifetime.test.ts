import { describe, expect, it } from 'vitest';
import type { Page } from '../support/driver.ts';
import { pause, until } from '../support/limit.ts';
import { highlightsAt, markedPlace, openPopover } from '../support/reading.ts';
import { DEMO_FR, extensionPage, inEachBrowser } from './harness.ts';

const STATIONED = 'F-16 turcs sont stationnés';

function addParagraph(page: Page, text: string): Promise<void> {
  return page.evaluate((words) => {
    const added = document.createElement('p');
    added.textContent = words;
    document.querySelector('main')?.append(added);
  }, text);
}

/** Bytes of the stored index; with `spoil`, some of them are overwritten. */
function storedIndex(page: Page, spoil: boolean): Promise<number[]> {
  return page.evaluate(async (overwrite) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('recoupe'));
    const read = database.transaction('entries').objectStore('entries').getAll();
    const [record] = await settled<{ pieces: Blob[] }[]>(read);
    if (!record) return [];
    const bytes = new Uint8Array(await new Blob(record.pieces).arrayBuffer());
    if (overwrite) {
      for (let at = bytes.length >> 1; at < (bytes.length >> 1) + 64; at++) bytes[at] = (bytes[at] ?? 0) ^ 255;
      const store = database.transaction('entries', 'readwrite').objectStore('entries');
      await settled(store.put({ ...record, pieces: [new Blob([bytes])] }));
    }
    database.close();
    return [...bytes];
  }, spoil);
}

describe('the extension lives through', () => {
  inEachBrowser({}, (bench) => {
    it('its background being stopped: the popover needs no answer, new text wakes it', async () => {
      const { browser } = bench;
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, 'S-300');
      const place = await markedPlace(page, STATIONED);
      await pause(600);
      await browser.stopBackground();
      await page.click(place.x, place.y);
      expect(await openPopover(page)).toMatch(/F-16/);
      await page.press('Escape');
      expect(await browser.backgroundRuns()).toBe(false);
      await addParagraph(page, 'Un drone azerbaïdjanais a détruit un radar S-300 arménien près du col.');
      await markedPlace(page, 'S-300 arménien près du col');
      expect(await browser.backgroundRuns()).toBe(true);
    });

    it('a damaged index, which it compiles again', async () => {
      await bench.open(DEMO_FR).then((page) => markedPlace(page, STATIONED));
      const inside = await extensionPage(bench);
      const whole = await storedIndex(inside, false);
      const damaged = await storedIndex(inside, true);
      expect(damaged).not.toEqual(whole);
      await bench.browser.stopBackground();
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, STATIONED);
      expect(await storedIndex(inside, false)).toEqual(whole);
      await inside.close();
    });

    it('being reloaded under an open page, which keeps no orphaned mark and is marked anew', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, STATIONED);
      const before = await page.evaluate(() => [...CSS.highlights.keys()]);
      await bench.browser.reloadExtension();
      await until(
        () => page.evaluate((names) => names.every((name) => !CSS.highlights.has(name)), before),
        'the old marks are gone',
      );
      const place = await markedPlace(page, STATIONED);
      expect(await highlightsAt(page, place)).toHaveLength(1);
      await page.click(place.x, place.y);
      expect(await openPopover(page)).toMatch(/F-16/);
      expect(await page.evaluate(() => document.querySelectorAll('recoupe-popover').length)).toBe(1);
      await page.goto(bench.server.address + DEMO_FR);
      expect(await highlightsAt(page, await markedPlace(page, STATIONED))).toHaveLength(1);
    });
  });
});
