import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/pack/model.ts';
import { canonicalLink } from '../../src/core/review/canonical-link.ts';
import { foldQueue } from '../../src/core/review/fold-queue.ts';
import type { FailureReason, QueueRow, ReviewRecord } from '../../src/core/review/model.ts';
import { traceBatch } from '../../src/core/review/trace-batch.ts';
import type { Trace } from '../../src/core/review/trace-model.ts';
import { tracePage } from '../../src/core/review/trace-page.ts';
import { readAddress } from '../core/review/read-address.ts';
import { BROWSERS, launch } from '../support/browsers.ts';
import type { Browser, Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { makeSite, type SitePage } from '../support/link-site/make-site.ts';
import { type ServedSite, serveSite } from '../support/link-site/serve-site.ts';
import { openReview, paste } from './review-page.ts';
import { giveFile, openSettings, press, says, store } from './settings-page.ts';

const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);
const link = (url: string) => canonicalLink(url, readAddress) ?? url;
const report = (line: string) => process.stdout.write(`${line}\n`);

const WHOLE_MS = 420_000;

/** A browser tells no name, certificate or refusal apart, and its proxy answers for what is not there. */
const UNTOLD = new Set<string>([
  'name',
  'tls',
  'refused',
  'broken',
  'redirects',
  'scheme',
  'encoding',
  'private_address',
]);

function fits(expected: FailureReason | 'ok', row: QueueRow | undefined): boolean {
  if (!row || row.check.kind === 'waiting') return false;
  const got = row.check.kind === 'done' ? 'ok' : row.check.failure.reason;
  return got === expected || (UNTOLD.has(expected) && (got === 'unreachable' || got === 'broken' || got === 'status'));
}

/** The records of one kind on, without those seen before. */
const recordsAfter = (page: Page, count: number): Promise<ReviewRecord[]> =>
  page.evaluate(
    (after) =>
      new Promise<ReviewRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('recoupe-reviews');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result
            .transaction('records')
            .objectStore('records')
            .getAll(IDBKeyRange.lowerBound(after, true), 400);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as ReviewRecord[]);
          };
        };
      }),
    count,
  );

describe.each(BROWSERS)('the review of about 500 pages in %s', (name) => {
  const site = makeSite(seed);
  let served: ServedSite;
  let browser: Browser;
  let rows: Map<string, QueueRow>;
  let trace: Trace;

  beforeAll(async () => {
    report(`Links of a site drawn with SEED=${seed}`);
    served = await serveSite(site.pages);
    const port = Number(/^\*\.example=127\.0\.0\.1:(\d+)$/m.exec(served.connectTo.join('\n'))?.[1]);
    browser = await launch(name, { site: port });
    const bench = {
      browser,
      server: { address: '', asked: [], close: async () => {} },
      open: (url: string) => browser.open(url),
    };
    await store(bench, { language: 'en' });
    const settings = await openSettings(bench, 'packs');
    await giveFile(settings, 'drawn.json', JSON.stringify(site.pack));
    await press(settings, 'Add this pack');
    await says(settings, 'Changed.');
    await settings.close();
    const page = await openReview(browser);
    const urls = [...site.pages, ...served.odd].map(({ url }) => url);
    await paste(page, urls.join('\n'));
    await says(page, 'new links.');
    const began = performance.now();
    await page.press('r');
    await until(() => page.evaluate(() => document.querySelector('.progress') !== null), 'checking begins');
    await until(() => page.evaluate(() => document.querySelector('.progress') === null), 'checking ends', WHOLE_MS);
    report(`  ${name}: ${urls.length} links checked in ${Math.round((performance.now() - began) / 1000)} s`);
    const records: ReviewRecord[] = [];
    for (let part = await recordsAfter(page, 0); part.length > 0; part = await recordsAfter(page, records.length))
      records.push(...part);
    const queue = foldQueue(records, '2026-01-15' as Day);
    rows = new Map(queue.flatMap((row) => [row.link, ...row.aliases].map((each) => [each as string, row] as const)));
    trace = traceBatch(
      queue.flatMap((row) => tracePage(row, [site.pack], readAddress) ?? []),
      [site.pack],
      readAddress,
    );
  }, WHOLE_MS + 60_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const pagesOf = (...kinds: SitePage['kind'][]) => site.pages.filter(({ kind }) => kinds.includes(kind));
  const groupsOf = ({ url, claim }: SitePage) =>
    trace.claims
      .find((each) => each.claim?.claim === claim)
      ?.groups.filter(({ members }) => members.some((member) => member === link(url))) ?? [];

  it('ends every link in the right row, and tells nobody who asks', () => {
    // Browsers take Brotli only where the connection is encrypted.
    const odd = served.odd.filter(({ url }) => /^https?:/.test(url) && !url.includes('//brotli.'));
    const wrong = [
      ...odd
        .filter(({ url, expected }) => !fits(expected, rows.get(link(url))))
        .map(
          ({ url, expected }) =>
            `${url}: not ${expected} but ${JSON.stringify(rows.get(link(url))?.check).slice(0, 120)}`,
        ),
      ...site.pages.flatMap(({ url, claim }) => {
        const found = new Set(rows.get(link(url))?.claims.map((each) => each.claim as string));
        const right = claim === null ? found.size === 0 : found.size === 1 && found.has(claim);
        return right ? [] : [`${url}: ${[...found].join()} instead of ${claim}`];
      }),
    ];
    expect(wrong).toEqual([]);
    expect(served.leaks).toEqual([]);
    expect(served.busiest.host).toBe(1);
  });

  it('names the origin of at least 95 % of what was passed on, and never calls two independent reports one', () => {
    const passedOn = pagesOf('relay', 'silent copy', 'agency relay');
    const right = passedOn.filter((page) => {
      const [group, ...more] = groupsOf(page);
      const expected = page.kind === 'agency relay' ? page.origin?.split(' ').at(-1) : link(page.origin ?? '');
      const origin =
        group?.origin.kind === 'page'
          ? group.origin.link
          : group?.origin.kind === 'outside'
            ? group.origin.outside.name
            : '';
      return more.length === 0 && origin.includes(expected ?? '?');
    });
    const joined = pagesOf('original').filter((page) =>
      groupsOf(page).some(({ origin }) => origin.kind !== 'page' || origin.link !== link(page.url)),
    );
    report(
      `  ${name}: the origin of ${right.length} of ${passedOn.length} relays and copies; ${joined.length} originals joined to others`,
    );
    expect(right.length / passedOn.length).toBeGreaterThanOrEqual(0.95);
    expect(joined.map(({ url }) => url)).toEqual([]);
  });
});
