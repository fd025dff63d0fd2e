import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { toDay } from '../../../src/core/pack/day.ts';
import { makeSite } from '../../support/link-site/make-site.ts';
import { warcOf } from '../../support/link-site/write-warc.ts';

const SIZE = { stories: 1, relays: 3, copies: 1, denials: 1, agency: 0, unrelated: 1 };
const site = makeSite(11, SIZE);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recoupe-formats-'));
  mkdirSync(join(folder, 'saved/deep'), { recursive: true });
  site.pages.forEach(({ html }, at) => {
    writeFileSync(join(folder, at % 2 ? 'saved' : 'saved/deep', `${at}.html`), html);
  });
  writeFileSync(join(folder, 'pages.warc.gz'), warcOf(site.pages));
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(site.pack));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function links(args: string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  const ended = { out: '', err: '' };
  async function* input() {
    yield Buffer.from(stdin);
  }
  const today = toDay('2026-01-15');
  if (!today) throw new Error('No day');
  const terminal = {
    out: async (text: string) => {
      ended.out += text;
    },
    err: (text: string) => {
      ended.err += text;
    },
    stdin: input(),
    today,
    locale: 'en',
  };
  return { code: await run(['links', ...args, '--pack', join(folder, 'pack.json')], terminal), ...ended };
}

const saved = () => join(folder, 'saved');
const rows = (out: string) => out.trim().split('\n');

describe('saved pages and archives', () => {
  it('are read without network, with exit code 0 when none fails', async () => {
    for (const path of [saved(), join(folder, 'pages.warc.gz')]) {
      const { code, out } = await links([path]);
      expect(code).toBe(0);
      expect(rows(out)).toHaveLength(site.pages.length);
      expect(rows(out).every((row) => row.startsWith('ok\thttps://'))).toBe(true);
    }
  });

  it('give the same rows whichever way they came', async () => {
    const both = await Promise.all([saved(), join(folder, 'pages.warc.gz')].map((path) => links([path, '--json'])));
    const [a, b] = both.map(({ out }) =>
      rows(out)
        .map((row) => row.replace(/"at":"[^"]*"|"(?:url|finalUrl)":"[^"]*"/g, ''))
        .sort(),
    );
    expect(a).toEqual(b);
  });

  it('of which the last record is cut are read up to there', async () => {
    const whole = warcOf(site.pages);
    writeFileSync(join(folder, 'cut.warc.gz'), whole.subarray(0, whole.length - 300));
    const { out, err } = await links([join(folder, 'cut.warc.gz'), '--json']);
    expect(rows(out).length).toBeGreaterThanOrEqual(site.pages.length - 1);
    expect(err).toMatch(/the file ends within/);
  });
});

describe('output', () => {
  it('is a table with a row for each link and claim', async () => {
    const { out } = await links([saved(), '--csv']);
    const lines = out.trim().split('\r\n');
    expect(lines[0]).toMatch(/^link,url,/);
    expect(lines).toHaveLength(site.pages.length + 1);
  });

  it('is a log with a heading for each link, and the trace behind it', async () => {
    const { out } = await links([saved(), '--markdown', '--trace']);
    expect(out.match(/^## /gm)).toHaveLength(site.pages.length);
    expect(out).toMatch(/publications, 3 origins/);
  });

  it('is JSON, one line a link, and the trace as the last', async () => {
    const lines = rows((await links([saved(), '--json', '--trace'])).out).map((line) => JSON.parse(line));
    expect(lines).toHaveLength(site.pages.length + 1);
    expect(lines.at(-1).trace.claims[0].groups).toHaveLength(3);
  });
});

describe('what cannot be used', () => {
  it.each<[string, string[], RegExp]>([
    ['a missing file', ['/nowhere/urls.txt'], /no such file/],
    ['two formats', ['-', '--json', '--csv'], /exclude each other/],
    ['too many at once', ['-', '--concurrency', '500'], /--concurrency: "500" is not a number from 1 to 64/],
    ['a mapping that is none', ['-', '--connect-to', 'a.example'], /is not of the form name=address:port/],
  ])('is told in one line: %s', async (_, args, message) => {
    const { code, err } = await links(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('is a link: with exit code 1 and the reason', async () => {
    const { code, out } = await links(['-'], 'https://10.0.0.1/a\n\nftp://a.example/b\n');
    expect(code).toBe(1);
    expect(rows(out)).toEqual([
      expect.stringMatching(/^FAILED\thttps:\/\/10\.0\.0\.1\/a\t\t\tThe address leads into a private network/),
      expect.stringMatching(/^FAILED\tftp:\/\/a\.example\/b\t\t\tOnly http and https/),
    ]);
  });

  it('is nothing: an empty list has no rows and no failure', async () => {
    expect(await links(['-'])).toMatchObject({ code: 0, out: '' });
  });
});
