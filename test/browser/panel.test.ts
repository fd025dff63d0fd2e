import { afterEach, describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import type { Page, Surface } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { markedPlace, openPopover } from '../support/reading.ts';
import { articlePage, type Bench, DEMO_FR, inEachBrowser } from './harness.ts';

const PACK = 'karabakh-2020';
const PAGES = { '/quiet': articlePage('<p>Le festival de piano de Tbilissi ouvrira avec une semaine de retard.</p>') };

const opened: Surface[] = [];

/** Opens a page of the extension in a tab, closed after the test. */
async function openOwn({ browser }: Bench, path: string): Promise<Page> {
  const page = await browser.open(`${browser.origin}/${path}`);
  opened.push(page);
  return page;
}

/** The panel that was just opened, closed after the test. */
async function openedPanel({ browser }: Bench): Promise<Surface> {
  const panel = await browser.panel();
  opened.push(panel);
  return panel;
}

/** Whether the panel stands in a tab, rather than beside the page. */
const isTab = (panel: Surface): Promise<boolean> =>
  panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { getCurrent(): Promise<object | undefined> } } };
    return (await chrome.tabs.getCurrent()) !== undefined;
  });

/** Opens the panel on a claim in a tab of its own, and waits also for what comes after the first paint. */
async function panelOn(bench: Bench, claim: string, asOf: string): Promise<Page> {
  const page = await openOwn(bench, `panel/index.html?claim=${PACK}/${claim}&asOf=${asOf}`);
  await until(() => textOf(page, '.finding-line'), 'the panel shows the claim');
  await until(() => textOf(page, '.export'), 'the panel is complete');
  return page;
}

const textOf = (page: Surface, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

/** How many nodes of each part the graph draws. */
const roles = (page: Surface): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const node of document.querySelectorAll<SVGElement>('.graph svg .node')) {
      const role = node.dataset.role ?? '';
      counts[role] = (counts[role] ?? 0) + 1;
    }
    return counts;
  });

const says = (page: Surface, selector: string, words: string): Promise<unknown> =>
  until(async () => (await textOf(page, selector)).includes(words), `${selector} says “${words}”`);

/** Types a day into the date field as a change of its value. */
async function chooseDay(page: Surface, day: string): Promise<void> {
  await page.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type="date"]');
    if (!field) throw new Error('no date field');
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, day);
}

