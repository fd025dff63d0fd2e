/** Copies of the built extension with a pack of the bench and its probes. */

import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type OutputFile } from 'esbuild';
import type { ClaimPack } from '../../../src/core/pack/model.ts';
import type { BrowserName } from '../../support/driver.ts';
import { extensionFolder, inProject } from '../../support/paths.ts';

const PACK_FILE = 'bench.json';
/** The list of packs as the build writes it into the background script. */
const LISTED = /\[(?:\{name:"[^"]+",sha256:"[0-9a-f]{64}"\},?)+\]/;

/**
 * Returns the folder of the copy. The probe of the whole way stands in place of its content script, that of the engine
 * behind its background.
 */
export async function extensionWith(pack: ClaimPack, browser: BrowserName, folder: string): Promise<string> {
  const copy = join(folder, browser);
  cpSync(extensionFolder(browser), copy, { recursive: true });
  const bytes = JSON.stringify(pack);
  writeFileSync(join(copy, 'packs', PACK_FILE), bytes);
  const script = join(copy, 'background.js');
  const source = readFileSync(script, 'utf8');
  if (!LISTED.test(source)) throw new Error(`no list of packs in ${script}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const listed = JSON.stringify([{ name: PACK_FILE, sha256 }]);
  writeFileSync(script, source.replace(LISTED, listed));
  writeFileSync(join(copy, 'content.js'), await bundledProbe('probe.ts', listed));
  appendFileSync(script, await bundledProbe('engine-probe.ts', listed));
  return copy;
}

/** The script of a probe; `listed` is the list of packs that it takes for those that ship. */
async function bundledProbe(source: string, listed: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inProject(`test/bench/whole-way/${source}`)],
    write: false,
    define: { BUNDLED_PACKS: listed },
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome128', 'firefox149'],
    logLevel: 'warning',
  });
  return (outputFiles[0] as OutputFile).text;
}
