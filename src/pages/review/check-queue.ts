/**
 * Checks waiting links one after the other: a few at once, one per host, with patience where a server asks for it.
 * What was read is written down as it comes, so that stopping at any moment loses nothing but the pages on the way.
 */

import type { Link } from '../../core/review/model.ts';
import type { FetchOutcome } from './fetch-page.ts';

export interface QueuedLink {
  link: Link;
  /** The address to open. */
  url: string;
}

export interface CheckQueueParts {
  fetch(url: string, signal: AbortSignal): Promise<FetchOutcome>;
  /** Reads and writes down what was fetched; the row shows it when the promise resolves. */
  done(link: Link, outcome: FetchOutcome): Promise<void>;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  progress(state: CheckProgress): void;
}

export interface CheckProgress {
  done: number;
  total: number;
}

export interface CheckQueueLimits {
  /** Pages on the way at once. */
  atOnce: number;
  /** Rest between two pages of one host, in milliseconds. */
  pause: number;
  /** Longest time that a server may ask to wait; later the row says so. */
  longestWait: number;
  tries: number;
}

export const CHECK_LIMITS: CheckQueueLimits = { atOnce: 4, pause: 400, longestWait: 60_000, tries: 3 };

/** Resolves when all links are done, or when the signal ends it. */
export async function checkQueue(
  links: readonly QueuedLink[],
  parts: CheckQueueParts,
  signal: AbortSignal,
  limits: CheckQueueLimits = CHECK_LIMITS,
): Promise<void> {
  const hosts = byHost(links);
  let done = 0;
  parts.progress({ done, total: links.length });
  const one = async (queued: QueuedLink) => {
    const outcome = await patiently(queued, parts, signal, limits);
    if (signal.aborted) return;
    await parts.done(queued.link, outcome);
    done += 1;
    parts.progress({ done, total: links.length });
  };
  const worker = async () => {
    for (let host = hosts.shift(); host && !signal.aborted; host = hosts.shift()) {
      const queued = host.shift();
      if (!queued) continue;
      await one(queued);
      if (host.length === 0) continue;
      // The rest of a host goes to the end of the line; where nobody else is in it, the host has its rest first.
      if (hosts.length < limits.atOnce) await parts.wait(limits.pause, signal);
      hosts.push(host);
    }
  };
  await Promise.all(Array.from({ length: limits.atOnce }, worker));
}

async function patiently(
  { url }: QueuedLink,
  { fetch, wait }: CheckQueueParts,
  signal: AbortSignal,
  { tries, longestWait }: CheckQueueLimits,
): Promise<FetchOutcome> {
  for (let tried = 1; ; tried++) {
    const outcome = await fetch(url, signal);
    const delay = outcome.ok || tried === tries ? null : delayOf(outcome, tried);
    if (delay === null || delay > longestWait || signal.aborted) return outcome;
    await wait(delay, signal);
  }
}

/** How long to wait before trying again; null where that would not help. */
function delayOf(outcome: Exclude<FetchOutcome, { ok: true }>, tried: number): number | null {
  if (outcome.retryAfter !== undefined) return outcome.retryAfter;
  const { reason } = outcome.failure;
  if (reason === 'rate_limited') return 5_000 * tried;
  return reason === 'unreachable' || reason === 'broken' ? 1_000 * tried : null;
}

function byHost(links: readonly QueuedLink[]): QueuedLink[][] {
  const hosts = new Map<string, QueuedLink[]>();
  for (const queued of links) {
    const host = URL.canParse(queued.url) ? new URL(queued.url).host : '';
    const known = hosts.get(host);
    if (known) known.push(queued);
    else hosts.set(host, [queued]);
  }
  return [...hosts.values()];
}

/** Ends at once when the signal does. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
