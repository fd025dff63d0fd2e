import { describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import type { Page, Surface } from '../support/driver.ts';
import { never, until } from '../support/limit.ts';
import { highlightCount, markedPlace } from '../support/reading.ts';
import { type Bench, DEMO_FR, inEachBrowser } from './harness.ts';
import { openSettings, press, savePicture, says } from './settings-page.ts';

const STATIONED = 'F-16 turcs sont stationnés';

/** Opens the popup over a page and waits until it knows the level. */
async function popupOver(bench: Bench, page: Page): Promise<Surface> {
  await page.show();
  const popup = await bench.browser.openPopup();
  await until(() => popup.evaluate(() => document.querySelector('.level select') !== null), 'the level shows');
  return popup;
}

async function chooseHere(popup: Surface, level: string): Promise<void> {
  await popup.evaluate((value) => {
    const select = document.querySelector<HTMLSelectElement>('.level select');
    if (!select) throw new Error('no level');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, level);
}

const marksGo = (page: Page) => until(async () => (await highlightCount(page)) === 0, 'the marks are gone');

describe('how much is shown', () => {
  inEachBrowser({}, (bench) => {
    it('changes in the open page at once: count only, off, and back', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, STATIONED);
      let popup = await popupOver(bench, page);
      expect(await auditSurface(popup)).toEqual([]);
      await chooseHere(popup, 'count');
      await marksGo(page);
      const listed = () => popup.evaluate(() => document.querySelectorAll('.claims li').length);
      await until(async () => (await listed()) >= 5, 'the popup still lists the claims');
      await savePicture(popup, `${bench.browser.name}-en-light-popup-count`);

      await chooseHere(popup, 'off');
      await says(popup, 'Off on this site.');
      await savePicture(popup, `${bench.browser.name}-en-light-popup-off`);
      await popup.close();
      await page.evaluate(() => {
        const added = document.createElement('p');
        added.textContent = 'Un drone azerbaïdjanais a détruit un radar S-300 arménien près du col.';
        document.querySelector('main')?.append(added);
      });
      await never(async () => (await highlightCount(page)) > 0, 'a page that is off is read', 1_200);

      popup = await popupOver(bench, page);
      await chooseHere(popup, '');
      await popup.close();
      await markedPlace(page, STATIONED);
      await markedPlace(page, 'S-300 arménien près du col');
    });

    it('is nothing at all where marks are not wanted now, until they are again', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, STATIONED);
      await bench.browser.command('toggle-marks');
      await marksGo(page);
      const popup = await popupOver(bench, page);
      await says(popup, 'Not now on this tab.');
      await press(popup, 'Show on this tab');
      await markedPlace(page, STATIONED);
      await popup.close();
    });

    it('leaves mentions out, and a pack that only counts or is off', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, STATIONED);
      const names = () => page.evaluate(() => [...CSS.highlights.keys()].map((name) => name.split('-').at(-1)));
      const settings = await openSettings(bench, 'marks');
      await press(settings, 'Matches Passages that repeat');
      await says(settings, 'Changed.');
      await page.show();
      await until(async () => !(await names()).includes('mention'), 'mentions are gone');
      await markedPlace(page, STATIONED);
      await settings.show();
      await press(settings, 'Undo');
      await settings.evaluate(() => {
        location.hash = 'packs';
      });
      await until(() => settings.evaluate(() => document.querySelector('.card select') !== null), 'the pack is listed');
      await settings.evaluate(() => {
        const select = document.querySelector<HTMLSelectElement>('.card select');
        if (select) select.value = 'notify';
        select?.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await says(settings, 'Changed.');
      await page.show();
      await marksGo(page);
      await settings.show();
      await press(settings, 'Undo');
      await says(settings, 'Taken back.');
      await page.show();
      await markedPlace(page, STATIONED);
      await settings.close();
    });
  });
});
