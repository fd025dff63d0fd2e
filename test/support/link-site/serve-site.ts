/** Serves pages of many invented hosts from one loopback port, and answers that are broken in every way. */

import { spawnSync } from 'node:child_process';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FailureReason } from '../../../src/core/review/model.ts';
import type { SitePage } from './make-site.ts';

/** An address and what must become of it. */
export interface OddLink {
  url: string;
  expected: FailureReason | 'ok';
  /** With `ok`: a text that the title must have. */
  title?: string;
}

export interface ServedSite {
  odd: OddLink[];
  /** For `--connect-to`. */
  connectTo: string[];
  /** What requests carried that none should. */
  leaks: string[];
  /** How many requests were open at once, over all and at most for one host. */
  busiest: { all: number; host: number };
  close(): Promise<void>;
}

type Reply = (request: http.IncomingMessage, response: http.ServerResponse) => void;

const RUSSIAN = 'Мост через реку закрыт до весны';
const TURKISH = 'Işıklı köprü yarın açılıyor, şoförler çok mutlu';

export async function serveSite(pages: readonly SitePage[]): Promise<ServedSite> {
  const byAddress = new Map(pages.map((page) => [addressOf(page.url), page]));
  const odd = oddReplies();
  const leaks: string[] = [];
  const open = new Map<string, number>();
  const busiest = { all: 0, host: 0 };
  const answer: Reply = (request, response) => {
    const host = request.headers.host ?? '';
    for (const name of ['cookie', 'referer', 'origin', 'authorization']) {
      if (request.headers[name]) leaks.push(`${name}: ${request.headers[name]} at ${host}`);
    }
    count(open, host, 1, busiest);
    response.on('close', () => count(open, host, -1, busiest));
    response.setHeader('set-cookie', `seen=${host}; path=/`);
    const reply = odd.get(`${host}${request.url}`)?.reply;
    if (reply) return reply(request, response);
    const page = byAddress.get(`${host}${request.url?.replace(/[?#].*$/, '').replace(/\/$/, '')}`);
    if (!page) return send(response, 404, 'text/html', 'Not here');
    setTimeout(() => sendPage(request, response, page), 5);
  };
  const certificate = selfSigned();
  const plain = http.createServer(answer);
  const secure = certificate && https.createServer(certificate, answer);
  const port = await listen(plain);
  const tls = secure ? await listen(secure) : port;
  const served = [...odd].flatMap(([address, { expected, title, reached }]): OddLink[] =>
    reached === 'by redirect' ? [] : [{ url: `http://${address}`, expected, ...(title ? { title } : {}) }],
  );
  return {
    odd: [...served, ...unservedLinks()],
    connectTo: [
      `self-signed.example:443=127.0.0.1:${tls}`,
      `*.example:443=127.0.0.1:${port}`,
      'refused.example=127.0.0.1:1',
      `*.example=127.0.0.1:${port}`,
    ],
    leaks,
    busiest,
    close: async () => {
      for (const server of [plain, secure]) {
        if (!server) continue;
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

/** Links that never reach the server. */
function unservedLinks(): OddLink[] {
  return [
    { url: 'https://self-signed.example/a', expected: 'tls' },
    { url: 'https://not-tls.example/a', expected: 'tls' },
    { url: 'http://refused.example/a', expected: 'refused' },
    { url: 'http://no-such-name.invalid/a', expected: 'name' },
    { url: 'http://127.0.0.1:1/a', expected: 'private_address' },
    { url: 'http://[::ffff:10.0.0.1]/a', expected: 'private_address' },
    { url: 'http://2130706433/a', expected: 'private_address' },
    { url: 'http://169.254.169.254/latest', expected: 'private_address' },
    { url: 'http://localhost/a', expected: 'private_address' },
    { url: 'file:///etc/passwd', expected: 'scheme' },
    { url: 'ftp://files.example/a', expected: 'scheme' },
  ];
}

interface Odd {
  reply: Reply;
  expected: FailureReason | 'ok';
  title?: string;
  reached?: 'by redirect';
}

function oddReplies(): Map<string, Odd> {
  const odd = new Map<string, Odd>();
  const add = (host: string, expected: Odd['expected'], reply: Reply, more: Partial<Odd> = {}) =>
    odd.set(`${host}.example/a`, { reply, expected, ...more });
  const to =
    (location: string): Reply =>
    (_, response) =>
      response.writeHead(302, { location }).end();
  add('missing', 'status', (_, response) => send(response, 404, 'text/html', 'Gone'));
  add('failing', 'status', (_, response) => send(response, 500, 'text/html', 'Sorry'));
  add('circle', 'redirects', to('http://circle.example/a'));
  add('to-file', 'scheme', to('file:///etc/passwd'));
  add('to-private', 'private_address', to('http://10.0.0.7/a'));
  add('to-loopback', 'private_address', to('http://127.0.0.1:22/a'));
  add('to-name', 'private_address', to('http://router.lan/a'));
  add('moved', 'ok', to('http://moved-to.example/a'), { title: 'Moved here' });
  add('moved-to', 'ok', (_, response) => send(response, 200, 'text/html', article('Moved here')), {
    reached: 'by redirect',
  });
  for (let hop = 0; hop < 12; hop++) {
    add(
      hop === 0 ? 'many-hops' : `hop${hop}`,
      'redirects',
      to(`http://hop${hop + 1}.example/a`),
      hop === 0 ? {} : { reached: 'by redirect' },
    );
  }
  add('pdf', 'not_text', (_, response) => send(response, 200, 'text/html', '%PDF-1.7\n%âãÏÓ\n1 0 obj'));
  add('picture', 'not_text', (_, response) => send(response, 200, 'image/png', 'PNG'));
  add('zip', 'not_text', (_, response) => send(response, 200, 'text/html', 'PK\u0003\u0004\0\0'));
  add('empty', 'empty', (_, response) => send(response, 200, 'text/html', '<html><body></body></html>'));
  add('program', 'needs_scripts', (_, response) =>
    send(
      response,
      200,
      'text/html',
      '<html><body><div id="root"></div><noscript>Enable it</noscript><script src="/x.js"></script></body></html>',
    ),
  );
  add('russian', 'ok', (_, response) => send(response, 200, 'text/html', windows1251(article(RUSSIAN))), {
    title: RUSSIAN,
  });
  add(
    'turkish',
    'ok',
    (_, response) => send(response, 200, 'text/html; charset=iso-8859-9', latin5(article(TURKISH))),
    { title: TURKISH },
  );
  add(
    'wrong-charset',
    'ok',
    (_, response) => send(response, 200, 'text/html; charset=windows-1251', article('Été à Évian')),
    { title: 'Été à Évian' },
  );
  add('bomb', 'too_large', (_, response) => send(response, 200, 'text/html', BOMB, { 'content-encoding': 'gzip' }));
  add('bad-gzip', 'encoding', (_, response) =>
    send(response, 200, 'text/html', Buffer.from('\u001f\u008b\b no gzip', 'latin1'), { 'content-encoding': 'gzip' }),
  );
  add('odd-encoding', 'encoding', (_, response) =>
    send(response, 200, 'text/html', 'x', { 'content-encoding': 'sdch' }),
  );
  add(
    'brotli',
    'ok',
    (_, response) =>
      send(response, 200, 'text/html', brotliCompressSync(article('Brotli')), { 'content-encoding': 'br' }),
    { title: 'Brotli' },
  );
  add('endless', 'too_large', (_, response) => endless(response));
  add('cut', 'broken', (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
    response.write('<p>begun');
    setTimeout(() => response.destroy(), 20);
  });
  add('hangs-up', 'broken', (request) => request.socket.destroy());
  add('mute', 'timeout', () => {});
  add('drips', 'timeout', (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const drip = setInterval(() => response.write('.'), 100);
    response.on('close', () => clearInterval(drip));
  });
  add('later', 'rate_limited', (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
  let asked = 0;
  add(
    'soon',
    'ok',
    (_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else send(response, 200, 'text/html', article('Patience'));
    },
    { title: 'Patience' },
  );
  add('deep', 'ok', (_, response) =>
    send(
      response,
      200,
      'text/html',
      `<title>Deep</title>${'<div>'.repeat(20_000)}<p>${'A sentence at the very bottom. '.repeat(20)}</p>`,
    ),
  );
  return odd;
}

/** Sixty-four megabytes of nothing in a few kilobytes. */
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024));

function endless(response: http.ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' });
  const more = () => {
    while (!response.destroyed && response.write('<p>and so on'.repeat(2_000)));
  };
  response.on('drain', more);
  more();
}

function article(title: string): string {
  return `<html><head><title>${title}</title></head><body><article>${`<p>${title}. A page that is long enough to be read as one. </p>`.repeat(8)}</article></body></html>`;
}

function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => (/[А-я]/.test(letter) ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))),
  );
}

