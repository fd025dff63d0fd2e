// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOutOfBounds } from '../../src/content/element-kinds.ts';
import { PageFindings } from '../../src/content/page-findings.ts';
import { PageReader } from '../../src/content/page-reader.ts';
import { quoteOf } from '../../src/content/passages.ts';
import type { ClaimDossier } from '../../src/core/findings/dossier.ts';
import type { Found, TextBlock, Undecided } from '../../src/core/match/model.ts';
import type { MatchReply } from '../../src/platform/api.ts';

const PLACE = 1;
let revision: string;
let end: AbortController;

const found = (block: number, claim: string, text: string, words: string): Found => {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    ...span,
    pack: 'p',
    claim,
    kind: 'match',
    block,
    sentence: span,
    matcher: 0,
    fit: 1,
    context: [],
  } as unknown as Found;
};

/** An engine that knows "jet", and "drone" where the page says "front" somewhere. */
function reply(blocks: TextBlock[]): MatchReply {
  const dossiers = ['jet', 'drone'].map(
    (claim) => ({ claim, pack: { id: 'p' }, band: 'weak' }) as unknown as ClaimDossier,
  );
  const having = (words: string) => blocks.filter(({ text }) => text.includes(words));
  const undecided = having('drone').map(({ id, text }): Undecided => {
    return {
      found: found(id, 'drone', text, 'drone'),
      reach: 'page',
      needs: [[PLACE]],
      forbids: [],
      otherwise: 'nothing',
    };
  });
  return {
    revision,
    lang: 'fr',
    texts: null,
    dossiers,
    wordings: [],
    result: {
      found: having('jet').map(({ id, text }) => found(id, 'jet', text, 'jet')),
      undecided,
      pageTerms: having('front').map(({ id }) => ({ block: id, terms: [PLACE] })),
    },
  };
}

function readerOf(html: string) {
  document.body.innerHTML = html;
  const findings = new PageFindings();
  const ask = vi.fn(async (blocks: TextBlock[]) => reply(blocks));
  const onUpdate = vi.fn();
  const reader = new PageReader({ findings, ask, onUpdate, isExcluded: isOutOfBounds }, end.signal);
  return {
    ask,
    onUpdate,
    reader,
    all: () => reader.read([{ block: document.body, deep: true }]),
    one: (id: string) => reader.read([{ block: byId(id), deep: false }]),
    asked: () => ask.mock.calls.map(([blocks]) => blocks.map(({ text }) => text)),
    shown: () => findings.passages().map(({ run, span }) => quoteOf(run, span)),
  };
}

const byId = (id: string) => document.getElementById(id) as HTMLElement;

beforeEach(() => {
  revision = 'r1';
  end = new AbortController();
});
afterEach(() => end.abort());

