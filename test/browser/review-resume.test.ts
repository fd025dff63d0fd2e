import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch } from '../support/browsers.ts';
import type { Browser, Page } from '../support/driver.ts';
import { never, until } from '../support/limit.ts';
import { openReview, paste, records } from './review-page.ts';
import { type ReviewSite, startReviewSite } from './review-site.ts';
import { press, says, store } from './settings-page.ts';

const SCRIPT = 'https://script.example/a';

const checked = async (page: Page): Promise<string[]> =>
  (await records(page)).filter(({ kind }) => kind === 'checked').map(({ link }) => link);

/** Pages that were under way when the review was closed are read again: no more than are read at once. */
const MOST_AGAIN = 6;

describe.each(BROWSERS)('checking links in %s', (name) => {
  let site: ReviewSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await startReviewSite();
    browser = await launch(name, { site: site.port });
    const server = { address: '', asked: [], close: async () => {} };
    await store({ browser, server, open: browser.open }, { language: 'en' });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('goes on by itself when the review is opened again, and loses no link', async () => {
    const first = await openReview(browser);
    await paste(first, site.links.map(({ url }) => url).join('\n'));
    await says(first, '50 new links.');
    await first.press('r');
    await until(async () => (await checked(first)).length >= 5, 'some are checked');
    await first.close();

    const second = await openReview(browser);
    expect((await checked(second)).length).toBeLessThan(50 + MOST_AGAIN);
    await until(async () => new Set(await checked(second)).size === 50, 'all are checked', 60_000);
    await until(() => second.evaluate(() => document.querySelector('.progress') === null), 'checking ends');
    expect((await checked(second)).length).toBeLessThanOrEqual(50 + MOST_AGAIN);
    await second.close();
  });

  it('reads a page that needs scripts in a tab, on request', async () => {
    const page = await openReview(browser);
    await paste(page, 'http://script.example/a');
    await says(page, '1 new link.');
    await page.press('End');
    await page.press('r');
    await says(page, 'The page shows its text only with its scripts.');
    await says(page, 'the site sees your login');
    await press(page, 'Read it in a tab');
    await until(
      async () => (await records(page)).some(({ link, result }) => link === SCRIPT && result?.page?.findings.length),
      'the claim in it is found',
    );
    await page.show();
    await says(page, 'Le Script');
    await page.close();
  });

  it('stays ended once all are checked, or it was stopped', async () => {
    const page = await openReview(browser);
    const before = (await checked(page)).length;
    await never(
      () => page.evaluate(() => document.querySelector('.progress') !== null),
      'checking begins by itself',
      800,
    );
    await paste(
      page,
      Array.from({ length: 40 }, (_, at) => `http://village-${at % 12}.example/autre-${at}`).join('\n'),
    );
    await says(page, '40 new links.');
    await page.press('r');
    await press(page, 'Stop');
    await until(() => page.evaluate(() => document.querySelector('.progress') === null), 'checking ends');
    const stopped = (await checked(page)).length;
    expect(stopped).toBeLessThan(before + 40);
    await page.close();
    const again = await openReview(browser);
    await never(async () => (await checked(again)).length > stopped, 'another is checked', 800);
    await again.close();
  });
});
