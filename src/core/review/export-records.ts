import { compareRecords } from './merge-records.ts';
import type { ReviewRecord } from './model.ts';

export interface ExportOptions {
  /** Whether private notes go along; without it nobody sees that there are any. */
  privateNotes?: boolean;
}

/** All records as JSON Lines, for a colleague or another machine: `importRecords` reads them back. */
export function exportRecords(records: readonly ReviewRecord[], { privateNotes = false }: ExportOptions = {}): string {
  const kept = privateNotes ? [...records] : withoutPrivate(records);
  const lines = [{ format: 'recoupe-review/1' }, ...kept.sort(compareRecords)];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Without private notes, and without their being taken back. */
function withoutPrivate(records: readonly ReviewRecord[]): ReviewRecord[] {
  const hidden = new Set(records.filter((each) => each.kind === 'noted' && each.private).map(({ id }) => id));
  const undone = records.filter((each) => each.kind === 'undone');
  for (let size = -1; size !== hidden.size; ) {
    size = hidden.size;
    for (const { id, act } of undone) if (hidden.has(act)) hidden.add(id);
  }
  return records.filter(({ id }) => !hidden.has(id));
}
