import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { ClaimPack } from '../../src/core/pack/model.ts';
import { TODAY } from '../core/review/some-records.ts';
import { auditSurface } from '../support/axe.ts';
import { BROWSERS, launch } from '../support/browsers.ts';
import type { Browser, Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { markedPlace } from '../support/reading.ts';
import { openReview, paste } from './review-page.ts';
import { type ReviewSite, startReviewSite } from './review-site.ts';
import { press, savePicture, says, store } from './settings-page.ts';

const ARTICLE = 'http://journal.example/pont';
const PHRASE = 'vieux pont d’Orvelle';

/** Selects words of the page as a reader would. */
const select = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return true;
    }
    return false;
  }, words);

const field = (page: Page, name: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector<HTMLInputElement>(`dialog [name="${wanted}"]`)?.value ?? '', name);

const ownPack = (page: Page): Promise<ClaimPack | null> =>
  page.evaluate(
    () =>
      new Promise<ClaimPack | null>((resolve) => {
        const opening = indexedDB.open('recoupe');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('packs').objectStore('packs').get('own-claims');
          asked.onsuccess = () => {
            opening.result.close();
            resolve((asked.result as ClaimPack | undefined) ?? null);
          };
        };
      }),
  );

/** What `recoupe lint` says of a pack as a file. */
async function lint(pack: ClaimPack): Promise<{ code: number; out: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-own-'));
  const file = join(folder, 'own.json');
  writeFileSync(file, JSON.stringify(pack, null, 2));
  let out = '';
  const write = async (text: string) => {
    out += text;
  };
  const code = await run(['lint', file], {
    out: write,
    err: (text) => void write(text),
    stdin: none(),
    today: TODAY,
    locale: 'en',
  });
  rmSync(folder, { recursive: true });
  return { code, out };
}

async function* none(): AsyncGenerator<Uint8Array> {}

/** Upper edges of the form's fields, in whole pixels, two to a row. */
function fieldRows(page: Page): Promise<[number, number][]> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('.claim-form :is(input, select, textarea)')];
    const tops = fields.map((field) => Math.round(field.getBoundingClientRect().top));
    return tops.flatMap((top, at): [number, number][] => (at % 2 === 0 ? [[top, tops[at + 1] ?? 0]] : []));
  });
}

describe.each(BROWSERS)('a claim added in %s', (name) => {
  let site: ReviewSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await startReviewSite();
    browser = await launch(name, { site: site.port });
    const server = { address: '', asked: [], close: async () => {} };
    await store({ browser, server, open: browser.open }, { language: 'en', 'review-alias': 'ada' });
    page = await openReview(browser);
    await page.resize(1280, 900);
    await paste(page, ARTICLE);
    await says(page, '1 new link.');
    await page.press('r');
    await says(page, 'No known claim');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('begins with what is selected on a page, and shows what it would find', async () => {
    const article = await browser.open(ARTICLE);
    expect(await select(article, PHRASE)).toBe(true);
    await browser.chooseInMenu('review-claim');
    await until(async () => (await field(page, 'phrase')) === PHRASE, 'the phrase is filled in');
    expect(await field(page, 'outlet')).toBe('Journal du Val');
    expect(await field(page, 'date')).toBe('2020-10-14');
    expect(await field(page, 'cites')).toBe('la préfecture');
    expect(await field(page, 'near')).toContain('fermé');
    await says(page, 'In the queue: 1 sentence; pages read: 1');
    await says(page, 'Right: 0 · wrong: 0 · to be judged: 1');
    await press(page, 'Right');
    await says(page, 'Right: 1 · wrong: 0 · to be judged: 0');
    expect(await auditSurface(page)).toEqual([]);
    const rows = await fieldRows(page);
    expect(rows).toHaveLength(4);
    for (const [left, right] of rows) expect(left).toBe(right);
    await savePicture(page, `${name}-en-light-review-claim`);
    await article.close();
  });

  it('goes on with what was said of its hits, in a page opened anew', async () => {
    await page.close();
    page = await openReview(browser);
    await page.resize(1280, 900);
    const article = await browser.open(ARTICLE);
    expect(await select(article, PHRASE)).toBe(true);
    await browser.chooseInMenu('review-claim');
    await says(page, 'Right: 1 · wrong: 0 · to be judged: 0');
    await article.close();
  });

  it('is found at once in the queue and on pages, and its pack has no fault', async () => {
    await press(page, 'Add it and use it');
    await says(page, 'Pages read that have it: 1.');
    await until(
      () => page.evaluate(() => document.querySelector('.claim-part h3')?.textContent?.includes('Orvelle') ?? false),
      'the row has the claim',
    );
    const pack = await ownPack(page);
    if (!pack) throw new Error('The pack was not stored');
    expect(await lint(pack)).toMatchObject({ code: 0, out: expect.stringContaining('0 errors') });
    const article = await browser.open(ARTICLE);
    await markedPlace(article, PHRASE);
    await article.close();
  });

  it('begins from a row by a key, and warns of what golden pages have', async () => {
    await page.press('l');
    await until(async () => (await field(page, 'phrase')) !== '', 'the claim of the row is taken');
    await page.evaluate(() => {
      for (const [name_, value] of [
        ['phrase', 'Turquie'],
        ['near', ''],
      ] as const) {
        const input = document.querySelector<HTMLInputElement>(`dialog [name="${name_}"]`);
        if (!input) throw new Error('no field');
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await until(
      () => page.evaluate(() => /wrong: [1-9]/.test(document.querySelector('.claim-hits')?.textContent ?? '')),
      'golden pages have false hits',
    );
    await page.press('Escape');
  });
});
