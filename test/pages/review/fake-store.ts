import type { ReviewRecord } from '../../../src/core/review/model.ts';
import { type RecordStore, ReviewSession } from '../../../src/pages/review/review-session.ts';

/** Records in memory; `full` makes writing fail as a full disk does. */
export class FakeStore implements RecordStore {
  readonly records: ReviewRecord[] = [];
  full = false;

  async append(records: readonly ReviewRecord[]): Promise<ReviewRecord[]> {
    if (this.full) throw new Error('disk is full');
    const fresh = records.filter(({ id }) => !this.records.some((known) => known.id === id));
    this.records.push(...fresh);
    return fresh;
  }

  async read(after: number): Promise<{ records: ReviewRecord[]; next: number }> {
    return { records: this.records.slice(after), next: this.records.length };
  }
}

/** Sessions over one store tell each other what they wrote, as tabs do. */
export function sessionsOver(store: FakeStore) {
  const heard = new Set<() => void>();
  return (alias: string, now: () => Date = () => new Date('2026-03-10T08:00:00Z')): ReviewSession =>
    new ReviewSession({
      store,
      neighbours: {
        tell: () => {
          for (const each of heard) each();
        },
        listen: (each) => heard.add(each),
      },
      alias: () => alias,
      now,
    });
}
