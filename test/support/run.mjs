/**
 * Runs a TypeScript script on a Node without type stripping: `node test/support/run.mjs script.ts [arguments]`.
 * The script is bundled to a temporary file and imported.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode, scratchFolder } from './bundle.mjs';

const [script, ...rest] = process.argv.slice(2);
if (!script) throw new Error('which script?');
const outfile = join(scratchFolder('run'), 'script.mjs');
await bundleForNode(script, outfile, { jsx: 'automatic', jsxImportSource: 'preact', sourcemap: 'inline' });
process.argv = [process.execPath, resolve(script), ...rest];
await import(pathToFileURL(outfile).href);
