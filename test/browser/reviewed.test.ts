import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import { BROWSERS, launch } from '../support/browsers.ts';
import type { Browser, Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { openReview, paste } from './review-page.ts';
import { type ReviewSite, startReviewSite } from './review-site.ts';
import { press, savePicture, says, store } from './settings-page.ts';

const FORUM = 'http://forum.example/fil';

/** What stands behind the links of the page, as it is drawn. */
const signs = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.links].flatMap((link) => {
      const { content } = getComputedStyle(link, '::after');
      return content.includes('◇') ? [link.getAttribute('href') ?? ''] : [];
    }),
  );

describe.each(BROWSERS)('links that are in the review, in %s', (name) => {
  let site: ReviewSite;
  let browser: Browser;
  let forum: Page;

  beforeAll(async () => {
    site = await startReviewSite();
    browser = await launch(name, { site: site.port });
    const server = { address: '', asked: [], close: async () => {} };
    await store({ browser, server, open: browser.open }, { language: 'en' });
    const page = await openReview(browser);
    await paste(
      page,
      'http://partage.example/un?utm_source=x http://partage.example/deux http://ailleurs.example/quatre',
    );
    await says(page, '3 new links.');
    await page.press('c');
    await says(page, 'Confirmed.');
    await page.close();
    forum = await browser.open(FORUM);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** The popup with its list of links unfolded; another tab in front closes it. */
  const openList = async () => {
    const popup = await browser.openPopup();
    await says(popup, '2 links of this page are in the review');
    await press(popup, '2 links of this page are in the review');
    return popup;
  };

  it('are listed with their states in the popup, and not marked on the page', async () => {
    const popup = await openList();
    await says(popup, 'Confirmed partage.example/un');
    await says(popup, 'New partage.example/deux');
    await says(popup, 'The page can see this sign');
    expect(await auditSurface(popup)).toEqual([]);
    await savePicture(popup, `${name}-en-light-popup-reviewed`);
    expect(await signs(forum)).toEqual([]);
    await popup.close();
  });

  it('are marked with one sign for all once that is switched on, and no more once it is off', async () => {
    const popup = await openList();
    await press(popup, 'Mark them on pages themselves');
    await until(async () => (await signs(forum)).length === 2, 'both links are marked');
    await popup.close();
    const again = await browser.open(FORUM);
    await until(async () => (await signs(again)).length === 2, 'they are marked when the page is opened');
    expect(await again.evaluate(() => document.body.innerHTML.includes('◇'))).toBe(false);
    await again.close();
    await forum.show();
    const later = await openList();
    await press(later, 'Mark them on pages themselves');
    await until(async () => (await signs(forum)).length === 0, 'they are unmarked');
    await later.close();
  });
});
