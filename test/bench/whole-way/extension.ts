/** Copies of the built extension with a pack of the bench and the probe in place of the content script. */

import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ClaimPack } from '../../../src/core/pack/model.ts';
import type { BrowserName } from '../../support/driver.ts';
import { extensionFolder, inProject } from '../../support/paths.ts';

const PACK_FILE = 'bench.json';
/** The list of packs as the build writes it into the background script. */
const LISTED = /\[(?:\{name:"[^"]+",sha256:"[0-9a-f]{64}"\},?)+\]/;

/** The page of a copy in which the engine answers from the store, see engine-probe.ts. */
export const ENGINE_PAGE = 'engine.html';

/** Returns the folder of the copy; `page` is the text that its engine page matches, as HTML. */
export async function extensionWith(
  pack: ClaimPack,
  page: string,
  browser: BrowserName,
  folder: string,
): Promise<string> {
  const copy = join(folder, browser);
  cpSync(extensionFolder(browser), copy, { recursive: true });
  const bytes = JSON.stringify(pack);
  writeFileSync(join(copy, 'packs', PACK_FILE), bytes);
  const script = join(copy, 'background.js');
  const source = readFileSync(script, 'utf8');
  if (!LISTED.test(source)) throw new Error(`no list of packs in ${script}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(script, source.replace(LISTED, JSON.stringify([{ name: PACK_FILE, sha256 }])));
  await bundleProbe('probe.ts', join(copy, 'content.js'));
  await bundleProbe('engine-probe.ts', join(copy, 'engine.js'));
  writeFileSync(join(copy, ENGINE_PAGE), page.replace('</main>', '</main><script src="engine.js"></script>'));
  return copy;
}

async function bundleProbe(source: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [inProject(`test/bench/whole-way/${source}`)],
    outfile,
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome128', 'firefox149'],
    logLevel: 'warning',
  });
}
