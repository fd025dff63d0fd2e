/** Doing what the reader asked, saying how it went, and taking it back. */

import { reasonOf } from '../reason-of.ts';

/** Takes back what was done; null where it can't be. */
export type Undo = (() => Promise<void>) | null;

export type Notice =
  | { kind: 'changed'; undo: Undo }
  | { kind: 'said'; text: string }
  | { kind: 'failed'; reason: string };

/** What is said after an act; the act itself throws where nothing could be changed. */
export async function attempt(act: () => Promise<Undo>, noRoom: string): Promise<Notice> {
  try {
    return { kind: 'changed', undo: await act() };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error, noRoom) };
  }
}
