/**
 * `npm run bench [-- group…|group:part…] [--json file] [--quick] [--readme]`: measures, prints, and merges the figures into a file of
 * `[{ name, value, unit }]`. A group is a file beside this one, TypeScript or not, that exports
 * `run({ report, quick, readme, parts })`; without names all groups run. `--quick` shrinks what it can, `--readme` lets a group
 * write its tables into README.md.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleForNode, scratchFolder } from '../support/bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** Files that are not groups. */
const OWN = new Set(['main', 'figure', 'long-page', 'paint', 'profile', 'stopwatch']);

const groupFiles = readdirSync(here).filter(
  (file) => /\.(mjs|ts)$/.test(file) && !OWN.has(basename(file, extname(file))),
);
const fileOf = Object.fromEntries(groupFiles.map((file) => [basename(file, extname(file)), join(here, file)]));

/** A group bundled to a temporary file, so that it may import the project's TypeScript. */
async function load(group, folder) {
  const outfile = join(folder, `${group}.mjs`);
  await bundleForNode(fileOf[group], outfile, { loader: { '.css': 'text' } });
  return import(pathToFileURL(outfile).href);
}

function reporter(group, figures) {
  return (what, value, unit) => {
    const rounded = Math.round(value * 1000) / 1000;
    figures.push({ name: `${group}.${what}`, value: rounded, unit });
    // At once, so that a run that is stopped keeps what it has measured.
    if (values.json) merge(values.json, figures);
    console.log(`  ${what.padEnd(52)} ${String(rounded).padStart(10)} ${unit}`);
  };
}

/** Figures of earlier runs stay, those of the same name are replaced. */
function merge(file, figures) {
  const earlier = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const fresh = new Set(figures.map(({ name }) => name));
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const all = [...earlier.filter(({ name }) => !fresh.has(name)), ...figures];
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
  },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(fileOf);
const groups = [...new Set(wanted.map((name) => name.split(':')[0]))];
const unknown = groups.filter((group) => !fileOf[group]);
if (unknown.length > 0) {
  console.error(`No such group: ${unknown.join(', ')}. There are: ${Object.keys(fileOf).join(', ')}.`);
  process.exit(2);
}

const folder = scratchFolder('bench');
const figures = [];
for (const group of groups) {
  console.log(`${group}:`);
  const { run } = await load(group, folder);
  const parts = wanted.filter((name) => name.startsWith(`${group}:`)).map((name) => name.slice(group.length + 1));
  await run({ report: reporter(group, figures), quick: values.quick, readme: values.readme, parts });
}
