/** How the queue is looked at: what is shown of it, in which groups and in which order. */

import { assertNever } from '../../core/assert-never.ts';
import { subjectKey } from '../../core/review/decisions.ts';
import { type Link, type QueueRow, ROW_STATES } from '../../core/review/model.ts';

export const GROUPINGS = ['none', 'claim', 'origin', 'outlet', 'state'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTINGS = ['added', 'date', 'outlet', 'title', 'changed'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** `open`: nobody has decided. */
export const SHOWN = ['open', 'all', 'waiting', 'failed', 'claims', 'conflicts', ...ROW_STATES] as const;
export type Shown = (typeof SHOWN)[number];

export interface QueueView {
  words: string;
  shown: Shown;
  /** A claim as `subjectKey` names it; empty for any. */
  claim: string;
  group: Grouping;
  sort: Sorting;
  descending: boolean;
}

export const FIRST_VIEW: QueueView = {
  words: '',
  shown: 'all',
  claim: '',
  group: 'none',
  sort: 'added',
  descending: false,
};

/** One line of the list; a row stands once in each of its groups. */
export type ListItem =
  | { kind: 'head'; key: string; label: string; rows: number }
  | { kind: 'row'; key: string; row: QueueRow };

/** What arranging needs to put groups into words. */
export interface GroupNames {
  /** Groups of a row under the chosen grouping; a name sorts by `order`, then by its letters. */
  groupsOf(row: QueueRow): { key: string; label: string; order?: number }[];
  /** What the words of a search are looked for in, in small letters. */
  textOf(row: QueueRow): string;
  lang: string;
}

export function arrangeQueue(rows: readonly QueueRow[], view: QueueView, names: GroupNames): ListItem[] {
  const words = view.words.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = rows.filter(
    (row) =>
      isShown(row, view.shown) &&
      (view.claim === '' || row.claims.some((claim) => subjectKey(claim) === view.claim)) &&
      (words.length === 0 || hasAll(names.textOf(row), words)),
  );
  const sorted = sortRows(found, view, names.lang);
  return view.group === 'none' ? sorted.map((row) => ({ kind: 'row', key: row.link, row })) : grouped(sorted, names);
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

export function isShown(row: QueueRow, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'open':
      return row.state === 'new' || row.state === 'suggested';
    case 'waiting':
    case 'failed':
      return row.check.kind === shown;
    case 'claims':
      return row.claims.length > 0;
    case 'conflicts':
      return row.conflicts.length > 0;
    case 'new':
    case 'suggested':
    case 'confirmed':
    case 'dismissed':
    case 'escalated':
    case 'muted':
      return row.state === shown;
    default:
      return assertNever(shown);
  }
}

/** The order of the records, unless another is asked for; what has no value comes last either way. */
function sortRows(rows: QueueRow[], { sort, descending }: QueueView, lang: string): QueueRow[] {
  if (sort === 'added') return descending ? rows.toReversed() : rows;
  const collator = new Intl.Collator(lang, { numeric: true });
  const compare = sort === 'date' || sort === 'changed' ? plainly : collator.compare;
  const values = rows.map((row) => ({ row, value: sortValue(row, sort) }));
  const direction = descending ? -1 : 1;
  values.sort((a, b) => {
    if (a.value === '' || b.value === '') return Number(a.value === '') - Number(b.value === '');
    return direction * compare(a.value, b.value);
  });
  return values.map(({ row }) => row);
}

function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortValue(row: QueueRow, sort: Exclude<Sorting, 'added'>): string {
  const page = row.check.kind === 'done' ? row.check.page : null;
  switch (sort) {
    case 'date':
      return page?.published ?? page?.date ?? '';
    case 'changed':
      return row.changedAt;
    case 'outlet':
      return outletOf(row);
    case 'title':
      return page?.title ?? row.link;
    default:
      return assertNever(sort);
  }
}

/** The publisher as the page names it, else the host. */
export function outletOf({ check, link }: Pick<QueueRow, 'check' | 'link'>): string {
  return (check.kind === 'done' && check.page.outlet) || new URL(link).hostname;
}

function grouped(rows: readonly QueueRow[], { groupsOf, lang }: GroupNames): ListItem[] {
  const groups = new Map<string, { label: string; order: number; rows: QueueRow[] }>();
  for (const row of rows) {
    for (const { key, label, order = 0 } of groupsOf(row)) {
      const known = groups.get(key);
      if (known) known.rows.push(row);
      else groups.set(key, { label, order, rows: [row] });
    }
  }
  const collator = new Intl.Collator(lang, { numeric: true });
  return [...groups]
    .sort(([, a], [, b]) => a.order - b.order || b.rows.length - a.rows.length || collator.compare(a.label, b.label))
    .flatMap(([key, group]): ListItem[] => [
      { kind: 'head', key: `head ${key}`, label: group.label, rows: group.rows.length },
      ...group.rows.map((row): ListItem => ({ kind: 'row', key: `${key} ${row.link}`, row })),
    ]);
}

/** The next row from an item on, in a direction; headings are stepped over. -1 where there is none. */
export function nextRow(items: readonly ListItem[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < items.length; at += step) if (items[at]?.kind === 'row') return at;
  return -1;
}

export function linksOf(items: readonly ListItem[]): Link[] {
  return [...new Set(items.flatMap((item) => (item.kind === 'row' ? [item.row.link] : [])))];
}

/** The row that stands where another one was; -1 where there is none. */
export function nearestRow(items: readonly ListItem[], at: number): number {
  const from = Math.min(Math.max(at, 0), items.length - 1);
  if (items[from]?.kind === 'row') return from;
  const next = nextRow(items, from, 1);
  return next >= 0 ? next : nextRow(items, from, -1);
}
