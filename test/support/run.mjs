/**
 * Runs a TypeScript script on a Node without type stripping: `node test/support/run.mjs script.ts [arguments]`.
 * The script is bundled to a temporary file inside node_modules, so that its packages resolve, and imported.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...rest] = process.argv.slice(2);
if (!script) throw new Error('which script?');
mkdirSync('node_modules/.cache', { recursive: true });
const folder = mkdtempSync(resolve('node_modules/.cache/run-'));
const outfile = join(folder, 'script.mjs');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv = [process.execPath, resolve(script), ...rest];
await import(pathToFileURL(outfile).href);
