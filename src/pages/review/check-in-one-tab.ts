/** Checking over the network; one page of the extension does it at a time, however many show the queue. */

import type { Link } from '../../core/review/model.ts';
import { CHECK_LIMITS, type CheckQueueParts, checkQueue, waitFor } from './check-queue.ts';
import { FETCH_LIMITS, fetchPage } from './fetch-page.ts';
import { wasChecking } from './review-choices.ts';
import type { DeskParts } from './review-desk.ts';

const LOCK = 'recoupe-review-check';

/** Puts each page before `done` as it comes; resolves to false where another tab is checking already. */
export function checkInOneTab(done: CheckQueueParts['done']): DeskParts['check'] {
  return (links, allowPrivate, signal, progress) =>
    navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return false;
      await wasChecking.set(true);
      const linkOf = new Map(links.map(({ link, url }) => [url, link]));
      const parts = { fetch: fetching(allowPrivate, linkOf), done, wait: waitFor, progress };
      await checkQueue(links, parts, signal, CHECK_LIMITS);
      await wasChecking.set(false);
      return true;
    });
}

/** Fetches as the browser does; addresses of a private network only where the moderator allowed that one. */
function fetching(allowPrivate: ReadonlySet<Link>, linkOf: ReadonlyMap<string, Link>): CheckQueueParts['fetch'] {
  return (url, signal) => {
    const link = linkOf.get(url);
    return fetchPage(url, {
      limits: FETCH_LIMITS,
      fetch: (input, init) => fetch(input, init),
      now: Date.now,
      allowPrivate: link !== undefined && allowPrivate.has(link),
      signal,
    });
  };
}
