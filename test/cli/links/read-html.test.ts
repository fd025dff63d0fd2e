import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/cli/links/read-html.ts';

const URL = 'https://www.site.example/news/1';
const read = (html: string | Uint8Array, type = 'text/html') =>
  readHtml(typeof html === 'string' ? Buffer.from(html) : html, type, URL);

function pageOf(html: string | Uint8Array, type?: string) {
  const outcome = read(html, type);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const PARAGRAPH = 'The bridge is closed until the spring, and the buses turn round in front of the station. ';
const article = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Bridge – Site</title>${head}</head><body><nav><a href="/x">Menu</a></nav><article><h1>Bridge</h1><p>${PARAGRAPH.repeat(4)}</p>${body}</article><footer>Imprint and conditions</footer></body></html>`;

describe('a page', () => {
  it('is its main text, without menus', () => {
    const { page } = pageOf(article('<p>The second paragraph, which is also long enough to be kept by anybody.</p>'));
    const text = page.blocks.map((block) => block.text);
    expect(text.join('|')).toContain('The second paragraph');
    expect(text.join('|')).not.toMatch(/Menu|Imprint/);
    expect(page.blocks.map(({ id }) => id)).toEqual(page.blocks.map((_, at) => at));
  });

  it('says who published it, when, and what it is called', () => {
    const head = `<meta property="og:site_name" content="The Site"><meta property="og:title" content="A bridge closes">
      <meta property="article:published_time" content="2025-03-04T23:30:00-02:00"><link rel="canonical" href="/news/one">`;
    const { page, canonical } = pageOf(article('', head));
    expect(page).toMatchObject({
      title: 'A bridge closes',
      outlet: 'The Site',
      lang: 'en',
      date: '2025-03-04',
      published: '2025-03-05T01:30:00.000Z',
      url: URL,
    });
    expect(canonical).toBe('https://www.site.example/news/one');
  });

  it('reads dates from structured data, and takes its host for want of a name', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-04"}</script>';
    expect(pageOf(article('', head)).page).toMatchObject({
      date: '2025-03-04',
      published: null,
      outlet: 'site.example',
      title: 'Bridge – Site',
    });
  });

  it('keeps links and embeds where they stand, made absolute', () => {
    const body =
      '<p>As <a href="../2?a=1">another page</a> says, the bridge will stay closed for a very long time indeed.</p><iframe src="//video.example/7"></iframe><p>Behind it stands another paragraph of some length.</p>';
    const links = pageOf(article(body)).page.blocks.flatMap(({ text, linked = [] }) =>
      linked.map(({ start, end, href }) => [text.slice(start, end), href]),
    );
    expect(links).toContainEqual(['another page', 'https://www.site.example/2?a=1']);
    expect(links.map(([, href]) => href)).toContain('https://video.example/7');
  });

  it('leaves out what nobody sees', () => {
    const { page } = pageOf(
      article(
        '<p hidden>Secret one</p><p style="display: none">Secret two</p><script>secret()</script><p>Seen by all of the readers of the page.</p>',
      ),
    );
    expect(page.blocks.map(({ text }) => text).join()).not.toMatch(/secret/i);
  });

  it('is read whole where it has no article', () => {
    const { page } = pageOf('<p>One line only.</p>');
    expect(page.blocks.map(({ text }) => text)).toEqual(['One line only.']);
  });

  it('has the same hash for the same text, and another for another', () => {
    const hash = (body: string) => pageOf(article(body)).page.hash;
    expect(hash('<p>One more paragraph that says something.</p>')).toBe(
      hash('<p>One more  paragraph <b>that</b> says something.</p>'),
    );
    expect(hash('<p>One more paragraph that says something.</p>')).not.toBe(
      hash('<p>One more paragraph that says nothing.</p>'),
    );
  });

  it('of plain text is its paragraphs', () => {
    expect(pageOf('One\nline.\n\nTwo.', 'text/plain').page.blocks.map(({ text }) => text)).toEqual([
      'One line.',
      'Two.',
    ]);
  });

  it('of 30,000 nested elements is read all the same', () => {
    const { page } = pageOf(`${'<div>'.repeat(30_000)}<p>${PARAGRAPH}</p>`);
    expect(page.blocks[0]?.text).toContain('The bridge is closed');
  });
});

describe('eight megabytes of spite', () => {
  const size = 8 * 1024 * 1024;
  const filled = (piece: string) => piece.repeat(Math.floor(size / piece.length));

  it.each<[string, string]>([
    ['paragraphs', filled('<p>x')],
    ['attributes', `<p ${filled('a1=b ')}>x</p>`],
    ['links', filled('<a href=/x>y ')],
    ['scripts', `<p>${PARAGRAPH.repeat(5)}</p>${filled('<script>x</script>')}`],
    ['structured data', `<script type="application/ld+json">${filled('[')}</script><p>${PARAGRAPH}</p>`],
  ])(
    'are read or refused in bounded time and memory: %s',
    (_, html) => {
      const before = process.memoryUsage().rss;
      const began = performance.now();
      read(html);
      expect(performance.now() - began).toBeLessThan(40_000);
      expect(process.memoryUsage().rss - before).toBeLessThan(1_500 * 1024 * 1024);
    },
    60_000,
  );
});

describe('what is no page', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a PDF file', '%PDF-1.7\n...', 'not_text'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'not_text'],
    ['bytes', Buffer.from([1, 0, 2, 0, 3]), 'not_text'],
    ['nothing', '', 'empty'],
    ['markup without text', '<html><body><img src=x></body></html>', 'empty'],
    ['a program', '<div id=app></div><script src="/app.js"></script>', 'needs_scripts'],
  ])('has a reason: %s', (_, body, reason) => {
    expect(read(body)).toMatchObject({ ok: false, failure: { reason } });
  });

  it('never makes the reader throw', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<a href="',
      '">',
      '<svg>',
      '<math>',
      '<template>',
      '<!--',
      '<base href="//">',
      '<html>',
      '&#x110000;',
      'text ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(tag, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
        (parts) => void read(parts.join('')),
      ),
      { numRuns: 150 },
    );
  });
});
