// Builds what ships: dist/chrome, dist/firefox and dist/cli, from src and manifest.json.
//   node build.mjs             once
//   node build.mjs --watch     again on every change; a loaded development copy reloads itself, told on --port (35727)
//   node build.mjs --package   also dist/packages/*.zip for the stores, and the source archive
// The same sources give the same bytes: no clock, no random names, entries sorted.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { zipSync } from 'fflate';

const root = dirname(fileURLToPath(import.meta.url));
const TARGETS = ['chrome', 'firefox'];
/** Budget for the script that runs in every page, gzipped. */
const CONTENT_SCRIPT_LIMIT = 40_000;
/** Licences of bundled packages, beside what they are bundled in. */
const THIRD_PARTY = 'THIRD-PARTY.txt';
/** A pack in `src/packs`; the published schema lies beside them. */
const PACK_FILE = /^[^/]+(?<!\.schema)\.json$/;

const { values: options } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    package: { type: 'boolean', default: false },
    port: { type: 'string', default: '35727' },
  },
});

const inRoot = (...parts) => join(root, ...parts);
const readJson = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8'));

/** Paths of all files below a folder, relative to it, sorted. */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** The manifest one store takes: keys that only the other browser knows are left out. */
function manifestFor(target) {
  const manifest = { ...readJson('manifest.json'), version: readJson('package.json').version };
  const { service_worker, scripts } = manifest.background;
  if (target === 'chrome') {
    delete manifest.browser_specific_settings;
    delete manifest.sidebar_action;
    manifest.background = { service_worker };
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.side_panel;
    manifest.background = { scripts };
    manifest.permissions = manifest.permissions.filter((permission) => permission !== 'sidePanel');
  }
  return manifest;
}

/** The packs that ship, with the hash by which an update of the extension notices a changed one. */
function bundledPacks() {
  const folder = inRoot('src/packs');
  return filesIn(folder)
    .filter((name) => PACK_FILE.test(name))
    .map((name) => ({
      name,
      sha256: createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    }));
}

/**
 * Assignments to `innerHTML` in libraries, of which the stores' linters warn, and what stands in their place. Preact's: nothing
 * here uses the property that leads to it, and what is not there can't be used by mistake. Readability's: its documents are
 * never shown, and their elements are parsed by the parser that made them.
 */
const ASSIGNMENTS = [
  {
    file: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/,
    assignment: /\.innerHTML=/g,
    count: 1,
    instead: '.textContent=',
    helper: '',
  },
  {
    file: /[\\/]readability[\\/]Readability\.js$/,
    assignment: /(\w+)\.innerHTML = ([\w.]+);/g,
    count: 2,
    instead: 'fillWith($1, $2);',
    helper: `
function fillWith(element, html) {
  const { body } = new DOMParser().parseFromString("<body>" + html, "text/html");
  element.textContent = "";
  while (body.firstChild) element.append(body.firstChild);
}
`,
  },
];

/** For browsers only: other surroundings have no `DOMParser`, and no store. */
const withoutInnerHtml = {
  name: 'without-inner-html',
  setup({ onLoad, initialOptions }) {
    if (initialOptions.platform !== 'browser') return;
    for (const { file, assignment, count, instead, helper } of ASSIGNMENTS)
      onLoad({ filter: file }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const found = source.match(assignment)?.length ?? 0;
        if (found !== count) throw new Error(`Expected ${count} assignments to innerHTML in ${path}, found ${found}.`);
        return { contents: source.replace(assignment, instead) + helper, loader: 'js' };
      });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  outdir: 'out',
  charset: 'utf8',
  legalComments: 'eof',
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // Names of chunks depend on the paths of what is in them: not on where a linked `node_modules` really lies.
  preserveSymlinks: true,
  loader: { '.css': 'text' },
  plugins: [withoutInnerHtml],
};

/** Texts that no other page shows than the one they are named after; the panel, which is to open at once, goes without. */
const TEXTS_OF_OTHERS = { panel: /^(review|settings|packs|welcome|method)_/ };

/** Bundles the catalogue without its notes to translators, and without what is left out. */
const catalogue = (leaveOut) => ({
  name: 'catalogue',
  setup({ onLoad }) {
    onLoad({ filter: /_locales[\\/]\w+[\\/]messages\.json$/ }, ({ path }) => {
      const entries = Object.entries(JSON.parse(readFileSync(path, 'utf8'))).filter(([key]) => !leaveOut?.test(key));
      const texts = entries.map(([key, { message }]) => [key, { message }]);
      return { contents: JSON.stringify(Object.fromEntries(texts)), loader: 'json' };
    });
  },
});

