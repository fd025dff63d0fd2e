import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { toDay } from '../../src/core/pack/day.ts';
import { canonicalLink } from '../../src/core/review/canonical-link.ts';
import type { ClaimTrace, Trace } from '../../src/core/review/trace-model.ts';
import { readAddress } from '../core/review/read-address.ts';
import { makeSite, type Site, type SitePage } from '../support/link-site/make-site.ts';
import { type ServedSite, serveSite } from '../support/link-site/serve-site.ts';

interface Row {
  link: string;
  url: string;
  ok: boolean;
  title?: string;
  outlet?: string;
  date?: string;
  claims?: { claim: string; stance: string | null; sentence: string }[];
  failure?: { reason: string; text: string };
}

const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);
const link = (url: string) => canonicalLink(url, readAddress) ?? url;

const report = (line: string) => process.stdout.write(`${line}\n`);

let folder = '';
let site: Site;
let served: ServedSite;
let rows: Map<string, Row>;
let trace: Trace;
let code: number;
let lines: string[];

async function recoupe(args: string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  const ended = { out: '', err: '' };
  async function* input() {
    yield Buffer.from(stdin);
  }
  const today = toDay('2026-01-15');
  if (!today) throw new Error('No day');
  const exit = await run(args, {
    out: async (text) => {
      ended.out += text;
    },
    err: (text) => {
      ended.err += text;
    },
    stdin: input(),
    today,
    locale: 'en',
  });
  return { code: exit, ...ended };
}

beforeAll(async () => {
  report(`Links of a site drawn with SEED=${seed}`);
  folder = mkdtempSync(join(tmpdir(), 'recoupe-links-'));
  site = makeSite(seed);
  served = await serveSite(site.pages);
  const all = [...site.pages.map(({ url }) => url), ...served.odd.map(({ url }) => url)];
  writeFileSync(join(folder, 'urls.txt'), all.join('\n'));
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(site.pack));
  const connect = served.connectTo.flatMap((text) => ['--connect-to', text]);
  const args = [
    'links',
    join(folder, 'urls.txt'),
    '--pack',
    join(folder, 'pack.json'),
    '--json',
    '--trace',
    '--timeout',
    '5',
    '--concurrency',
    '12',
  ];
  const ended = await recoupe([...args, ...connect]);
  code = ended.code;
  lines = ended.out.trim().split('\n');
  const objects = lines.map((line) => JSON.parse(line) as Row | { trace: Trace });
  rows = new Map(objects.filter((each): each is Row => 'link' in each).map((row) => [row.link, row]));
  trace = (objects.at(-1) as { trace: Trace }).trace;
}, 240_000);

afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

function pagesOf(...kinds: SitePage['kind'][]): SitePage[] {
  return site.pages.filter(({ kind }) => kinds.includes(kind));
}

/** The group that a page stands in for its claim. */
function groupsOf({ url, claim }: SitePage): ClaimTrace['groups'] {
  const own = trace.claims.find((each) => each.claim?.claim === claim);
  return own?.groups.filter(({ members }) => members.some((member) => member === link(url))) ?? [];
}

function originOf(group: ClaimTrace['groups'][number] | undefined): string | null {
  if (group?.origin.kind === 'page') return group.origin.link;
  return group?.origin.kind === 'outside' ? group.origin.outside.name : null;
}

describe('recoupe links, over a site of about 500 pages', () => {
  it('has one row for each link, and says by its exit code that some failed', () => {
    const wanted = new Set([...site.pages, ...served.odd].map(({ url }) => link(url)));
    expect(wanted.size).toBeGreaterThan(480);
    expect([...wanted].filter((each) => !rows.has(each))).toEqual([]);
    expect(lines).toHaveLength(wanted.size + 1);
    expect(code).toBe(1);
  });

  it('ends every odd answer as a row with its reason', () => {
    const wrong = served.odd.flatMap(({ url, expected, title }) => {
      const row = rows.get(link(url));
      const got = row?.ok ? 'ok' : row?.failure?.reason;
      return got === expected && (title === undefined || row?.title === title)
        ? []
        : [{ url, expected, title, got, row }];
    });
    expect(wrong).toEqual([]);
  });

  it('finds the claim on every page that tells or denies it, and none elsewhere', () => {
    const wrong = site.pages.filter(({ url, claim }) => {
      const found = new Set(rows.get(link(url))?.claims?.map((each) => each.claim));
      return claim === null ? found.size > 0 : found.size !== 1 || !found.has(claim);
    });
    expect(wrong.map(({ url, kind }) => `${kind} ${url}`)).toEqual([]);
  });

  it('reads outlet and date from the page', () => {
    const wrong = site.pages.filter(({ url, outlet }) => {
      const row = rows.get(link(url));
      return row?.outlet !== outlet || !/^2025-/.test(row.date ?? '');
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  it('tells denials from claims, and counts no denial among the relays', () => {
    const denials = pagesOf('denial');
    const known = denials.filter(({ url }) => rows.get(link(url))?.claims?.every(({ stance }) => stance === 'denies'));
    report(`  denials: ${known.length} of ${denials.length} read as such`);
    expect(known.length / denials.length).toBeGreaterThan(0.8);
    expect(known.flatMap(groupsOf)).toEqual([]);
  });

  it('names the origin of at least 95 % of what was passed on', () => {
    const figures = (['relay', 'silent copy', 'agency relay'] as const).map((kind) => {
      const pages = pagesOf(kind);
      const right = pages.filter((page) => {
        const groups = groupsOf(page);
        const expected = kind === 'agency relay' ? page.origin?.split(' ').at(-1) : link(page.origin ?? '');
        return groups.length === 1 && originOf(groups[0])?.includes(expected ?? '?');
      });
      for (const { url, html } of pages)
        if (process.env.SHOW_MISSED && !right.some((each) => each.url === url)) report(html);
      return { kind, pages: pages.length, right: right.length };
    });
    for (const { kind, pages, right } of figures) report(`  ${kind}: the origin of ${right} of ${pages}`);
    const [all, right] = [
      figures.reduce((sum, { pages }) => sum + pages, 0),
      figures.reduce((sum, each) => sum + each.right, 0),
    ];
    expect(all).toBeGreaterThan(250);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });

  it('never calls two independent reports one', () => {
    const claims = new Map<string, string[]>();
    for (const page of pagesOf('original')) {
      for (const group of groupsOf(page)) {
        const key = `${page.claim} ${originOf(group)}`;
        claims.set(key, [...(claims.get(key) ?? []), page.url]);
      }
    }
    const joined = [...claims.values()].filter((urls) => urls.length > 1);
    report(`  ${pagesOf('original').length} independent reports, ${joined.length} joined`);
    expect(joined).toEqual([]);
  });

  it('carries no cookie, referrer or origin, and asks one host one thing at a time', () => {
    expect(served.leaks).toEqual([]);
    expect(served.busiest.host).toBe(1);
    expect(served.busiest.all).toBeGreaterThan(1);
    expect(served.busiest.all).toBeLessThanOrEqual(12);
  });
});
