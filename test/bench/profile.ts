import type { CDPSession } from 'playwright-core';
import { until } from '../support/limit.ts';

/**
 * Processor time of the extension's own code on a page's main thread, in milliseconds. Time in which the
 * thread waited for a processor is not counted, so that other programs disturb little.
 */
export interface Spent {
  total: number;
  /** The most within one task of the main thread: what a click could have had to wait. */
  longest: number;
  /** What the page's main thread did besides, the browser's own work for the page included. */
  besides: number;
}

/**
 * Microseconds between samples. Taking one stops what is measured: at 200 the same page cost a quarter more than at
 * 1,000, and a slice of a few milliseconds still holds several samples.
 */
const INTERVAL = 1_000;

interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** Times in microseconds: `dur` by the clock, `tdur` by the thread's own. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

interface Task {
  thread: string;
  start: number;
  end: number;
  /** Share of the time in which the thread really ran. */
  running: number;
  /** Time of ours within it, by the clock. */
  ours: number;
}

/** Samples while `task` runs; work is the extension's when its script, or what that called, was running. */
export async function measure(session: CDPSession, origin: string, task: () => Promise<void>): Promise<Spent> {
  const events: TraceEvent[] = [];
  let traced = false;
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  session.once('Tracing.tracingComplete', () => {
    traced = true;
  });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] },
  });
  await session.send('Profiler.start');
  await task();
  const { profile } = await session.send('Profiler.stop');
  await session.send('Tracing.end');
  await until(() => traced, 'the trace arrives');
  return spentIn(profile, origin, tasksOf(events));
}

/** Bytes that the extension's code holds in a page after collecting garbage, estimated from samples of allocations. */
export async function ownHeap(session: CDPSession, origin: string, task: () => Promise<void>): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.startSampling', { samplingInterval: 1_024 });
  await task();
  await session.send('HeapProfiler.collectGarbage');
  const { profile } = await session.send('HeapProfiler.stopSampling');
  const sum = (node: HeapNode, inherited: boolean): number => {
    const own = node.callFrame.url.startsWith(origin) || (inherited && node.callFrame.url === '');
    return node.children.reduce((total, child) => total + sum(child, own), own ? node.selfSize : 0);
  };
  return sum(profile.head, false);
}

interface HeapNode {
  callFrame: { url: string };
  selfSize: number;
  children: HeapNode[];
}

/** Time by the clock in which the extension's code ran on a page's main thread while `task` ran, in milliseconds. */
export async function ownTime(session: CDPSession, origin: string, task: () => Promise<void>): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await task();
  const { profile } = await session.send('Profiler.stop');
  const ours = nodesOf(profile, origin);
  const lasted = (profile.samples ?? []).map((node, at) => (ours.has(node) ? (profile.timeDeltas?.[at + 1] ?? 0) : 0));
  return lasted.reduce((sum, time) => sum + time, 0) / 1000;
}

function tasksOf(events: TraceEvent[]): Task[] {
  return events
    .filter(({ name, ph, dur }) => name === 'RunTask' && ph === 'X' && dur)
    .map(({ pid, tid, ts, dur = 0, tdur = dur }) => {
      return { thread: `${pid}/${tid}`, start: ts, end: ts + dur, running: Math.min(1, tdur / dur), ours: 0 };
    });
}

function spentIn(profile: Profile, origin: string, tasks: Task[]): Spent {
  const ours = nodesOf(profile, origin);
  let clock = profile.startTime;
  (profile.samples ?? []).forEach((node, position) => {
    clock += profile.timeDeltas?.[position] ?? 0;
    if (!ours.has(node)) return;
    const lasted = profile.timeDeltas?.[position + 1] ?? 0;
    for (const task of tasks) if (task.start <= clock && clock < task.end) task.ours += lasted;
  });
  const main = busiest(tasks);
  const spent = main.map((task) => (task.ours * task.running) / 1000);
  const total = spent.reduce((sum, time) => sum + time, 0);
  const all = main.reduce((sum, { start, end, running }) => sum + ((end - start) * running) / 1000, 0);
  return { total, longest: Math.max(0, ...spent), besides: all - total };
}

/** Tasks of the page's main thread: of all that ran at the time, the one that shares most with our samples. */
function busiest(tasks: Task[]): Task[] {
  const shares = new Map<string, number>();
  for (const { thread, ours } of tasks) shares.set(thread, (shares.get(thread) ?? 0) + ours);
  const [main] = [...shares].sort(([, a], [, b]) => b - a);
  return tasks.filter(({ thread }) => thread === main?.[0]);
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
