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
  args?: { data?: { documentLoaderURL?: string } };
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', 'loading'];

/** Traces one navigation up to the first paint with content. */
export async function tracePaint(session: CDPSession, address: string, navigate: () => Promise<void>): Promise<Paint> {
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
  return paintIn(events, address);
}

/** From the start of this very navigation: the driver's own empty frames start others meanwhile. */
function paintIn(events: readonly TraceEvent[], address: string): Paint {
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === address,
  );
  const paint = events.find(({ name, pid }) => name === 'firstContentfulPaint' && pid === start?.pid);
  if (!start || !paint) throw new Error('nothing was painted');
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === paint.pid && tid === paint.tid && ts >= start.ts && ts < paint.ts,
  );
  const ran = tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  return { clock: (paint.ts - start.ts) / 1000, processor: ran / 1000 };
}
