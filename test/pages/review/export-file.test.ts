import { describe, expect, it } from 'vitest';
import { foldQueue } from '../../../src/core/review/fold-queue.ts';
import { importRecords } from '../../../src/core/review/import-records.ts';
import type { ReviewRecord } from '../../../src/core/review/model.ts';
import { type Along, exportFile } from '../../../src/pages/review/export-file.ts';
import { added, checked, finding, link, record, TODAY } from '../../core/review/some-records.ts';
import { speech } from './some-desk.ts';

const confirmed = record({ kind: 'decided', link: link('a'), claim: null, decision: { state: 'confirmed' }, over: [] });
const RECORDS: ReviewRecord[] = [
  added('a'),
  added('b'),
  checked('a', finding('un')),
  confirmed,
  record({ kind: 'undone', act: confirmed.id }),
  record({ kind: 'noted', link: link('a'), text: 'for all', private: false }),
  record({ kind: 'noted', link: link('a'), text: 'for me', private: true }, 'ben'),
];

function along(paths: readonly string[], privateNotes = false): Along {
  const rows = foldQueue(RECORDS, TODAY).filter((row) => paths.some((path) => row.link === link(path)));
  return { rows, records: RECORDS, packs: [], today: TODAY, privateNotes };
}

const textOf = (form: 'csv' | 'markdown' | 'records', what: Along) => exportFile(form, what, speech).text;

describe('an exported review', () => {
  it.each(['csv', 'markdown', 'records'] as const)('as %s has private notes only when asked', (form) => {
    expect(textOf(form, along(['a', 'b']))).toContain('for all');
    expect(textOf(form, along(['a', 'b']))).not.toContain('for me');
    expect(textOf(form, along(['a', 'b'], true))).toContain('for me');
  });

  it.each(['csv', 'markdown', 'records'] as const)('as %s has the links that are shown, and no other', (form) => {
    expect(textOf(form, along(['b']))).toContain(link('b'));
    expect(textOf(form, along(['b']))).not.toContain(link('a'));
  });

  it('as records has what takes back with what is taken back: the queue is the same elsewhere', () => {
    const { records, problems } = importRecords(textOf('records', along(['a'])));
    expect(problems).toEqual([]);
    expect(foldQueue(records, TODAY).map(({ link: of, state }) => [of, state])).toEqual([[link('a'), 'suggested']]);
  });

  it('as a table is read as UTF-8 by spreadsheets', () => {
    expect(textOf('csv', along(['a'])).startsWith('\ufeff')).toBe(true);
  });
});
