import { describe, expect, it } from 'vitest';
import type { Page } from '../support/driver.ts';
import { never, pause, until } from '../support/limit.ts';
import { highlightsAt, markedPlace, marksOf, openPopover, placeOf, popoverText } from '../support/reading.ts';
import { articlePage, type Bench, extensionPage, inEachBrowser } from './harness.ts';

const JETS = 'Des F-16 turcs sont stationnés sur l’aéroport de Gandja.';
const RADAR = 'Un drone azerbaïdjanais a détruit un radar S-300 arménien.';
const OTHER = 'Le festival de piano de Tbilissi ouvrira avec une semaine de retard.';

/** Breaks whatever a script of the page's own world could lean on. */
const PATCHES = `
  const broken = () => { throw new Error('patched') };
  for (const [type, names] of [
    [Array, 'push map filter flatMap forEach join concat'], [Map, 'get set has delete'], [Set, 'add has'],
    [WeakMap, 'get set has'], [Promise, 'then catch finally'], [String, 'slice replace split'], [RegExp, 'test exec'],
    [Node, 'contains getRootNode compareDocumentPosition'], [Element, 'matches hasAttributes querySelector closest'],
    [Document, 'createTreeWalker createRange caretPositionFromPoint createElement'], [Highlight, 'add delete has clear'],
    [HighlightRegistry, 'set get has delete keys'], [EventTarget, 'addEventListener'],
    [MutationObserver, 'observe disconnect'], [StaticRange, 'constructor'],
  ]) for (const name of names.split(' ')) type.prototype[name] = broken;
  JSON.parse = JSON.stringify = Reflect.apply = Object.keys = broken;
  globalThis.Highlight = globalThis.StaticRange = globalThis.Map = globalThis.Promise = globalThis.Range = broken;
  for (const name of ['to', 'method', 'block', 'found', 'value', 'get', 'set', 'deep', 'start', 'end', 'error', 'kind'])
    Object.defineProperty(Object.prototype, name, { get: broken, set() {}, configurable: true });
  for (const name of ['textContent', 'childNodes', 'parentNode', 'isConnected', 'localName', 'nodeType', 'data'])
    for (const type of [Node, Element, CharacterData])
      Object.defineProperty(type.prototype, name, { get: broken, set: broken, configurable: true });`;

/** Gives every object, list and text of the page's own world what the extension might look for. */
const POLLUTES = `
  for (const name of ['value', 'get', 'set', 'start', 'end', 'kind', 'error', 'claim', 'length', 'then', 'to', 'method',
    'found', 'toJSON', 'signal', 'once', 'passive', 'subtree', 'childList', '0']) Object.prototype[name] = 'x';
  Array.prototype[0] = 'y';
  Array.prototype[Symbol.iterator] = Map.prototype[Symbol.iterator] = null;
  Array.prototype.toJSON = String.prototype.toJSON = () => 'z';`;

const CLOBBERS =
  `localName parentNode parentElement nextSibling firstChild firstElementChild childNodes isConnected matches
  hasAttributes querySelector contains getRootNode ownerDocument textContent shadowRoot nodeType attributes body`.split(
    /\s+/,
  );
const IN_DOCUMENT = `body documentElement head querySelector querySelectorAll createTreeWalker createRange createElement
  visibilityState designMode addEventListener caretPositionFromPoint elementFromPoint getSelection activeElement`.split(
  /\s+/,
);

const PAGES = {
  '/article': articlePage(`<p>${JETS}</p><p>${OTHER}</p>`),
  '/patched': articlePage(`<p>${JETS}</p><p>${OTHER}</p>`, `<script>${PATCHES}</script>`),
  '/polluted': articlePage(`<p>${JETS}</p>`, `<script>${POLLUTES}</script>`),
  '/clobbered': articlePage(`
    <form>${CLOBBERS.map((name) => `<input name="${name}" hidden>`).join('')}<p>${JETS}</p>${RADAR}</form>
    ${IN_DOCUMENT.map((name) => `<img name="${name}" alt=""><form name="${name}" id="${name}"></form>`).join('')}
    <object id="browser"></object><img id="chrome" alt=""><a id="CSS"></a>`),
  '/tricks': articlePage(`
    <p>Des F\u200B-\u200B16 tur\u200Dcs sont sta\u00ADtion\u2060nés sur l’aéro\uFEFFport de Gandja.</p>
    <p>\u202BUn drone azerbaïdjanais a \u2066détruit\u2069 un ra\u200Edar S-300 arménien.\u202C</p>
    <p>Des F-16 tur\u0441s s\u043Ent st\u0430tionnés sur l’a\u00e9r\u043Eport de G\u0430ndja.</p>`),
  '/empty': articlePage(`<p>${OTHER}</p>`),
};

