import type { Day } from '../pack/model.ts';
import type { QueueRow, ReviewRecord } from './model.ts';
import { ReviewLog } from './review-log.ts';

/** The queue that a set of records makes on a day; the order of the records makes no difference. */
export function foldQueue(records: readonly ReviewRecord[], today: Day): QueueRow[] {
  return new ReviewLog(records).rows(today);
}
