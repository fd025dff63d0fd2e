import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Files planted in an empty copy of the tree: path, source, the rule that must fire or null. */
const planted: [string, string, string | null][] = [
  ['src/core/a.ts', "import { x } from '../platform/messages.ts';\nx();", 'noRestrictedImports'],
  ['src/core/match/deep/b.ts', "import { x } from '../../../store/packs.ts';\nx();", 'noRestrictedImports'],
  ['src/core/pack/c.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('');", 'noRestrictedImports'],
  [
    'src/core/pack/d.ts',
    "import type { Menus } from 'webextension-polyfill';\nexport type M = Menus.Static;",
    'noRestrictedImports',
  ],
  ['src/core/e.ts', 'export const now = (): number => Date.now();', 'noJsRestrictedProperties'],
  ['src/core/f.ts', 'export const page = (): unknown => document.body;', 'noRestrictedGlobals'],
  ['src/core/g.ts', "export const load = (): unknown => fetch('');", 'noRestrictedGlobals'],
  ['src/core/text/h.ts', "import { x } from '../pack/model.ts';\nx();", null],
  ['src/core/pack/i.ts', "import { object } from 'valibot';\nobject({});", null],
  ['src/platform/a.ts', "import { x } from '../store/packs.ts';\nx();", 'noRestrictedImports'],
  ['src/platform/b.ts', "import browser from 'webextension-polyfill';\nvoid browser;", 'noRestrictedImports'],
  ['src/platform/browser.ts', "import polyfill from 'webextension-polyfill';\nexport const api = polyfill;", null],
  ['src/store/a.ts', "import { x } from '../ui/popover.tsx';\nx();", 'noRestrictedImports'],
  ['src/store/b.ts', "import { x } from '../platform/messages.ts';\nx();", null],
  ['src/ui/a.ts', "import { x } from '../platform/messages.ts';\nx();", 'noRestrictedImports'],
  ['src/ui/parts/b.ts', "import { x } from '../../core/findings/dossier.ts';\nx();", null],
  ['src/background/a.ts', "import { x } from '../ui/popover.tsx';\nx();", 'noRestrictedImports'],
  ['src/background/b.ts', "import { x } from '../content/main.ts';\nx();", 'noRestrictedImports'],
  ['src/background/c.ts', "import { x } from '../store/packs.ts';\nx();", null],
  ['src/content/a.ts', "import { x } from '../store/packs.ts';\nx();", 'noRestrictedImports'],
  ['src/content/b.ts', "import browser from 'webextension-polyfill';\nvoid browser;", 'noRestrictedImports'],
  ['src/content/read/c.ts', "import { x } from '../../platform/messages.ts';\nx();", null],
  ['src/pages/popup/a.ts', "import { x } from '../../background/main.ts';\nx();", 'noRestrictedImports'],
  ['src/pages/popup/b.ts', "import { x } from '../../store/packs.ts';\nx();", null],
  ['src/cli/a.ts', "import { x } from '../ui/popover.tsx';\nx();", 'noRestrictedImports'],
  ['src/cli/b.ts', "import { x } from '../core/pack/parse-pack.ts';\nx();", null],
];

interface Report {
  diagnostics: { category: string; location: { path: string } }[];
}

let tree: string;
let fired: Map<string, string[]>;

/** Rules that fired, by path. Findings about the planted imports not existing are none of this test's business. */
function lint(folder: string): Map<string, string[]> {
  const biome = join(project, 'node_modules/.bin/biome');
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const run = spawnSync(biome, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  const report = JSON.parse(run.stdout) as Report;
  const rules = new Map<string, string[]>();
  for (const { category, location } of report.diagnostics) {
    rules.set(location.path, [...(rules.get(location.path) ?? []), category.split('/').at(-1) ?? '']);
  }
  return rules;
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'recoupe-layers-'));
  for (const file of ['biome.json', 'package.json']) cpSync(join(project, file), join(tree, file));
  for (const [path, source] of planted) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), `${source}\n`);
  }
  fired = lint(tree);
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the linter keeps the layers apart', () => {
  it.each(planted)('%s: %j → %s', (path, _source, rule) => {
    const layering = (fired.get(path) ?? []).filter(
      (name) => name.startsWith('noRestricted') || name === 'noJsRestrictedProperties',
    );
    expect(layering).toEqual(rule ? [rule] : []);
  });
});
