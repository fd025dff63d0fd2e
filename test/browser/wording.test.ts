import { afterEach, describe, expect, it } from 'vitest';
import { auditSurface } from '../support/axe.ts';
import type { Page, Surface } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { highlightsAt, markedPlace, openPopover } from '../support/reading.ts';
import { articlePage, type Bench, DEMO_FR, extensionPage, inEachBrowser } from './harness.ts';

const SPECIAL_FORCES = 'forces spéciales turques ont été bloquées';

const PAGES = {
  '/denial': articlePage(`
    <p>Bakou a démenti que des forces spéciales turques aient été bloquées à Hadrout.</p>
    <p>Des F-16 turcs sont stationnés sur l’aéroport de Gandja.</p>`),
  '/flat': articlePage('<p>Des forces spéciales turques ont été bloquées à Hadrout.</p>').replace(
    '2020-10-11',
    '2020-10-10',
  ),
  '/unnamed': articlePage('<p>Deux chasseurs turcs ont survolé l’espace aérien de l’Azerbaïdjan.</p>'),
};

async function clickOn(page: Page, text: string): Promise<string> {
  const place = await markedPlace(page, text);
  await page.click(place.x, place.y);
  return openPopover(page);
}

interface Extension {
  chrome: { storage: { local: { set(values: object): Promise<void> } } };
}

const opened: Surface[] = [];

/** The panel beside a page, opened from the popup as a reader does; it is closed after the test. */
async function panelBeside(bench: Bench, page: Page, lang: 'fr' | 'en' = 'en'): Promise<Surface> {
  const popup = await extensionPage(bench);
  await popup.evaluate(async (language) => {
    const { chrome } = globalThis as unknown as Extension;
    await chrome.storage.local.set({ language });
  }, lang);
  const button = await until(
    () =>
      popup.evaluate(() => {
        const box = document.querySelector('button.more')?.getBoundingClientRect();
        return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }),
    'the popup offers the panel',
  );
  await popup.click(button.x, button.y);
  const panel = await bench.browser.panel();
  opened.push(panel);
  await page.show();
  return panel;
}

async function closePanels(): Promise<void> {
  for (const panel of opened.splice(0)) await panel.close();
}

const textOf = (panel: Surface, selector: string): Promise<string> =>
  panel.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

const countOf = (panel: Surface, selector: string): Promise<number> =>
  panel.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);

/** Clicks the first button or field that the selector names and whose text begins with the words. */
const clickIn = (panel: Surface, selector: string, words = ''): Promise<boolean> =>
  panel.evaluate(
    (wanted, text) => {
      const all = [...document.querySelectorAll<HTMLElement>(wanted)];
      const found = all.find((element) => element.innerText.startsWith(text));
      found?.click();
      return found !== undefined;
    },
    selector,
    words,
  );

const ATTRIBUTED = /Here: attributed to une chaîne Telegram|Ici\s: attribué à une chaîne Telegram/;
const NO_SOURCE = /Here: the sentence names no source|Ici\s: la phrase n’indique pas de source/;
const CAUTION_LOST =
  /(more cautious: “|plus prudente\s: «\s)il y a tout lieu de croire.{1,3}\(WarGonzo, (as quoted by|cité par) topcor\.ru[^.]{1,40}, 10 [Oo]ct\.? 2020/;
const SOURCE_LOST =
  /(one account, not named here|un seul compte, non cité ici) \(Avia\.pro, (as quoted by|cité par) Press TV[^.]{1,40}, 11 [Oo]ct\.? 2020/;
const DENIAL = /This page reports the denial|Cette page rapporte le démenti/;

describe('how the page words a claim', () => {
  afterEach(closePanels);

  inEachBrowser(PAGES, (bench) => {
    it('stands in the popover, with the telling words marked in the quoted sentence', async () => {
      const page = await bench.open(DEMO_FR);
      expect(await clickOn(page, SPECIAL_FORCES)).toMatch(ATTRIBUTED);
      const marked = await page.inShadow((root) =>
        [...root.querySelectorAll('blockquote mark')].map((mark) => mark.textContent),
      );
      expect(marked).toEqual(['une chaîne Telegram', 'affirme']);
    });

    it('tells a denial, drawn lighter, from the claim without a source', async () => {
      const page = await bench.open('/denial');
      expect(await clickOn(page, 'forces spéciales turques')).toMatch(DENIAL);
      const denial = await highlightsAt(page, await markedPlace(page, 'forces spéciales turques'));
      expect(denial.join()).toMatch(/-denial\b/);
      await page.press('Escape');
      expect(await clickOn(page, 'F-16 turcs sont stationnés')).toMatch(NO_SOURCE);
      const claim = await highlightsAt(page, await markedPlace(page, 'F-16 turcs sont stationnés'));
      expect(claim.join()).toMatch(/-match\b/);
    });

    it.each([
      ['caution', '/flat', SPECIAL_FORCES, CAUTION_LOST, /^https:\/\/fr\.topcor\.ru\//],
      ['source', '/unnamed', 'Deux chasseurs turcs', SOURCE_LOST, /^https:\/\/french\.presstv\.ir\//],
    ])('says what %s was lost, with the origin’s words, day and link', async (_, path, words, remark, address) => {
      const page = await bench.open(path);
      expect(await clickOn(page, words)).toMatch(remark);
      const origin = await page.inShadow((root) => root.querySelector<HTMLAnchorElement>('.said-here a')?.href);
      expect(origin).toMatch(address);
    });

    it('stands in the panel sentence by sentence, each leading to its place', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, SPECIAL_FORCES);
      const panel = await panelBeside(bench, page);
      await until(() => countOf(panel, '.page-wording .sentences > li'), 'the panel lists sentences');
      expect(await textOf(panel, '.page-wording')).toMatch(ATTRIBUTED);
      expect(await textOf(panel, '.page-wording')).toMatch(NO_SOURCE);
      expect(await countOf(panel, '.plain-sentences li')).toBe(0);
      expect(await auditSurface(panel)).toEqual([]);
      await clickIn(panel, '.sentences > li:last-child button');
      await openPopover(page);
    });
  });
});

describe('the sentences that give no source', () => {
  afterEach(closePanels);

  inEachBrowser(PAGES, (bench) => {
    it('are listed in the panel on demand, in French, and lead to where they stand', async () => {
      const page = await bench.open('/denial');
      await markedPlace(page, 'F-16 turcs sont stationnés');
      const panel = await panelBeside(bench, page, 'fr');
      await until(() => countOf(panel, '.page-wording input'), 'the panel offers the list');
      await clickIn(panel, '.page-wording input');
      await until(() => countOf(panel, '.plain-sentences li'), 'the sentences are listed');
      expect(await textOf(panel, '.page-wording h2')).toBe('Comment cette page le formule');
      expect(await textOf(panel, '.plain-sentences')).toContain('F-16 turcs');
      expect(await textOf(panel, '.plain-sentences')).not.toContain('Bakou a démenti');
      expect(await auditSurface(panel)).toEqual([]);
      await clickIn(panel, '.plain-sentences button', 'Des F-16');
      await until(
        () => page.evaluate(() => document.getSelection()?.toString().startsWith('Des F-16 turcs') ?? false),
        'the words are selected in the page',
      );
      await clickIn(panel, '.page-wording input');
      await until(async () => (await countOf(panel, '.plain-sentences li')) === 0, 'the list is gone');
    });
  });
});