/** Answer of the content script in the top frame of a page of the test server. */
function pageClaims(
  bench: Bench,
  inside: Page,
  path: string,
): Promise<{ state: string; cut: boolean; claims: object[] }> {
  return inside.evaluate(async (url) => {
    interface Api {
      tabs: {
        query(what: object): Promise<{ id: number; url: string }[]>;
        sendMessage(tab: number, message: object, to: object): Promise<{ value: never }>;
      };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs } = browser ?? chrome;
    const tab = (await tabs.query({})).find((one) => one.url === url);
    const message = { to: 'content', method: 'listClaims', request: null };
    return (await tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 })).value;
  }, bench.server.address + path);
}

const whenRead = (bench: Bench, inside: Page, path: string, ms = 15_000) =>
  until(
    async () => {
      const claims = await pageClaims(bench, inside, path);
      return claims.state === 'read' ? claims : null;
    },
    'the page is read',
    ms,
  );

describe('a page that fights back', () => {
  inEachBrowser(PAGES, (bench) => {
    it('gains nothing by adding ranges to the highlights, or highlights of such names', async () => {
      const page = await bench.open('/article');
      const inside = await extensionPage(bench);
      await page.show();
      await marksOf(page, 'F-16', 1);
      const before = (await whenRead(bench, inside, '/article')).claims.length;
      await page.evaluate(() => {
        const text = document.querySelectorAll('p')[1]?.firstChild;
        const range = new StaticRange({
          startContainer: text as Node,
          startOffset: 0,
          endContainer: text as Node,
          endOffset: 30,
        });
        const [name = '', ours] = [...CSS.highlights][0] ?? [];
        CSS.highlights.set(`${name}-x`, new Highlight(range));
        ours?.add(range);
      });
      const place = await placeOf(page, 'Le festival de');
      await until(async () => (await highlightsAt(page, place)).length, 'the page has drawn');
      await page.click(place.x, place.y);
      await never(() => popoverText(page), 'a popover on the page’s own drawing', 700);
      expect((await pageClaims(bench, inside, '/article')).claims).toHaveLength(before);
      await page.press('Shift');
      await until(async () => (await highlightsAt(page, place)).length === 1, 'our highlight is without it');
      await inside.close();
    });

    it('can’t open or close anything by events it makes up', async () => {
      const page = await bench.open('/article');
      const place = await markedPlace(page, 'F-16 turcs sont');
      const act = (types: string[]) =>
        page.evaluate(
          (names, clientX, clientY) => {
            const target = document.elementFromPoint(clientX, clientY);
            for (const name of names) {
              const init = { bubbles: true, cancelable: true, composed: true, clientX, clientY, key: 'Escape' };
              const Type = name.startsWith('key') ? KeyboardEvent : name === 'click' ? MouseEvent : PointerEvent;
              target?.dispatchEvent(new Type(name, init));
            }
          },
          types,
          place.x,
          place.y,
        );
      await act(['pointermove', 'pointerdown', 'pointerup', 'click']);
      await never(() => popoverText(page), 'a popover nobody asked for', 700);
      await page.click(place.x, place.y);
      await openPopover(page);
      await act(['keydown', 'pointerdown', 'pointermove', 'click']);
      await never(async () => (await popoverText(page)) === null, 'a popover closed by the page', 500);
    });

    it('with the strictest of policies is read and marked like any other', async () => {
      const page = await bench.open('/article?policy=strict');
      const place = await markedPlace(page, 'F-16 turcs sont');
      await page.click(place.x, place.y);
      expect(await openPopover(page)).toMatch(/F-16/);
    });

    it('with broken prototypes of its own breaks only itself', async () => {
      const page = await bench.open('/patched');
      const inside = await extensionPage(bench);
      await page.show();
      const { claims } = await whenRead(bench, inside, '/patched');
      expect(claims).toHaveLength(1);
      await inside.close();
      await page.show();
      await page.click(120, 60);
      expect(await until(() => popoverText(page), 'the popover opens')).toMatch(/F-16/);
    });

    it('whose elements have the names of properties is read all the same', async () => {
      const page = await bench.open('/clobbered');
      const inside = await extensionPage(bench);
      await page.show();
      await until(
        async () => (await whenRead(bench, inside, '/clobbered')).claims.length === 2,
        'both claims are found',
      );
      await inside.close();
    });

    it('with invisible characters hides nothing; letters of another script are other words', async () => {
      const page = await bench.open('/tricks');
      await markedPlace(page, 'F\u200B-\u200B16 tur');
      await until(
        () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) >= 2),
        'both disguised sentences are marked',
      );
      const marked = await page.evaluate(() =>
        [...CSS.highlights.values()].flatMap((highlight) =>
          [...highlight].map(({ startContainer }) => {
            const paragraph = startContainer.parentElement?.closest('p');
            return [...document.querySelectorAll('p')].indexOf(paragraph as HTMLParagraphElement);
          }),
        ),
      );
      expect([...new Set(marked)].sort()).toEqual([0, 1]);
      const inside = await extensionPage(bench);
      await page.show();
      expect((await whenRead(bench, inside, '/tricks')).cut).toBe(false);
      await inside.close();
    });

    it('of fifty million characters is read at its beginning, and says so', async () => {
      const page = await bench.open('/empty');
      const inside = await extensionPage(bench);
      await page.show();
      await page.evaluate(
        (jets, radar) => {
          const [first, last] = [jets, radar].map((text) =>
            Object.assign(document.createElement('p'), { textContent: text }),
          );
          const long = Array.from({ length: 50 }, (_, i) => {
            const paragraph = document.createElement('p');
            paragraph.textContent = `${i} ${'mot '.repeat(250_000)}`;
            paragraph.style.display = 'none';
            return paragraph;
          });
          document.body.replaceChildren(first as Node, ...long, last as Node);
        },
        JETS,
        RADAR,
      );
      const { cut, claims } = await until(
        async () => {
          const listed = await pageClaims(bench, inside, '/empty');
          return listed.cut ? listed : null;
        },
        'the page is found too large',
        60_000,
      );
      expect(cut).toBe(true);
      await marksOf(page, 'F-16', 1);
      expect(claims.length).toBeLessThanOrEqual(1);
      await inside.close();
    });

    it('of a hundred thousand elements, or two megabytes in one text node, is read', async () => {
      const page = await bench.open('/empty');
      await page.evaluate(
        (jets, radar) => {
          const list = document.createElement('div');
          list.style.display = 'none';
          for (let group = 0; group < 1_000; group++) {
            const section = document.createElement('section');
            for (let i = 0; i < 100; i++)
              section.append(Object.assign(document.createElement('p'), { textContent: `n° ${group} ${i}` }));
            list.append(section);
          }
          const long = document.createElement('pre');
          long.append(`${'mot '.repeat(500_000)} ${radar}`);
          const last = Object.assign(document.createElement('p'), { textContent: jets });
          document.body.append(list, long, last);
        },
        JETS,
        RADAR,
      );
      await until(
        () =>
          page.evaluate(() => {
            const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
            return (
              ranges.some(({ startContainer }) => startContainer.parentElement?.localName === 'pre') &&
              ranges.length >= 2
            );
          }),
        'the last sentences are marked',
        40_000,
      );
    });

    it('may take out its root for a while', async () => {
      const page = await bench.open('/empty');
      await page.evaluate((text) => {
        const { documentElement: root, body } = document;
        setTimeout(() => {
          root.remove();
          setTimeout(() => {
            document.append(root);
            body.append(Object.assign(document.createElement('p'), { textContent: text }));
          }, 1_500);
        }, 500);
      }, JETS);
      await pause(2_000);
      await marksOf(page, 'F-16', 1);
    });

    it('may nest its text two thousand deep, or give each letter an element', async () => {
      const page = await bench.open('/empty');
      await page.evaluate(
        (jets, radar) => {
          let deep: HTMLElement = document.body.appendChild(document.createElement('p'));
          for (let depth = 0; depth < 2_000; depth++) deep = deep.appendChild(document.createElement('b'));
          deep.textContent = jets;
          const letters = document.body.appendChild(document.createElement('p'));
          for (const letter of radar)
            letters.append(Object.assign(document.createElement('span'), { textContent: letter }));
        },
        JETS,
        RADAR,
      );
      await until(
        () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) >= 2),
        'both sentences are marked',
      );
    });

    it('that changes what every object inherits changes nothing for us', async () => {
      const page = await bench.open('/polluted');
      const inside = await extensionPage(bench);
      await page.show();
      expect((await whenRead(bench, inside, '/polluted')).claims).toHaveLength(1);
      await inside.close();
    });

    it('may put a copy of itself in its own place, or write itself anew', async () => {
      const page = await bench.open('/article');
      await marksOf(page, 'F-16', 1);
      await page.evaluate(() => {
        const copy = document.documentElement.cloneNode(true);
        document.replaceChild(copy, document.documentElement);
      });
      await markedPlace(page, 'F-16 turcs sont');
      await page.evaluate((text) => {
        document.open();
        document.write(`<p>${text}</p>`);
        document.close();
      }, JETS);
      const place = await markedPlace(page, 'F-16 turcs sont');
      await page.click(place.x, place.y);
      expect(await openPopover(page)).toMatch(/F-16/);
    });
  });
});
