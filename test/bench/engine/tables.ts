/** What was measured, as Markdown tables: the same for the terminal and the README. */

import { cpus, loadavg } from 'node:os';
import type { Row } from './compare.ts';
import type { ColdRow, Growth, RichRow } from './own-figures.ts';

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Each engine on the text its row names, and beside it ours on that same text. */
export function comparisonTable(rows: readonly Row[]): string {
  return table(
    ['engine', 'build', 'memory', 'text', 'time', 'ours on it', 'ours is faster', 'hits'],
    rows.map((row) =>
      row.ms === null
        ? [row.name, row.build === null ? '' : duration(row.build), '', '', row.absent ?? '', '', '', '']
        : [
            row.name,
            duration(row.build),
            row.heap === null ? '' : `${number(row.heap / 1e6)} MB`,
            row.text,
            duration(row.ms),
            row.kind === 'ours' ? '' : duration(row.ownMs),
            row.kind === 'ours' ? '' : `${number(row.ratio ?? Number.NaN)}×`,
            hitsOf(row),
          ],
    ),
  );
}

function hitsOf({ hits, ourHits, same, kind }: Row): string {
  if (kind === 'ours') return String(hits);
  return same ? 'the same' : `${hits} of ${ourHits}`;
}

export function growthTable({ texts, rows }: Growth): string {
  return table(
    ['phrases', ...texts, 'hits in 1MB', 'in dense'],
    rows.map(({ name, ms, hits, denseHits }) => [name, ...ms.map(duration), String(hits), String(denseHits)]),
  );
}

export function coldTable(rows: readonly ColdRow[]): string {
  return table(
    ['phrases', 'compiled in', 'loaded in', 'first 10kB', 'memory', 'bytes a phrase'],
    rows.map(({ name, compileMs, loadMs, firstMs, heap, bytesPerPhrase }) => [
      name,
      duration(compileMs),
      duration(loadMs),
      duration(firstMs),
      `${number(heap / 1e6)} MB`,
      number(bytesPerPhrase),
    ]),
  );
}

export function richTable(rows: readonly RichRow[]): string {
  const plain = rows[0];
  const over = (row: RichRow, at: 0 | 1) => `${number(row.ms[at] / (plain?.ms[at] ?? Number.NaN))}×`;
  return table(
    ['100k matchers', '1MB', 'over plain', 'found', 'dense', 'over plain', 'found'],
    rows.map((row) => [
      row.style,
      duration(row.ms[0]),
      over(row, 0),
      String(row.hits[0]),
      duration(row.ms[1]),
      over(row, 1),
      String(row.hits[1]),
    ]),
  );
}

/** What the figures were measured on; the load says whether others were at work. */
export function machineLine(): string {
  const [first] = cpus();
  const load = loadavg()[0] ?? 0;
  return `Node ${process.versions.node}, ${cpus().length} × ${first?.model.trim() || 'unknown processor'}, load ${load.toFixed(1)}`;
}

function duration(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms)) return '–';
  return ms >= 1_000 ? `${number(ms / 1_000)} s` : `${number(ms)} ms`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 99.5 ? value.toFixed(0) : value.toPrecision(2);
}
