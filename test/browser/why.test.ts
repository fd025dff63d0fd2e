import { describe, expect, it } from 'vitest';
import { auditPopover } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { highlightsAt, markedPlace, openPopover, placeOf } from '../support/reading.ts';
import { DEMO_FR, inEachBrowser } from './harness.ts';
import { openSettings, press, savePicture, says, store } from './settings-page.ts';

const STATIONED = 'F-16 turcs sont stationnés';

const inPopover = (page: Page) =>
  page.inShadow((root) => root.querySelector<HTMLElement>('[role="dialog"]')?.innerText ?? '');

async function popoverSays(page: Page, words: string): Promise<void> {
  await until(
    async () =>
      (await inPopover(page))
        ?.replace(/\s+/g, ' ')
        .replace(/\u2011/g, '-')
        .includes(words),
    `“${words}” is said`,
  );
}

/** Clicks a button or disclosure of the open popover. */
async function choose(page: Page, name: string): Promise<void> {
  await page.inShadow((root, wanted) => {
    const all = [...root.querySelectorAll<HTMLElement>('button, summary')];
    all.find(({ textContent }) => textContent?.trim() === wanted)?.click();
  }, name);
}

async function openWhy(page: Page): Promise<void> {
  const place = await markedPlace(page, STATIONED);
  await page.click(place.x, place.y);
  await openPopover(page);
  await choose(page, 'Why this passage?');
}

describe('a mark explains itself', () => {
  inEachBrowser({}, (bench) => {
    it('by phrase, context, date and pack', async () => {
      await store(bench, { language: 'en' });
      const page = await bench.open(DEMO_FR);
      await openWhy(page);
      await popoverSays(page, 'here as “F-16 turcs”');
      await popoverSays(page, 'Context, in the same');
      await popoverSays(page, 'Day of the page');
      await popoverSays(page, '“Karabakh 2020” pack v');
      expect(await auditPopover(page)).toEqual([]);
      await page.inShadow((root) => root.querySelector('.passage-acts')?.scrollIntoView());
      await savePicture(page, `${bench.browser.name}-en-light-why`);
    });

    it('may be called wrong: the case is kept here and handed out as text, and nothing is sent', async () => {
      const page = await bench.open(DEMO_FR);
      await openWhy(page);
      await choose(page, 'Wrong match');
      await popoverSays(page, 'nothing was sent');
      const text = await page.inShadow((root) => root.querySelector('textarea')?.value);
      expect(text?.replace(/\u2011/g, '-')).toContain('F-16 turcs sont stationnés');
      expect(text).toContain('karabakh-2020');
      const settings = await openSettings(bench, 'data');
      await says(settings, '1 wrong match noted');
      await press(settings, 'Delete');
      await says(settings, 'None so far.');
      await settings.close();
      expect(bench.browser.outsideRequests()).toEqual([]);
    });

    it('can be sent away, here or everywhere, and brought back', async () => {
      const page = await bench.open(DEMO_FR);
      await openWhy(page);
      await choose(page, 'not here');
      await popoverSays(page, 'Hidden on this site.');
      const place = await placeOf(page, 'F-16 turcs');
      const gone = () => until(async () => (await highlightsAt(page, place)).length === 0, 'the mark is gone');
      await gone();
      await choose(page, 'Undo');
      await markedPlace(page, STATIONED);

      await page.press('Escape');
      await openWhy(page);
      await choose(page, 'never');
      await popoverSays(page, 'Hidden everywhere.');
      await gone();
      const settings = await openSettings(bench, 'marks');
      await says(settings, 'everywhere');
      await press(settings, 'Show again');
      await says(settings, 'No claim is hidden.');
      await page.show();
      await markedPlace(page, STATIONED);
      await settings.close();
    });
  });
});
