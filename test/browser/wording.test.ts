import { describe, expect, it } from 'vitest';
import type { Page } from '../support/driver.ts';
import { highlightsAt, markedPlace, openPopover } from '../support/reading.ts';
import { articlePage, DEMO_FR, inEachBrowser } from './harness.ts';

const SPECIAL_FORCES = 'forces spéciales turques ont été bloquées';

const PAGES = {
  '/denial': articlePage(`
    <p>Bakou a démenti que des forces spéciales turques aient été bloquées à Hadrout.</p>
    <p>Des F-16 turcs sont stationnés sur l’aéroport de Gandja.</p>`),
};

async function clickOn(page: Page, text: string): Promise<string> {
  const place = await markedPlace(page, text);
  await page.click(place.x, place.y);
  return openPopover(page);
}

const ATTRIBUTED = /Here: attributed to une chaîne Telegram|Ici\s: attribué à une chaîne Telegram/;
const NO_SOURCE = /Here: the sentence names no source|Ici\s: la phrase n’indique pas de source/;
const DENIAL = /This page reports the denial|Cette page rapporte le démenti/;

describe('how the page words a claim', () => {
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
  });
});
