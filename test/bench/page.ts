import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BROWSERS, launch } from '../support/browsers.ts';
import type { ChromiumPage } from '../support/chromium-page.ts';
import type { Browser, Page } from '../support/driver.ts';
import { Firefox } from '../support/firefox.ts';
import { pause, until } from '../support/limit.ts';
import { extensionFolder } from '../support/paths.ts';
import { highlightCount } from '../support/reading.ts';
import { type PageServer, startServer } from '../support/server.ts';
import { sharedPath } from '../support/shared-data.ts';
import { SOAK_PAGE, soak } from '../support/soak.ts';
import { type Group, median, type Report } from './figure.ts';
import { longPage } from './long-page.ts';
import { firstMark, TIMER } from './page/first-mark.ts';
import { highlightNaively } from './page/naive.ts';
import { switchExtension, taskTime } from './page/without-extension.ts';
import { measure, ownHeap, ownTime, type Spent } from './profile.ts';

const RUNS = 11;
const PAGE_BYTES = 500_000;
/** Long enough for the whole page to be read after its first mark. */
const SETTLE_MS = 2_500;
/** How long marks are looked at now and then after they were drawn, and a page that does nothing is watched from then on. */
const LOOKS_MS = 16_000;
const IDLE_MS = 30_000;
/** How many of the pages saved from the web are measured. */
const SAVED = 6;
/** Words that the pages' known passages have, for a highlighter that knows nothing but words. */
const PHRASES = ['F-16', 'frappe sur Gandja', 'forces spéciales turques', 'cessez-le-feu', 'sept morts'];

const SOAK = { navigations: 200, changes: 250, looks: [50, 200] };
const SHORT_SOAK = { navigations: 12, changes: 80, looks: [6, 12] };

const many = <Made>(count: number, make: (seed: number) => Made): Made[] =>
  Array.from({ length: count }, (_, seed) => make(seed + 1));

/** Pages by path; each run of a kind has another text. */
function pages(): Record<string, string> {
  const kinds = {
    long: many(RUNS, (seed) => longPage(PAGE_BYTES, seed)),
    small: many(5, (seed) => longPage(50_000, seed, { known: 12 })),
    large: many(3, (seed) => longPage(2_000_000, seed)),
    none: many(5, (seed) => longPage(PAGE_BYTES, seed, { known: 0 })),
    many: many(5, (seed) => longPage(PAGE_BYTES, seed, { known: 200 })),
    timed: many(5, (seed) => longPage(PAGE_BYTES, seed, { head: TIMER })),
  };
  const paths = Object.entries(kinds).flatMap(([kind, texts]) =>
    texts.map((html, i) => [`/${kind}/${i}`, html] as const),
  );
  return { ...Object.fromEntries(paths), ...savedPages(), '/soak': SOAK_PAGE };
}

/** The largest of the pages saved from the web, where they are at hand. */
function savedPages(): Record<string, string> {
  const folder = sharedPath('pages');
  if (!folder) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const bySize = files
    .map((name) => ({ name, size: statSync(join(folder, name)).size }))
    .sort((a, b) => b.size - a.size);
  const largest = bySize
    .slice(0, SAVED)
    .map(({ name }, i) => [`/saved/${i}`, readFileSync(join(folder, name), 'utf8')]);
  return Object.fromEntries(largest);
}

async function inTab<Result>(browser: Browser, task: (page: ChromiumPage) => Promise<Result>): Promise<Result> {
  const page = (await browser.open('about:blank')) as ChromiumPage;
  try {
    return await task(page);
  } finally {
    await page.close();
  }
}

/** Loads a page and waits until it is read. Without marks nothing tells when; then the wait alone has to do. */
async function readPage(page: Page, url: string, hasMarks: boolean): Promise<void> {
  await page.goto(url);
  if (hasMarks) await until(() => highlightCount(page), 'the page is marked', 20_000);
  await pause(SETTLE_MS);
}

const spentOn = (browser: Browser, url: string, hasMarks = true): Promise<Spent> =>
  inTab(browser, async (page) => measure(await page.protocol(), browser.origin, () => readPage(page, url, hasMarks)));

/** What the content script costs the main threads of pages. */
async function mainThread(browser: Browser, { address }: PageServer, report: Report, quick: boolean): Promise<void> {
  const costs = async (kind: string, count: number, hasMarks = true) => {
    const runs: Spent[] = [];
    for (let run = 0; run < (quick ? 1 : count); run++)
      runs.push(await spentOn(browser, `${address}/${kind}/${run}`, hasMarks));
    return runs;
  };
  const tell = (what: string, runs: Spent[]) => {
    report(`main thread, ${what}, median`, median(runs.map(({ total }) => total)), 'ms');
    report(`longest slice, ${what}, most`, Math.max(...runs.map(({ longest }) => longest)), 'ms');
  };
  await spentOn(browser, `${address}/long/0`);
  const long = await costs('long', RUNS);
  report('main thread, 500 kB page, median', median(long.map(({ total }) => total)), 'ms');
  report('main thread, 500 kB page, most', Math.max(...long.map(({ total }) => total)), 'ms');
  report('main thread, 500 kB page, the page itself', median(long.map(({ besides }) => besides)), 'ms');
  report('longest slice, median', median(long.map(({ longest }) => longest)), 'ms');
  report('longest slice, most', Math.max(...long.map(({ longest }) => longest)), 'ms');
  tell('50 kB page', await costs('small', 5));
  tell('2 MB page', await costs('large', 3));
  tell('500 kB page without a match', await costs('none', 5, false));
  tell('500 kB page with 200 matches', await costs('many', 5));
  const saved = Object.keys(savedPages()).length;
  if (saved > 0) tell('largest saved pages', await costs('saved', saved, false));
}

