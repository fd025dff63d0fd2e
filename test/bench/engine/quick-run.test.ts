import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../figure.ts';

describe('npm run bench -- engine --quick', () => {
  it('runs every part on small sizes, with the same hits as the peers and no false mark', {
    timeout: 240_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recoupe-bench-'));
    const json = join(folder, 'bench.json');
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['test/bench/main.mjs', 'engine', '--quick', '--json', json],
        { maxBuffer: 10_000_000 },
      );
      const figures = JSON.parse(readFileSync(json, 'utf8')) as Figure[];
      const figure = (name: string) => figures.find(({ name: each }) => each === `engine.quick.${name}`)?.value;
      expect(figure('vs_npm.100k')).toBeGreaterThan(0);
      expect(figure('scaling.500k_over_1k')).toBeGreaterThan(0);
      expect(figure('rich_over_plain')).toBeGreaterThan(0);
      expect(figure('entries_per_phrase')).toBeGreaterThanOrEqual(1);
      expect(figure('cli_MB_per_s')).toBeGreaterThan(0);
      expect(figure('false_marks') ?? 0).toBe(0);
      for (const row of stdout.split('\n').filter((line) => /^\| (fastscan|ahocorasick|@monyone)/.test(line))) {
        expect(row).toContain('the same');
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