/** A text that was left out but is used would be missing where it is shown. */
function expectNoUse(leaveOut, sources) {
  const left = Object.keys(readJson('src/_locales/en/messages.json')).filter((key) => leaveOut.test(key));
  for (const source of sources.filter((path) => /^src\/.*\.tsx?$/.test(path))) {
    const text = readFileSync(inRoot(source), 'utf8');
    const used = left.find((key) => text.includes(`'${key.replace(/_(one|other)$/, '')}'`));
    if (used) throw new Error(`${source} uses the text ${used}, which is left out of its page.`);
  }
}

/** Folders of the packages that a bundle holds something of. */
function packagesIn(metafile) {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
  return Object.keys(metafile.inputs).flatMap((path) => folder.exec(path)?.[0] ?? []);
}

/** What the licences of bundled packages ask to be passed on: their own text, and where the source is. */
function thirdParty(folders) {
  const notices = [...new Set(folders)].map((folder) => {
    const { name, version, license } = readJson(`${folder}/package.json`);
    const file = readdirSync(inRoot(folder)).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
    if (!file) throw new Error(`${folder} has no text of its licence, which would have to ship.`);
    const source = `https://www.npmjs.com/package/${name}/v/${version}`;
    return `${name} ${version} (${license})\n${source}\n\n${readFileSync(inRoot(folder, file), 'utf8').trim()}\n`;
  });
  return Buffer.from([...new Set(notices)].sort().join(`\n${'-'.repeat(80)}\n\n`));
}

/** Runs esbuild; returns `[path, bytes]` for each output, paths relative to the output folder, and adds to `packages`. */
async function bundle(entryPoints, { leaveOut, packages, ...settings }) {
  const plugins = [...common.plugins, catalogue(leaveOut)];
  const { outputFiles, metafile } = await build({ ...common, ...settings, plugins, entryPoints, metafile: true });
  if (leaveOut) expectNoUse(leaveOut, Object.keys(metafile.inputs));
  packages.push(...packagesIn(metafile));
  return outputFiles.map((file) => [relative(inRoot('out'), file.path), Buffer.from(file.contents)]);
}

/** Names of the pages: folders with a script to start. */
const pages = () =>
  readdirSync(inRoot('src/pages')).filter((page) => existsSync(inRoot('src/pages', page, 'main.tsx')));

/** Scripts of the extension, the same for both browsers, and the licences of what is in them. */
async function extensionScripts() {
  const packages = [];
  const browsers = { platform: 'browser', target: ['chrome128', 'firefox149'], packages };
  const define = {
    BUNDLED_PACKS: JSON.stringify(bundledPacks()),
    RELOAD_ADDRESS: JSON.stringify(options.watch ? `http://127.0.0.1:${options.port}/` : ''),
  };
  // Each page by itself: one script, and beside it what it loads only later.
  const pageScripts = pages().map((page) =>
    bundle(
      { [`${page}/main`]: `src/pages/${page}/main.tsx` },
      {
        ...browsers,
        define,
        format: 'esm',
        splitting: true,
        chunkNames: `${page}/[name]-[hash]`,
        leaveOut: TEXTS_OF_OTHERS[page],
      },
    ),
  );
  const alone = { ...browsers, define, format: 'iife' };
  const scripts = await Promise.all([
    bundle({ background: 'src/background/main.ts' }, alone),
    bundle({ content: 'src/content/main.ts' }, alone),
    ...pageScripts,
  ]);
  return [...scripts.flat(), [THIRD_PARTY, thirdParty(packages)]];
}

/**
 * A page that waits for one thing after another as seldom as can be: its style sheets written into it, and the chunks
 * that its script shares with what it loads later asked for together with the script.
 */
function withAllAtOnce(name, scripts) {
  const html = readFileSync(inRoot('src/pages', name), 'utf8');
  const written = html.replace(/<link rel="stylesheet" href="([^"]+)" \/>/g, (link, href) => {
    const path = join(dirname(name), href);
    const source = inRoot(path.startsWith('ui/') ? 'src' : 'src/pages', path);
    return existsSync(source) ? `<style>\n${readFileSync(source, 'utf8')}</style>` : link;
  });
  const chunks = scripts.map(([path]) => path).filter((path) => path.startsWith(join(dirname(name), 'chunk-')));
  const links = chunks.map((path) => `<link rel="modulepreload" href="${path.split('/').at(-1)}" />\n    `);
  return Buffer.from(written.replace('<script ', () => `${links.join('')}<script `));
}

/** Files that ship, the pages' style sheets apart, as they are: `[path in the extension, bytes]`. */
function staticFiles(scripts) {
  const copy = (from, to, wanted) =>
    filesIn(inRoot('src', from))
      .filter((name) => wanted.test(name))
      .map((name) => [join(to, name), readFileSync(inRoot('src', from, name))]);
  return [
    ...copy('_locales', '_locales', /messages\.json$/),
    ...copy('icons', 'icons', /\.png$/),
    ...copy('packs', 'packs', PACK_FILE),
    ...pages().map((page) => [`${page}/index.html`, withAllAtOnce(`${page}/index.html`, scripts)]),
    ...goldenPages(),
    ['LICENSE', readFileSync(inRoot('LICENSE'))],
  ];
}

