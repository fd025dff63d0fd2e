import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import type { Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { inProject } from '../support/paths.ts';
import { highlightCount, markedPlace } from '../support/reading.ts';
import { articlePage, inEachBrowser } from './harness.ts';
import { fill, giveFile, openSettings, press, savePicture, says, store } from './settings-page.ts';

const bundled = JSON.parse(readFileSync(inProject('src/packs/karabakh-2020.json'), 'utf8'));

/** A pack of one claim, about a bridge. */
const MINE = {
  ...bundled,
  id: 'bridges',
  version: '1.0.0',
  title: { en: 'Bridges', fr: 'Ponts' },
  names: [],
  evidence: [],
  reviews: [],
  changes: [{ at: '2020-10-12', claim: 'cut', what: { en: 'Added' }, by: 'The author' }],
  claims: [
    {
      ...bundled.claims[0],
      id: 'cut',
      text: { en: 'The bridge at Orsk was cut.', fr: 'Le pont d’Orsk a été coupé.' },
      since: '2020-10-01',
      related: [],
      matchers: [{ lang: 'fr', phrase: 'pont coupé', gap: 4, near: [['Orsk']] }],
    },
  ],
  reports: [{ ...bundled.reports[0], claim: 'cut', evidence: [], cites: [] }],
};

const PAGES = {
  '/bridge': articlePage('<p>Le pont d’Orsk a été coupé dans la nuit, selon un témoin.</p>'),
  '/bridges.json': JSON.stringify({ ...MINE, version: '1.1.0' }),
  '/empty.json': '{',
};
const SENTENCE = 'Le pont d’Orsk a été coupé';

/** Titles with versions of what is installed. */
const installed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article.card:not(.candidate)')].map((card) =>
      card.innerText.split('\n').slice(0, 1).join(),
    ),
  );

describe('packs of one’s own', () => {
  inEachBrowser(PAGES, (bench) => {
    it('are shown before they count, marked once they are added, and gone once removed', async () => {
      await store(bench, { language: 'en' });
      const article = await bench.open('/bridge');
      const page = await openSettings(bench, 'packs');
      await giveFile(page, 'bridges.json', JSON.stringify(MINE));
      await says(page, 'Add this pack');
      await says(page, 'Not made by Recoupe');
      expect(await auditSurface(page)).toEqual([]);
      await page.evaluate(() => document.querySelector('.candidate')?.scrollIntoView());
      await savePicture(page, `${bench.browser.name}-en-light-settings-packs-candidate`);
      expect(await installed(page)).toEqual(['Karabakh 2020']);
      await article.show();
      expect(await highlightCount(article)).toBe(0);
      await page.show();
      await press(page, 'Add this pack');
      await says(page, 'Changed.');
      expect((await installed(page)).sort()).toEqual(['Bridges', 'Karabakh 2020']);
      await article.show();
      await markedPlace(article, SENTENCE);

      await page.show();
      await press(page, 'Remove Bridges');
      await until(async () => (await installed(page)).length === 1, 'the pack is gone');
      await article.show();
      await until(async () => (await highlightCount(article)) === 0, 'its marks are gone');
      await page.show();
      await press(page, 'Undo');
      await says(page, 'Taken back.');
      await article.show();
      await markedPlace(article, SENTENCE);
      await page.close();
    });

    it('come from an address too, which may be asked for a new version', async () => {
      const page = await openSettings(bench, 'packs');
      await fill(page, 'address', 'http://example.org/a.json');
      await press(page, 'Fetch');
      await says(page, 'Give an address that begins with https://.');
      await fill(page, 'address', `${bench.server.address}/bridges.json`);
      await press(page, 'Fetch');
      await says(page, 'Takes the place of version 1.0.0');
      await press(page, 'Replace version 1.0.0');
      await says(page, 'version 1.1.0');
      await says(page, 'Changed.');
      await press(page, 'Look for a new version');
      await says(page, 'This very version is installed already.');
      expect(bench.browser.outsideRequests()).toEqual([]);
      await page.close();
    });

    it('change nothing where they are no packs, and say where', async () => {
      const page = await openSettings(bench, 'packs');
      const before = await installed(page);
      const broken = { ...MINE, licence: 3, claims: [{ ...MINE.claims[0], matchers: [{ lang: 'fr' }] }] };
      await giveFile(page, 'broken.json', JSON.stringify(broken));
      await says(page, 'Nothing has changed.');
      await says(page, 'claims[0].matchers[0].phrase');
      await says(page, 'licence');
      await page.evaluate(() => document.querySelector('.refused')?.scrollIntoView());
      expect(await auditSurface(page)).toEqual([]);
      await savePicture(page, `${bench.browser.name}-en-light-settings-packs-refused`);
      await fill(page, 'address', `${bench.server.address}/empty.json`);
      await press(page, 'Fetch');
      await says(page, 'not valid JSON at line 1');
      expect(await installed(page)).toEqual(before);
      await page.close();
    });

    it('are refused where there is no room, and what was there stays', async () => {
      const page = await openSettings(bench, 'packs');
      const before = await installed(page);
      await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      });
      await giveFile(page, 'bridges.json', JSON.stringify({ ...MINE, id: 'more', version: '3.0.0' }));
      await press(page, 'Add this pack');
      await says(page, 'Could not be stored: your disk or the browser’s storage is full. Nothing has changed.');
      expect(await installed(page)).toEqual(before);
      await page.close();
    });

    it('may stand in for the one that ships, which can be put back', async () => {
      const page = await openSettings(bench, 'packs');
      await giveFile(page, 'mine.json', JSON.stringify({ ...bundled, version: '0.0.1' }));
      await press(page, `Replace version ${bundled.version}`);
      await says(page, 'version 0.0.1');
      await press(page, 'Put back the one that ships');
      await says(page, `version ${bundled.version}`);
      await press(page, 'Remove Karabakh 2020');
      await says(page, 'Removed');
      await press(page, 'Put back');
      await until(async () => (await installed(page)).includes('Karabakh 2020'), 'it is back');
      await page.close();
    });

    it('say so when storing was cut short', async () => {
      await store(bench, { 'unfinished-pack': { id: 'lost', version: '1', title: 'Lost' } });
      const page = await openSettings(bench, 'packs');
      await says(page, 'Storing “Lost” was interrupted.');
      await page.close();
    });
  });
});
