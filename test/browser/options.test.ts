import { describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { inEachBrowser } from './harness.ts';
import { fill, giveFile, openSettings, press, savePicture, says, store } from './settings-page.ts';

const SECTIONS = ['marks', 'looks', 'language', 'packs', 'data', 'about'];
const LOOKS = [
  { lang: 'en', colours: 'light' },
  { lang: 'fr', colours: 'dark' },
  { lang: 'fr', colours: 'light' },
  { lang: 'en', colours: 'dark' },
] as const;

function showSection(page: Page, section: string): Promise<void> {
  return page.evaluate((hash) => {
    location.hash = hash;
  }, section);
}

describe('the settings', () => {
  inEachBrowser({}, (bench) => {
    it.each(LOOKS)('speak $lang in $colours colours and pass the accessibility audit', async ({ lang, colours }) => {
      await bench.browser.prefer({ colours });
      await store(bench, { language: lang });
      const page = await openSettings(bench, 'marks');
      for (const section of SECTIONS) {
        await showSection(page, section);
        await until(
          () =>
            page.evaluate(
              (hash) => document.querySelector('[aria-current]')?.getAttribute('href') === `#${hash}`,
              section,
            ),
          `${section} shows`,
        );
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
        expect([section, await auditSurface(page)]).toEqual([section, []]);
        await savePicture(page, `${bench.browser.name}-${lang}-${colours}-settings-${section}`);
      }
      await page.close();
    });

    it('name the keys that the browser gave us, all four', async () => {
      const page = await openSettings(bench, 'language');
      const keys = await page.evaluate(() =>
        [...document.querySelectorAll('kbd')].map(({ textContent }) => textContent),
      );
      expect(keys).toEqual(['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+O', 'Alt+Shift+M']);
      await page.close();
    });

    it('lead to the page where the browser lets them be changed', async () => {
      const page = await openSettings(bench, 'language');
      await press(page, 'Change the keys');
      const keys = { chromium: 'chrome://extensions/shortcuts', firefox: 'about:addons' }[bench.browser.name];
      await until(async () => (await bench.browser.addresses()).includes(keys), 'the browser’s page for keys opens');
      await page.close();
    });

    it('change at once, and take back what was changed', async () => {
      await bench.browser.prefer({});
      await store(bench, { language: 'en' });
      const page = await openSettings(bench, 'marks');
      const chosen = () => page.evaluate(() => document.querySelector('label:has(input:checked) .choice')?.textContent);
      expect(await chosen()).toBe('Matches and mentions');
      await press(page, 'Count only');
      await says(page, 'Changed.');
      expect(await chosen()).toBe('Count only');
      await press(page, 'Undo');
      await says(page, 'Taken back.');
      expect(await chosen()).toBe('Matches and mentions');
      await fill(page, 'site', 'https://www.example.org/a');
      await press(page, 'Add');
      await says(page, 'example.org');
      await press(page, 'Forget the choice for example.org');
      await says(page, 'Nothing chosen for a single site.');
      await page.close();
    });

    it('let everything be seen, imported and erased; a bad file changes nothing', async () => {
      await store(bench, {
        language: 'en',
        choices: { level: 'count', sites: { 'a.org': 'off' }, packs: {}, hidden: [] },
      });
      const page = await openSettings(bench, 'data');
      await says(page, '1 site ·');
      await press(page, 'See it all');
      const all = await until(
        () => page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value),
        'all is shown',
      );
      expect(JSON.parse(all)).toMatchObject({ format: 'recoupe-data/1', choices: { sites: { 'a.org': 'off' } } });

      await giveFile(page, 'bad.json', all.replace('"count"', '"loud"'));
      await says(page, 'This file was not imported. Nothing has changed.');
      await says(page, 'choices.level');
      await giveFile(page, 'good.json', all.replace('"a.org"', '"b.org"'));
      await says(page, 'This replaces your settings');
      await press(page, 'Import');
      await says(page, 'Changed.');
      await showSection(page, 'marks');
      await says(page, 'b.org');
      await showSection(page, 'data');
      await press(page, 'Erase all');
      await press(page, 'Yes, erase');
      await says(page, '0 sites');
      await says(page, '1 pack ·');
      await page.close();
    });
  });
});