describe('reading a page', () => {
  it('asks about all its blocks in one batch, and shows what comes back', async () => {
    const page = readerOf('<p>un jet passe</p><ul><li>rien</li><li>un autre jet</li></ul>');
    await page.all();
    expect(page.asked()).toEqual([['un jet passe', 'rien', 'un autre jet']]);
    expect(page.shown()).toEqual(['jet', 'jet']);
    expect(page.onUpdate).toHaveBeenCalled();
  });

  it('asks again only about what changed', async () => {
    const page = readerOf('<p id="a">un jet passe</p><p id="b">rien</p>');
    await page.all();
    byId('b').textContent = 'un jet ici';
    await page.one('b');
    await page.all();
    expect(page.asked()).toEqual([['un jet passe', 'rien'], ['un jet ici']]);
    expect(page.shown()).toEqual(['jet', 'jet']);
  });

  it('asks again about the same words in new nodes, since marks need nodes', async () => {
    const page = readerOf('<p id="a">un jet passe</p>');
    await page.all();
    byId('a').innerHTML = 'un jet <b>passe</b>';
    await page.one('a');
    expect(page.shown()).toEqual(['jet']);
  });

  it('forgets what has left the page or is no longer read', async () => {
    const page = readerOf('<p id="a">un jet</p><p id="b">deux jets</p><p id="c">jet</p>');
    await page.all();
    byId('a').remove();
    byId('b').hidden = true;
    await page.one('c');
    expect(page.shown()).toEqual(['jet']);
  });

  it('decides again when another block brings the missing page term, without sending text twice', async () => {
    const page = readerOf('<p id="a">un drone</p><p id="b">rien</p>');
    await page.all();
    expect(page.shown()).toEqual([]);
    byId('b').textContent = 'sur le front';
    await page.one('b');
    expect(page.asked()[1]).toEqual(['sur le front']);
    expect(page.shown()).toEqual(['drone']);
    byId('b').textContent = 'rien de plus';
    await page.one('b');
    expect(page.shown()).toEqual([]);
  });

  it('reads again what changed while the answer was on its way', async () => {
    const page = readerOf('<p id="a">un jet passe</p>');
    page.ask.mockImplementationOnce(async (blocks) => {
      byId('a').textContent = 'hier, un jet';
      return reply(blocks);
    });
    await page.all();
    expect(page.asked()).toEqual([['un jet passe'], ['hier, un jet']]);
    expect(page.shown()).toEqual(['jet']);
  });

  it('asks again where nobody answered', async () => {
    const page = readerOf('<p id="a">un jet passe</p>');
    page.ask.mockRejectedValueOnce(new Error('asleep'));
    await page.all();
    expect(page.shown()).toEqual(['jet']);
  });

  it('gives up at last, and comes back to it with the next change', async () => {
    const page = readerOf('<p id="a">un jet passe</p><p id="b">rien</p>');
    for (let tries = 0; tries < 3; tries++) page.ask.mockRejectedValueOnce(new Error('asleep'));
    await page.all();
    expect(page.shown()).toEqual([]);
    await page.one('b');
    expect(page.shown()).toEqual(['jet']);
  });

  it('asks nothing about what it has read before: nodes drawn again, moved, or used for old text', async () => {
    const page = readerOf('<p id="a">un jet passe</p><ul><li id="b">rien</li><li id="c">hier, un jet</li></ul>');
    await page.all();
    byId('a').replaceChildren('un jet passe');
    await page.one('a');
    expect(page.shown()).toEqual(['jet', 'jet']);
    byId('b').before(byId('c'));
    byId('b').textContent = 'un jet passe';
    await page.all();
    expect(page.shown()).toEqual(['jet', 'jet', 'jet']);
    expect(page.asked()).toHaveLength(1);
    expect(page.onUpdate.mock.lastCall).toEqual([{ isLast: true, asked: false }]);
  });

  it('reads shadow roots, again when they change, and in the order of the page', async () => {
    const page = readerOf('<p>un jet passe</p><x-a id="a"></x-a><p>un jet de plus</p>');
    const root = byId('a').attachShadow({ mode: 'open' });
    root.innerHTML = 'hier, <b>un jet</b><div>rien</div>';
    await page.all();
    expect(page.asked()).toEqual([['un jet passe', 'hier, un jet', 'rien', 'un jet de plus']]);
    expect(page.shown()).toEqual(['jet', 'jet', 'jet']);
    root.querySelector('div')?.append(', un jet');
    await page.reader.read([{ block: root, deep: true }]);
    expect(page.shown()).toHaveLength(4);
  });

  it('finds the root of an element that gets it later', async () => {
    const page = readerOf('<x-a id="a"></x-a>');
    await page.all();
    byId('a').attachShadow({ mode: 'open' }).append('un jet');
    await page.reader.read([]);
    expect(page.shown()).toEqual(['jet']);
  });

  it('reads only the beginning of a page without end, and says so', async () => {
    const page = readerOf(
      `<p>un jet passe</p>${Array.from({ length: 150 }, (_, i) => `<p>${i} ${'mot '.repeat(10_000)}</p>`).join('')}<p>un jet</p>`,
    );
    await page.all();
    expect(page.shown()).toEqual(['jet']);
    expect(page.reader.isCut).toBe(true);
    const read = page.asked().flat().join('').length;
    expect(read).toBeGreaterThan(4_900_000);
    expect(read).toBeLessThan(5_200_000);
    for (const long of [...document.body.children].slice(1, -1)) long.remove();
    await page.all();
    expect(page.shown()).toEqual(['jet', 'jet']);
    expect(page.reader.isCut).toBe(false);
  });

  it('reads a text node of two million characters in messages of bounded size', async () => {
    const page = readerOf('<p id="a"></p>');
    byId('a').textContent = `${'mot '.repeat(500_000)}un jet`;
    await page.all();
    expect(page.shown()).toEqual(['jet']);
    expect(Math.max(...page.asked().map((texts) => texts.join('').length))).toBeLessThanOrEqual(200_000);
  });

  it('reads a hundred thousand small blocks in messages of bounded length', async () => {
    const page = readerOf(`<table>${Array.from({ length: 20_000 }, (_, i) => `<td>n${i}</td>`).join('')}</table>`);
    await page.all();
    expect(Math.max(...page.asked().map((texts) => texts.length))).toBeLessThanOrEqual(5_000);
    expect(page.asked().flat()).toHaveLength(20_000);
  });

  it('is not misled by a form whose fields have the names of properties', async () => {
    const names = 'localName parentNode parentElement nextSibling firstChild firstElementChild childNodes isConnected';
    const methods = 'matches hasAttributes querySelector contains getRootNode ownerDocument textContent shadowRoot';
    const fields = `${names} ${methods}`.split(' ').map((name) => `<input name="${name}">`);
    const page = readerOf(`<form>un jet passe ${fields.join('')}<p>hier, un jet</p></form>`);
    await page.all();
    expect(page.shown()).toEqual(['jet', 'jet']);
  });

  it('starts over when the packs have changed', async () => {
    const page = readerOf('<p id="a">un jet passe</p><p id="b">rien</p>');
    await page.all();
    revision = 'r2';
    byId('b').textContent = 'un jet de plus';
    await page.one('b');
    expect(page.asked().flat()).toEqual(['un jet passe', 'rien', 'un jet de plus', 'un jet passe']);
    expect(page.shown()).toEqual(['jet', 'jet']);
  });

  it('sends a long page in batches of bounded size', async () => {
    const paragraphs = Array.from({ length: 20 }, (_, i) => `<p>${String(i).padStart(4)}${'mot '.repeat(4_999)}</p>`);
    const page = readerOf(paragraphs.join(''));
    await page.all();
    const sizes = page.asked().map((texts) => texts.join('').length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(150_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(400_000);
  });

  it('stops with its signal', async () => {
    const page = readerOf('<p>un jet passe</p>');
    end.abort();
    await page.all();
    expect(page.asked()).toEqual([]);
  });
});
