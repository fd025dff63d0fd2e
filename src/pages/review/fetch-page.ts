/**
 * Fetches one page as nobody in particular: without cookies, referrer or cache, bounded in size and time. What goes
 * wrong is a value with a reason that a row can show.
 */

import type { CheckFailure } from '../../core/review/model.ts';
import { isPrivateHost } from '../../core/review/private-address.ts';

/** The body of a page, unpacked, and what came with it. */
export interface Fetched {
  bytes: Uint8Array<ArrayBuffer>;
  /** `Content-Type`, or empty. */
  type: string;
  /** The address that answered, after redirects. */
  url: string;
}

export type FetchOutcome =
  | { ok: true; page: Fetched }
  /** `retryAfter` in milliseconds, where the server asks to come back. */
  | { ok: false; failure: CheckFailure; retryAfter?: number };

export interface FetchLimits {
  bytes: number;
  milliseconds: number;
}

export const FETCH_LIMITS: FetchLimits = { bytes: 6_000_000, milliseconds: 25_000 };

export interface FetchOptions {
  fetch: typeof globalThis.fetch;
  limits: FetchLimits;
  /** The user has confirmed that this address may lead into a private network. */
  allowPrivate: boolean;
  signal: AbortSignal;
  now(): number;
}

const WITHOUT_TRACES: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'follow',
  headers: { accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1' },
};

export async function fetchPage(address: string, options: FetchOptions): Promise<FetchOutcome> {
  const refused = refusal(address, options.allowPrivate);
  if (refused) return { ok: false, failure: refused };
  const tooSlow = new AbortController();
  const timer = setTimeout(() => tooSlow.abort(), options.limits.milliseconds);
  const signal = AbortSignal.any([tooSlow.signal, options.signal]);
  try {
    const response = await options.fetch(address, { ...WITHOUT_TRACES, signal });
    return await readResponse(response, address, options);
  } catch {
    if (options.signal.aborted) return fail('cancelled');
    return fail(tooSlow.signal.aborted ? 'timeout' : 'unreachable');
  } finally {
    clearTimeout(timer);
    tooSlow.abort();
  }
}

/** What stands against opening an address at all. */
function refusal(address: string, allowPrivate: boolean): CheckFailure | null {
  if (!URL.canParse(address)) return { reason: 'not_an_address' };
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return { reason: 'scheme', detail: protocol };
  return !allowPrivate && isPrivateHost(hostname) ? { reason: 'private_address' } : null;
}

async function readResponse(response: Response, address: string, options: FetchOptions): Promise<FetchOutcome> {
  const url = response.url || address;
  const refused = refusal(url, options.allowPrivate);
  if (refused) return { ok: false, failure: { ...refused, url } };
  const { status, headers } = response;
  if (status === 429 || status === 503) {
    const retryAfter = retryAfterOf(headers.get('retry-after'), options.now());
    const failure: CheckFailure = { reason: status === 429 ? 'rate_limited' : 'status', status };
    return { ok: false, failure, ...(retryAfter === null ? {} : { retryAfter }) };
  }
  if (!response.ok) return fail('status', { status });
  const type = headers.get('content-type') ?? '';
  if (!isText(type)) return fail('not_text', { detail: type.split(';', 1)[0]?.trim() ?? '' });
  const packed = headers.get('content-encoding') ?? '';
  if (!isUnpacked(packed)) return fail('encoding', { detail: packed });
  const bytes = await readBounded(response, options.limits.bytes);
  if (bytes === 'too much') return fail('too_large');
  if (bytes === 'broken') return fail(packed === '' ? 'broken' : 'encoding');
  // Chromium hands out nothing, and no error, where it can't unpack.
  if (packed !== '' && bytes.length === 0) return fail('encoding');
  const mark = binaryMark(bytes);
  return mark ? fail('not_text', { detail: mark }) : { ok: true, page: { bytes, type, url } };
}

function fail(reason: CheckFailure['reason'], more: Omit<CheckFailure, 'reason'> = {}): FetchOutcome {
  return { ok: false, failure: { reason, ...more } };
}

function isText(type: string): boolean {
  return type.trim() === '' || /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\s*(?:;|$)/i.test(type);
}

/** Whether browsers unpack this; anything else they hand on as it came. */
function isUnpacked(encoding: string): boolean {
  return encoding.split(',').every((each) => /^\s*(?:|identity|(?:x-)?gzip|deflate|br|zstd)\s*$/i.test(each));
}

/** Kinds of file that servers send under the name of HTML. */
function binaryMark(bytes: Uint8Array): string | null {
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  if (begin.startsWith('%PDF-')) return 'application/pdf';
  if (/^(?:PK|GIF8|\x89PNG|\xff\xd8\xff)/.test(begin)) return 'application/octet-stream';
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 1_000).includes(0) ? 'application/octet-stream' : null;
}

/** Stops reading as soon as there is too much; an abort is thrown on. */
async function readBounded(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | 'too much' | 'broken'> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const piece = await reader.read().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      return null;
    });
    if (piece === null) return 'broken';
    if (piece.done) break;
    size += piece.value.byteLength;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      return 'too much';
    }
    pieces.push(piece.value);
  }
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

/** `Retry-After` in seconds or as a date; milliseconds from now, null where it says nothing that can be read. */
export function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
