import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../support/chromium.ts';
import type { ChromiumPage } from '../support/chromium-page.ts';
import type { Browser } from '../support/driver.ts';
import { pause, until } from '../support/limit.ts';
import { extensionFolder } from '../support/paths.ts';
import { highlightCount } from '../support/reading.ts';
import { startServer } from '../support/server.ts';
import { type Group, median } from './figure.ts';
import { longPage } from './long-page.ts';
import { measure, type Spent } from './profile.ts';

const RUNS = 11;
const PAGE_BYTES = 500_000;
/** Long enough for the whole page to be read after its first mark. */
const SETTLE_MS = 2_500;

async function readOnce(browser: Browser, url: string): Promise<Spent> {
  const page = (await browser.open('about:blank')) as ChromiumPage;
  const spent = await measure(await page.protocol(), browser.origin, async () => {
    await page.goto(url);
    await until(() => highlightCount(page), 'the page is marked', 20_000);
    await pause(SETTLE_MS);
  });
  await page.close();
  return spent;
}

/** What the content script costs a page: its weight, and main-thread time on a page of 500 kB. */
export const run: Group['run'] = async ({ report }) => {
  const script = readFileSync(join(extensionFolder('chromium'), 'content.js'));
  report('content script, gzipped', gzipSync(script, { level: 9 }).length / 1000, 'kB');
  const pages = Array.from({ length: RUNS }, (_, seed) => [`/long/${seed}`, longPage(PAGE_BYTES, seed + 1)] as const);
  const server = await startServer(Object.fromEntries(pages));
  const browser = await launchChromium();
  try {
    await readOnce(browser, `${server.address}/long/0`);
    const runs: Spent[] = [];
    for (const [path] of pages) runs.push(await readOnce(browser, server.address + path));
    report('main thread, 500 kB page, median', median(runs.map(({ total }) => total)), 'ms');
    report('main thread, 500 kB page, most', Math.max(...runs.map(({ total }) => total)), 'ms');
    report('longest slice, median', median(runs.map(({ longest }) => longest)), 'ms');
    report('longest slice, most', Math.max(...runs.map(({ longest }) => longest)), 'ms');
  } finally {
    await browser.close();
    await server.close();
  }
};
