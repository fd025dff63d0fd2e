/** A review desk for tests: over records in memory, with no packs, and no network. */

import { createTranslate } from '../../../src/core/findings/translate.ts';
import { queueNames } from '../../../src/pages/review/queue-names.ts';
import { type DeskParts, ReviewDesk } from '../../../src/pages/review/review-desk.ts';
import { FakeStore, sessionsOver } from './fake-store.ts';

export const speech = { t: createTranslate('en'), lang: 'en' as const };

export function deskOver(store = new FakeStore(), alias = 'ana', change: Partial<DeskParts> = {}) {
  const session = sessionsOver(store)(alias);
  const opened: string[] = [];
  const desk: ReviewDesk = new ReviewDesk({
    session,
    names: (state) => queueNames(state.view.group, { ...speech, packs: [], trace: () => ({ pages: 0, claims: [] }) }),
    open: (url) => opened.push(url),
    reasonOf: (error) => String(error),
    check: async () => true,
    ...change,
  });
  return { desk, session, store, opened };
}
