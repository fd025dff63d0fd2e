import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/pack/model.ts';
import { foldQueue } from '../../../src/core/review/fold-queue.ts';
import {
  arrangeQueue,
  FIRST_VIEW,
  type GroupNames,
  nextRow,
  type QueueView,
} from '../../../src/pages/review/queue-view.ts';
import { added, finding, link, page, record, TODAY } from '../../core/review/some-records.ts';

const about = (path: string, outlet: string, date: string, claims: string[]) => [
  added(path),
  record({
    kind: 'checked',
    link: link(path),
    result: {
      ok: true,
      page: page(
        claims.map((id) => finding(id)),
        { outlet, date: date as Day, title: `Titre ${path}` },
      ),
    },
  }),
];

const ROWS = foldQueue(
  [
    ...about('a', 'Zola', '2026-03-03', ['c1', 'c2']),
    ...about('b', 'Élan', '2026-03-01', ['c1']),
    ...about('c', 'Midi', '2026-03-02', []),
    added('d'),
    record({ kind: 'checked', link: link('d'), result: { ok: false, failure: { reason: 'timeout' } } }),
    added('e'),
  ],
  TODAY,
);

const NAMES: GroupNames = {
  lang: 'fr',
  textOf: (row) => `${row.link} ${row.check.kind === 'done' ? row.check.page.outlet : ''}`.toLowerCase(),
  groupsOf: (row) => row.claims.map(({ claim }) => ({ key: claim, label: claim })),
};

const shown = (view: Partial<QueueView>) =>
  arrangeQueue(ROWS, { ...FIRST_VIEW, ...view }, NAMES).map((item) =>
    item.kind === 'head' ? `${item.label} (${item.rows})` : item.row.link.slice(-1),
  );

describe('the queue as it is looked at', () => {
  const cases: [string, Partial<QueueView>, string[]][] = [
    ['everything in the order of adding', {}, ['a', 'b', 'c', 'd', 'e']],
    ['reversed', { descending: true }, ['e', 'd', 'c', 'b', 'a']],
    ['by date, undated ones last', { sort: 'date' }, ['b', 'c', 'a', 'd', 'e']],
    ['by date reversed, undated ones still last', { sort: 'date', descending: true }, ['a', 'c', 'b', 'd', 'e']],
    ['by outlet, as the language sorts', { sort: 'outlet', shown: 'claims' }, ['b', 'a']],
    ['what could not be read', { shown: 'failed' }, ['d']],
    ['what waits', { shown: 'waiting' }, ['e']],
    ['one state', { shown: 'suggested' }, ['a', 'b']],
    ['all words of a search', { words: 'exemple ZOLA' }, ['a']],
    ['one claim', { claim: 'paquet c2' }, ['a']],
    ['groups, the largest first, a row in each of its own', { group: 'claim' }, ['c1 (2)', 'a', 'b', 'c2 (1)', 'a']],
  ];
  it.each(cases)('%s', (_, view, expected) => {
    expect(shown(view)).toEqual(expected);
  });

  it('steps over headings', () => {
    const items = arrangeQueue(ROWS, { ...FIRST_VIEW, group: 'claim' }, NAMES);
    expect(nextRow(items, 2, 1)).toBe(4);
    expect(nextRow(items, 4, -1)).toBe(2);
    expect(nextRow(items, 4, 1)).toBe(-1);
  });
});
