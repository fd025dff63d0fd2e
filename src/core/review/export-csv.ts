import papa from 'papaparse';
import { EXPORT_COLUMNS, type ExportRow } from './export-rows.ts';

/** What spreadsheets take for the beginning of a formula, also behind blanks. */
const FORMULA = /^[\s\ufeff]*[=+\-@\t\r＝＋－＠]/;

/**
 * A table by RFC 4180, lines ending in CR LF, with the names of the columns first unless `head` is false. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function exportCsv(rows: readonly ExportRow[], { head = true } = {}): string {
  const lines = rows.map((row) => line(EXPORT_COLUMNS.map((column) => row[column])));
  return (head ? exportCsvHead() : '') + lines.join('');
}

/** The names of the columns: what stands before rows that are written one by one. */
export function exportCsvHead(): string {
  return line(EXPORT_COLUMNS);
}

function line(cells: readonly string[]): string {
  return `${papa.unparse([cells], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
