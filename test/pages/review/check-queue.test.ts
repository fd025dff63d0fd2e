import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/core/review/model.ts';
import { type CheckQueueParts, checkQueue } from '../../../src/pages/review/check-queue.ts';
import type { FetchOutcome } from '../../../src/pages/review/fetch-page.ts';

const LIMITS = { atOnce: 3, pause: 10, longestWait: 5_000, tries: 3 };
const done: FetchOutcome = { ok: true, page: { bytes: new Uint8Array(), type: '', url: '' } };
const queued = (url: string) => ({ link: url as Link, url });
const limited = (retryAfter: number): FetchOutcome => ({
  ok: false,
  failure: { reason: 'rate_limited', status: 429 },
  retryAfter,
});

/** Answers from a list for each address; the last one stays. */
function bench(answers: Record<string, FetchOutcome[]> = {}) {
  const ended = new Map<string, FetchOutcome>();
  const waits: number[] = [];
  const open = new Map<string, number>();
  const most = { all: 0, host: 0 };
  const parts: CheckQueueParts = {
    async fetch(url) {
      const { host } = new URL(url);
      open.set(host, (open.get(host) ?? 0) + 1);
      most.all = Math.max(
        most.all,
        [...open.values()].reduce((sum, n) => sum + n, 0),
      );
      most.host = Math.max(most.host, ...open.values());
      await new Promise((resolve) => setTimeout(resolve, 2));
      open.set(host, (open.get(host) ?? 1) - 1);
      const left = answers[url] ?? [done];
      return (left.length > 1 ? left.shift() : left[0]) ?? done;
    },
    async done(link, outcome) {
      ended.set(link, outcome);
    },
    wait: async (ms) => {
      waits.push(ms);
    },
    progress: () => {},
  };
  return { parts, ended, waits, most };
}

describe('checking waiting links', () => {
  it('reads a few at once, and one of a host at a time', async () => {
    const { parts, ended, most } = bench();
    const links = Array.from({ length: 24 }, (_, at) => queued(`http://h${at % 6}.example/${at}`));
    await checkQueue(links, parts, new AbortController().signal, LIMITS);
    expect(ended.size).toBe(24);
    expect(most).toEqual({ all: 3, host: 1 });
  });

  it('comes back when a server asks for it, unless that is too long', async () => {
    const { parts, ended, waits } = bench({
      'http://soon.example/': [limited(2_000), done],
      'http://late.example/': [limited(3_600_000)],
    });
    const links = ['http://soon.example/', 'http://late.example/'].map(queued);
    await checkQueue(links, parts, new AbortController().signal, LIMITS);
    expect(ended.get('http://soon.example/')?.ok).toBe(true);
    expect(ended.get('http://late.example/')).toMatchObject({ failure: { reason: 'rate_limited' } });
    expect(waits).toEqual([2_000]);
  });

  it('gives up after a few tries, and does not try again what would not help', async () => {
    const broken: FetchOutcome = { ok: false, failure: { reason: 'unreachable' } };
    const gone: FetchOutcome = { ok: false, failure: { reason: 'status', status: 404 } };
    const { parts, ended, waits } = bench({ 'http://a.example/': [broken], 'http://b.example/': [gone] });
    await checkQueue(
      ['http://a.example/', 'http://b.example/'].map(queued),
      parts,
      new AbortController().signal,
      LIMITS,
    );
    expect(waits).toEqual([1_000, 2_000]);
    expect(ended.size).toBe(2);
  });

  it('stops at once, and writes nothing more down', async () => {
    const stop = new AbortController();
    const { parts, ended } = bench();
    const links = Array.from({ length: 30 }, (_, at) => queued(`http://h${at}.example/`));
    const write = parts.done;
    parts.done = async (link, outcome) => {
      await write(link, outcome);
      if (ended.size === 4) stop.abort();
    };
    await checkQueue(links, parts, stop.signal, LIMITS);
    expect(ended.size).toBeLessThan(8);
  });
});
