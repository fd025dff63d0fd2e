/** Web archives for tests: each record a gzip member of its own, as crawlers write them. */

import { gzipSync } from 'node:zlib';

export interface ArchivedPage {
  url: string;
  html: string;
  status?: number;
  contentType?: string;
}

/** The records of an archive, compressed one by one. */
export function* warcMembers(pages: Iterable<ArchivedPage>): Generator<Buffer> {
  yield member('warcinfo', null, 'application/warc-fields', Buffer.from('software: drawn\r\n'));
  for (const { url, html, status = 200, contentType = 'text/html; charset=utf-8' } of pages) {
    yield member('request', url, 'application/http; msgtype=request', Buffer.from(`GET / HTTP/1.1\r\n\r\n`));
    const head = `HTTP/1.1 ${status} X\r\nContent-Type: ${contentType}\r\n\r\n`;
    yield member('response', url, 'application/http; msgtype=response', Buffer.from(head + html));
  }
}

export function warcOf(pages: Iterable<ArchivedPage>): Buffer {
  return Buffer.concat([...warcMembers(pages)]);
}

function member(type: string, url: string | null, contentType: string, content: Buffer): Buffer {
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    ...(url === null ? [] : [`WARC-Target-URI: ${url}`]),
    `Content-Type: ${contentType}`,
    `Content-Length: ${content.length}`,
  ];
  return gzipSync(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), content, Buffer.from('\r\n\r\n')]), {
    level: 1,
  });
}
