/** The command line on texts far longer than memory should be: speed, and whether memory grows with the text. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleRecoupe } from '../../support/link-site/run-recoupe.ts';
import { readPhrases } from '../corpus/prepare.ts';
import type { Report } from '../figure.ts';
import { richPack } from './rich-pack.ts';
import type { Setting } from './setting.ts';

const SAMPLE_MS = 50;
const LIMIT_MS = 180_000;
/** Otherwise the heap grows as far as the machine lets it before anything is collected. */
const HEAP_MB = 400;

interface Streamed {
  seconds: number;
  /** Most resident memory, in bytes; null where the system doesn't tell. */
  peak: number | null;
  matches: number;
}

/** `recoupe scan --pack` with the set of 100k phrases over a short and a long text. */
export async function streamFigures(corpus: string, folder: string, setting: Setting, report: Report): Promise<string> {
  const cli = await bundleRecoupe(folder);
  const phrases = setting.sizes.find(({ name }) => name === '100k')?.count ?? 0;
  const pack = join(folder, 'pack.json');
  writeFileSync(pack, JSON.stringify(richPack(readPhrases(corpus, phrases), 'everything')));
  const piece = readFileSync(join(corpus, '10MB.txt'));
  const [shortLength, longLength] = setting.streams;
  const short = await scan(cli, pack, writeRepeated(join(folder, 'short.txt'), piece, shortLength));
  const long = await scan(cli, pack, writeRepeated(join(folder, 'long.txt'), piece, longLength));
  const megabytes = (longLength - shortLength) / 1e6;
  report('cli_MB_per_s', megabytes / Math.max(0.001, long.seconds - short.seconds), 'MB/s');
  report(
    'cli_start_s',
    Math.max(0, short.seconds - (long.seconds - short.seconds) * (shortLength / (longLength - shortLength))),
    's',
  );
  if (short.peak !== null && long.peak !== null) {
    report('cli_peak_MB.10MB', short.peak / 1e6, 'MB');
    report('cli_peak_MB.100MB', long.peak / 1e6, 'MB');
    report('cli_peak_growth', long.peak / short.peak, 'x memory');
  }
  return `${shortLength / 1e6} MB: ${short.seconds.toFixed(1)} s, ${short.matches} matches; ${longLength / 1e6} MB: ${long.seconds.toFixed(1)} s, ${long.matches} matches`;
}

/** A text again and again until it has so many bytes; returns its path. */
function writeRepeated(path: string, piece: Buffer, length: number): string {
  const file = openSync(path, 'w');
  for (let left = length; left > 0; left -= piece.length + 1) writeSync(file, `${piece.subarray(0, left)}\n`);
  closeSync(file);
  return path;
}

async function scan(cli: string, pack: string, text: string): Promise<Streamed> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, cli, 'scan', text, '--pack', pack, '--json'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let peak: number | null = null;
  let matches = 0;
  const errors: string[] = [];
  const counted = once(
    createInterface({ input: child.stdout }).on('line', (line) => {
      matches += line.split('"kind":"match"').length - 1;
    }),
    'close',
  );
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()));
  const sampler = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, SAMPLE_MS);
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  const code = await new Promise((resolve) => child.on('close', resolve));
  await counted;
  clearInterval(sampler);
  clearTimeout(limit);
  if (code !== 0) throw new Error(`recoupe scan ended with ${code}: ${errors.join('').slice(0, 300)}`);
  return { seconds: (performance.now() - start) / 1000, peak, matches };
}

/** The high-water mark of a process's resident memory. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