/** All that the main threads of pages do, the page's own work included: with the extension, and with it switched off. */
async function besideWithout(browser: Browser, { address }: PageServer, report: Report, quick: boolean): Promise<void> {
  const times = async (kind: string, hasMarks: boolean) => {
    const runs: number[] = [];
    for (let run = 0; run < (quick ? 1 : 5); run++) {
      const read = (page: ChromiumPage) => () => readPage(page, `${address}/${kind}/${run}`, hasMarks);
      runs.push(await inTab(browser, async (page) => taskTime(await page.protocol(), read(page))));
    }
    return median(runs);
  };
  for (const isOn of [true, false]) {
    await inTab(browser, (page) => switchExtension(page, browser.origin, isOn));
    const state = isOn ? 'with the extension' : 'without it';
    report(`main thread in all, 500 kB page with 200 matches, ${state}, median`, await times('many', isOn), 'ms');
    report(`main thread in all, 500 kB page without a match, ${state}, median`, await times('none', false), 'ms');
  }
  await inTab(browser, (page) => switchExtension(page, browser.origin, true));
}

async function naive(browser: Browser, { address }: PageServer, report: Report): Promise<void> {
  const times = await inTab(browser, async (page) => {
    const runs: number[] = [];
    for (let run = 0; run < 3; run++) {
      await readPage(page, `${address}/many/${run}`, true);
      runs.push((await page.evaluate(highlightNaively, PHRASES)).ms);
    }
    return runs;
  });
  report(`main thread, 500 kB page with 200 matches, a naive highlighter, ${browser.name}`, median(times), 'ms');
}

async function memory(browser: Browser, { address }: PageServer, report: Report): Promise<void> {
  for (const [kind, what] of [
    ['many', '500 kB page with 200 matches'],
    ['large', '2 MB page'],
  ] as const) {
    const bytes = await inTab(browser, async (page) =>
      ownHeap(await page.protocol(), browser.origin, () => readPage(page, `${address}/${kind}/0`, true)),
    );
    report(`content script heap, ${what}`, bytes / 1_000_000, 'MB');
  }
  const background = await browser.backgroundHeap();
  if (background !== null) report('background heap', background / 1_000_000, 'MB');
}

/** In Firefox, whose profiler tells the time but not the longest slice. */
async function mainThreadOfFirefox(browser: Firefox, server: PageServer, report: Report, quick: boolean) {
  const times: number[] = [];
  for (let run = 0; run < (quick ? 1 : 5); run++) {
    const page = await browser.open('about:blank');
    const read = () => readPage(page, `${server.address}/long/${run}`, true);
    times.push(await browser.ownTime(server.address, read));
    await page.close();
  }
  report('main thread, 500 kB page, firefox, median', median(times), 'ms');
}

async function idle(browser: Browser, { address }: PageServer, report: Report, quick: boolean): Promise<void> {
  const [looks, watched] = quick ? [1_000, 2_000] : [LOOKS_MS, IDLE_MS];
  await inTab(browser, async (page) => {
    await readPage(page, `${address}/many/0`, true);
    const session = await page.protocol();
    report('looks after the marks were drawn', await ownTime(session, browser.origin, () => pause(looks)), 'ms');
    const spent = await ownTime(session, browser.origin, () => pause(watched));
    report('idle page, a minute', (spent * 60_000) / watched, 'ms');
  });
}

async function marking(browser: Browser, { address }: PageServer, report: Report, quick: boolean): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < (quick ? 1 : 5); run++) {
    await inTab(browser, async (page) => {
      await page.goto(`${address}/timed/${run}`);
      times.push(await until(() => page.evaluate(firstMark), 'the first mark comes', 20_000));
    });
  }
  report(`text to first mark, 500 kB page, ${browser.name}, median`, median(times), 'ms');
}

async function soaking(browser: Browser, { address }: PageServer, report: Report, quick: boolean): Promise<void> {
  const plan = quick ? SHORT_SOAK : SOAK;
  const [early, late] = await soak(browser, `${address}/soak`, plan);
  if (!early || !late) return;
  const what = `after ${plan.navigations} navigations and ${plan.navigations * plan.changes} changes, ${browser.name}`;
  if (early.heap && late.heap) report(`heap ${what}, over that after ${plan.looks[0]}`, late.heap / early.heap, 'x');
  if (early.nodes !== null && late.nodes !== null) report(`more nodes ${what}`, late.nodes - early.nodes, 'nodes');
  report(`more listeners ${what}`, late.listeners - early.listeners, 'listeners');
  report(`more highlighted ranges ${what}`, late.highlights - early.highlights, 'ranges');
}

/** What the extension costs a page: weight, main thread, memory and patience. Firefox's driver tells less. */
export const run: Group['run'] = async ({ report, quick }) => {
  const script = readFileSync(join(extensionFolder('chromium'), 'content.js'));
  report('content script, gzipped', gzipSync(script, { level: 9 }).length / 1000, 'kB');
  const server = await startServer(pages());
  try {
    for (const name of BROWSERS) {
      const browser = await launch(name);
      try {
        if (name === 'chromium') {
          await mainThread(browser, server, report, quick);
          await memory(browser, server, report);
          await idle(browser, server, report, quick);
          await besideWithout(browser, server, report, quick);
        }
        if (browser instanceof Firefox) await mainThreadOfFirefox(browser, server, report, quick);
        await marking(browser, server, report, quick);
        await naive(browser, server, report);
        await soaking(browser, server, report, quick);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
};
