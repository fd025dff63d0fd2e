/** An engine in a process of its own, with limits on its time; asked one thing at a time. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Checked } from '../peers/canonical.ts';
import type { Built } from './worker.ts';

export interface Launch {
  name: string;
  command: string;
  arguments: readonly string[];
}

export interface Contestant {
  name: string;
  built: Built;
  check(text: number): Promise<{ hits: number; check: number | null } | null>;
  /** Milliseconds of each run; null when they weren't done within the limit: the process has then ended. */
  scan(text: number, runs: number): Promise<number[] | null>;
  /** Why it doesn't answer any more. */
  problem(): string;
  end(): void;
}

/** Processor time for one answer. */
const ANSWER_LIMIT_MS = 20_000;
/** Where other programs keep the processor, a limit has passed when the clock says so many times as much. */
const CLOCK_OVER_PROCESSOR = 3;
const ASKED_EVERY_MS = 250;
/** In which Linux counts the time of a process. */
const TICK_MS = 10;

/** Starts an engine; says why it can't take part where it can't. */
export async function start(
  { name, command, arguments: args }: Launch,
  buildLimitMs: number,
): Promise<{ ok: true; contestant: Contestant } | { ok: false; name: string; reason: string }> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const errors: string[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()));
  child.stdin.on('error', () => errors.push('it has ended'));
  const built = await answer<Built>(child, lines, buildLimitMs);
  if (built === 'late') return { ok: false, name, reason: `not within ${Math.round(buildLimitMs / 1000)} s` };
  if (built === 'ended') return { ok: false, name, reason: reasonIn(errors.join('')) };
  let late = false;
  const ask = async <Answer>(question: string): Promise<Answer | null> => {
    child.stdin.write(`${question}\n`);
    const answered = await answer<Answer>(child, lines, ANSWER_LIMIT_MS);
    late ||= answered === 'late';
    return answered === 'late' || answered === 'ended' ? null : answered;
  };
  const contestant: Contestant = {
    name,
    built,
    check: (text) => ask<Checked>(`check ${text}`),
    scan: async (text, runs) => (await ask<{ ms: number[] }>(`scan ${text} ${runs}`))?.ms ?? null,
    problem: () => (late ? `a run not within ${ANSWER_LIMIT_MS / 1000} s` : reasonIn(errors.join(''))),
    end: () => child.kill('SIGKILL'),
  };
  return { ok: true, contestant };
}

async function answer<Answer>(
  child: ChildProcess,
  lines: AsyncIterator<string>,
  limitMs: number,
): Promise<Answer | 'late' | 'ended'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    const [clock, processor] = [performance.now(), processorTime(child.pid)];
    timer = setInterval(() => {
      const passed = performance.now() - clock;
      const worked = processor === null ? passed : (processorTime(child.pid) ?? 0) - processor;
      if (worked < limitMs && passed < limitMs * CLOCK_OVER_PROCESSOR) return;
      child.kill('SIGKILL');
      resolve('late');
    }, ASKED_EVERY_MS);
  });
  const next = lines.next().then(({ value, done }) => (done ? 'ended' : (JSON.parse(value) as Answer)));
  const first = await Promise.race([next, late]);
  clearInterval(timer);
  return first;
}

/** How long the processor has worked for a process, in milliseconds; null where the system doesn't tell. */
function processorTime(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}

/** The line of a stack or panic that says something. */
function reasonIn(errors: string): string {
  const line = errors.split('\n').find((each) => /error|panicked|FATAL|too large|memory/i.test(each));
  return (line ?? (errors.trim().split('\n')[0] || 'ended without a word')).trim().slice(0, 100);
}
