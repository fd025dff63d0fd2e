import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ArchivedPage, readArchive } from '../../../src/pages/review/read-archive.ts';
import { takeFile } from '../../../src/pages/review/take-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function warcRecord(url: string, http: string, type = 'response'): Uint8Array<ArrayBuffer> {
  const content = utf8(http);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${content.length}\r\n\r\n`;
  const member = gzipSync(new Uint8Array([...utf8(head), ...content, ...utf8('\r\n\r\n')]));
  return new Uint8Array(member);
}

const page = (title: string) => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>${title}</title>`;

async function archived(...records: Uint8Array<ArrayBuffer>[]) {
  const pages: ArchivedPage[] = [];
  const problems = await readArchive(
    new Blob(records),
    async (each) => void pages.push(each),
    new AbortController().signal,
  );
  return { pages, problems };
}

describe('an archive', () => {
  it('gives its pages, one gzip member each, and nothing else', async () => {
    const { pages, problems } = await archived(
      warcRecord('https://exemple.fr/a', page('A')),
      warcRecord('https://exemple.fr/a', 'GET / HTTP/1.1\r\n\r\n', 'request'),
      warcRecord('https://exemple.fr/x.png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG'),
      warcRecord('https://exemple.fr/old', 'HTTP/1.1 301 Moved\r\nLocation: /a\r\nContent-Type: text/html\r\n\r\n'),
      warcRecord('https://exemple.fr/b', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nGone'),
    );
    expect(problems).toBe(0);
    expect(pages.map(({ link, outcome }) => [link, outcome.ok])).toEqual([
      ['https://exemple.fr/a', true],
      ['https://exemple.fr/b', false],
    ]);
  });

  it('that ends too early still gives what came before, and says so', async () => {
    const last = warcRecord('https://exemple.fr/b', page('B'));
    const { pages, problems } = await archived(warcRecord('https://exemple.fr/a', page('A')), last.slice(0, 40));
    expect(pages[0]?.link).toBe('https://exemple.fr/a');
    expect(problems).toBeGreaterThan(0);
  });
});

describe('a file', () => {
  const kinds: [string, string, string, object][] = [
    ['a list', 'links.txt', 'https://exemple.fr/a', { kind: 'links' }],
    [
      'bookmarks',
      'b.html',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><base href="https://x.fr/"><a href="https://exemple.fr/">',
      { kind: 'links' },
    ],
    [
      'a saved page',
      'p.html',
      '<!-- saved from url=(0021)https://exemple.fr/p --><html><a href="/q">',
      { kind: 'page', url: 'https://exemple.fr/p', links: 1 },
    ],
    ['a colleague’s review', 'r.jsonl', '{"format":"recoupe-review/1"}\n', { kind: 'records' }],
    ['an archive', 'crawl.warc.gz', '', { kind: 'archive' }],
  ];
  it.each(kinds)('is taken for %s', async (_, name, text, expected) => {
    expect(await takeFile(new File([text], name))).toMatchObject(expected);
  });
});
