import { assess } from '../../src/core/corroboration/assess.ts';
import { gradeHistory } from '../../src/core/corroboration/grade-history.ts';
import { originGraph } from '../../src/core/corroboration/origin-graph.ts';
import { graphView } from '../../src/core/findings/graph-view.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import type { ClaimId, ClaimPack, Day } from '../../src/core/pack/model.ts';
import { LANES_AT_ONCE } from '../../src/ui/fold-lanes.ts';
import { planGraph } from '../../src/ui/plan-graph.ts';
import { bigPack, type Shape } from '../support/big-pack.ts';
import { launchChromium } from '../support/chromium.ts';
import type { ChromiumPage } from '../support/chromium-page.ts';
import type { Browser, Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { storePack } from '../support/store-pack.ts';
import { type Group, median, type Report } from './figure.ts';
import { processorToPaint, timePaint } from './paint.ts';

const CLAIM = 'c' as ClaimId;
const LATE = '2025-01-01' as Day;
const SIZES = [10, 100, 1000, 5000];
/**
 * One report that all repeat; each repeats the one before; the same closed to a circle; each shares images with the one
 * before; a chain with an origin at every second step.
 */
const SHAPES: readonly Shape[] = ['star', 'chain', 'ring', 'shared_evidence', 'comb'];
const RUNS = 5;
const PAINTS = 9;
const TRACED = 3;
const PAINTED_REPORTS = 60;
const LISTED_CLAIMS = 100_000;

/** Milliseconds of a piece of work on a pack that nothing has looked at yet. */
function timeOf(make: () => ClaimPack, work: (pack: ClaimPack) => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const pack = make();
    const start = performance.now();
    work(pack);
    return performance.now() - start;
  });
  return median(times);
}

function reportCurves(report: Report): void {
  const speech = { t: createTranslate('en'), lang: 'en' as const };
  for (const shape of SHAPES) {
    for (const size of SIZES) {
      const make = () => bigPack(shape, size);
      report(
        `assess, ${shape}, ${size} reports`,
        timeOf(make, (pack) => assess(pack, CLAIM, LATE)),
        'ms',
      );
      report(
        `originGraph, ${shape}, ${size} reports`,
        timeOf(make, (pack) => originGraph(pack, CLAIM, LATE)),
        'ms',
      );
      report(
        `gradeHistory, ${shape}, ${size} reports`,
        timeOf(make, (pack) => gradeHistory(pack, CLAIM)),
        'ms',
      );
      const view = graphView(make(), CLAIM, LATE, new Set());
      const folding = { open: new Set<string>(), lanes: LANES_AT_ONCE };
      report(
        `plan drawing, ${shape}, ${size} reports`,
        timeOf(make, () => planGraph(view, folding, 640, speech)),
        'ms',
      );
    }
  }
}

/** Notes, in the page itself, when the graph has been painted, in milliseconds from the start of the navigation. */
const WATCH_GRAPH = `new MutationObserver((_, observer) => {
  if (!document.querySelector('.graph svg .node')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.graphPainted = performance.now(); }));
}).observe(document, { childList: true, subtree: true });`;

/** Opens the panel once, in a tab of its own: its first paint, and the graph's. */
async function openOnce(browser: Browser, address: string): Promise<{ first: number; graph: number }> {
  const page = (await browser.open('about:blank')) as ChromiumPage;
  const session = await page.protocol();
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH_GRAPH });
  const first = await timePaint(page, address);
  const graphPainted = () => page.evaluate(() => (globalThis as { graphPainted?: number }).graphPainted);
  const graph = await until(graphPainted, 'the graph is painted');
  await page.close();
  return { first, graph };
}

async function reportPaints(browser: Browser, report: Report): Promise<void> {
  await storePack(browser, { ...bigPack('comb', PAINTED_REPORTS), id: 'bench' as ClaimPack['id'] });
  const address = `${browser.origin}/panel/index.html?claim=bench/${CLAIM}`;
  await openOnce(browser, address);
  const paints: { first: number; graph: number }[] = [];
  for (let turn = 0; turn < PAINTS; turn++) paints.push(await openOnce(browser, address));
  const first = paints.map((paint) => paint.first);
  report(`first paint, ${PAINTED_REPORTS} reports, median`, median(first), 'ms');
  report(`first paint, ${PAINTED_REPORTS} reports, least`, Math.min(...first), 'ms');
  report(`graph painted, ${PAINTED_REPORTS} reports, median`, median(paints.map(({ graph }) => graph)), 'ms');
  const ran: number[] = [];
  for (let turn = 0; turn < TRACED; turn++) {
    const page = (await browser.open('about:blank')) as ChromiumPage;
    ran.push((await processorToPaint(page, address)) ?? Number.NaN);
    await page.close();
  }
  const known = ran.filter((time) => !Number.isNaN(time));
  if (known.length > 0) report('processor time up to the first paint, median', median(known), 'ms');
}

/** Milliseconds from typing words that one claim has until it alone is listed; looked at in every frame. */
function timeOfSearch(page: Page, words: string): Promise<number> {
  return page.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('no search field');
    const start = performance.now();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return new Promise<number>((resolve) => {
      const look = () => {
        const found = document.querySelectorAll('.browser .claims button');
        const done = found.length === 1 && found[0]?.textContent?.includes(value);
        if (done) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      look();
    });
  }, words);
}

/** Lists the claims of a very large pack and searches them for the last: at first no text of it is read yet. */
async function reportLargePack(browser: Browser, report: Report): Promise<void> {
  await storePack(browser, { ...bigPack('star', 3), id: 'large' as ClaimPack['id'] }, LISTED_CLAIMS);
  const page = await browser.open(`${browser.origin}/panel/index.html`);
  const listed = await until(
    () => page.evaluate(() => document.querySelector('.browser .claims button') && performance.now()),
    'the claims are listed',
  );
  report(`list of ${LISTED_CLAIMS} claims shown`, listed, 'ms');
  report('first search in them', await timeOfSearch(page, `number ${LISTED_CLAIMS - 1}`), 'ms');
  report('next search in them', await timeOfSearch(page, `number ${LISTED_CLAIMS - 2}`), 'ms');
  await page.close();
}

/** What the claim panel costs: its computations by number of reports, its first paint and its list in Chromium. */
export const run: Group['run'] = async ({ report }) => {
  reportCurves(report);
  const browser = await launchChromium();
  try {
    await reportPaints(browser, report);
    await reportLargePack(browser, report);
  } finally {
    await browser.close();
  }
};
