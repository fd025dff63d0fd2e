import type { Day } from '../core/pack/model.ts';

/** What a command may use of the world. */
export interface Terminal {
  /** Settles when the reader has caught up. */
  out(text: string): Promise<void>;
  err(text: string): void;
  stdin: AsyncIterable<Uint8Array>;
  today: Day;
  /** As in `LANG`: `fr_FR.UTF-8`. */
  locale: string;
}

/** How a command ends. */
export const EXIT = { ok: 0, findings: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
