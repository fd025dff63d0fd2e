/** Doing what the reader asked, saying how it went, and taking it back. */

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

/** Messages between contexts carry an error's text only. */
export function reasonOf(error: unknown, noRoom: string): string {
  const { name = '', message = '' } = error instanceof Error ? error : { message: String(error) };
  if (name === 'QuotaExceededError' || /quota|no space|disk is full/i.test(message)) return noRoom;
  return (message || name).replace(/\.$/, '');
}
