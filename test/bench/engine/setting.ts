/** What one run of the bench measures on: sizes, limits, and where files and workers are. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from '../../support/bundle.mjs';
import { inProject } from '../../support/paths.ts';
import type { TextSizes } from '../corpus/prepare.ts';
import type { Launch } from './contestant.ts';
import type { Pace } from './race.ts';
import type { WorkerTask } from './worker.ts';

export interface Setting {
  /** Sizes of phrase sets, from small to large; the names figures use for them. */
  sizes: readonly { count: number; name: string }[];
  /** Sets that all engines race on, and those that the native ones race on. */
  raced: { all: readonly string[]; native: readonly string[] };
  /** Sets that are compiled and loaded in fresh processes. */
  cold: readonly string[];
  texts: TextSizes;
  buildLimitMs: number;
  pace: Pace;
  /** Characters of the two texts the command line reads. */
  streams: readonly [short: number, long: number];
  /** How many fresh processes compile and load. */
  coldStarts: number;
}

const size = (name: string, count: number) => ({ name, count });
const text = (length: number, dense = false) => ({ length, dense });

export const FULL: Setting = {
  sizes: [size('1k', 1_000), size('10k', 10_000), size('100k', 100_000), size('500k', 500_000)],
  raced: { all: ['1k', '100k'], native: ['1k', '100k', '500k'] },
  cold: ['1k', '100k', '500k'],
  texts: {
    '10kB': text(10_000),
    '100kB': text(100_000),
    '1MB': text(1_000_000),
    '10MB': text(10_000_000),
    dense: text(1_000_000, true),
  },
  buildLimitMs: 60_000,
  pace: { rounds: 5, warmMs: 2_000, turnMs: 100, longestRunMs: 1_500 },
  streams: [10_000_000, 100_000_000],
  coldStarts: 5,
};

/** Whether everything runs, not how fast: the names of sizes stay, the sizes don't. */
export const QUICK: Setting = {
  sizes: [size('1k', 100), size('10k', 200), size('100k', 400), size('500k', 800)],
  raced: { all: ['100k'], native: ['100k'] },
  cold: ['100k'],
  texts: {
    '10kB': text(1_000),
    '100kB': text(5_000),
    '1MB': text(20_000),
    '10MB': text(40_000),
    dense: text(20_000, true),
  },
  buildLimitMs: 10_000,
  pace: { rounds: 1, warmMs: 10, turnMs: 5, longestRunMs: 500 },
  streams: [20_000, 200_000],
  coldStarts: 1,
};

/** A folder for the files of one run, inside node_modules so that workers find their packages. */
export const benchFolder = (): string => inProject(`node_modules/.cache/bench-engine-${process.pid}`);

/** mark.js nests one call for each keyword. */
const STACK_KB = 3_900;

/** Bundles the worker; returns how to launch one. */
export async function buildWorker(folder: string): Promise<(name: string, task: WorkerTask) => Launch> {
  const outfile = join(folder, 'worker.mjs');
  await bundleForNode(inProject('test/bench/engine/worker.ts'), outfile);
  return (name, task) => ({
    name,
    command: process.execPath,
    arguments: ['--expose-gc', '--max-old-space-size=8000', `--stack-size=${STACK_KB}`, outfile, JSON.stringify(task)],
  });
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
