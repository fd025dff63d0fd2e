/** The columns of the queue. That of titles heads each row and is always there; the others can be left out. */

export const COLUMNS = ['state', 'outlet', 'title', 'claims'] as const;
export type Column = (typeof COLUMNS)[number];
export const OPTIONAL_COLUMNS = COLUMNS.filter((column) => column !== 'title');

const WIDTHS: Readonly<Record<Column, string>> = {
  state: 'minmax(8em, 1.1fr)',
  outlet: 'minmax(8em, 1.2fr)',
  title: 'minmax(12em, 2.4fr)',
  claims: 'minmax(12em, 2.6fr)',
};

/** `grid-template-columns` of a line: the box to select it, then these columns. */
export function columnWidths(columns: readonly Column[]): string {
  return ['2.4em', ...columns.map((column) => WIDTHS[column])].join(' ');
}

/** Columns in their order, with the one that is always there. */
export function isColumnChoice(value: unknown): value is Column[] {
  if (!Array.isArray(value) || !value.includes('title')) return false;
  const known = COLUMNS.filter((column) => value.includes(column));
  return known.length === value.length && known.every((column, at) => value[at] === column);
}

export function withColumn(columns: readonly Column[], column: Column, on: boolean): Column[] {
  return COLUMNS.filter((each) => (each === column ? on : columns.includes(each)));
}
