/** Reading a review from a file: one record a line, as `exportRecords` writes them. */

import * as v from 'valibot';
import { RECORD_SCHEMA, type ReviewRecord } from './model.ts';
import { recordSchema } from './record-schema.ts';

/** What is wrong with one line of a file; lines are counted from 1. */
export interface LineProblem {
  line: number;
  message: string;
}

export interface ImportedRecords {
  records: ReviewRecord[];
  problems: LineProblem[];
}

/** One record of a long review has less than this. */
const MAX_LINE = 4_000_000;

/** Every readable record, and a problem for every other line. Never throws. */
export function importRecords(text: string): ImportedRecords {
  const imported: ImportedRecords = { records: [], problems: [] };
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || isHeader(line)) continue;
    const read = readLine(line);
    if (typeof read === 'string') imported.problems.push({ line: at + 1, message: read });
    else imported.records.push(read);
  }
  return imported;
}

/** A record out of a line of a file, or what is wrong with it. */
export function readLine(line: string): ReviewRecord | string {
  if (line.length > MAX_LINE) return `is longer than ${MAX_LINE} characters`;
  try {
    return readRecord(JSON.parse(line));
  } catch {
    return 'is not JSON';
  }
}

/** A record out of a file or a store, or what is wrong with it. */
export function readRecord(value: unknown): ReviewRecord | string {
  if (typeof value !== 'object' || value === null) return 'is not a record';
  const { schema } = value as { schema?: unknown };
  if (typeof schema === 'number' && schema > RECORD_SCHEMA) return 'was written by a later version of Recoupe';
  const parsed = v.safeParse(recordSchema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

/** The first line of an export names the format. */
function isHeader(line: string): boolean {
  return line.length < 200 && /^\{"format":"recoupe-review\/\d+"/.test(line);
}
