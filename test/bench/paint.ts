import type { CDPSession } from 'playwright-core';
import { until } from '../support/limit.ts';

/** A page's way to its first paint, in milliseconds from the start of the navigation. */
export interface Paint {
  /** By the clock; other programs on the machine make it longer. */
  clock: number;
  /** Time in which the page's main thread really ran. */
  processor: number;
}

/** Times in microseconds: `dur` by the clock, `tdur` by the thread's own. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', 'loading'];

/** Traces one navigation up to the first paint with content. */
export async function tracePaint(session: CDPSession, navigate: () => Promise<void>): Promise<Paint> {
  const events: TraceEvent[] = [];
  let traced = false;
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  session.once('Tracing.tracingComplete', () => {
    traced = true;
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await navigate();
  await session.send('Tracing.end');
  await until(() => traced, 'the trace arrives');
  return paintIn(events);
}

function paintIn(events: readonly TraceEvent[]): Paint {
  const paint = events.filter(({ name }) => name === 'firstContentfulPaint').at(-1);
  if (!paint) throw new Error('nothing was painted');
  const start = events.filter(({ name, pid, ts }) => name === 'navigationStart' && pid === paint.pid && ts < paint.ts);
  const from = start.at(-1)?.ts ?? 0;
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === paint.pid && tid === paint.tid && ts >= from && ts < paint.ts,
  );
  const ran = tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  return { clock: (paint.ts - from) / 1000, processor: ran / 1000 };
}
