/** An HTTP answer as archives keep it: status, header, body; chunks joined. */

import { latin1 } from './byte-queue.ts';

export interface HttpMessage {
  status: number;
  /** In small letters; of several of one name the first. */
  headers: ReadonlyMap<string, string>;
  /** Still compressed where `content-encoding` says so. */
  body: Uint8Array;
}

const MAX_HEADER = 65_536;

/** Null for what is no HTTP answer. */
export function parseHttpMessage(bytes: Uint8Array): HttpMessage | null {
  const end = endOfHeader(bytes);
  if (end === null) return null;
  const [first = '', ...lines] = latin1(bytes.subarray(0, end)).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = headerLines(lines);
  const body = bytes.subarray(end);
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  return { status: Number(status), headers, body: isChunked ? unchunked(body) : body };
}

/** Lines of a header, those that go on from the line before joined to it. */
export function headerLines(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  let last: string | null = null;
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== null) {
      headers.set(last, `${headers.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    last = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : null;
    if (last !== null && !headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
    else last = null;
  }
  return headers;
}

function endOfHeader(bytes: Uint8Array): number | null {
  let newlines = 0;
  for (let at = 0; at < Math.min(bytes.length, MAX_HEADER); at++) {
    if (bytes[at] === 10) newlines += 1;
    else if (bytes[at] !== 13) newlines = 0;
    if (newlines === 2) return at + 1;
  }
  return null;
}

/** The body without the lengths between its chunks; archives that joined them already are left as they are. */
function unchunked(body: Uint8Array): Uint8Array {
  const joined = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; ) {
    const line = lineAt(body, at);
    const size = /^[ \t]*([\da-f]{1,8})[ \t]*(?:;.*)?$/i.exec(line.text)?.[1];
    if (size === undefined) return at === 0 ? body : joined.subarray(0, length);
    const count = Number.parseInt(size, 16);
    if (count === 0) break;
    const chunk = body.subarray(line.next, line.next + count);
    joined.set(chunk, length);
    length += chunk.length;
    at = line.next + count;
    if (body[at] === 13) at += 1;
    if (body[at] === 10) at += 1;
  }
  return joined.subarray(0, length);
}

function lineAt(body: Uint8Array, from: number): { text: string; next: number } {
  const end = body.indexOf(10, from);
  const to = end < 0 || end - from > 200 ? Math.min(body.length, from + 200) : end;
  return { text: latin1(body.subarray(from, to)).replace(/\r$/, ''), next: to + 1 };
}
