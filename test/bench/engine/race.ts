/** Engines over the same texts in turns, so that a busy minute of the machine hits all alike. */

import { median } from '../figure.ts';
import type { Contestant } from './contestant.ts';

/** Milliseconds by contestant and text; a text that took an engine too long is missing. */
export type Times = Map<string, Map<number, number>>;

export interface Pace {
  rounds: number;
  /** About so long an engine runs over a text before it is timed. */
  warmMs: number;
  /** About so long an engine is timed on a text in one round. */
  turnMs: number;
  /** An engine whose single run takes longer is not timed on texts of that size; on the shortest, once. */
  longestRunMs: number;
}

const MOST_RUNS = 40;

/**
 * `texts` from short to long: numbers of texts, each about ten times as long as the one before. Of these, engines in
 * `mostTexts` get so many only.
 */
export async function race(
  contestants: readonly Contestant[],
  texts: readonly number[],
  pace: Pace,
  mostTexts: ReadonlyMap<string, number> = new Map(),
): Promise<Times> {
  const runs = new Map<Contestant, Map<number, number>>();
  const measured = new Map<string, Map<number, number[]>>();
  for (const contestant of contestants) {
    const raced = texts.slice(0, mostTexts.get(contestant.name));
    const { counts, slow } = await warmUp(contestant, raced, pace);
    runs.set(contestant, counts);
    if (slow !== null) measured.set(contestant.name, new Map([[slow.text, [slow.ms]]]));
  }
  for (let round = 0; round < pace.rounds; round += 1) {
    for (const contestant of contestants) {
      for (const [text, count] of runs.get(contestant) ?? []) {
        const times = await contestant.scan(text, count);
        if (times === null) continue;
        const byText = measured.get(contestant.name) ?? new Map<number, number[]>();
        measured.set(contestant.name, byText);
        byText.set(text, [...(byText.get(text) ?? []), median(times)]);
      }
    }
  }
  return new Map(
    [...measured].map(([name, byText]) => [name, new Map([...byText].map(([text, times]) => [text, median(times)]))]),
  );
}

interface WarmedUp {
  /** How often each text is run in a round. */
  counts: Map<number, number>;
  /** The one run of an engine that was too slow on the first text already. */
  slow: { text: number; ms: number } | null;
}

/** Longer texts are left out as soon as one takes too long. */
async function warmUp(contestant: Contestant, texts: readonly number[], pace: Pace): Promise<WarmedUp> {
  const counts = new Map<number, number>();
  for (const text of texts) {
    const first = (await contestant.scan(text, 1))?.[0];
    if (first === undefined) break;
    if (first > pace.longestRunMs) return { counts, slow: counts.size === 0 ? { text, ms: first } : null };
    const best = await settle(contestant, text, first, pace.warmMs);
    counts.set(text, runsIn(pace.turnMs, best));
    if (best * GROWTH > pace.longestRunMs * 2) break;
  }
  return { counts, slow: null };
}

/** Lets an engine run for a while: the first runs of a JavaScript engine take many times as long. Returns the best. */
async function settle(contestant: Contestant, text: number, first: number, warmMs: number): Promise<number> {
  let best = first;
  for (let spent = first; spent < warmMs; ) {
    const times = await contestant.scan(text, runsIn((warmMs - spent) / 2, best));
    if (times === null) break;
    best = Math.min(best, ...times);
    spent += Math.max(
      1,
      times.reduce((sum, ms) => sum + ms, 0),
    );
  }
  return best;
}

/** How many runs fill a time, when one takes `runMs`. */
function runsIn(ms: number, runMs: number): number {
  return Math.max(1, Math.min(MOST_RUNS, Math.round(ms / runMs)));
}

/** How much longer the next text is, about. */
const GROWTH = 10;

/** Milliseconds of both on the longest text that both were timed on; null where there is none. */
export function onSameText(
  times: Times,
  own: string,
  other: string,
): { text: number; own: number; other: number } | null {
  const [ours, theirs] = [times.get(own), times.get(other)];
  const text = Math.max(-1, ...[...(theirs?.keys() ?? [])].filter((each) => ours?.has(each)));
  const [ownMs, otherMs] = [ours?.get(text), theirs?.get(text)];
  return ownMs === undefined || otherMs === undefined ? null : { text, own: ownMs, other: otherMs };
}
