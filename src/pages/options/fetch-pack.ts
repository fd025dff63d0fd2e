/** Fetches the text of a pack from an address: once, without cookies, bounded in size and time. */

import { MAX_PACK_BYTES } from '../../core/pack/limits.ts';

export type FetchFault =
  | { kind: 'address' }
  | { kind: 'refused'; host: string }
  | { kind: 'status'; host: string; status: number }
  | { kind: 'elsewhere' }
  | { kind: 'size' }
  | { kind: 'time'; host: string }
  | { kind: 'network'; host: string };

export type FetchedPack = { ok: true; text: string; url: string } | { ok: false; fault: FetchFault };

export interface Fetching {
  fetch: typeof globalThis.fetch;
  /** Whether the host may be asked; the browser may put the question to the reader. */
  allow(pattern: string): Promise<boolean>;
  milliseconds: number;
  bytes: number;
}

export const FETCH_SECONDS = 30;

export const browserFetching = (allow: Fetching['allow']): Fetching => ({
  fetch: (input, init) => fetch(input, init),
  allow,
  milliseconds: FETCH_SECONDS * 1000,
  bytes: MAX_PACK_BYTES,
});

/** `https:`, or this very machine, where authors try their packs. */
export function packAddress(typed: string): URL | null {
  const text = typed.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const own = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  const safe = url.protocol === 'https:' || (own && url.protocol === 'http:');
  return safe && !url.username && !url.password ? url : null;
}

/** To be called as the first thing in the listener of the reader's click: the browser may have to ask for access. */
export async function fetchPack(
  typed: string,
  { fetch: get, allow, milliseconds, bytes }: Fetching,
): Promise<FetchedPack> {
  const url = packAddress(typed);
  if (!url) return fail({ kind: 'address' });
  const { host, hostname } = url;
  if (!(await allow(`${url.protocol}//${hostname}/*`).catch(() => false))) return fail({ kind: 'refused', host });
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), milliseconds);
  try {
    const response = await get(url.href, { ...WITHOUT_TRACES, signal: stop.signal });
    if (!packAddress(response.url || url.href)) return fail({ kind: 'elsewhere' });
    if (!response.ok) return fail({ kind: 'status', host, status: response.status });
    const text = await readBounded(response, bytes);
    return text === null ? fail({ kind: 'size' }) : { ok: true, text, url: url.href };
  } catch {
    return fail(stop.signal.aborted ? { kind: 'time', host } : { kind: 'network', host });
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

const WITHOUT_TRACES: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };

const fail = (fault: FetchFault): FetchedPack => ({ ok: false, fault });

/** Null as soon as there is more than `most`. */
async function readBounded(response: Response, most: number): Promise<string | null> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.byteLength;
    if (read > most) return null;
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
