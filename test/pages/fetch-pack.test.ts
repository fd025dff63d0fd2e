import { describe, expect, it, vi } from 'vitest';
import { type Fetching, fetchPack, packAddress } from '../../src/pages/options/fetch-pack.ts';

const ADDRESS = 'https://packs.example/a.json';

function fetching(change: Partial<Fetching> = {}): Fetching {
  return {
    fetch: vi.fn(async () => new Response('{"a":1}')),
    allow: async () => true,
    milliseconds: 1_000,
    bytes: 100,
    ...change,
  };
}

const faultOf = async (change: Partial<Fetching>, address = ADDRESS) => {
  const fetched = await fetchPack(address, fetching(change));
  return fetched.ok ? null : fetched.fault;
};

/** A body that comes in pieces and never ends by itself. */
const endless = (pause: number) =>
  new Response(
    new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        controller.enqueue(new Uint8Array(30));
      },
    }),
  );

describe('an address of a pack', () => {
  it.each([
    ['https://packs.example/a.json', true],
    ['  https://packs.example/a.json ', true],
    ['http://127.0.0.1:8000/a.json', true],
    ['http://localhost/a.json', true],
    ['http://packs.example/a.json', false],
    ['https://me:secret@packs.example/a.json', false],
    ['file:///etc/passwd', false],
    ['data:application/json,{}', false],
    ['packs.example/a.json', false],
    ['', false],
  ])('%s may be asked: %s', (typed, allowed) => expect(packAddress(typed) !== null).toBe(allowed));
});

describe('fetching a pack', () => {
  it('asks once, without cookies or a trace of where it was asked from', async () => {
    const parts = fetching();
    expect(await fetchPack(ADDRESS, parts)).toEqual({ ok: true, text: '{"a":1}', url: ADDRESS });
    expect(parts.fetch).toHaveBeenCalledTimes(1);
    expect(parts.fetch).toHaveBeenCalledWith(
      ADDRESS,
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }),
    );
  });

  it('asks nobody where the reader gives no access', async () => {
    const get = vi.fn();
    expect(await faultOf({ fetch: get, allow: async () => false })).toEqual({ kind: 'refused', host: 'packs.example' });
    expect(await faultOf({ fetch: get }, 'http://packs.example/a.json')).toEqual({ kind: 'address' });
    expect(get).not.toHaveBeenCalled();
  });

  it('stops at its bounds in size and time', async () => {
    expect(await faultOf({ fetch: async () => endless(1) })).toEqual({ kind: 'size' });
    const slow: Fetching['fetch'] = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    expect(await faultOf({ fetch: slow, milliseconds: 20 })).toEqual({ kind: 'time', host: 'packs.example' });
  });

  it('says what the other side answered', async () => {
    const missing = async () => new Response('', { status: 404 });
    expect(await faultOf({ fetch: missing })).toEqual({ kind: 'status', host: 'packs.example', status: 404 });
    const down = async () => Promise.reject(new TypeError('failed'));
    expect(await faultOf({ fetch: down })).toEqual({ kind: 'network', host: 'packs.example' });
  });

  it('does not follow to an address that is not safe', async () => {
    const led = new Response('{}');
    Object.defineProperty(led, 'url', { value: 'http://elsewhere.example/a.json' });
    expect(await faultOf({ fetch: async () => led })).toEqual({ kind: 'elsewhere' });
  });
});
