import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, normalize } from 'node:path';
import { inProject } from './paths.ts';

/** Folders that are served, by the first part of the path. */
const FOLDERS: Record<string, string> = { demo: 'test/demo', pages: 'test/browser/pages' };

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/** As strict as a page's policy gets. */
const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface PageServer {
  /** `http://127.0.0.1:<port>`, no final slash. */
  address: string;
  /** Paths asked for since the start. */
  asked: string[];
  close(): Promise<void>;
}

/** Page text with another day of publication in its metadata; `none` takes the metadata away. */
function redate(html: string, day: string): string {
  if (day === 'none') return html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
  return html.replace(/("datePublished":\s*")[^"]*/, `$1${day}`);
}

/** Pages made by the caller: path to HTML. */
type ExtraPages = Record<string, string>;

/** Answers `/demo/…` and `/pages/…`; `?policy=strict` adds the policy, `?date=2019-01-01` dates the page. */
function answer(request: IncomingMessage, response: ServerResponse, extra: ExtraPages): void {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, folder = '', ...rest] = normalize(url.pathname).split('/');
  const base = FOLDERS[folder];
  const path = base ? inProject(`${base}/${rest.join('/')}`) : '';
  try {
    let body: string | Buffer = extra[url.pathname] ?? readFileSync(path);
    const day = url.searchParams.get('date');
    if (day) body = redate(body.toString('utf8'), day);
    if (url.searchParams.get('policy') === 'strict') response.setHeader('content-security-policy', STRICT);
    response.setHeader('content-type', TYPES[extname(url.pathname) || '.html'] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Serves the demo articles, the test pages and `extra` on a free port of loopback. */
export async function startServer(extra: ExtraPages = {}): Promise<PageServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '/');
    answer(request, response, extra);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}
