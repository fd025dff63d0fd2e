/**
 * How fast claims are found, against every engine the machine can have: `npm run bench -- engine [--quick] [--readme]`, or one
 * part of it: `npm run bench -- engine:rich`.
 * Where phrases and texts come from, what is compared and how: README.md beside this file.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from '../support/paths.ts';
import { preparedCorpus, readPhrases } from './corpus/prepare.ts';
import { compare, fastest, type Launcher, markJsRival, nativeRivals, npmRivals, type Row } from './engine/compare.ts';
import { falseMarks } from './engine/false-marks.ts';
import { keepTable, keptTables, tablesInOrder } from './engine/kept-tables.ts';
import { coldFigures, growth, richFigures } from './engine/own-figures.ts';
import { benchFolder, buildWorker, FULL, QUICK, removeFolder, type Setting } from './engine/setting.ts';
import { streamFigures } from './engine/stream-figures.ts';
import { coldTable, comparisonTable, growthTable, machineLine, richTable } from './engine/tables.ts';
import { topicFigures } from './engine/topic-figures.ts';
import { withTables } from './engine/write-readme.ts';
import { type Group, type Report, wantedParts } from './figure.ts';
import { buildHyperscan, buildRust, type Native } from './native/build-native.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

const TOPIC_RUNS = 20;

/** What every part measures with. */
interface Bench {
  setting: Setting;
  /** Where phrases and texts are. */
  corpus: string;
  /** For files of this run. */
  folder: string;
  launcher: Launcher;
  report: Report;
}

/** Measures, reports, and returns what the README shows. */
type Part = (bench: Bench) => Promise<string>;

/** In the order of the README; `npm run bench -- engine:growth` runs one. */
const PARTS: Readonly<Record<string, Part>> = {
  race1k: (bench) => raceAt(bench, '1k'),
  race100k: (bench) => raceAt(bench, '100k'),
  race500k: (bench) => raceAt(bench, '500k'),
  markjs: raceMarkJs,
  growth: async ({ launcher, corpus, setting, report }) =>
    titled(
      'Growth (milliseconds a text, by number of phrases)',
      growthTable(await growth(launcher, corpus, setting, report)),
    ),
  cold: async ({ launcher, corpus, setting, report }) => {
    const rows = await coldFigures(launcher, corpus, setting, report);
    return titled('In fresh processes', coldTable(rows));
  },
  rich: async ({ launcher, corpus, setting, report }) =>
    titled('Richer phrases', richTable(await richFigures(launcher, corpus, setting, report))),
  topic: async ({ report }) => {
    topicFigures(TOPIC_RUNS, report);
    return '';
  },
  gates: async ({ corpus, setting, report }) => {
    const [most, count] = [setting.sizes.at(-1)?.count ?? 0, sizeOf(setting, '100k')];
    return `- ${falseMarks(readPhrases(corpus, most), count, report)}`;
  },
  stream: async ({ corpus, folder, setting, report }) => `- ${await streamFigures(corpus, folder, setting, report)}`,
};

export const run: Group['run'] = async ({ report, quick, readme, parts }) => {
  const wanted = wantedParts(PARTS, parts);
  const setting = quick ? QUICK : FULL;
  const folder = benchFolder();
  mkdirSync(folder, { recursive: true });
  try {
    const corpus = preparedCorpus(setting);
    const launcher = await buildWorker(folder);
    const bench = { setting, corpus, folder, launcher, report: quick ? quickly(report) : report };
    for (const part of wanted) await runPart(part, bench, quick, readme);
  } finally {
    removeFolder(folder);
  }
};

/** A part that fails says so and leaves the others. */
async function runPart(part: string, bench: Bench, quick: boolean, readme: boolean): Promise<void> {
  say(`  ${part}: ${machineLine()}`);
  try {
    const markdown = await (PARTS[part] as Part)(bench);
    say(`\n${markdown}\n`);
    if (quick) return;
    keepTable(part, { day: new Date().toISOString().slice(0, 10), machine: machineLine(), markdown });
    if (readme) writeReadme();
  } catch (error) {
    say(`  ${part} failed: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

const quickly =
  (report: Report): Report =>
  (what, ...rest) =>
    report(`quick.${what}`, ...rest);

const titled = (title: string, table: string) => `**${title}**\n\n${table}`;

/** What is reported of a race: the ratio to the fastest of each kind. */
const RATIOS = [
  ['vs_npm', 'npm'],
  ['vs_npm_folding', 'npmFolding'],
  ['vs_regexp', 'regexp'],
  ['vs_rust', 'rust'],
  ['vs_hyperscan', 'hyperscan'],
] as const;

/** Npm's engines race on some sets only, the native ones on these and others. */
async function raceAt({ launcher, corpus, setting, report }: Bench, size: string): Promise<string> {
  const [hyperscan, rust] = [buildHyperscan(), buildRust()];
  const native = setting.raced.native.includes(size) ? nativeRivals(corpus, hyperscan, rust) : [];
  const rivals = setting.raced.all.includes(size) ? [...npmRivals(launcher, corpus), ...native] : native;
  if (rivals.length === 0) return '';
  const rows = await compare(rivals, launcher, corpus, sizeOf(setting, size), setting);
  for (const [name, kind] of RATIOS) reportRatio(`${name}.${size}`, rows, kind, report);
  const absent = absences({ Hyperscan: hyperscan, 'Rust aho-corasick': rust }).map((line) => `- ${line}`);
  return [titled(`${size} phrases`, comparisonTable(rows)), ...absent].join('\n\n');
}

async function raceMarkJs({ launcher, corpus, setting, report }: Bench): Promise<string> {
  const rivals = [markJsRival(launcher, corpus)];
  const rows = await compare(rivals, launcher, corpus, sizeOf(setting, '1k'), setting, ['10kB']);
  reportRatio('vs_markjs.1k', rows, 'markjs', report);
  return titled('mark.js in jsdom, the smallest set', comparisonTable(rows));
}

/** Against the fastest of a kind that finds the same; a regular expression and mark.js lose what overlaps. */
function reportRatio(name: string, rows: readonly Row[], kind: Row['kind'], report: Report): void {
  const row = fastest(rows, kind, kind !== 'regexp' && kind !== 'markjs');
  if (row !== null && row.ratio !== null) report(name, row.ratio, 'x');
}

function sizeOf({ sizes }: Setting, name: string): number {
  const size = sizes.find((each) => each.name === name);
  if (!size) throw new Error(`there is no set of ${name}`);
  return size.count;
}

function absences(engines: Readonly<Record<string, Native>>): string[] {
  return Object.entries(engines).flatMap(([name, native]) =>
    native.ok ? [] : [`${name}: not available here (${native.reason})`],
  );
}

function writeReadme(): void {
  const path = inProject('README.md');
  const written = withTables(readFileSync(path, 'utf8'), tablesInOrder(Object.keys(PARTS), keptTables()));
  if (written === null)
    throw new Error('README.md has no place for the tables: two comments, bench:start and bench:end');
  writeFileSync(path, written);
}
