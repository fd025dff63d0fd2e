import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '../support/bundle.mjs';

const entry = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'recoupe-main-'));
const program = join(folder, 'recoupe.mjs');

beforeAll(async () => {
  await bundleForNode(entry, program, { packages: 'bundle' });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the program as a process of its own; with `leave` the reader goes away after the first words. */
function recoupe(args: string[], stdin: string, leave = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args]);
    const ended = { out: '', err: '' };
    child.stdout.on('data', (data) => {
      ended.out += data;
      if (leave) child.stdout.destroy();
    });
    child.stderr.on('data', (data) => {
      ended.err += data;
    });
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...ended }));
    child.stdin.end(stdin);
  });
}

describe('the program', () => {
  it('reads standard input, writes standard output and ends with 0', async () => {
    expect(await recoupe(['scan', '-', '--json'], 'Nothing of note.')).toEqual({
      code: 0,
      out: '{"matches":[]}\n',
      err: '',
    });
  });

  it('ends with 2 and one line where it can do nothing', async () => {
    expect(await recoupe(['scan', join(folder, 'nope')], '')).toEqual({
      code: 2,
      out: '',
      err: `recoupe: ${join(folder, 'nope')}: no such file\n`,
    });
  });

  it('ends quietly when nobody reads on', async () => {
    const text = 'Turkish F-16s bombed Armenian territory on 10 October 2020.\n\n'.repeat(500);
    expect(await recoupe(['scan', '-', '--json'], text, true)).toMatchObject({ code: 0, err: '' });
  });
});
