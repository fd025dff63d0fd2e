import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRecords } from '../../../src/core/review/import-records.ts';
import { makeSite } from '../../support/link-site/make-site.ts';
import { bundleRecoupe, type Ended, runRecoupe } from '../../support/link-site/run-recoupe.ts';
import { warcOf } from '../../support/link-site/write-warc.ts';

const SIZE = { stories: 7, relays: 10, copies: 3, denials: 1, agency: 2, unrelated: 10 };

let folder = '';
let recoupe = '';
let args: string[];
let undisturbed: Map<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recoupe-resume-'));
  recoupe = await bundleRecoupe(folder);
  const site = makeSite(7, SIZE);
  writeFileSync(join(folder, 'pages.warc.gz'), warcOf(site.pages));
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(site.pack));
  args = ['links', join(folder, 'pages.warc.gz'), '--pack', join(folder, 'pack.json'), '--json', '--trace'];
  undisturbed = rowsOf(await runRecoupe(recoupe, args));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows by link without their times, and the trace; fails where a link has two. */
function rowsOf({ out }: Ended): Map<string, string> {
  const rows = new Map<string, string>();
  for (const line of out.trim().split('\n')) {
    const link = (JSON.parse(line) as { link?: string }).link ?? 'trace';
    if (rows.has(link)) throw new Error(`${link} twice`);
    rows.set(link, line.replace(/,"at":"[^"]*"/, ''));
  }
  return rows;
}

describe('a run that is killed and resumed', () => {
  it('loses no link and doubles none, and ends as one that nobody disturbed', async () => {
    const journal = join(folder, 'killed.jsonl');
    let printed = 0;
    for (const rows of [3, 25, 60]) {
      const ended = await runRecoupe(recoupe, [...args, '--resume', journal], (child) => {
        let seen = 0;
        child.stdout?.on('data', (piece: Buffer) => {
          seen += piece.toString().split('\n').length - 1;
          if (seen >= rows) child.kill('SIGKILL');
        });
      });
      expect(ended.code).toBeNull();
      printed = Math.max(printed, ended.out.split('\n').length - 1);
    }
    const { records, problems } = importRecords(readFileSync(journal, 'utf8').replace(/[^\n]*$/, ''));
    expect(problems).toEqual([]);
    expect(records.filter(({ kind }) => kind === 'checked').length).toBeGreaterThanOrEqual(printed);
    const last = await runRecoupe(recoupe, [...args, '--resume', journal]);
    expect(rowsOf(last)).toEqual(undisturbed);
  }, 60_000);

  it('goes on from a file whose last line was cut, and leaves finished links alone', async () => {
    const journal = join(folder, 'cut.jsonl');
    await runRecoupe(recoupe, [...args, '--resume', journal]);
    const whole = readFileSync(journal);
    truncateSync(journal, whole.length - 40);
    expect(rowsOf(await runRecoupe(recoupe, [...args, '--resume', journal]))).toEqual(undisturbed);
    const after = readFileSync(journal);
    expect(
      after
        .subarray(0, whole.lastIndexOf(10, whole.length - 41))
        .equals(whole.subarray(0, whole.lastIndexOf(10, whole.length - 41))),
    ).toBe(true);
    expect(importRecords(after.toString()).problems).toEqual([]);
  }, 60_000);

  it('refuses a file that is something else, and leaves it as it is', async () => {
    const other = join(folder, 'notes.txt');
    appendFileSync(other, 'my notes\nwithout an end');
    const ended = await runRecoupe(recoupe, [...args, '--resume', other]);
    expect([ended.code, readFileSync(other, 'utf8')]).toEqual([2, 'my notes\nwithout an end']);
    expect(ended.err).toMatch(/notes\.txt: is not a file of recoupe links/);
  });
});
