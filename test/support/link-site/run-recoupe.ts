/** The command line as a program of its own, so that it can be measured and killed. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from '../bundle.mjs';
import { inProject } from '../paths.ts';

/** Bundles the command line into a folder; returns the file. */
export async function bundleRecoupe(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'recoupe.mjs');
  await bundleForNode(inProject('src/cli/main.ts'), outfile, { packages: 'bundle' });
  return outfile;
}

export interface Ended {
  out: string;
  err: string;
  code: number | null;
  /** Highest resident memory, in bytes, as Linux counts it; 0 elsewhere. */
  memory: number;
  milliseconds: number;
}

/** Runs it to the end; `watch` may kill it on the way. `heap`: the most that its heap may have, in megabytes. */
export function runRecoupe(
  file: string,
  args: readonly string[],
  watch: (child: ChildProcess) => void = () => {},
  heap?: number,
): Promise<Ended> {
  const began = performance.now();
  const hook = `process.on('exit', () => process.stderr.write('\\nmemory ' + process.resourceUsage().maxRSS + '\\n'))`;
  const child = spawn(process.execPath, [
    ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
    '--import',
    `data:text/javascript,${encodeURIComponent(hook)}`,
    file,
    ...args,
  ]);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  watch(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(err).toString();
      const memory = Number(/\nmemory (\d+)\n/.exec(text)?.[1] ?? 0) * 1024;
      const told = text.replace(/\nmemory \d+\n/, '');
      resolve({ out: Buffer.concat(out).toString(), err: told, code, memory, milliseconds: performance.now() - began });
    });
  });
}
