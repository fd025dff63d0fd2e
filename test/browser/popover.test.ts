import { describe, expect, it } from 'vitest';
import type { Page } from '../support/driver.ts';
import { never, until } from '../support/limit.ts';
import { markedPlace, openPopover, popoverCloses, popoverText } from '../support/reading.ts';
import { articlePage, DEMO_EN, DEMO_FR, demoWith, inEachBrowser } from './harness.ts';

const STATIONED = 'F-16 turcs sont stationnés';
/** Of this the pack says `care: high`. */
const STRIKE = 'frappe sur Gandja';

const PAGES = {
  '/watched': demoWith(`<script>
    window.seen = [];
    addEventListener('DOMContentLoaded', () => {
      window.before = document.body.innerHTML;
      new MutationObserver((records) => window.seen.push(...records.map((record) => record.type)))
        .observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  </script>`),
  '/links': articlePage(`
    <p><a id="link" href="#followed">Des F-16 turcs sont stationnés sur l’aéroport de Gandja</a>.</p>
    <p><button onclick="this.dataset.pressed = 'yes'">Des forces spéciales turques ont été bloquées à Hadrout</button></p>`),
  '/dialog': articlePage(`
    <p>Des F-16 turcs sont stationnés sur l’aéroport de Gandja.</p>
    <dialog><p>Un cessez-le-feu a été conclu à Moscou.</p><button>Fermer</button></dialog>`),
};

/** Opens the popover of a marked text by a click on it. */
async function clickOn(page: Page, text: string): Promise<string> {
  const place = await markedPlace(page, text);
  await page.click(place.x, place.y);
  return openPopover(page);
}

async function hoverOver(page: Page, text: string): Promise<void> {
  const place = await markedPlace(page, text);
  await page.move(place.x - 3, place.y);
  await page.move(place.x, place.y);
}

interface Watched {
  before: string;
  seen: string[];
}

describe('the popover', () => {
  inEachBrowser(PAGES, (bench) => {
    it('says the finding, who said it, who denies it, as of when, and from which pack', async () => {
      const page = await bench.open(DEMO_FR);
      const text = await clickOn(page, STATIONED);
      expect(text).toMatch(/F-16/);
      expect(text).toMatch(/20(20|2\d)/);
      expect(text).toContain('Karabakh 2020');
      const links = await page.inShadow((root) => [...root.querySelectorAll('a')].map((link) => link.protocol));
      expect(links?.length).toBeGreaterThan(2);
      expect(links?.every((protocol) => /^https?:$/.test(protocol))).toBe(true);
    });

    it('opens on hover and goes with the pointer', async () => {
      const page = await bench.open(DEMO_EN);
      await hoverOver(page, 'Turkish special forces were blocked');
      expect(await openPopover(page)).toMatch(/Hadrut/);
      await page.move(4, 4);
      await popoverCloses(page);
    });

    it('of a claim that needs care opens by click, never by hovering', async () => {
      const page = await bench.open(DEMO_FR);
      await hoverOver(page, STRIKE);
      await never(() => popoverText(page), 'the popover opens on hover', 1_200);
      expect(await clickOn(page, STRIKE)).toMatch(/Ganja/);
    });

    it('leaves the body as it was, and stands beside it only while open', async () => {
      const page = await bench.open('/watched');
      await clickOn(page, STATIONED);
      const children = (): Promise<string[]> =>
        page.evaluate(() => [...document.documentElement.children].map((child) => child.localName));
      expect((await children()).slice(0, 2)).toEqual(['head', 'body']);
      expect(await children()).toHaveLength(3);
      await page.press('Escape');
      await popoverCloses(page);
      expect(await children()).toEqual(['head', 'body']);
      const watched = await page.evaluate(() => {
        const { before, seen } = window as unknown as Watched;
        return { same: before.length > 1_000 && document.body.innerHTML === before, seen };
      });
      expect(watched).toEqual({ same: true, seen: [] });
    });

    it('is there, and looks like itself, on a page with the strictest policy', async () => {
      const page = await bench.open(`${DEMO_FR}?policy=strict`);
      await clickOn(page, STATIONED);
      const look = await page.inShadow((root) => {
        const popover = root.querySelector('[role="dialog"]');
        const { width } = popover?.getBoundingClientRect() ?? { width: 0 };
        return { width, background: popover ? getComputedStyle(popover).backgroundColor : '' };
      });
      expect(look?.width).toBeGreaterThan(200);
      expect(look?.width).toBeLessThan(700);
      expect(look?.background).toMatch(/^(rgb\(|color\(|oklch\(|lab\()/);
    });

    it('leaves a click on a link or a button to the page', async () => {
      const page = await bench.open('/links');
      const link = await markedPlace(page, 'F-16 turcs');
      await page.click(link.x, link.y);
      expect(await page.evaluate(() => location.hash)).toBe('#followed');
      const button = await markedPlace(page, 'forces spéciales');
      await page.click(button.x, button.y);
      expect(await page.evaluate(() => document.querySelector('button')?.dataset.pressed)).toBe('yes');
      await page.move(4, 4);
      await popoverCloses(page);
      await hoverOver(page, 'F-16 turcs');
      expect(await openPopover(page)).toMatch(/F-16/);
    });

    it('is within reach of the keyboard alone: next, previous, Esc, focus back', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, STATIONED);
      await page.evaluate(() => document.querySelector<HTMLElement>('nav a')?.focus());
      await bench.browser.command('next-mark');
      const first = await openPopover(page);
      expect(await page.evaluate(() => document.activeElement?.closest('nav'))).toBeNull();
      await bench.browser.command('next-mark');
      await until(async () => ![null, first].includes(await popoverText(page)), 'the next popover opens');
      await bench.browser.command('previous-mark');
      await until(async () => (await popoverText(page)) === first, 'the first popover opens again');
      await page.press('Escape');
      await popoverCloses(page);
      expect(await page.evaluate(() => document.activeElement?.closest('nav') !== null)).toBe(true);
    });

    it('is announced with claim and finding', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, STATIONED);
      await bench.browser.command('next-mark');
      const text = await openPopover(page);
      const said = await until(
        () => page.inShadow((root) => root.querySelector('[role="status"], [aria-live]')?.textContent),
        'the live region speaks',
      );
      const [title = ''] = text.split('\n').filter((line) => line.length > 20);
      expect(said).toContain(title);
      expect(said.length).toBeGreaterThan(title.length);
    });

    it('stays away under a modal dialog of the page, where the popup opens instead', async () => {
      const page = await bench.open('/dialog');
      await markedPlace(page, 'F-16 turcs');
      await page.evaluate(() => document.querySelector('dialog')?.showModal());
      await bench.browser.command('next-mark');
      const popup = await bench.browser.popup();
      await until(() => popup.evaluate(() => document.body.innerText.includes('F-16')), 'the popup lists the claim');
      expect(await popoverText(page)).toBeNull();
      await popup.close();
    });
  });
});
