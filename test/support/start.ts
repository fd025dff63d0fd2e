/**
 * `npm start [-- firefox]`: builds, then opens a real browser with the extension on the demo article.
 * Without a display it does the same headless: says what was found and saves a picture.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { launch } from './browsers.ts';
import type { Browser, BrowserName, Page, Surface } from './driver.ts';
import { provideBrowsers } from './install-browser.ts';
import { until } from './limit.ts';
import { inProject } from './paths.ts';
import { highlightsAt, markedPlace, openPopover } from './reading.ts';
import { type PageServer, startServer } from './server.ts';
import { runStep } from './steps.ts';

const MINUTE = 60_000;
const PICTURE = 'dist/demo.png';
/** The passage whose popover is in the picture. */
const SHOWN = 'F-16 turcs sont stationnés';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The popup's own words: finding by finding. */
async function popupText(browser: Browser): Promise<string> {
  const popup: Surface = await browser.openPopup();
  const text = await until(
    () => popup.evaluate(() => (document.body.querySelector('li, article') ? document.body.innerText : '')),
    'the popup lists the claims',
  );
  await popup.close();
  return text;
}

/** Finds a known passage, reads popup and popover as a reader would, and takes the picture. */
async function show(browser: Browser, page: Page): Promise<void> {
  await markedPlace(page, SHOWN);
  say(`\nThe toolbar's popup says:\n\n${indent(await popupText(browser))}`);
  const place = await markedPlace(page, SHOWN);
  say(`\nHighlights at “${SHOWN}”: ${(await highlightsAt(page, place)).length}`);
  await page.click(place.x, place.y);
  say(`\nIts popover says:\n\n${indent(await openPopover(page))}`);
  mkdirSync(inProject('dist'), { recursive: true });
  writeFileSync(inProject(PICTURE), await page.screenshot());
  say(`\nPicture: ${PICTURE}`);
}

const indent = (text: string): string => text.trim().replace(/\n+/g, '\n').replace(/^/gm, '    ');

async function headless(name: BrowserName, server: PageServer): Promise<void> {
  const browser = await launch(name);
  try {
    say(`${browser.name} ${browser.version}, headless; ${server.address}/demo/article-fr.html`);
    await show(browser, await browser.open(`${server.address}/demo/article-fr.html`));
  } finally {
    await browser.close();
  }
}

async function headed(name: BrowserName, server: PageServer): Promise<void> {
  const browser = await launch(name, { headed: true });
  await browser.open(`${server.address}/demo/article-fr.html`);
  say(`${browser.name} ${browser.version} is open on ${server.address}/demo/article-fr.html; close it to end.`);
  await browser.ended();
  await browser.close();
}

/** Exit code of the whole. */
async function start(name: BrowserName): Promise<number> {
  const problem = provideBrowsers([name]);
  if (problem) {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  const build = await runStep(process.execPath, ['build.mjs'], 2 * MINUTE);
  if (build.code !== 0) return build.code;
  const server = await startServer();
  try {
    await (hasDisplay() ? headed : headless)(name, server);
    return 0;
  } finally {
    await server.close();
  }
}

process.exitCode = await start(process.argv.includes('firefox') ? 'firefox' : 'chromium');
