import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeSite, WHOLE_SITE } from '../support/link-site/make-site.ts';
import { bundleRecoupe, type Ended, runRecoupe } from '../support/link-site/run-recoupe.ts';
import { type ArchivedPage, warcMembers } from '../support/link-site/write-warc.ts';
import type { Group } from './figure.ts';

const LINKS = 10_000;
const MB = 1024 * 1024;
/** The run must get by with a heap of so many megabytes: memory does not grow with the number of links. */
const HEAP = 192;

/** Drawn pages, site after site, until there are so many; each site has names of its own. */
function* pages(count: number): Generator<ArchivedPage> {
  for (let [seed, made] = [1, 0]; made < count; seed++) {
    for (const { url, html } of makeSite(seed, WHOLE_SITE).pages) {
      if (made++ >= count) return;
      yield { url: url.replace('://www.', `://s${seed}.`), html };
    }
  }
}

/** How fast `recoupe links` reads a web archive of 10,000 pages, in how much memory, and that a kill costs no link. */
export const run: Group['run'] = async ({ report, quick }) => {
  const count = quick ? 300 : LINKS;
  const folder = mkdtempSync(resolve('node_modules/.cache/links-'));
  try {
    const file = await bundleRecoupe(folder);
    const archive = `${folder}/pages.warc.gz`;
    await pipeline(Readable.from(warcMembers(pages(count))), createWriteStream(archive));
    writeFileSync(`${folder}/pack.json`, JSON.stringify(makeSite(1).pack));
    const args = ['links', archive, '--pack', `${folder}/pack.json`, '--json'];
    const whole = await runRecoupe(file, args, () => {}, HEAP);
    tell(report, `archive of ${count}`, whole, count);
    await killed(report, file, [...args, '--resume', `${folder}/journal`], whole, count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function tell(report: Parameters<Group['run']>[0]['report'], what: string, ended: Ended, count: number): void {
  if (linksOf(ended).size !== count) throw new Error(`${linksOf(ended).size} rows for ${count} links\n${ended.err}`);
  report(`${what}, links per second`, count / (ended.milliseconds / 1000), '1/s');
  report(`${what}, memory`, ended.memory / MB, 'MB');
}

/** Killed at three moments and resumed; the last run's rows are those of a run that nobody disturbed. */
async function killed(
  report: Parameters<Group['run']>[0]['report'],
  file: string,
  args: string[],
  whole: Ended,
  count: number,
): Promise<void> {
  const began = performance.now();
  for (const part of [0.15, 0.35, 0.5]) {
    await runRecoupe(file, args, (child) => void setTimeout(() => child.kill('SIGKILL'), whole.milliseconds * part));
  }
  const last = await runRecoupe(file, args, () => {}, HEAP);
  const [got, wanted] = [linksOf(last), linksOf(whole)];
  const rows = last.out.trim().split('\n').length;
  const lost = [...wanted].filter(([link, row]) => got.get(link) !== row).length;
  report('killed three times and resumed, links lost, changed or doubled', lost + (rows - got.size), '');
  if (lost > 0 || rows !== count)
    throw new Error(`${rows} rows for ${count} links after kills, ${lost} lost or changed`);
  report('killed three times and resumed, in all', (performance.now() - began) / 1000, 's');
}

/** Rows by link, without their times. */
function linksOf({ out }: Ended): Map<string, string> {
  const rows = out
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('{"link"'));
  return new Map(rows.map((row) => [(JSON.parse(row) as { link: string }).link, row.replace(/,"at":"[^"]*"/, '')]));
}
