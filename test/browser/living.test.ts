import { describe, expect, it } from 'vitest';
import type { Page } from '../support/driver.ts';
import { never, pause, until } from '../support/limit.ts';
import { highlightsAt, markedPlace, marksOf, openPopover, placeOf } from '../support/reading.ts';
import { articlePage, type Bench, inEachBrowser } from './harness.ts';

const JETS = 'Des F-16 turcs sont stationnés sur l’aéroport de Gandja.';
const RADAR = 'Un drone azerbaïdjanais a détruit un radar S-300 arménien.';
const OTHER = 'Le festival de piano de Tbilissi ouvrira avec une semaine de retard.';

const list = (items: string[]) => items.map((item, i) => `<li id="i${i}">${item}</li>`).join('');

const PAGES = {
  '/article': articlePage(`<main><h1>Titre</h1><p>${JETS}</p><p>${OTHER}</p></main>`),
  '/other': articlePage(`<p>${OTHER}</p>`),
  '/list': articlePage(`<ul>${list([JETS, OTHER, OTHER, RADAR])}</ul>`),
  '/rows': articlePage(
    `<div id="rows">${Array.from({ length: 5 }, (_, i) => `<div class="row">Ligne ${i}</div>`).join('')}</div>`,
  ),
  '/private': articlePage(`
    <p>${RADAR}</p>
    <div contenteditable>${JETS}</div>
    <div contenteditable="plaintext-only"><p>${JETS}</p></div>
    <textarea>${JETS}</textarea><input value="${JETS}">
    <select><option>${JETS}</option></select>
    <div role="textbox">${JETS}</div><div role="searchbox">${JETS}</div>
    <div class="monaco-editor"><div class="view-line"><span>${JETS}</span></div></div>
    <div class="ace_editor ace-tm"><div class="ace_line">${JETS}</div></div><div class="CodeMirror"><pre>${JETS}</pre></div>
    <div data-private><p>${JETS}</p></div><p>Avant <span data-private>${JETS}</span></p>
    <p data-hj-suppress>${JETS}</p>
    <p id="later">${JETS}</p>`),
};

/** Lets what has just been shown settle, so that nothing of it is on its way when the background is stopped. */
async function stopBackground({ browser }: Bench): Promise<void> {
  await pause(700);
  await browser.stopBackground();
}

const append = (page: Page, selector: string, paragraphs: string[], where: 'append' | 'prepend' = 'append') =>
  page.evaluate(
    (target, texts, method) => {
      const nodes = texts.map((text) => {
        const node = document.createElement('p');
        node.textContent = text;
        return node;
      });
      document.querySelector(target)?.[method](...nodes);
    },
    selector,
    paragraphs,
    where,
  );

