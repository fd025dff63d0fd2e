import papa from 'papaparse';
import { EXPORT_COLUMNS, type ExportRow } from './export-rows.ts';

/** What spreadsheets take for the beginning of a formula, also behind blanks. */
const FORMULA = /^[\s\ufeff]*[=+\-@\t\r＝＋－＠]/;

/**
 * A table by RFC 4180, lines ending in CR LF, with the names of the columns first. Text that a spreadsheet would run
 * as a formula gets an apostrophe in front.
 */
export function exportCsv(rows: readonly ExportRow[]): string {
  const data = rows.map((row) => EXPORT_COLUMNS.map((column) => row[column]));
  const table = papa.unparse({ fields: EXPORT_COLUMNS, data }, { newline: '\r\n', escapeFormulae: FORMULA });
  return table.endsWith('\r\n') ? table : `${table}\r\n`;
}
