import { describe, expect, it } from 'vitest';
import { type FetchOptions, fetchPage, retryAfterOf } from '../../../src/pages/review/fetch-page.ts';

const html = (body: BodyInit, headers: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'text/html', ...headers } });

/** A response as it comes from another address than the one asked for. */
const from = (response: Response, url: string) => Object.defineProperty(response, 'url', { value: url });

function ask(address: string, answer: () => Response | Promise<Response>, change: Partial<FetchOptions> = {}) {
  const sent: RequestInit[] = [];
  const outcome = fetchPage(address, {
    fetch: async (_, init) => {
      sent.push(init ?? {});
      return answer();
    },
    limits: { bytes: 1_000, milliseconds: 200 },
    allowPrivate: false,
    signal: new AbortController().signal,
    now: () => 0,
    ...change,
  });
  return { outcome, sent };
}

const PUBLIC = 'https://exemple.fr/a';

describe('fetching a page', () => {
  it('sends neither cookies nor referrer', async () => {
    const { outcome, sent } = ask(PUBLIC, () => html('<p>Bonjour'));
    expect(await outcome).toMatchObject({ ok: true });
    expect(sent[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  });

  const failures: [string, string, () => Response | Promise<Response>, object][] = [
    ['a file', 'file:///etc/passwd', () => html(''), { reason: 'scheme', detail: 'file:' }],
    ['no address', 'nowhere', () => html(''), { reason: 'not_an_address' }],
    ['a private address', 'http://[::ffff:127.0.0.1]/', () => html(''), { reason: 'private_address' }],
    [
      'a redirect into a private network',
      PUBLIC,
      () => from(html('secret'), 'http://10.0.0.1/'),
      { reason: 'private_address', url: 'http://10.0.0.1/' },
    ],
    ['an error of the server', PUBLIC, () => html('', {}, 500), { reason: 'status', status: 500 }],
    [
      'a picture',
      PUBLIC,
      () => html('x', { 'content-type': 'image/png' }),
      { reason: 'not_text', detail: 'image/png' },
    ],
    [
      'a PDF that calls itself HTML',
      PUBLIC,
      () => html('%PDF-1.7 …'),
      { reason: 'not_text', detail: 'application/pdf' },
    ],
    ['an endless body', PUBLIC, () => html('x'.repeat(2_000)), { reason: 'too_large' }],
    [
      'a packing that nobody knows',
      PUBLIC,
      () => html('x', { 'content-encoding': 'sdch' }),
      { reason: 'encoding', detail: 'sdch' },
    ],
    ['damaged packing', PUBLIC, () => html('', { 'content-encoding': 'gzip' }), { reason: 'encoding' }],
    ['no connection', PUBLIC, () => Promise.reject(new TypeError('Failed to fetch')), { reason: 'unreachable' }],
  ];
  it.each(failures)('ends with a reason: %s', async (_, address, answer, failure) => {
    expect(await ask(address, answer).outcome).toEqual({ ok: false, failure });
  });

  it('opens a private address once that was confirmed', async () => {
    expect(await ask('http://127.0.0.1/', () => html('<p>Bonjour'), { allowPrivate: true }).outcome).toMatchObject({
      ok: true,
    });
  });

  it('does not wait for slow drips', async () => {
    const drip = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([60])) });
    const never = (init?: RequestInit) =>
      new Promise<Response>((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      );
    const slow = ask(PUBLIC, () => html(drip), { fetch: (_, init) => never(init) });
    expect(await slow.outcome).toEqual({ ok: false, failure: { reason: 'timeout' } });
  });

  it('says when to come back', async () => {
    const { outcome } = ask(PUBLIC, () => html('', { 'retry-after': '7' }, 429));
    expect(await outcome).toMatchObject({ failure: { reason: 'rate_limited', status: 429 }, retryAfter: 7_000 });
    expect(retryAfterOf('Thu, 01 Jan 1970 00:00:05 GMT', 1_000)).toBe(4_000);
    expect(retryAfterOf('soon', 0)).toBeNull();
  });
});
