import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTranslate } from '../../../src/core/findings/translate.ts';
import { exportCsv } from '../../../src/core/review/export-csv.ts';
import { exportMarkdown, exportMarkdownHead } from '../../../src/core/review/export-markdown.ts';
import { exportRecords } from '../../../src/core/review/export-records.ts';
import { EXPORT_COLUMNS, type ExportRow, exportRows } from '../../../src/core/review/export-rows.ts';
import { foldQueue } from '../../../src/core/review/fold-queue.ts';
import { importRecords } from '../../../src/core/review/import-records.ts';
import { mergeRecords } from '../../../src/core/review/merge-records.ts';
import type { Act, ReviewRecord } from '../../../src/core/review/model.ts';
import { textFragmentLink } from '../../../src/core/review/text-fragment.ts';
import { added, anyRecords, checked, claim, finding, link, record, TODAY } from './some-records.ts';

const words = { t: createTranslate('fr'), lang: 'fr' as const, claimText: () => 'Le pont est fermé' };
const note = (text: string, isPrivate: boolean) => record({ kind: 'noted', link: link('a'), text, private: isPrivate });

function busy(): ReviewRecord[] {
  return [
    added('a'),
    checked('a', finding('un'), finding('deux', 'mention')),
    record({
      kind: 'decided',
      link: link('a'),
      claim: claim('un'),
      decision: { state: 'dismissed', reason: 'satire', because: 'page de *blagues*' },
      over: [],
    }),
    record({ kind: 'decided', link: link('a'), claim: claim('un'), decision: { state: 'confirmed' }, over: [] }, 'ben'),
    note('à suivre', false),
    note('ne pas montrer', true),
    added('b'),
    record({ kind: 'checked', link: link('b'), result: { ok: false, failure: { reason: 'status', status: 404 } } }),
  ];
}

