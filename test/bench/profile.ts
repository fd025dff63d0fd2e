import type { CDPSession } from 'playwright-core';
import { until } from '../support/limit.ts';

/** Main-thread time of the extension's own code in a page, in milliseconds. */
export interface Spent {
  total: number;
  /** The most within one task of the main thread: what a click could have had to wait. */
  longest: number;
}

interface ProfileNode {
  id: number;
  callFrame: { url: string; functionName: string };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
}

/** Samples every 100 µs while `task` runs; work is the extension's when its script or what it called was running. */
export async function measure(session: CDPSession, origin: string, task: () => Promise<void>): Promise<Spent> {
  const events: TraceEvent[] = [];
  let traced = false;
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  session.once('Tracing.tracingComplete', () => {
    traced = true;
  });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  await session.send('Profiler.start');
  await task();
  const { profile } = await session.send('Profiler.stop');
  await session.send('Tracing.end');
  await until(() => traced, 'the trace arrives');
  return spentIn(profile, origin, events);
}

function spentIn(profile: Profile, origin: string, events: TraceEvent[]): Spent {
  const ours = nodesOf(profile, origin);
  const tasks = events
    .filter(({ name, ph, dur }) => name.endsWith('RunTask') && ph === 'X' && dur)
    .map(({ ts, dur = 0 }) => ({ start: ts, end: ts + dur, spent: 0 }));
  let clock = profile.startTime;
  let total = 0;
  (profile.samples ?? []).forEach((node, position) => {
    const elapsed = profile.timeDeltas?.[position + 1] ?? 0;
    clock += profile.timeDeltas?.[position] ?? 0;
    if (!ours.has(node)) return;
    total += elapsed;
    for (const task of tasks) if (task.start <= clock && clock < task.end) task.spent += elapsed;
  });
  const longest = tasks.reduce((most, { spent }) => Math.max(most, spent), 0);
  return { total: total / 1000, longest: longest / 1000 };
}

/** The extension's functions and all they called, natives included; idle time and other scripts are not. */
function nodesOf(profile: Profile, origin: string): Set<number> {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const found = new Set<number>();
  const collect = (node: ProfileNode, inherited: boolean): void => {
    const own = node.callFrame.url.startsWith(origin) || (inherited && node.callFrame.url === '');
    if (own) found.add(node.id);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) collect(child, own);
    }
  };
  const [root] = profile.nodes;
  if (root) collect(root, false);
  return found;
}
