import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHttpMessage } from '../../../../src/core/review/warc/http-message.ts';
import { WarcReader, type WarcRecord } from '../../../../src/core/review/warc/warc-reader.ts';
import { type ArchivedPage, warcMembers, warcOf } from '../../../support/link-site/write-warc.ts';

const pages = (count: number): ArchivedPage[] =>
  Array.from({ length: count }, (_, at) => ({
    url: `https://s${at}.example/p`,
    html: `<p>Page ${at} ${'é'.repeat(at % 50)}</p>`,
  }));

function read(bytes: Uint8Array, step = 65_536, reader = new WarcReader()): WarcRecord[] {
  const records: WarcRecord[] = [];
  for (let at = 0; at < bytes.length; at += step) records.push(...reader.push(bytes.subarray(at, at + step)));
  records.push(...reader.end());
  return records;
}

const bodyOf = ({ content }: WarcRecord) => Buffer.from(parseHttpMessage(content)?.body ?? []).toString();
const responses = (records: WarcRecord[]) => records.filter(({ type }) => type === 'response');

describe('a web archive', () => {
  it('of many members is read to the last, whatever the pieces', () => {
    const drawn = pages(60);
    const bytes = warcOf(drawn);
    for (const step of [1, 7, 1_000, bytes.length]) {
      const found = responses(read(bytes, step));
      expect(found.map(({ url }) => url)).toEqual(drawn.map(({ url }) => url));
      expect(found.map(bodyOf)).toEqual(drawn.map(({ html }) => html));
    }
  });

  it('of ten thousand members with the last one cut gives all but that one, and says so', () => {
    const drawn = pages(10_000);
    const members = [...warcMembers(drawn)];
    const last = members.pop() ?? Buffer.alloc(0);
    const reader = new WarcReader();
    const found = responses(read(Buffer.concat([...members, last.subarray(0, last.length - 12)]), 65_536, reader));
    expect(found.filter(({ cut }) => !cut)).toHaveLength(9_999);
    expect(found.map(({ url }) => url)).toEqual(drawn.map(({ url }) => url).slice(0, found.length));
    expect(reader.problems.map(({ message }) => message).join()).toMatch(/the file ends within/);
  });

  it('is read without compression, too, and goes on behind what is no record', () => {
    const record = (url: string, body: string) =>
      `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <${url}>\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`;
    const bytes = Buffer.from(
      `${record('https://a.example/', 'one')}NONSENSE: 1\r\n\r\n${record('https://b.example/', '')}`,
    );
    const reader = new WarcReader();
    expect(read(bytes, 5, reader).map(({ url, content }) => [url, Buffer.from(content).toString()])).toEqual([
      ['https://a.example/', 'one'],
      ['https://b.example/', ''],
    ]);
    expect(reader.problems).toHaveLength(1);
  });

  it('holds no more of a record than it is allowed', () => {
    const huge = { url: 'https://a.example/', html: 'x'.repeat(3_000_000) };
    const found = responses(read(warcOf([huge, ...pages(1)]), 65_536, new WarcReader(100_000)));
    expect(found.map(({ cut, content }) => [cut, content.length])).toEqual([
      [true, 100_000],
      [false, expect.any(Number)],
    ]);
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(200), (noise, at) => {
        const bytes = Buffer.concat([warcOf(pages(2)).subarray(0, at), noise]);
        read(bytes, 50);
        read(noise, 50);
      }),
    );
  });
});

describe('an archived answer', () => {
  const parse = (text: string) => parseHttpMessage(Buffer.from(text, 'latin1'));

  it.each([
    ['plain', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nbody', 'body'],
    ['with bare line ends', 'HTTP/1.0 200 OK\nA: b\n\nbody', 'body'],
    [
      'in chunks',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbo\r\n\r\n2;x=y\r\ndy\r\n0\r\n\r\n',
      'bo\r\ndy',
    ],
    ['in chunks that were joined already', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<p>body', '<p>body'],
    ['in chunks that end early', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nbody', 'body'],
    ['in HTTP/2', 'HTTP/2 200\r\n\r\nbody', 'body'],
  ])('%s', (_, text, body) => {
    expect(Buffer.from(parse(text)?.body ?? []).toString('latin1')).toBe(body);
  });

  it('is null for what is none', () => {
    expect(parse('hello\r\n\r\n')).toBeNull();
    expect(parse('HTTP/1.1 200 OK\r\nno end')).toBeNull();
  });
});
