// @ts-check
/** TypeScript for a Node without type stripping: a script with all it imports as one file, packages apart. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * A folder inside node_modules, so that packages resolve from what lies in it; gone when the process ends.
 *
 * @param {string} name
 */
export function scratchFolder(name) {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(resolve(`node_modules/.cache/${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Writes the script to `outfile`; `settings` are esbuild's.
 *
 * @param {string} script
 * @param {string} outfile
 * @param {import('esbuild').BuildOptions} [settings]
 */
export async function bundleForNode(script, outfile, settings = {}) {
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    ...settings,
  });
}
