/**
 * From a page's text to its marks, in both real browsers, with a pack of 100,000 claims:
 * `npm run bench -- whole-way [--quick]`. How long each step takes, and what a sleeping background costs; the parts `steps`
 * and `cold-start` also by themselves.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimPack } from '../../src/core/pack/model.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Browser, BrowserName, Page } from '../support/driver.ts';
import { launchFirefox } from '../support/firefox.ts';
import { until } from '../support/limit.ts';
import { startServer } from '../support/server.ts';
import { preparedCorpus, readPhrases } from './corpus/prepare.ts';
import { blocksOf } from './engine/own-engine.ts';
import { richPack, type Style } from './engine/rich-pack.ts';
import { table } from './engine/tables.ts';
import { type Group, median, type Report, wantedParts } from './figure.ts';
import { coldStart } from './whole-way/cold-start.ts';
import { extensionWith } from './whole-way/extension.ts';
import { clearedPages, reportCleared } from './whole-way/filter.ts';
import type { Steps } from './whole-way/steps.ts';

const RUNS = 5;
/** Compiling 100,000 claims for the first time, in a browser. */
const FIRST_MS = 120_000;
/** Numbers of phrases for which a filter in the page is weighed. */
const FILTERED = [300, 10_000, 100_000];
const TEXTS = {
  '10kB': { length: 10_000, dense: false },
  '100kB': { length: 100_000, dense: false },
  '1MB': { length: 1_000_000, dense: false },
};
const LAUNCH: Record<BrowserName, typeof launchChromium> = { chromium: launchChromium, firefox: launchFirefox };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function pageOf(text: string): string {
  const paragraphs = text.split('\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<!doctype html><meta charset="utf-8"><title>Bench</title><main>${paragraphs.join('\n')}</main>`;
}

/** Times of one way over the page. */
async function steps(page: Page): Promise<Steps> {
  await until(() => page.evaluate(() => document.documentElement.hasAttribute('data-probe')), 'the probe is there');
  await page.evaluate(() => {
    document.documentElement.removeAttribute('data-steps');
    document.dispatchEvent(new Event('probe'));
  });
  const written = () => page.evaluate(() => document.documentElement.getAttribute('data-steps'));
  return JSON.parse(await until(async () => (await written()) ?? '', 'the probe is through', FIRST_MS)) as Steps;
}

async function repeated(times: number, run: () => Promise<Steps>): Promise<Steps> {
  const runs: Steps[] = [];
  for (let round = 0; round < times; round += 1) runs.push(await run());
  const middle = (step: keyof Steps) => median(runs.map((one) => one[step]));
  return {
    read: middle('read'),
    answered: middle('answered'),
    carried: middle('carried'),
    parted: middle('parted'),
    painted: middle('painted'),
    drawn: middle('drawn'),
    found: middle('found'),
  };
}

async function measure(browser: Browser, address: string, report: Report): Promise<string[][]> {
  const rows: string[][] = [];
  for (const name of Object.keys(TEXTS)) {
    const page = await browser.open(`${address}/${name}`);
    await steps(page);
    const warm = await repeated(RUNS, () => steps(page));
    const total = warm.read + warm.answered + warm.painted + warm.drawn;
    report(`${browser.name}.total_ms.${name}`, total, 'ms');
    rows.push([
      `${browser.name}, ${name}`,
      ...[warm.read, warm.carried, warm.answered - warm.carried, warm.painted, warm.drawn, total].map(shortly),
      String(warm.found),
    ]);
    if (name === '10kB') {
      const woken = await repeated(RUNS, async () => {
        await browser.stopBackground();
        return steps(page);
      });
      report(`${browser.name}.woken_answers_ms.10kB`, woken.answered, 'ms');
      report(`${browser.name}.awake_answers_ms.10kB`, warm.answered, 'ms');
    }
    await page.close();
    const fresh = await repeated(RUNS, async () => {
      const anew = await browser.open(`${address}/${name}`);
      const first = await steps(anew);
      await anew.close();
      return first;
    });
    report(`${browser.name}.filter_parts_ms.${name}`, fresh.parted, 'ms');
    report(`${browser.name}.carried_ms.${name}`, fresh.carried, 'ms');
  }
  return rows;
}

const shortly = (ms: number) => ms.toFixed(1);

/** A part of the group, with corpus and phrases at hand. */
interface Setting {
  corpus: string;
  count: number;
  folder: string;
  quick: boolean;
  report: Report;
}

/** One browser after the other, with the pack in its extension; copies of that lie in the folder. */
async function inEachBrowser(pack: ClaimPack, folder: string, act: (browser: Browser) => Promise<void>): Promise<void> {
  for (const [name, launch] of Object.entries(LAUNCH) as [BrowserName, typeof launchChromium][]) {
    const browser = await launch({ extension: await extensionWith(pack, name, folder) });
    try {
      await act(browser);
    } finally {
      await browser.close();
    }
  }
}

async function wholeWay({ corpus, count, folder, report }: Setting): Promise<void> {
  const phrases = readPhrases(corpus, count);
  const pack = richPack(phrases, 'everything');
  const pages = Object.keys(TEXTS).map((name) => [`/${name}`, pageOf(textOf(corpus, name))]);
  const cleared = clearedPages(
    phrases,
    FILTERED.filter((size) => size <= count),
  );
  if (cleared) reportCleared(cleared, report);
  else process.stdout.write('  no saved pages here to try a filter on\n');
  const server = await startServer(Object.fromEntries(pages));
  const rows: string[][] = [];
  try {
    await inEachBrowser(pack, join(folder, 'steps'), async (browser) => {
      rows.push(...(await measure(browser, server.address, report)));
    });
  } finally {
    await server.close();
  }
  const head = [`ms, ${count} claims`, 'read', 'carry', 'match, say', 'paint', 'draw', 'all', 'passages'];
  process.stdout.write(`${table(head, rows)}\n`);
}

async function coldStarts({ corpus, count, folder, quick, report }: Setting): Promise<void> {
  const blocks = blocksOf(textOf(corpus, '10kB'));
  const packs: [figure: string, count: number, style: Style][] = [
    ['plain', count, 'plain'],
    ['mixed', count, 'everything'],
    ['five_times', count * 5, 'plain'],
  ];
  for (const [figure, phrases, style] of packs) {
    const pack = richPack(readPhrases(corpus, phrases), style);
    await inEachBrowser(pack, join(folder, figure), async (browser) => {
      const { took, found } = await coldStart(browser, blocks);
      if (found === 0 && !quick) throw new Error(`Nothing was found with ${figure}.`);
      report(`${browser.name}.cold_start_ms.${figure}`, took, 'ms');
    });
  }
}

const textOf = (corpus: string, name: string) => readFileSync(join(corpus, `${name}.txt`), 'utf8');

const PARTS: Readonly<Record<string, (setting: Setting) => Promise<void>>> = {
  steps: wholeWay,
  'cold-start': coldStarts,
};

export const run: Group['run'] = async ({ report, quick, parts }) => {
  const wanted = wantedParts(PARTS, parts);
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-whole-way-'));
  const count = quick ? 1_000 : 100_000;
  const corpus = preparedCorpus({ sizes: [{ count: 1_000 }, { count }, { count: count * 5 }], texts: TEXTS });
  try {
    for (const part of wanted) await PARTS[part]?.({ corpus, count, folder, quick, report });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