/** The golden pages, which show a moderator what a new claim would find by mistake, and what is known of each. */
function goldenPages() {
  const folder = inRoot('test/corpus');
  const slugs = filesIn(folder).flatMap((name) => (name.endsWith('/page.html') ? [dirname(name)] : []));
  const index = slugs.map((slug) => {
    const { lang, date, found } = readJson(`test/corpus/${slug}/expected.json`);
    return { slug, lang, date, told: found.map(({ sentence }) => sentence) };
  });
  return [
    ...slugs.map((slug) => [`review/golden/${slug}.html`, readFileSync(join(folder, slug, 'page.html'))]),
    ['review/golden/index.json', Buffer.from(JSON.stringify(index))],
  ];
}

async function commandLine() {
  const packages = [];
  const files = await bundle(
    { recoupe: 'src/cli/main.ts' },
    {
      packages,
      platform: 'node',
      target: 'node20.19',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      banner: { js: '#!/usr/bin/env node' },
    },
  );
  return [...files, [THIRD_PARTY, thirdParty(packages)]];
}

/** Makes a folder hold exactly these files; a file whose bytes are right already is left alone. */
function sync(folder, files) {
  const wanted = new Map(files);
  for (const name of filesIn(folder)) if (!wanted.has(name)) rmSync(join(folder, name));
  for (const [name, bytes] of wanted) {
    const path = join(folder, name);
    if (existsSync(path) && bytes.equals(readFileSync(path))) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

function reportSize(scripts) {
  const content = scripts.find(([name]) => name === 'content.js')[1];
  const size = gzipSync(content, { level: 9 }).length;
  console.log(`content script: ${content.length} bytes, ${size} gzipped (limit ${CONTENT_SCRIPT_LIMIT})`);
  if (size > CONTENT_SCRIPT_LIMIT) throw new Error('The content script is over its budget.');
}

async function buildAll() {
  const [scripts, cli] = await Promise.all([extensionScripts(), commandLine()]);
  const shared = [...scripts, ...staticFiles(scripts)];
  for (const target of TARGETS) {
    const manifest = Buffer.from(`${JSON.stringify(manifestFor(target), null, 2)}\n`);
    sync(inRoot('dist', target), [...shared, ['manifest.json', manifest]]);
  }
  sync(inRoot('dist/cli'), cli);
  chmodSync(inRoot('dist/cli/recoupe.mjs'), 0o755);
  reportSize(scripts);
}

/** A zip whose bytes depend on the files alone: sorted entries, one fixed date. */
function zip(folder, names) {
  const mtime = new Date(1980, 0, 1);
  const entries = [...names].sort().map((name) => [name, [readFileSync(join(folder, name)), { mtime, level: 9 }]]);
  return zipSync(Object.fromEntries(entries));
}

/** What a store's reviewer needs to build the same bytes. */
function sourceFiles() {
  if (existsSync(inRoot('.git'))) {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
    return listed.split('\0').filter((name) => name && existsSync(inRoot(name)));
  }
  return filesIn(root).filter((name) => !/^(dist|node_modules)\//.test(name));
}

function packageAll() {
  const { version } = readJson('package.json');
  const archives = TARGETS.map((target) => [target, zip(inRoot('dist', target), filesIn(inRoot('dist', target)))]);
  archives.push(['source', zip(root, sourceFiles())]);
  const files = archives.map(([name, bytes]) => [`recoupe-${name}-${version}.zip`, Buffer.from(bytes)]);
  sync(inRoot('dist/packages'), files);
  for (const [name, bytes] of files) console.log(`dist/packages/${name}: ${bytes.length} bytes`);
}

/** Builds again after changes, and tells loaded development copies, which hold a request open meanwhile. */
function watchSources() {
  const waiting = new Set();
  createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    waiting.add(response);
    request.on('close', () => waiting.delete(response));
  })
    .on('error', ({ message }) => console.error(`Loaded copies will not reload themselves: ${message}`))
    .listen(options.port, '127.0.0.1');
  const rebuild = async () => {
    try {
      await buildAll();
      for (const response of waiting) response.end('changed');
    } catch (error) {
      console.error(error.message);
    }
  };
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, 100);
  };
  watch(inRoot('src'), { recursive: true }, later);
  watch(inRoot('manifest.json'), later);
  console.log('Watching src and manifest.json.');
}

try {
  await buildAll();
  if (options.package) packageAll();
} catch (error) {
  console.error(error.message);
  if (!options.watch) process.exit(1);
}
if (options.watch) watchSources();
