/**
 * One page over the network, bounded in size and time. No cookies, no referrer, no credentials. Redirects are
 * followed here, hop by hop, because each hop's address is checked before anything connects to it.
 */

import { isWeb } from '../../core/review/address.ts';
import type { CheckFailure } from '../../core/review/model.ts';
import { isPrivateHost } from '../../core/review/private-address.ts';
import { type Answer, type Connection, openAnswer } from './open-answer.ts';
import { readAddress } from './read-address.ts';
import { type BodyLimits, readBody } from './read-body.ts';

export interface FetchLimits extends BodyLimits {
  /** Milliseconds for a page with all its redirects. */
  time: number;
  redirects: number;
}

export const FETCH_LIMITS: FetchLimits = { time: 30_000, redirects: 10, bytes: 8 * 1024 * 1024, slowest: 512 };

export interface FetchedPage {
  /** The address that answered. */
  url: string;
  body: Buffer;
  contentType: string;
}

/** `retryAfter`: milliseconds that the server asks to wait, where it does; null where it does not say how long. */
export type Fetched =
  | { ok: true; page: FetchedPage }
  | { ok: false; failure: CheckFailure; retryAfter?: number | null };

/** Fetches a page. Every failure is a value. */
export async function fetchPage(url: string, connection: Connection, limits: FetchLimits): Promise<Fetched> {
  const timeout = AbortSignal.timeout(limits.time);
  try {
    return await followed(url, connection, limits, timeout);
  } catch (error) {
    if (timeout.aborted) return { ok: false, failure: { reason: 'timeout' } };
    throw error;
  }
}

async function followed(
  start: string,
  connection: Connection,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Fetched> {
  const seen = new Set<string>();
  for (let url = start; seen.size <= limits.redirects; ) {
    const where = url === start ? {} : { url };
    const refused = refusal(url, connection);
    if (refused) return { ok: false, failure: { ...refused, ...where } };
    if (seen.has(url)) return { ok: false, failure: { reason: 'redirects', detail: 'circle', ...where } };
    seen.add(url);
    const opened = await openAnswer(new URL(url), connection, signal);
    if (!opened.ok) return { ok: false, failure: { ...opened.failure, ...where } };
    const next = redirectOf(opened.answer, url);
    if (next === null) return finish(opened.answer, url, where, limits, signal);
    opened.answer.close();
    url = next;
  }
  return { ok: false, failure: { reason: 'redirects', detail: `more than ${limits.redirects}` } };
}

/** What forbids to open an address, before its name is resolved. */
function refusal(url: string, { connectTo }: Connection): CheckFailure | null {
  const address = readAddress(url);
  if (!address) return { reason: 'not_an_address' };
  if (!isWeb(address)) return { reason: 'scheme', detail: address.protocol };
  const { hostname, port, protocol } = address;
  if (connectTo(hostname, Number(port) || (protocol === 'https:' ? 443 : 80))) return null;
  return isPrivateHost(hostname) ? { reason: 'private_address', detail: hostname } : null;
}

/** Where an answer leads, or null. The fragment of a link survives its redirects, but nothing here needs it. */
function redirectOf({ status, headers }: Answer, url: string): string | null {
  const location = headers.location;
  if (![301, 302, 303, 307, 308].includes(status) || !location) return null;
  return URL.canParse(location, url) ? new URL(location, url).href : location;
}

async function finish(
  answer: Answer,
  url: string,
  where: { url?: string },
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Fetched> {
  const { status, headers } = answer;
  if (status === 429 || status === 503) {
    answer.close();
    const failure: CheckFailure = { reason: status === 429 ? 'rate_limited' : 'status', status, ...where };
    return { ok: false, failure, retryAfter: retryAfter(headers['retry-after']) };
  }
  if (status !== 200 && status !== 203) {
    answer.close();
    return { ok: false, failure: { reason: 'status', status, ...where } };
  }
  const contentType = headers['content-type'] ?? '';
  if (!mayBeText(contentType)) {
    answer.close();
    return { ok: false, failure: { reason: 'not_text', detail: contentType.slice(0, 100), ...where } };
  }
  const read = await readBody(answer, limits, signal);
  return read.ok
    ? { ok: true, page: { url, body: read.body, contentType } }
    : { ok: false, failure: { ...read.failure, ...where } };
}

/** Whether a `Content-Type` is one that pages come with; none at all is given a chance. */
export function mayBeText(contentType: string): boolean {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return (
    type === '' ||
    type.startsWith('text/') ||
    /^application\/(?:xhtml\+xml|xml)$/.test(type) ||
    type === 'application/octet-stream'
  );
}

/** Seconds or a date, in milliseconds from now; null where it says nothing. */
function retryAfter(value: string | undefined): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
