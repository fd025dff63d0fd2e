import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import { BROWSERS, launch } from '../support/browsers.ts';
import type { Browser, Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { openReview, paste, records } from './review-page.ts';
import { type ReviewSite, startReviewSite } from './review-site.ts';
import { press, savePicture, says, store } from './settings-page.ts';

const count = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);

const text = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

const inHand = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLElement>('.line[data-current]')?.dataset.link ?? '');

/** The number of rows as the grid states it, whatever is drawn. */
const rows = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') ?? 1) - 1);

/** Has the review ask which links of the page in another tab are wanted, as the context menu does. */
async function askFor(review: Page, address: string): Promise<void> {
  await review.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(about: object): Promise<{ id: number }[]> } };
    };
    const [tab] = await chrome.tabs.query({ url });
    location.hash = `page=${tab?.id ?? -1}`;
  }, address);
  await says(review, 'Which links of this page?');
}

/** Selects what stands between the links of these two texts, both included in part. */
const selectLinks = (page: Page, first: string, last: string): Promise<void> =>
  page.evaluate(
    (from, to) => {
      const textOf = (words: string) =>
        [...document.links].find((link) => link.innerText === words)?.firstChild as Text;
      getSelection()?.setBaseAndExtent(textOf(from), 0, textOf(to), 1);
    },
    first,
    last,
  );

