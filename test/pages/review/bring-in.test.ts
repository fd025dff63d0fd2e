import { gzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Act, Link } from '../../../src/core/review/model.ts';
import { BringIn } from '../../../src/pages/review/bring-in.ts';
import type { FetchOutcome } from '../../../src/pages/review/fetch-page.ts';
import type { ReviewDesk } from '../../../src/pages/review/review-desk.ts';
import { link, page } from '../../core/review/some-records.ts';
import type { FakeStore } from './fake-store.ts';
import { deskOver, speech } from './some-desk.ts';

vi.mock('../../../src/platform/browser.ts', () => ({ browser: {} }));

const { t } = speech;

let store: FakeStore;
let desk: ReviewDesk;
let bringIn: BringIn;
/** What was given to be read, as text. */
let read: { link: Link; html: string }[];

beforeEach(() => {
  const bench = deskOver();
  ({ store, desk } = bench);
  read = [];
  const checked = async (of: Link, outcome: FetchOutcome): Promise<Act[]> => {
    read.push({ link: of, html: outcome.ok ? new TextDecoder().decode(outcome.page.bytes) : '' });
    return [{ kind: 'checked', link: of, result: { ok: true, page: page([]) } }];
  };
  bringIn = new BringIn({ desk, session: bench.session, read: checked, t });
});

const file = (name: string, content: BlobPart) => new File([content], name);

function archive(pages: number): Uint8Array<ArrayBuffer> {
  const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>A</title>';
  const records = Array.from({ length: pages }, (_, at) => {
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${link(`p${at}`)}\r\n`;
    return `${head}Content-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
  });
  return new Uint8Array(gzipSync(new TextEncoder().encode(records.join(''))));
}

const saved = `<html><head><link rel="canonical" href="${link('own')}"></head><body><a href="${link('b')}">b</a></body></html>`;

describe('what comes into the queue from a file', () => {
  it('is the links of a list', async () => {
    await bringIn.files([file('one.txt', link('a')), file('two.txt', link('b'))]);
    expect(desk.state.rows.map((row) => row.link)).toEqual([link('a'), link('b')]);
    expect(desk.state.rows[1]?.from).toEqual([{ way: 'file', place: 'two.txt' }]);
  });

  it('is every page of an archive, checked', async () => {
    await bringIn.files([file('pages.warc.gz', archive(120))]);
    expect(desk.state.rows).toHaveLength(120);
    expect(desk.state.rows.every(({ check }) => check.kind === 'done')).toBe(true);
    expect(desk.state.notice).toEqual({ kind: 'said', text: t('review_archive', { n: 120 }) });
  });

  it('is nothing where the disk is full, and the promise says so', async () => {
    store.full = true;
    await expect(bringIn.files([file('pages.warc.gz', archive(1))])).rejects.toThrow('disk is full');
    expect(store.records).toEqual([]);
  });
});

describe('a saved page', () => {
  beforeEach(() => bringIn.files([file('saved.html', saved)]));

  it('is asked about first', () => {
    expect(desk.state.dialog).toMatchObject({ kind: 'saved', name: 'saved.html', links: 1 });
    expect(store.records).toEqual([]);
  });

  it('is read itself, as the page it says it is', async () => {
    await bringIn.savedPage('page');
    expect(read).toEqual([{ link: link('own'), html: saved }]);
    expect(desk.state.rows).toMatchObject([{ link: link('own'), check: { kind: 'done' } }]);
  });

  it('gives its links instead', async () => {
    await bringIn.savedPage('links');
    expect(desk.state.rows.map((row) => row.link)).toEqual([link('b')]);
    expect(read).toEqual([]);
  });
});