/** A reader of RFC 4180, for checking what is written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

afterEach(() => vi.unstubAllEnvs());

it.each(['Asia/Yerevan', 'America/New_York'])('what is exported tells times in UTC and says so, also in %s', (zone) => {
  vi.stubEnv('TZ', zone);
  const at = '2026-02-28T22:30:00.000Z';
  const decision: Act = {
    kind: 'decided',
    link: link('a'),
    claim: null,
    decision: { state: 'confirmed' },
    over: [],
  };
  const records = [added('a'), record(decision, 'ben', { at })];
  const rows = foldQueue(records, TODAY);
  expect(exportRecords(records)).toContain(`"at":"${at}"`);
  expect(exportCsv(exportRows(rows, words))).toContain(at);
  expect(exportMarkdown(rows, words)).toContain('28 févr. 2026, 22:30 UTC');
});

describe('exported records', () => {
  it('are read back as they were', () => {
    fc.assert(
      fc.property(anyRecords, (drawn) => {
        const records = mergeRecords(drawn, []);
        expect(importRecords(exportRecords(records))).toEqual({ records, problems: [] });
      }),
    );
  });

  it('leave private notes out unless they are asked for, with what took them back', () => {
    const start = added('a');
    const secret = note('ne pas montrer', true);
    const undo = record({ kind: 'undone', act: secret.id });
    const redo = record({ kind: 'undone', act: undo.id });
    const records = [start, secret, undo, redo];
    expect(importRecords(exportRecords(records)).records).toEqual(records.slice(0, 1));
    expect(importRecords(exportRecords(records, { privateNotes: true })).records).toEqual(records);
  });

  it('make one queue in whichever order two people’s are merged', () => {
    const [ana, ben] = [busy(), busy().map((each) => ({ ...each, by: 'ben' }))];
    const [a, b] = [importRecords(exportRecords(ana)).records, importRecords(exportRecords(ben)).records];
    expect(foldQueue(mergeRecords(a, b), TODAY)).toEqual(foldQueue(mergeRecords(b, a), TODAY));
  });
});

describe('importing', () => {
  it('names every line it cannot read, and reads the others', () => {
    const good = added('a');
    const lines = [
      '{"format":"recoupe-review/1"}',
      JSON.stringify(good),
      'pas du JSON',
      JSON.stringify({ ...good, id: 'x', kind: 'exploded' }),
      '',
      JSON.stringify({ ...good, id: 'y', schema: 9 }),
      JSON.stringify({ ...good, id: 'z', link: 'javascript:alert(1)' }),
      '[]',
      'null',
    ];
    const { records, problems } = importRecords(lines.join('\r\n'));
    expect(records).toEqual([good]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 6, 7, 8, 9]);
    expect(problems[2]?.message).toMatch(/later version/);
    expect(problems[3]?.message).toMatch(/^link: /);
  });

  it('refuses places outside their paragraph', () => {
    const wrong = checked('a', { ...finding('un'), quote: { start: 3, end: 7000 } });
    expect(importRecords(JSON.stringify(wrong)).problems).toHaveLength(1);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void importRecords(text)));
  });
});

describe('exported rows', () => {
  it('say what was found, decided and by whom, claim by claim', () => {
    const rows = exportRows(foldQueue(busy(), TODAY), words);
    expect(rows.map(({ link: of, claim_id, state, decided_by }) => [of, claim_id, state, decided_by])).toEqual([
      [link('a'), 'un', 'Confirmé', 'ben'],
      [link('a'), 'deux', 'À décider', ''],
      [link('b'), '', 'Nouveau', ''],
    ]);
    expect(rows[0]).toMatchObject({
      claim: 'Le pont est fermé',
      pack: 'paquet',
      pack_version: '1.0.0',
      conflicts_with: 'ana: dismissed',
      sentence: 'Le pont a été fermé.',
      notes: 'à suivre',
      content_sha256: '0'.repeat(64),
    });
    expect(rows[2]?.failure).toContain('404');
  });

  it('show private notes only when asked', () => {
    const rows = foldQueue(busy(), TODAY);
    expect(JSON.stringify(exportRows(rows, words))).not.toContain('ne pas montrer');
    expect(JSON.stringify(exportRows(rows, words, { privateNotes: true }))).toContain('ne pas montrer');
    expect(exportMarkdown(rows, words)).not.toContain('ne pas montrer');
  });
});

describe('a table', () => {
  const row = (title: string): ExportRow =>
    ({ ...Object.fromEntries(EXPORT_COLUMNS.map((each) => [each, ''])), title }) as unknown as ExportRow;

  it('can be read back by the rules of RFC 4180, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') })), (titles) => {
        const read = readCsv(exportCsv(titles.map(row)));
        expect(read[0]).toEqual(EXPORT_COLUMNS);
        expect(read.slice(1).map((cells) => cells[4]?.replace(/^'(?=\s)/, ''))).toEqual(titles);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '\n=cmd'])('runs no formula: %j', (title) => {
    expect(readCsv(exportCsv([row(title)]))[1]?.[4]).toBe(`'${title}`);
  });
});

describe('a moderation log', () => {
  it('has a heading for each link, with texts that mean nothing in Markdown', () => {
    const log = exportMarkdownHead(words, TODAY, 2) + exportMarkdown(foldQueue(busy(), TODAY), words);
    expect(log.match(/^## /gm)).toHaveLength(2);
    expect(log).toContain('\\*blagues\\*');
    expect(log).toContain(`](https://exemple.fr/a#:~:text=`);
    expect(log).toContain('HTTP 404');
  });
});

describe('a link to a sentence', () => {
  it.each([
    ['https://a.fr/x', 'Un mot', 'https://a.fr/x#:~:text=Un%20mot'],
    ['https://a.fr/x#p2', 'Un mot', 'https://a.fr/x#p2:~:text=Un%20mot'],
    ['https://a.fr/x#:~:text=autre', 'Un mot', 'https://a.fr/x#:~:text=Un%20mot'],
    ['https://a.fr/x', 'a-b, c & d', 'https://a.fr/x#:~:text=a%2Db%2C%20c%20%26%20d'],
    [
      'https://a.fr/x',
      'Un deux trois quatre cinq six sept huit neuf dix onze.',
      'https://a.fr/x#:~:text=Un%20deux%20trois%20quatre,huit%20neuf%20dix%20onze.',
    ],
    ['https://a.fr/x', ' … ', 'https://a.fr/x'],
    ['https://a.fr/x', 'demi\ud800', 'https://a.fr/x#:~:text=demi%EF%BF%BD'],
  ])('%s at %j', (url, passage, expected) => {
    expect(textFragmentLink(url, passage)).toBe(expected);
  });
});
