import { afterEach, describe, expect, it } from 'vitest';
import type { ClaimPack } from '../../src/core/pack/model.ts';
import { bigPack } from '../support/big-pack.ts';
import type { Page, Surface } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { storePack } from '../support/store-pack.ts';
import { type Bench, inEachBrowser } from './harness.ts';

const CLAIMS = 100_000;
const REPORTS = 5_000;
const ENDLESS = 'Самое длинное название без единого пробела'.replaceAll(' ', '').repeat(12);
const FROM_THE_RIGHT = 'وكالة الأنباء ذات الاسم الطويل جدا '.repeat(14);

const opened: Surface[] = [];

async function openOwn({ browser }: Bench, path: string): Promise<Page> {
  const page = await browser.open(`${browser.origin}/${path}`);
  opened.push(page);
  return page;
}

const named = (pack: ClaimPack, id: string): ClaimPack => ({ ...pack, id: id as ClaimPack['id'] });
const rows = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('.browser .claims button').length);
const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

/** Writes into the search field as typing does. */
const search = (page: Page, words: string): Promise<void> =>
  page.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('no search field');
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);

describe('the panel under load', () => {
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  inEachBrowser({}, (bench) => {
    it('shows 5,000 reports on one claim: a drawing of some, the number of the others, and all of them in the table', async () => {
      await storePack(bench.browser, named(bigPack('comb', REPORTS), 'many-reports'));
      const page = await openOwn(bench, 'panel/index.html?claim=many-reports/c');
      await until(() => textOf(page, '.export'), 'the panel is complete', 20_000);
      expect(await textOf(page, '.finding-line')).toContain('Confirmed by at least two origins');
      expect(await page.evaluate(() => document.querySelectorAll('.graph svg .node').length)).toBeLessThan(200);
      expect(await textOf(page, '.folds')).toMatch(/2.?488/u);
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('.graph > button')?.click());
      await until(() => textOf(page, '.graph-table'), 'the table');
      expect(await textOf(page, '.graph')).toMatch(/4.?900/u);
    });

    it('breaks endless names and turns those from the right, inside 320 pixels', async () => {
      const pack = bigPack('star', 6);
      const names = [ENDLESS, FROM_THE_RIGHT];
      const sources = pack.sources.map((source, index) => ({ ...source, name: { und: names[index % 2] as string } }));
      const claims = pack.claims.map((claim) => ({ ...claim, text: { und: FROM_THE_RIGHT + ENDLESS } }));
      await storePack(bench.browser, named({ ...pack, sources, claims }, 'long-names'));
      const page = await openOwn(bench, 'panel/index.html?claim=long-names/c');
      await page.resize(320, 800);
      await until(() => textOf(page, '.export'), 'the panel is complete', 20_000);
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }));
      expect(wide).toBeLessThanOrEqual(room);
      expect(await textOf(page, '.who-says')).toContain('وكالة');
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1') as Element).direction)).toBe(
        'rtl',
      );
      const outside = await page.evaluate(() => {
        const room = (text: Element) => text.closest('.node')?.querySelector('.box')?.getBoundingClientRect();
        const texts = [...document.querySelectorAll('.graph svg .node text')];
        return texts.filter((text) => text.getBoundingClientRect().right > (room(text)?.right ?? 0)).length;
      });
      expect(outside).toBe(0);
    });

    it('lists and searches 100,000 claims', async () => {
      await storePack(bench.browser, named(bigPack('star', 3), 'many-claims'), CLAIMS);
      const page = await openOwn(bench, 'panel/index.html');
      await until(() => rows(page), 'the list', 20_000);
      expect(await rows(page)).toBeLessThanOrEqual(40);
      expect(await textOf(page, '#on-file')).toMatch(/100.?0\d\d/u);
      await search(page, 'numero 99998');
      await until(async () => (await rows(page)) === 1, 'the one claim is found', 20_000);
      expect(await textOf(page, '.browser .claims')).toContain('Claim number 99998');
      await search(page, 'nowhere to be found');
      await until(async () => (await textOf(page, '.browser')).includes('No claim fits'), 'nothing is found', 20_000);
    });
  });
});
