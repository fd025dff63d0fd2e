import type { ChromiumPage } from '../support/chromium-page.ts';
import { until } from '../support/limit.ts';

/** Times in microseconds: `dur` by the clock, `tdur` by the thread's own. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'loading'];

/** Milliseconds from the start of the navigation to the first paint with content; null before it. */
const firstPaint = (page: ChromiumPage): Promise<number | null> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);

/** One navigation, by the clock: tracing would make it slower. */
export async function timePaint(page: ChromiumPage, address: string): Promise<number> {
  await page.goto(address);
  return until(() => firstPaint(page), 'the page is painted');
}

/** The same with a trace: milliseconds in which the page's main thread ran up to its first paint. */
export async function processorToPaint(page: ChromiumPage, address: string): Promise<number | null> {
  const session = await page.protocol();
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
  await timePaint(page, address);
  await session.send('Tracing.end');
  await until(() => traced, 'the trace arrives');
  return ranUpToPaint(events, address);
}

/** From the commit of this very navigation: the driver's own empty frames begin others meanwhile. Null if the trace missed one end. */
function ranUpToPaint(events: readonly TraceEvent[], address: string): number | null {
  const start = events.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === address);
  const paint = events.find(
    ({ name, pid, ts }) => name === 'firstContentfulPaint' && pid === start?.pid && ts > start.ts,
  );
  if (!start || !paint) return null;
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === start.pid && tid === start.tid && ts >= start.ts && ts < paint.ts,
  );
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}
