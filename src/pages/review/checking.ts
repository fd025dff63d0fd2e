import type { Link, QueueRow } from '../../core/review/model.ts';
import type { CheckProgress, QueuedLink } from './check-queue.ts';

/** Checks links until done or stopped; resolves to false where another tab is checking already. */
export type CheckLinks = (
  links: readonly QueuedLink[],
  allowPrivate: ReadonlySet<Link>,
  signal: AbortSignal,
  progress: (state: CheckProgress) => void,
) => Promise<boolean>;

/** The checking of links that a desk has begun, one batch at a time, and what was allowed for it. */
export class Checking {
  readonly #check: CheckLinks;
  readonly #allowed = new Set<Link>();
  #stop: AbortController | null = null;

  constructor(check: CheckLinks) {
    this.#check = check;
  }

  get isOn(): boolean {
    return this.#stop !== null;
  }

  /** Resolves when all are checked or it was stopped; to false where it could not begin. */
  async run(
    rows: readonly Pick<QueueRow, 'link' | 'url'>[],
    tell: (progress: CheckProgress) => void,
  ): Promise<boolean> {
    const queued = rows.map(({ link, url }) => ({ link, url }));
    this.#stop = new AbortController();
    tell({ done: 0, total: queued.length });
    try {
      return await this.#check(queued, this.#allowed, this.#stop.signal, tell);
    } finally {
      this.#stop = null;
    }
  }

  stop(): void {
    this.#stop?.abort();
  }

  /** These may lead into a private network from now on: a person has confirmed it. */
  allowPrivate(links: readonly Link[]): void {
    for (const link of links) this.#allowed.add(link);
  }
}