/** Presses Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Clicks a mark, then the button under its claim. */
async function askFromPopover(page: Page, passage: string): Promise<void> {
  const place = await markedPlace(page, passage);
  await page.click(place.x, place.y);
  await openPopover(page);
  const button = await page.inShadow((root) => {
    const more = [...root.querySelectorAll('button')].find(({ className }) => className === 'more');
    more?.scrollIntoView({ block: 'center' });
    const box = more?.getBoundingClientRect();
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  if (!button) throw new Error('no button in the popover');
  await page.click(button.x, button.y);
}

describe('the claim panel', () => {
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  inEachBrowser(PAGES, (bench) => {
    it('follows the day: the strike on Ganja from denied to confirmed, from seven to ten', async () => {
      const page = await panelOn(bench, 'k02', '2020-10-11');
      await says(page, '.finding-line', 'Denied by');
      expect(await textOf(page, 'main')).toContain('figure given: 7');
      expect(await textOf(page, 'main')).not.toContain('7 → 10');
      expect(await roles(page)).toEqual({ origin: 1, relay: 1, denial: 2 });
      await chooseDay(page, '2020-12-15');
      await says(page, '.finding-line', 'Confirmed by one independent source');
      await says(page, '.flags', '7 → 10');
      expect(await roles(page)).toEqual({ origin: 1, relay: 1, denial: 2, confirmation: 1 });
      await chooseDay(page, '2021-03-01');
      await says(page, '.finding-line', 'Confirmed by at least two origins');
      expect(await page.evaluate(() => location.search)).toContain('asOf=2021-03-01');
    });

    it('follows the day: the F-16s at Ganja from one origin to one independent source', async () => {
      const page = await panelOn(bench, 'k03', '2020-10-06');
      await says(page, '.finding-line', 'Only one known origin');
      await chooseDay(page, '2020-10-08');
      await says(page, '.finding-line', 'Confirmed by one independent source');
    });

    it('shows one origin and those who repeat it, and explains the grade', async () => {
      const page = await panelOn(bench, 'k10', '2020-10-10');
      expect(await roles(page)).toEqual({ origin: 1, relay: 4, denial: 1 });
      await says(page, '.why', 'Rule R11 decides');
      await says(page, '.would', 'an independent source confirms the whole of it');
    });

    it('works by keys alone: from the list over the slider into the graph', async () => {
      const page = await openOwn(bench, 'panel/index.html');
      await until(() => page.evaluate(() => document.querySelectorAll('.browser .claims button').length), 'claims');
      await tabTo(page, 'input[type="search"]');
      for (const letter of 'hadrout') await page.press(letter);
      await until(
        () => page.evaluate(() => document.querySelectorAll('.browser .claims button').length < 12),
        'the list narrows down',
      );
      await tabTo(page, '.browser .claims button');
      await page.press('Enter');
      await until(() => textOf(page, '.finding-line'), 'the claim opens');
      await tabTo(page, 'input[type="range"]');
      const before = await page.evaluate(() => location.search);
      await page.press('Home');
      await until(async () => (await page.evaluate(() => location.search)) !== before, 'the day changes');
      await page.press('End');
      await tabTo(page, '.graph svg .node');
      await page.press('ArrowRight');
      await says(page, '.selected-report', 'Close');
      const selected = await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'));
      expect(selected).toBe('true');
      await page.press('Enter');
      await says(page, '.selected-report', 'Choose a report');
    });

    it('passes the accessibility audit: claim, table, list and method', async () => {
      const page = await panelOn(bench, 'k02', '2021-03-01');
      expect(await auditSurface(page)).toEqual([]);
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('.graph > button')?.click());
      await until(() => page.evaluate(() => document.querySelector('.graph-table a') !== null), 'the table');
      expect(await auditSurface(page)).toEqual([]);
      await page.goto(`${bench.browser.origin}/method/index.html`);
      await until(() => textOf(page, '#R12'), 'the method page');
      expect(await auditSurface(page)).toEqual([]);
    });

    it('makes the graph into a picture, and hands nothing to anybody', async () => {
      const page = await panelOn(bench, 'k10', '2020-10-10');
      const saved = await page.evaluate(async () => {
        const names: string[] = [];
        const sizes: number[] = [];
        const made = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (content: Blob) => {
          sizes.push(content.size);
          return made(content);
        };
        addEventListener('click', (event) => {
          if (!(event.target instanceof HTMLAnchorElement)) return;
          names.push(event.target.download);
          event.preventDefault();
        });
        for (const button of document.querySelectorAll<HTMLButtonElement>('.export .buttons:last-of-type button')) {
          button.click();
          await new Promise((resolve) => setTimeout(resolve, 700));
        }
        return { names, sizes };
      });
      expect(saved.names).toEqual(['md', 'json', 'svg', 'png'].map((ending) => `${PACK}-k10-2020-10-10.${ending}`));
      expect(Math.min(...saved.sizes)).toBeGreaterThan(500);
      expect(bench.browser.outsideRequests()).toEqual([]);
    });

    it('opens from the popover on the claim of the passage: in Chromium beside the page, in Firefox, whose sidebar is closed, in a tab', async () => {
      const page = await bench.open(DEMO_FR);
      await askFromPopover(page, 'F-16 turcs sont stationnés');
      const panel = await openedPanel(bench);
      await says(panel, 'h1', 'F-16');
      expect(await isTab(panel)).toBe(bench.browser.name === 'firefox');
      await says(panel, '.day-controls', 'When this page was published');
    });

    it('shows the claim that the popover asks for in the panel already open beside the page', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, 'F-16 turcs sont stationnés');
      // Each browser's own way: Chromium opens its side panel from the popover, Firefox its sidebar by a key.
      if (bench.browser.name === 'chromium') await askFromPopover(page, 'F-16 turcs sont stationnés');
      else await bench.browser.command('open-panel');
      const panel = await openedPanel(bench);
      await panel.evaluate(() => document.querySelector<HTMLButtonElement>('.back')?.click());
      await says(panel, '.browser', 'All claims on file');
      expect(await isTab(panel)).toBe(false);
      await page.press('Escape');
      await askFromPopover(page, 'F-16 turcs sont stationnés');
      await says(panel, 'h1', 'F-16');
      await says(panel, '.day-controls', 'When this page was published');
    });

    it('opens beside the page from the popup, lists the claims of the tab in front and follows it', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, 'F-16 turcs sont stationnés');
      const quiet = await bench.open('/quiet');
      const popup = await bench.browser.open(`${bench.browser.origin}/popup/index.html`);
      const button = await until(
        () =>
          popup.evaluate(() => {
            // While the popup still reads the page, what it says there moves the button.
            if (document.querySelector('main')?.getAttribute('aria-busy') === 'true') return null;
            const box = document.querySelector('button.more')?.getBoundingClientRect();
            return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          }),
        'the popup offers the panel',
      );
      await popup.click(button.x, button.y);
      const panel = await openedPanel(bench);
      await page.show();
      await until(
        () => panel.evaluate(() => document.querySelectorAll('.this-page .claims button').length >= 5),
        'the panel lists the page’s claims',
      );
      expect(await isTab(panel)).toBe(false);
      await quiet.show();
      await says(panel, '.this-page', 'No known claim on this page');
    });

    it('opens from the context menu: Firefox’s real entry, beside the page; in Chromium its event, which without a gesture opens a tab', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, 'F-16 turcs sont stationnés');
      await bench.browser.chooseInMenu();
      const panel = await openedPanel(bench);
      await says(panel, '.browser', 'All claims on file');
      expect(await isTab(panel)).toBe(bench.browser.name === 'chromium');
    });

    it('opens by its command: Firefox’s real keys, beside the page; in Chromium its event, which without a gesture opens a tab', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, 'F-16 turcs sont stationnés');
      await bench.browser.command('open-panel');
      const panel = await openedPanel(bench);
      await says(panel, '.browser', 'All claims on file');
      expect(await isTab(panel)).toBe(bench.browser.name === 'chromium');
    });
  });
});
