import { describe, expect, it } from 'vitest';
import { never, until } from '../support/limit.ts';
import { colouredPixels, highlightsAt, markedPlace, openPopover, placeOf } from '../support/reading.ts';
import { articlePage, DEMO_EN, DEMO_FR, inEachBrowser } from './harness.ts';

const PAGES = {
  '/inline': articlePage(`
    <p>D’apr&egrave;s un site russe, des <b>F</b>&#8209;<i>1</i>6 tur<wbr>cs sont sta&shy;tion&shy;n&eacute;s sur
      l&rsquo;a&eacute;ro<span></span>port de&nbsp;<a href="#g">Gan</a>dja.</p>`),
  '/quiet': articlePage('<p>Le festival de piano de Tbilissi ouvrira avec une semaine de retard.</p>'),
  '/frame': articlePage('<iframe src="/demo/article-fr.html" width="900" height="600"></iframe>'),
  '/sections.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>Page d’essai</title></head>
    <body style="font: 20px/2 serif"><p><![CDATA[Des F-16 turcs]]> sont stationnés sur l’aéroport de Gandja.</p></body></html>`,
  '/rtl': articlePage('<p dir="rtl">Des F-16 turcs sont stationnés sur l’aéroport de Gandja.</p>'),
};

describe('marks', () => {
  inEachBrowser(PAGES, (bench) => {
    it('underlines the passages that repeat claims on file, visibly, and no other', async () => {
      const page = await bench.open(DEMO_FR);
      const known = await markedPlace(page, 'F-16 turcs sont stationnés');
      await until(async () => (await colouredPixels(page, known)) > 20, 'the underline is painted in colour');
      const other = await placeOf(page, 'le festival de piano');
      expect(await highlightsAt(page, other)).toEqual([]);
      expect(await colouredPixels(page, other)).toBe(0);
    });

    it('underlines nothing on the same article dated before the claims', async () => {
      const page = await bench.open(`${DEMO_FR}?date=2019-06-01`);
      const early = async (): Promise<boolean> => {
        const place = await placeOf(page, 'F-16 turcs sont stationnés');
        return (await highlightsAt(page, place)).length > 0;
      };
      await never(early, 'a mark on an older article', 1_500);
    });

    it('does not need a date', async () => {
      const page = await bench.open(`${DEMO_FR}?date=none`);
      await markedPlace(page, 'F-16 turcs sont stationnés');
    });

    it('reads English', async () => {
      const page = await bench.open(DEMO_EN);
      await markedPlace(page, 'F-16s are stationed');
      await markedPlace(page, 'Turkish special forces');
    });

    it('finds text that is split over inline tags, entities, soft hyphens and odd spaces', async () => {
      const page = await bench.open('/inline');
      await markedPlace(page, 'F-16 turcs');
    });

    it('marks what a page adds later', async () => {
      const page = await bench.open('/quiet');
      await page.evaluate(() => {
        const added = document.createElement('p');
        added.textContent = 'Des F-16 turcs sont stationnés sur l’aéroport de Gandja.';
        document.body.append(added);
      });
      await markedPlace(page, 'F-16 turcs');
    });

    it('paints again when the page clears the highlights', async () => {
      const page = await bench.open(DEMO_FR);
      const place = await markedPlace(page, 'F-16 turcs sont stationnés');
      await page.evaluate(() => CSS.highlights.clear());
      expect(await highlightsAt(page, place)).toEqual([]);
      await page.move(place.x, place.y + 90);
      await page.move(place.x, place.y + 92);
      await until(async () => (await highlightsAt(page, place)).length > 0, 'the mark is painted again');
    });

    it('marks text written from right to left', async () => {
      const page = await bench.open('/rtl');
      await markedPlace(page, 'F-16 turcs');
    });

    it('finds words in the literal sections of XHTML, where Chromium paints no highlight', async () => {
      const page = await bench.open('/sections.xhtml');
      await until(() => page.evaluate(() => CSS.highlights.size > 0), 'the words are found');
      const place = await placeOf(page, 'F-16 turcs');
      await page.move(place.x, place.y);
      expect(await openPopover(page)).toContain('F-16');
      expect(await highlightsAt(page, place)).toHaveLength(bench.browser.name === 'firefox' ? 1 : 0);
    });

    it('marks articles inside frames', async () => {
      const page = await bench.open('/frame');
      const inFrame = (): Promise<number> =>
        page.evaluate(() => {
          const inner = document.querySelector('iframe')?.contentWindow as (Window & { CSS: typeof CSS }) | null;
          return inner?.CSS.highlights.size ?? 0;
        });
      await until(inFrame, 'the article in the frame is marked');
    });
  });
});
