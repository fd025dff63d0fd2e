import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Every folder of code, the other folders it may import, and the packages. */
const layers: Record<string, { folders: string[]; packages: string[]; node?: true }> = {
  core: { folders: [], packages: ['@valibot/to-json-schema', 'fflate', 'papaparse', 'tldts', 'valibot'] },
  platform: { folders: ['core'], packages: [] },
  store: { folders: ['core', 'platform', 'packs'], packages: ['idb'] },
  ui: { folders: ['core'], packages: ['@dagrejs/dagre', '@floating-ui/dom', 'preact'] },
  background: { folders: ['core', 'platform', 'store', 'packs'], packages: [] },
  content: { folders: ['core', 'platform', 'ui'], packages: [] },
  pages: {
    folders: ['core', 'platform', 'store', 'ui', 'packs'],
    packages: ['@mozilla/readability', 'fflate', 'preact'],
  },
  cli: { folders: ['core', 'packs'], packages: ['@mozilla/readability', 'htmlparser2', 'linkedom'], node: true },
};
const folders = [...Object.keys(layers), 'packs'];
const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

interface Planted {
  path: string;
  source: string;
  /** The rule that must fire, or null. */
  rule: string | null;
}

const importing = (from: string) => `import { x } from '${from}';\nx();`;

/** Each folder importing each other one, from its top and from two folders further down; and each package. */
const imports: Planted[] = Object.entries(layers).flatMap(([layer, may]) => {
  const top = `src/${layer}`;
  const others = folders.filter((folder) => folder !== layer);
  const rule = (allowed: boolean) => (allowed ? null : 'noRestrictedImports');
  return [
    ...others.flatMap((folder) => [
      {
        path: `${top}/to-${folder}.ts`,
        source: importing(`../${folder}/x.ts`),
        rule: rule(may.folders.includes(folder)),
      },
      {
        path: `${top}/further/down/to-${folder}.tsx`,
        source: importing(`../../../${folder}/some/x.ts`),
        rule: rule(may.folders.includes(folder)),
      },
    ]),
    ...Object.keys(dependencies).map((name) => ({
      path: `${top}/take-${name.replace(/\W+/g, '-')}.ts`,
      source: importing(name),
      rule: rule(may.packages.includes(name)),
    })),
    { path: `${top}/take-node.ts`, source: importing('node:fs'), rule: rule(may.node === true) },
    { path: `${top}/take-test-tool.ts`, source: importing('vitest'), rule: 'noUndeclaredDependencies' },
    { path: `${top}/its-own.ts`, source: importing('./further/x.ts'), rule: null },
  ];
});

const others: Planted[] = [
  ...[
    ['later', "export const later = () => import('../store/packs.ts');"],
    ['passed-on', "export { x } from '../platform/messages.ts';"],
    ['type', "import type { Menus } from 'webextension-polyfill';\nexport type M = Menus.Static;"],
    ['hooks', importing('preact/hooks')],
  ].map(([name = '', source = '']) => ({ path: `src/core/${name}.ts`, source, rule: 'noRestrictedImports' })),
  {
    path: 'src/platform/browser.ts',
    source: "import polyfill from 'webextension-polyfill';\nexport const api = polyfill;",
    rule: null,
  },
  ...['document', 'fetch', 'browser', 'chrome', 'navigator', 'crypto', 'setTimeout', 'process', 'indexedDB'].map(
    (name) => ({ path: `src/core/${name}.ts`, source: `export const it = ${name};`, rule: 'noRestrictedGlobals' }),
  ),
  ...['store', 'background'].map((layer) => ({
    path: `src/${layer}/document.ts`,
    source: 'export const it = document;',
    rule: 'noRestrictedGlobals',
  })),
  ...['store', 'ui', 'background', 'content', 'pages'].flatMap((layer) =>
    ['browser', 'chrome'].map((name) => ({
      path: `src/${layer}/${name}.ts`,
      source: `export const it = ${name};`,
      rule: 'noRestrictedGlobals',
    })),
  ),
  { path: 'src/core/now.ts', source: 'export const now = Date.now();', rule: 'noJsRestrictedProperties' },
  { path: 'src/core/chance.ts', source: 'export const chance = Math.random();', rule: 'noJsRestrictedProperties' },
  { path: 'src/core/today.ts', source: 'export const today = new Date();', rule: 'plugin' },
  { path: 'src/core/then.ts', source: 'export const then = new Date(0);', rule: null },
  { path: 'src/pages/today.ts', source: 'export const today = new Date();', rule: null },
];

const planted = [...imports, ...others];
const LAYERING = /^(?:noRestricted\w+|noJsRestrictedProperties|noUndeclaredDependencies|plugin)$/;

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
  for (const file of ['biome.json', 'package.json', 'src/core/no-clock.grit']) {
    cpSync(join(project, file), join(tree, file));
  }
  for (const { path, source } of planted) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), `${source}\n`);
  }
  fired = lint(tree);
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the linter keeps the layers apart', () => {
  it.each(planted)('$path: $rule', ({ path, rule }) => {
    expect((fired.get(path) ?? []).filter((name) => LAYERING.test(name))).toEqual(rule ? [rule] : []);
  });
});
