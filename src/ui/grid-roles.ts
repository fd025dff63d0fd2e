/**
 * What makes a grid of elements that are no table: a table would have to hold all of its rows, of which only those in
 * view are drawn. The focus is on the grid, which names the line in hand.
 */

export const ROW_GROUP = { role: 'rowgroup' } as const;
export const CELL = { role: 'gridcell' } as const;
export const ROW_HEAD = { role: 'rowheader' } as const;
export const COLUMN_HEAD = { role: 'columnheader' } as const;

/** `rows` without the heads of the columns; `active` is the id of the line in hand. */
export function gridRole(label: string, rows: number, active: string | undefined) {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': rows + 1,
    'aria-multiselectable': true,
    'aria-activedescendant': active,
  } as const;
}

/** One cell across a row of so many columns. */
export function wholeRow(columns: number) {
  return { role: 'gridcell', 'aria-colspan': columns } as const;
}

/** The heads of the columns are row 0; `selected` is undefined for what can't be. */
export function rowRole(row: number, selected?: boolean) {
  return { role: 'row', 'aria-rowindex': row + 1, 'aria-selected': selected } as const;
}
