/** Recoupe alone: how it grows with phrases, text and hits, and what an index costs. */

import { median, type Report } from '../figure.ts';
import type { Launcher } from './compare.ts';
import { type Contestant, type Launch, start } from './contestant.ts';
import { race, type Times } from './race.ts';
import { STYLES, type Style } from './rich-pack.ts';
import type { Setting } from './setting.ts';
import type { Built } from './worker.ts';

export interface Growth {
  texts: string[];
  rows: { name: string; ms: number[]; hits: number; denseHits: number }[];
}

/** Times by size of the phrase set and by text, all sizes in one race. */
export async function growth(launcher: Launcher, folder: string, setting: Setting, report: Report): Promise<Growth> {
  const texts = Object.keys(setting.texts);
  const contestants = await startAll(
    setting.sizes.map(({ name, count }) => launcher(name, { engine: 'ours', folder, phrases: count, texts })),
    setting,
  );
  try {
    const times = await race(contestants, [...texts.keys()], { ...setting.pace, longestRunMs: 20_000 });
    const rows = [];
    for (const contestant of contestants) {
      const ms = texts.map((_, text) => times.get(contestant.name)?.get(text) ?? Number.NaN);
      const [found, dense] = [
        await contestant.check(texts.indexOf('1MB')),
        await contestant.check(texts.indexOf('dense')),
      ];
      rows.push({ name: contestant.name, ms, hits: found?.hits ?? 0, denseHits: dense?.hits ?? 0 });
    }
    reportGrowth(texts, rows, report);
    return { texts, rows };
  } finally {
    for (const contestant of contestants) contestant.end();
  }
}

function reportGrowth(texts: string[], rows: Growth['rows'], report: Report): void {
  const at = (size: string, text: string) =>
    rows.find(({ name }) => name === size)?.ms[texts.indexOf(text)] ?? Number.NaN;
  for (const { name } of rows) report(`ms_per_1MB.${name}`, at(name, '1MB'), 'ms');
  for (const text of ['10kB', '100kB', '1MB']) {
    const name = text === '1MB' ? 'scaling.500k_over_1k' : `scaling.500k_over_1k.${text}`;
    report(name, at('1k', text) / at('500k', text), 'x throughput');
  }
  report('dense_over_sparse.100k', at('100k', 'dense') / at('100k', '1MB'), 'x time');
  report('10MB_over_1MB.100k', at('100k', '10MB') / at('100k', '1MB'), 'x time');
}

/** Builds in processes of their own, so that nothing is warm: medians. */
export async function coldFigures(
  launcher: Launcher,
  folder: string,
  setting: Setting,
  report: Report,
): Promise<ColdRow[]> {
  const rows: ColdRow[] = [];
  for (const { name, count } of setting.sizes) {
    if (!setting.cold.includes(name)) continue;
    const builds: (Built & { first: number })[] = [];
    for (let run = 0; run < (name === '500k' ? 1 : setting.coldStarts); run += 1) {
      const launch = launcher(name, { engine: 'ours', folder, phrases: count, texts: ['10kB'] });
      const [contestant] = await startAll([launch], setting);
      if (contestant === undefined) continue;
      builds.push({ ...contestant.built, first: (await contestant.scan(0, 1))?.[0] ?? Number.NaN });
      contestant.end();
    }
    const middle = (value: (built: (typeof builds)[number]) => number | undefined) =>
      median(builds.map((built) => value(built) ?? Number.NaN));
    const row: ColdRow = {
      name,
      compileMs: middle(({ build }) => build),
      loadMs: middle(({ load }) => load),
      firstMs: middle(({ first }) => first),
      heap: middle(({ heap }) => heap),
      bytesPerPhrase: middle(({ bytes }) => bytes) / count,
      withoutIds: middle(({ phraseBytes }) => phraseBytes) / count,
      entriesPerPhrase: middle(({ entries }) => entries) / count,
    };
    reportCold(row, report);
    rows.push(row);
  }
  return rows;
}

/** A set compiled, loaded and asked for the first time, each time in a fresh process; medians. */
export interface ColdRow {
  name: string;
  compileMs: number;
  loadMs: number;
  /** The first 10 kB of text. */
  firstMs: number;
  /** In bytes, index included. */
  heap: number;
  bytesPerPhrase: number;
  withoutIds: number;
  entriesPerPhrase: number;
}

function reportCold(row: ColdRow, report: Report): void {
  report(`compile_ms.${row.name}`, row.compileMs, 'ms');
  report(`load_ms.${row.name}`, row.loadMs, 'ms');
  report(`first_10kB_ms.${row.name}`, row.firstMs, 'ms');
  report(`heap_MB.${row.name}`, row.heap / 1e6, 'MB');
  const suffix = row.name === '100k' ? '' : `.${row.name}`;
  report(`bytes_per_phrase${suffix}`, row.bytesPerPhrase, 'B');
  report(`bytes_per_phrase_without_ids${suffix}`, row.withoutIds, 'B');
  report(`entries_per_phrase${suffix}`, row.entriesPerPhrase, '');
}

export interface RichRow {
  style: Style;
  /** Milliseconds and hits, on the sparse text and on the dense one. */
  ms: [number, number];
  hits: [number, number];
}

/** The same phrases with each kind of richness against the plain ones, and with kinds mixed. */
export async function richFigures(
  launcher: Launcher,
  folder: string,
  setting: Setting,
  report: Report,
): Promise<RichRow[]> {
  const phrases = setting.sizes.find(({ name }) => name === '100k')?.count ?? 0;
  const contestants = await startAll(
    STYLES.map((style) => launcher(style, { engine: 'ours', style, folder, phrases, texts: ['1MB', 'dense'] })),
    setting,
  );
  try {
    const times: Times = await race(contestants, [0, 1], setting.pace);
    const plain = times.get('plain');
    const rows: RichRow[] = [];
    for (const contestant of contestants) {
      const own = times.get(contestant.name);
      const ms: [number, number] = [own?.get(0) ?? Number.NaN, own?.get(1) ?? Number.NaN];
      const hits: [number, number] = [(await contestant.check(0))?.hits ?? 0, (await contestant.check(1))?.hits ?? 0];
      rows.push({ style: contestant.name as Style, ms, hits });
      const [sparseRatio, denseRatio] = [ms[0] / (plain?.get(0) ?? 1), ms[1] / (plain?.get(1) ?? 1)];
      if (contestant.name === 'plain') continue;
      const name = contestant.name === 'rich' ? 'rich_over_plain' : `rich_over_plain.${contestant.name}`;
      report(name, sparseRatio, 'x time');
      if (contestant.name === 'rich') report('rich_over_plain.dense', denseRatio, 'x time');
    }
    return rows;
  } finally {
    for (const contestant of contestants) contestant.end();
  }
}

/** All of them, one after the other; throws when one can't be had. */
async function startAll(launches: readonly Launch[], setting: Setting): Promise<Contestant[]> {
  const contestants: Contestant[] = [];
  for (const launch of launches) {
    const started = await start(launch, setting.buildLimitMs);
    if (!started.ok) {
      for (const contestant of contestants) contestant.end();
      throw new Error(`${started.name}: ${started.reason}`);
    }
    contestants.push(started.contestant);
  }
  return contestants;
}
