/**
 * How fast claims are found, against every engine the machine can have: `npm run bench -- engine [--quick] [--readme]`.
 * Where phrases and texts come from, what is compared and how: README.md beside this file.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from '../support/paths.ts';
import { type Corpus, prepareCorpus } from './corpus/prepare.ts';
import {
  compare,
  fastest,
  type Launcher,
  markJsRival,
  nativeRivals,
  npmRivals,
  type Rival,
  type Row,
} from './engine/compare.ts';
import { falseMarks } from './engine/false-marks.ts';
import { coldFigures, growth, richFigures } from './engine/own-figures.ts';
import { benchFolder, buildWorker, FULL, QUICK, removeFolder, type Setting } from './engine/setting.ts';
import { streamFigures } from './engine/stream-figures.ts';
import { comparisonTable, growthTable, type Measured, machineLine, markdown, richTable } from './engine/tables.ts';
import { topicFigures } from './engine/topic-figures.ts';
import { withTables } from './engine/write-readme.ts';
import type { Group, Report } from './figure.ts';
import { buildHyperscan, buildRust, type Native } from './native/build-native.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

const TOPIC_RUNS = 20;

export const run: Group['run'] = async ({ report, quick, readme }) => {
  const setting = quick ? QUICK : FULL;
  const folder = benchFolder();
  mkdirSync(folder, { recursive: true });
  try {
    say(`  ${machineLine()}`);
    const corpus = prepareCorpus(folder, setting);
    const measured = await measure(
      corpus,
      setting,
      quick ? (what, ...rest) => report(`quick.${what}`, ...rest) : report,
    );
    say(`  ${machineLine()}`);
    if (readme) writeReadme(measured);
  } finally {
    removeFolder(folder);
  }
};

async function measure(corpus: Corpus, setting: Setting, report: Report): Promise<Measured> {
  const { folder, phrases } = corpus;
  const launcher = await buildWorker(folder);
  const notes: string[] = [];
  const [hyperscan, rust] = [buildHyperscan(), buildRust()];
  notes.push(...absences({ Hyperscan: hyperscan, 'Rust aho-corasick': rust }));
  const native = nativeRivals(folder, hyperscan, rust);
  const comparisons = await compareSizes(launcher, folder, native, setting, report);
  const markJs = await compare([markJsRival(launcher, folder)], launcher, folder, sizeOf(setting, '1k'), setting, [
    '10kB',
  ]);
  reportRatio('vs_markjs.1k', markJs, 'markjs', report);
  say(`\n${comparisonTable(markJs)}\n`);
  const grown = await growth(launcher, folder, setting, report);
  say(`\n${growthTable(grown)}\n`);
  await coldFigures(launcher, folder, setting, report);
  const rich = await richFigures(launcher, folder, setting, report);
  say(`\n${richTable(rich)}\n`);
  topicFigures(TOPIC_RUNS, report);
  notes.push(falseMarks(phrases, sizeOf(setting, '100k'), report));
  notes.push(await streamFigures(folder, setting, report));
  for (const note of notes) say(`  ${note}`);
  return { comparisons, markJs, growth: grown, rich, notes };
}

async function compareSizes(
  launcher: Launcher,
  folder: string,
  native: readonly Rival[],
  setting: Setting,
  report: Report,
): Promise<Measured['comparisons']> {
  const comparisons = [];
  for (const { name: size, count } of setting.sizes) {
    const rivals = setting.raced.all.includes(size) ? [...npmRivals(launcher, folder), ...native] : native;
    if (rivals.length === 0 || !setting.raced.native.includes(size)) continue;
    const rows = await compare(rivals, launcher, folder, count, setting);
    say(`\n${size} phrases\n${comparisonTable(rows)}\n`);
    for (const [kind, name] of [
      ['npm', 'npm'],
      ['regexp', 'regexp'],
      ['rust', 'rust'],
      ['hyperscan', 'hyperscan'],
    ] as const) {
      reportRatio(`vs_${name}.${size}`, rows, kind, report);
    }
    comparisons.push({ size, rows });
  }
  return comparisons;
}

/** Against the fastest of a kind that finds the same; a regular expression and mark.js lose what overlaps. */
function reportRatio(name: string, rows: readonly Row[], kind: Row['kind'], report: Report): void {
  const row = fastest(rows, kind, kind === 'npm' || kind === 'rust' || kind === 'hyperscan');
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

function writeReadme(measured: Measured): void {
  const path = inProject('README.md');
  const day = new Date().toISOString().slice(0, 10);
  const written = withTables(readFileSync(path, 'utf8'), markdown(measured, day));
  if (written === null)
    throw new Error('README.md has no place for the tables: two comments, bench:start and bench:end');
  writeFileSync(path, written);
}
