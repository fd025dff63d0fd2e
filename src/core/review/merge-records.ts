import type { ReviewRecord } from './model.ts';

/**
 * Both sets of records as one, in the order of their times. A set union by id: the order of merging, and merging the
 * same again, make no difference. Records of one id that are not the same (somebody edited a file) are settled by
 * their content alone, so that everybody keeps the same one.
 */
export function mergeRecords(some: readonly ReviewRecord[], others: readonly ReviewRecord[]): ReviewRecord[] {
  const merged = new Map<string, ReviewRecord>();
  for (const record of [...some, ...others]) {
    const known = merged.get(record.id);
    if (!known || compareContent(record, known) < 0) merged.set(record.id, record);
  }
  return [...merged.values()].sort(compareRecords);
}

/** Earlier first; the id decides between records of one instant. */
export function compareRecords(a: ReviewRecord, b: ReviewRecord): number {
  return compare(a.at, b.at) || compare(a.id, b.id);
}

function compareContent(a: ReviewRecord, b: ReviewRecord): number {
  return compare(orderedJson(a), orderedJson(b));
}

/** JSON whose keys are in order, so that equal values are equal texts. */
export function orderedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
