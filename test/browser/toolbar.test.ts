import { describe, expect, it } from 'vitest';
import { auditPopover, auditSurface } from '../support/axe.ts';
import type { Surface } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { markedPlace, openPopover } from '../support/reading.ts';
import { articlePage, type Bench, DEMO_FR, extensionPage, inEachBrowser } from './harness.ts';

const PAGES = { '/quiet': articlePage('<p>Le festival de piano de Tbilissi ouvrira avec une semaine de retard.</p>') };

interface ExtensionApi {
  tabs: { query(filter: object): Promise<{ id: number; url: string }[]> };
  action: { getBadgeText(target: { tabId: number }): Promise<string> };
}

/** What the toolbar button says of the tab that shows this address. */
async function badgeOf(bench: Bench, path: string): Promise<string | null> {
  const inside = await extensionPage(bench);
  const text = await inside.evaluate(async (url) => {
    const { tabs, action } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url === url);
    return tab ? action.getBadgeText({ tabId: tab.id }) : null;
  }, bench.server.address + path);
  await inside.close();
  return text;
}

/** Names of what can be chosen in the popup's list of claims. */
function listed(popup: Surface): Promise<string[]> {
  return until(async () => {
    const claims = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('li button')].map((button) => button.innerText),
    );
    return claims.length > 0 ? claims : null;
  }, 'the popup lists claims');
}

describe('the toolbar', () => {
  inEachBrowser(PAGES, (bench) => {
    it('counts the claims that the page repeats, and nothing on a page without any', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, 'F-16 turcs sont stationnés');
      const count = await until(async () => Number(await badgeOf(bench, DEMO_FR)), 'the badge counts');
      expect(count).toBeGreaterThanOrEqual(5);
      await bench.open('/quiet');
      expect(await badgeOf(bench, '/quiet')).toBe('');
    });

    it('lists the claims in a popup; choosing one opens it on the page', async () => {
      const page = await bench.open(DEMO_FR);
      await markedPlace(page, 'F-16 turcs sont stationnés');
      const popup = await bench.browser.openPopup();
      const claims = await listed(popup);
      expect(claims.length).toBeGreaterThanOrEqual(5);
      const position = claims.findIndex((claim) => /special forces|forces spéciales/i.test(claim));
      const scrolled = await page.evaluate(() => scrollY);
      await popup.evaluate((index) => {
        const chosen = document.querySelectorAll<HTMLElement>('li button')[index];
        setTimeout(() => chosen?.click());
      }, position);
      expect(await openPopover(page)).toMatch(/Hadrut/);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
    });

    it('says so when there is no known claim, and what that does not mean', async () => {
      await bench.open('/quiet');
      const popup = await bench.browser.openPopup();
      const text = await until(
        () => popup.evaluate(() => (document.body.innerText.includes('reliability') ? document.body.innerText : '')),
        'the popup explains the silence',
      );
      expect(text).toContain('No known claim on this page');
      await popup.close();
    });

    it('passes the accessibility audit, and so does the popover', async () => {
      const page = await bench.open(DEMO_FR);
      const place = await markedPlace(page, 'F-16 turcs sont stationnés');
      const popup = await bench.browser.openPopup();
      await listed(popup);
      expect(await auditSurface(popup)).toEqual([]);
      await popup.close();
      await page.click(place.x, place.y);
      await openPopover(page);
      expect(await auditPopover(page)).toEqual([]);
    });

    it('would not pass it with a nameless button', async () => {
      const page = await bench.open(DEMO_FR);
      const place = await markedPlace(page, 'F-16 turcs sont stationnés');
      await page.click(place.x, place.y);
      await openPopover(page);
      await page.inShadow(
        (root) => void root.querySelector('[role="dialog"]')?.append(document.createElement('button')),
      );
      expect((await auditPopover(page)).join()).toContain('button-name');
    });
  });
});
