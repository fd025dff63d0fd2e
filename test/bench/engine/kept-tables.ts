/**
 * The tables of the parts of a run, kept from run to run: a part can be measured again by itself, and one that fails leaves
 * the others.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject } from '../../support/paths.ts';

const FILE = 'dist/bench/engine-tables.json';

export interface KeptTable {
  /** Day it was measured on, and on what. */
  day: string;
  machine: string;
  markdown: string;
}

export type KeptTables = Readonly<Record<string, KeptTable>>;

export function keptTables(): KeptTables {
  const path = inProject(FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeptTables) : {};
}

export function keepTable(part: string, table: KeptTable): void {
  const path = inProject(FILE);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ ...keptTables(), [part]: table }, null, 2));
}

/** All parts in their order, each with the day and machine where these are not those of the part before. */
export function tablesInOrder(parts: readonly string[], tables: KeptTables): string {
  let said = '';
  return parts
    .flatMap((part) => {
      const table = tables[part];
      if (table === undefined || table.markdown === '') return [];
      const measured = `Measured on ${table.day}: ${table.machine}.`;
      const line = measured === said ? [] : [measured];
      said = measured;
      return [...line, table.markdown];
    })
    .join('\n\n');
}