describe.each(BROWSERS)('the review of links in %s', (name) => {
  let site: ReviewSite;
  let browser: Browser;
  const tabs: Page[] = [];
  const bench = () => ({ browser, server: { address: '', asked: [], close: async () => {} }, open: browser.open });

  const openWide = async (): Promise<Page> => {
    const page = await openReview(browser);
    tabs.push(page);
    await page.resize(1280, 900);
    return page;
  };

  beforeAll(async () => {
    site = await startReviewSite();
    browser = await launch(name, { site: site.port });
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each([
    ['fr', 'light', 'Pas encore de liens'],
    ['fr', 'dark', 'Pas encore de liens'],
    ['en', 'dark', 'No links yet'],
    ['en', 'light', 'No links yet'],
  ] as const)('begins empty, and says what to do, in %s, %s', async (lang, colours, title) => {
    await browser.prefer({ colours });
    await store(bench(), { language: lang, 'review-alias': 'ada' });
    const page = await openWide();
    await says(page, title);
    expect(await auditSurface(page)).toEqual([]);
    await savePicture(page, `${name}-${lang}-${colours}-review-empty`);
  });

  it('takes fifty links from a paste to decisions by keys alone', async () => {
    const page = await openWide();
    const list = site.links.map(({ url }) => `Regardez ${url}?utm_source=forum !`);
    await paste(page, [...list, list[3]].join('\n'));
    await says(page, '50 new links.');
    await says(page, '1 repetition merged.');
    expect(await rows(page)).toBe(50);

    await page.press('r');
    await until(
      async () => (await records(page)).filter(({ kind }) => kind === 'checked').length === 50,
      'all are checked',
      60_000,
    );
    await until(async () => (await count(page, '.progress')) === 0, 'checking ends');
    const checked = new Map(
      (await records(page)).flatMap(({ kind, link, result }) => (kind === 'checked' && result ? [[link, result]] : [])),
    );
    const ends = site.links.map(({ url, ends: wanted }) => {
      const result = checked.get(url.replace('http:', 'https:'));
      const matches = result?.page?.findings.filter(({ kind }) => kind === 'match').length ?? 0;
      const found = result?.ok ? (matches > 0 ? 'claim' : 'quiet') : result?.failure?.reason;
      return found === wanted ? null : `${url}: ${found} instead of ${wanted}`;
    });
    expect(ends.filter(Boolean)).toEqual([]);
    expect(site.traces).toEqual([]);

    const first = await inHand(page);
    for (let at = 0; at < 44; at++) {
      const before = await inHand(page);
      await page.press(at % 3 === 1 ? 'd' : at % 3 === 2 ? 'e' : 'c');
      if (at % 3 === 1) {
        await until(async () => (await count(page, 'dialog')) === 1, 'a reason is asked for');
        await page.press('2');
      }
      await until(async () => (await inHand(page)) !== before, `the link after ${before} is in hand`);
    }
    expect((await records(page)).filter(({ kind }) => kind === 'decided')).toHaveLength(44);
    await page.press('z');
    await says(page, 'Taken back.');

    // Three more at once: the number is said before.
    await page.press('End');
    for (let at = 0; at < 3; at++) {
      await page.press('x');
      await page.press('k');
    }
    await says(page, '3 selected');
    await page.press('c');
    await says(page, 'Confirmed: 3 links?');
    await page.press('Enter');
    await says(page, 'Confirmed: 3 links.');

    await page.press('n');
    await until(async () => (await count(page, 'dialog textarea')) === 1, 'a note can be written');
    for (const letter of 'vu') await page.press(letter);
    await page.press('Control+Enter');
    await says(page, 'Note saved.');
    await page.press('/');
    for (const letter of 'gazette') await page.press(letter);
    await until(async () => (await rows(page)) === 29, 'the search narrows the queue down');
    expect(first).not.toBe('');

    await page.press('Tab');
    await page.evaluate(() => document.querySelector<HTMLElement>('[role="grid"]')?.focus());
    await page.press('t');
    await says(page, 'Oldest page:');
    await page.press('t');
    await until(async () => (await count(page, '[role="grid"]')) === 1, 'the queue is back');
  });

  it('takes links from the context menu, and lets choose among those of a page', async () => {
    const forum = await browser.open('http://forum.example/fil');
    tabs.push(forum);
    await browser.chooseInMenu('review-link');
    const page = await openWide();
    await until(
      async () => (await records(page)).some(({ link }) => link === 'https://partage.example/un'),
      'the link is kept',
    );
    await askFor(page, 'http://forum.example/*');
    await says(page, 'To other sites 3 links');
    expect(await text(page, 'dialog')).not.toContain('In the selection');
    expect(await auditSurface(page)).toEqual([]);
    await press(page, 'List: Liens du jour');
    await says(page, 'Add 3 links');
    await press(page, 'Add 3 links');
    await says(page, '3 new links.');
    await page.press('z');
    await says(page, 'Taken back: 3 acts.');
    await page.press('z');
    await until(async () => (await rows(page)) === 50, 'the queue is as before');
  });

  it('offers the links that are selected on a page first, and takes only those', async () => {
    const forum = await browser.open('http://forum.example/fil');
    tabs.push(forum);
    await selectLinks(forum, '2', '3');
    const page = await openWide();
    await askFor(page, 'http://forum.example/*');
    await says(page, 'In the selection 2 links');
    expect(await text(page, '.picked')).toBe('partage.example/deux\nautre.example/trois');
    await press(page, 'Add 2 links');
    await says(page, '2 new links.');
    await page.press('z');
    await says(page, 'Taken back: 2 acts.');
  });

  it('prints a report of what was decided, and nothing else of the page', async () => {
    const page = await openWide();
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await press(page, 'Export');
    await press(page, 'Print');
    await browser.preferMedium(page, 'print');
    await says(page, 'Moderation log');
    await says(page, 'the sentence names no source · The origin was more cautious');
    expect(await page.evaluate(() => document.querySelector('.review')?.getClientRects().length)).toBe(0);
    expect(await count(page, '.printed section')).toBe(50);
    await savePicture(page, `${name}-en-light-review-printed`);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await browser.preferMedium(page, 'screen');
    await until(async () => (await rows(page)) === 50, 'the queue is back');
  });

  it('keeps every decision that was shown', async () => {
    const page = await openWide();
    await until(async () => (await rows(page)) === 50, 'the queue is read again');
    expect((await records(page)).filter(({ kind }) => kind === 'decided')).toHaveLength(47);
    await press(page, 'Last acts');
    await says(page, 'ada wrote a note');
    expect(await auditSurface(page)).toEqual([]);
  });

  it.each([
    ['en', 'light'],
    ['fr', 'dark'],
    ['fr', 'light'],
    ['en', 'dark'],
  ] as const)('shows a busy and a failing queue in %s, %s', async (lang, colours) => {
    await browser.prefer({ colours });
    await store(bench(), { language: lang });
    const page = await openWide();
    await until(async () => (await rows(page)) === 50, 'the queue is read');
    await page.press('Home');
    await page.press('j');
    await until(async () => (await text(page, '.claim-part')) !== '', 'the link in hand shows its claim');
    expect(await auditSurface(page)).toEqual([]);
    await savePicture(page, `${name}-${lang}-${colours}-review-busy`);
    await page.press('t');
    await until(async () => (await count(page, '.trace-tree')) > 0, 'the trace shows');
    expect(await auditSurface(page)).toEqual([]);
    await savePicture(page, `${name}-${lang}-${colours}-review-trace`);
    await page.press('t');
    await page.evaluate(() => {
      const shown = document.querySelector<HTMLSelectElement>('.filters select');
      if (!shown) throw new Error('no filter');
      shown.value = 'failed';
      shown.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until(async () => (await rows(page)) === 8, 'only the failures show');
    expect(await auditSurface(page)).toEqual([]);
    await savePicture(page, `${name}-${lang}-${colours}-review-failing`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
