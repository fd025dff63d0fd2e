/** The records of the review at hand: read from the store once, added to by acts, kept up with what other tabs write. */

import { dayOf } from '../../core/pack/day.ts';
import type { Day } from '../../core/pack/model.ts';
import { makeRecord } from '../../core/review/make-record.ts';
import type { Act, Link, QueueRow, ReviewRecord } from '../../core/review/model.ts';
import { ReviewLog } from '../../core/review/review-log.ts';

/** Where records are kept. A record is safe when `append` resolves. */
export interface RecordStore {
  append(records: readonly ReviewRecord[]): Promise<ReviewRecord[]>;
  read(after: number): Promise<{ records: ReviewRecord[]; next: number }>;
}

/** Who else has the records open. */
export interface Neighbours {
  tell(): void;
  listen(heard: () => void): void;
}

export interface SessionParts {
  store: RecordStore;
  neighbours: Neighbours;
  /** Under which name new records are written. */
  alias(): string;
  now(): Date;
}

/** What an act needs to say of itself; acts of one gesture share a batch. */
export interface Gesture {
  batch?: string;
}

export class ReviewSession {
  readonly log = new ReviewLog();
  readonly #parts: SessionParts;
  readonly #watchers = new Set<() => void>();
  #next = 0;
  #last = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: SessionParts) {
    this.#parts = parts;
    parts.neighbours.listen(() => void this.catchUp());
  }

  get today(): Day {
    return dayOf(this.#parts.now());
  }

  get alias(): string {
    return this.#parts.alias();
  }

  rows(): QueueRow[] {
    return this.log.rows(this.today);
  }

  /** Null for a link that is not in the queue, in any spelling. */
  row(link: Link): QueueRow | null {
    return this.log.row(link, this.today);
  }

  /** Called whenever the log has changed. */
  watch(changed: () => void): void {
    this.#watchers.add(changed);
  }

  /** Takes in what the store has and the log has not: at the start everything. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      const { records, next } = await this.#parts.store.read(this.#next);
      this.#next = next;
      if (records.length > 0) this.#take(records);
    });
  }

  /** Writes acts down; the log has them only once they are safe. Rejects where the store refuses, and nothing changed. */
  act(acts: readonly Act[], { batch }: Gesture = {}): Promise<ReviewRecord[]> {
    const shared = batch ?? (acts.length > 1 ? crypto.randomUUID() : undefined);
    return this.import(acts.map((act) => makeRecord(act, this.#head(shared))));
  }

  /** Takes in records that somebody else made, as they are. Resolves with those that were new. */
  import(records: readonly ReviewRecord[]): Promise<ReviewRecord[]> {
    return this.#inTurn(async () => {
      const written = await this.#parts.store.append(records);
      this.#take(written);
      if (written.length > 0) this.#parts.neighbours.tell();
      return written;
    });
  }

  #head(batch: string | undefined) {
    return {
      id: crypto.randomUUID(),
      at: this.#instant(),
      by: this.#parts.alias(),
      ...(batch === undefined ? {} : { batch }),
    };
  }

  /** No two acts of a session have the same instant: their order is what counts. */
  #instant(): string {
    this.#last = Math.max(this.#parts.now().getTime(), this.#last + 1);
    return new Date(this.#last).toISOString();
  }

  #take(records: readonly ReviewRecord[]): void {
    this.log.add(records);
    for (const changed of this.#watchers) changed();
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
