import { describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import type { Page, Surface } from '../support/driver.ts';
import { never, until } from '../support/limit.ts';
import { highlightCount, markedPlace, openPopover } from '../support/reading.ts';
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

/** Line styles of the marks on the page. */
const lineStyles = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      [...CSS.highlights.keys()].map(
        (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationStyle,
      ),
    ),
  ]);

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

    it('looks and speaks as was chosen, in pages that are open already', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, STATIONED);
      const settings = await openSettings(bench, 'looks');
      for (const choice of ['One thin line for all', 'Stronger', '130 %']) {
        await press(settings, choice);
        await until(
          () =>
            settings.evaluate(
              (name) =>
                [...document.querySelectorAll('label:has(:checked) .choice')].some(
                  (one) => one.textContent?.replace(/\s/g, ' ') === name,
                ),
              choice,
            ),
          `${choice} is chosen`,
        );
        await says(settings, 'Changed.');
      }
      await settings.evaluate(() => {
        location.hash = 'language';
      });
      await press(settings, 'Français');
      await says(settings, 'Modifié.');
      await page.show();
      await until(async () => (await lineStyles(page)).join() === 'solid', 'all lines are alike');
      const place = await markedPlace(page, STATIONED);
      await page.click(place.x, place.y);
      expect(await openPopover(page)).toContain('affirmations de cette page');
      const dressed = await page.inShadow((root) => {
        const shown = root.querySelector<HTMLElement>('.popover-place');
        return [shown?.dataset.contrast, shown?.style.fontSize];
      });
      expect(dressed).toEqual(['strong', '130%']);
      await savePicture(page, `${bench.browser.name}-fr-light-quiet-strong-130`);
      await savePicture(settings, `${bench.browser.name}-fr-light-settings-strong-130`);
      await settings.close();
    });
  });
});
