import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inProject } from '../support/paths.ts';

const PICTURE = inProject('dist/demo.png');

describe('npm start without a display', () => {
  it('says what popup and popover show of the demo article, and saves a picture', { timeout: 120_000 }, async () => {
    rmSync(PICTURE, { force: true });
    const script = [inProject('test/support/run.mjs'), inProject('test/support/start.ts')];
    const env = { ...process.env, CI: 'true' };
    const { stdout } = await promisify(execFile)(process.execPath, script, { env, timeout: 100_000 });
    const [popup = '', popover = ''] = stdout.split('Its popover says:');
    expect(popup).toContain("The toolbar's popup says:");
    expect(popup).toMatch(/F-16s were stationed|F-16 turcs étaient stationnés/);
    expect(popover).toMatch(/F-16s were stationed|F-16 turcs étaient stationnés/);
    expect(existsSync(PICTURE)).toBe(true);
  });
});
