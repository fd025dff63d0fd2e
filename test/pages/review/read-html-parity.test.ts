// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://exemple.fr/2026/a.html" }
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml as readInTerminal } from '../../../src/cli/links/read-html.ts';
import { readHtml } from '../../../src/pages/review/read-html.ts';
import { inProject } from '../../support/paths.ts';

const URL_OF_PAGE = 'https://exemple.fr/2026/a.html';
const TYPE = 'text/html; charset=utf-8';
const SENTENCE = 'Le pont de la vallée a été fermé hier soir par la préfecture, selon un communiqué publié à minuit.';

const corpus = readdirSync(inProject('test/corpus'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(inProject(`test/corpus/${entry.name}/page.html`)))
  .map(({ name }): [string, string] => [name, readFileSync(inProject(`test/corpus/${name}/page.html`), 'utf8')]);

const made: [string, string][] = [
  [
    'an article of three sentences',
    `<nav>Menu</nav><article><h1>Le pont</h1>${`<p>${SENTENCE}</p>`.repeat(3)}</article>`,
  ],
  [
    'an article that embeds its source',
    `<article>${`<p>${SENTENCE}</p>`.repeat(4)}<p>Le message : <iframe src="https://t.me/canal/12?embed=1"></iframe></p></article>`,
  ],
  [
    'a short article with comments',
    `<article>${`<p>${SENTENCE}</p>`.repeat(3)}</article><div class="comments"><p>${'Je n’y crois pas, moi. '.repeat(9)}</p></div>`,
  ],
  ['a short notice', '<p>Fermé pour travaux.</p>'],
  [
    'addresses against a base',
    `<base href="/b/"><article>${`<p>${SENTENCE} <a href="c">Suite</a></p>`.repeat(4)}</article>`,
  ],
];

describe('a page is read in the browser as in the terminal', () => {
  it.each([...corpus, ...made])('%s', async (_name, html) => {
    const bytes = new TextEncoder().encode(html) as Uint8Array<ArrayBuffer>;
    const inBrowser = await readHtml({ bytes, type: TYPE, url: URL_OF_PAGE });
    const inTerminal = readInTerminal(bytes, TYPE, URL_OF_PAGE);
    if (!inBrowser.ok || !inTerminal.ok) throw new Error('Both can be read.');
    expect(inBrowser.page.blocks.map(({ text }) => text)).toEqual(inTerminal.page.blocks.map(({ text }) => text));
    expect(inBrowser).toEqual(inTerminal);
  });
});