const LATIN5: Readonly<Record<string, number>> = { Ğ: 0xd0, ğ: 0xf0, İ: 0xdd, ı: 0xfd, Ş: 0xde, ş: 0xfe };

function latin5(text: string): Buffer {
  return Buffer.from([...text].map((letter) => LATIN5[letter] ?? letter.charCodeAt(0)));
}

function sendPage(request: http.IncomingMessage, response: http.ServerResponse, page: SitePage): void {
  const takesGzip = /gzip/.test(request.headers['accept-encoding'] ?? '') && page.url.length % 2 === 0;
  const body = takesGzip ? gzipSync(page.html) : page.html;
  send(response, 200, 'text/html; charset=utf-8', body, takesGzip ? { 'content-encoding': 'gzip' } : {});
}

function send(
  response: http.ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  more: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': type, ...more }).end(body);
}

function count(open: Map<string, number>, host: string, by: number, busiest: ServedSite['busiest']): void {
  open.set(host, (open.get(host) ?? 0) + by);
  busiest.host = Math.max(busiest.host, open.get(host) ?? 0);
  busiest.all = Math.max(
    busiest.all,
    [...open.values()].reduce((sum, each) => sum + each, 0),
  );
}

function addressOf(url: string): string {
  return url.replace(/^https?:\/\//, '');
}

/** A certificate that nobody signed but its owner, made on the spot; null where this machine has no OpenSSL. */
function selfSigned(): { key: string; cert: string } | null {
  const args = 'req -x509 -newkey rsa:2048 -nodes -keyout - -days 2 -subj /CN=self-signed.example'.split(' ');
  const made = spawnSync('openssl', args, { encoding: 'utf8', timeout: 20_000 });
  if (made.status !== 0) return null;
  const key = /-----BEGIN PRIVATE KEY-----[\s\S]+-----END PRIVATE KEY-----/.exec(made.stdout)?.[0];
  const cert = /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/.exec(made.stdout)?.[0];
  return key && cert ? { key, cert } : null;
}

function listen(server: http.Server | https.Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}