describe('a page that moves', () => {
  inEachBrowser(PAGES, (bench) => {
    it('may become another article without being loaded', async () => {
      const page = await bench.open('/article');
      await marksOf(page, 'F-16', 1);
      await page.evaluate((text) => {
        history.pushState(null, '', '/article/2');
        const main = document.createElement('main');
        main.append(Object.assign(document.createElement('p'), { textContent: text }));
        document.querySelector('main')?.replaceWith(main);
      }, RADAR);
      await marksOf(page, 'S-300', 1);
      await marksOf(page, 'F-16', 0);
    });

    it('may grow at its end and at its beginning, for as long as it is read', async () => {
      const page = await bench.open('/article');
      await marksOf(page, 'F-16', 1);
      for (let batch = 1; batch <= 5; batch++) {
        await append(page, 'main', [OTHER, `${batch}. ${RADAR}`, OTHER]);
        await append(page, 'main', [`${batch}. ${JETS}`], 'prepend');
        await marksOf(page, 'S-300', batch);
        await marksOf(page, 'F-16', 1 + batch);
      }
    });

    it('keeps its marks, and asks nothing, when it is drawn again with the same words', async () => {
      const page = await bench.open('/article');
      await marksOf(page, 'F-16', 1);
      await stopBackground(bench);
      await page.evaluate(() => {
        const main = document.querySelector('main');
        const again = [...(main?.children ?? [])].map((old) => {
          const fresh = document.createElement(old.localName);
          fresh.textContent = old.textContent;
          return fresh;
        });
        main?.replaceChildren(...again);
      });
      await until(
        async () => (await highlightsAt(page, await placeOf(page, 'F-16 turcs sont'))).length,
        'marked again',
      );
      await page.evaluate(() => {
        for (const text of document.querySelectorAll('p')) text.replaceChildren(text.textContent ?? '');
      });
      await until(async () => (await highlightsAt(page, await placeOf(page, 'F-16 turcs sont'))).length, 'and again');
      expect(await bench.browser.backgroundRuns()).toBe(false);
    });

    it('keeps its marks, and asks nothing, when its nodes change places', async () => {
      const page = await bench.open('/list');
      await marksOf(page, 'F-16', 1);
      await marksOf(page, 'S-300', 1);
      await stopBackground(bench);
      await page.evaluate(() => {
        const items = document.querySelector('ul');
        for (const item of [...(items?.children ?? [])]) items?.prepend(item);
      });
      await pause(800);
      for (const words of ['F-16 turcs sont', 'radar S-300']) await markedPlace(page, words);
      expect(await bench.browser.backgroundRuns()).toBe(false);
      const place = await markedPlace(page, 'F-16 turcs sont');
      await page.click(place.x, place.y);
      expect(await openPopover(page)).toMatch(/F-16/);
      await page.press('Escape');
    });

    it('loses the marks of words that are gone, without asking', async () => {
      const page = await bench.open('/list');
      await marksOf(page, 'F-16', 1);
      await marksOf(page, 'S-300', 1);
      await stopBackground(bench);
      await page.evaluate(() => document.querySelector('#i0')?.remove());
      await until(() => page.evaluate(rangeCount).then((count) => count === 1), 'one mark is left');
      expect(await bench.browser.backgroundRuns()).toBe(false);
    });

    it('may use the same nodes for other words', async () => {
      const page = await bench.open('/rows');
      for (const [first, step] of [
        [0, 1],
        [10, 1],
        [20, 3],
        [0, 1],
      ] as const) {
        await page.evaluate(
          (from, by, jets, radar) => {
            document.querySelectorAll('.row').forEach((row, i) => {
              const number = from + i * by;
              const text = number % 10 === 3 ? jets : number % 10 === 1 ? radar : `Ligne ${number}`;
              if (row.firstChild) (row.firstChild as Text).data = text;
            });
          },
          first,
          step,
          JETS,
          RADAR,
        );
        const numbers = Array.from({ length: 5 }, (_, i) => (first + i * step) % 10);
        await marksOf(page, 'F-16', numbers.filter((number) => number === 3).length);
        await marksOf(page, 'S-300', numbers.filter((number) => number === 1).length);
      }
    });

    it('has text of its own to keep: what is typed, edited or marked as private is not read', async () => {
      const page = await bench.open('/private');
      await marksOf(page, 'S-300', 1);
      await marksOf(page, 'F-16', 1);
      await page.evaluate(() => document.querySelector('#later')?.setAttribute('data-private', ''));
      await marksOf(page, 'F-16', 0);
      await page.evaluate(() => document.querySelector('#later')?.removeAttribute('data-private'));
      await marksOf(page, 'F-16', 1);
      const marked = await page.evaluate(rangeCount);
      await page.evaluate((text) => {
        const editor = document.querySelector('[contenteditable]');
        editor?.append(` ${text}`);
        const field = document.querySelector('textarea');
        if (field) field.value = text;
      }, JETS);
      await never(async () => (await page.evaluate(rangeCount)) > marked, 'a mark in an editor', 1_200);
    });

    it('as an editor as a whole is not read', async () => {
      const page = await bench.open('/other');
      await page.evaluate((text) => {
        document.designMode = 'on';
        document.querySelector('p')?.append(text);
      }, JETS);
      await never(async () => (await page.evaluate(rangeCount)) > 0, 'a mark in an editor', 1_200);
    });

    it('that wipes out its highlights gets them back, whether it does so by itself or in answer to the reader', async () => {
      const page = await bench.open('/article');
      const place = await markedPlace(page, 'F-16 turcs sont');
      const isMarked = async () => (await highlightsAt(page, place)).length > 0;
      await page.evaluate(() => CSS.highlights.clear());
      await until(isMarked, 'the mark is painted again, though nobody did anything');
      await page.evaluate(() => {
        for (const highlight of CSS.highlights.values()) highlight.clear();
      });
      await page.press('Shift');
      await until(isMarked, 'the mark is painted again after a key');
      await page.evaluate(() => {
        const wipe = () => {
          CSS.highlights.clear();
          document.documentElement.dataset.wiped = 'yes';
        };
        addEventListener('keydown', () => void setTimeout(wipe, 300), { once: true });
      });
      await page.press('Shift');
      await until(() => page.evaluate(() => document.documentElement.dataset.wiped), 'the page has answered the key');
      await until(isMarked, 'the mark is painted again after the answer');
    });
  });
});

/** Sent to the page: how many ranges are registered on nodes that are there. */
function rangeCount(): number {
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .filter((range) => range.startContainer.isConnected).length;
}
