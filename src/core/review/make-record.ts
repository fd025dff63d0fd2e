import { type Act, RECORD_SCHEMA, type RecordHead, type ReviewRecord } from './model.ts';

/** Who acts, and when. The core has neither a clock nor chance: `id` must be random (`crypto.randomUUID()`). */
export type ActContext = Omit<RecordHead, 'schema'>;

/** The record of an act. */
export function makeRecord(act: Act, { id, at, by, batch }: ActContext): ReviewRecord {
  return { schema: RECORD_SCHEMA, id, at, by, ...(batch === undefined ? {} : { batch }), ...act };
}
