/** Recoupe against the engines of npm and the native ones: one set of phrases, one race. */

import { join } from 'node:path';
import type { Native } from '../native/build-native.ts';
import { type Contestant, type Launch, start } from './contestant.ts';
import { onSameText, race, type Times } from './race.ts';
import type { Setting } from './setting.ts';
import type { WorkerTask } from './worker.ts';

export interface Rival {
  name: string;
  kind: 'npm' | 'npmFolding' | 'regexp' | 'markjs' | 'rust' | 'hyperscan';
  launch(phrases: number): Launch;
  /** It gets the shortest texts only, so many of them. */
  mostTexts?: number;
}

export interface Row {
  name: string;
  kind: Rival['kind'] | 'ours';
  /** Why there are no times. */
  absent: string | null;
  build: number | null;
  heap: number | null;
  ms: number | null;
  /** On which text: the longest that it was timed on. */
  text: string;
  /** How long ours took on the same text. */
  ownMs: number | null;
  /** `ms` over `ownMs`. */
  ratio: number | null;
  /** Hits on the same text, and whether they are exactly ours. */
  hits: number | null;
  ourHits: number | null;
  same: boolean;
}

/** Texts of a race, short to long. */
const RACED = ['10kB', '100kB', '1MB'];
const OURS = 'Recoupe, folding included';

/** modern-ahocorasick takes thousands of times as long for ten times the text when scripts are mixed: 24 s for 100 kB. */
const PEERS: readonly { engine: string; name: string; kind: 'npm' | 'npmFolding' | 'regexp'; mostTexts?: number }[] = [
  { engine: 'fastscan', name: 'fastscan 1.0.6', kind: 'npm' },
  { engine: 'fastscanFolding', name: 'fastscan 1.0.6, folding included', kind: 'npmFolding' },
  { engine: 'ahocorasick', name: 'ahocorasick 1.0.2', kind: 'npm' },
  { engine: 'monyone', name: '@monyone/aho-corasick 1.1.11', kind: 'npm' },
  { engine: 'monyoneFast', name: '@monyone/aho-corasick/fast 1.1.11', kind: 'npm' },
  { engine: 'modern', name: 'modern-ahocorasick 3.3.0', kind: 'npm', mostTexts: 1 },
  { engine: 'regExp', name: 'one RegExp', kind: 'regexp' },
];

export type Launcher = (name: string, task: WorkerTask) => Launch;

export function npmRivals(launcher: Launcher, folder: string): Rival[] {
  return PEERS.map(({ engine, name, kind, mostTexts }) => ({
    name,
    kind,
    mostTexts,
    launch: (phrases) => launcher(name, { engine, folder, phrases, texts: RACED }),
  }));
}

export function markJsRival(launcher: Launcher, folder: string): Rival {
  const name = 'mark.js 8.11.1, finding and wrapping';
  return {
    name,
    kind: 'markjs',
    launch: (phrases) => launcher(name, { engine: 'markJs', folder, phrases, texts: RACED }),
  };
}

export function nativeRivals(folder: string, hyperscan: Native, rust: Native): Rival[] {
  const phraseFile = join(folder, 'phrases.txt');
  const texts = RACED.map((name) => join(folder, `${name}.folded.txt`));
  const rivals: Rival[] = [];
  if (hyperscan.ok) {
    const name = `Hyperscan ${hyperscan.version}`;
    const launch = (phrases: number) => ({
      name,
      command: hyperscan.command,
      arguments: [phraseFile, String(phrases), ...texts],
    });
    rivals.push({ name, kind: 'hyperscan', launch });
  }
  if (rust.ok) {
    for (const type of ['nfa', 'dfa']) {
      const name = `Rust aho-corasick ${rust.version}, ${type.toUpperCase()}`;
      const launch = (phrases: number) => ({
        name,
        command: rust.command,
        arguments: [type, phraseFile, String(phrases), ...texts],
      });
      rivals.push({ name, kind: 'rust', launch });
    }
  }
  return rivals;
}

/** Builds all, checks that they find the same, and times them in turns. Ours is the first row. */
export async function compare(
  rivals: readonly Rival[],
  launcher: Launcher,
  folder: string,
  phrases: number,
  setting: Setting,
  raced: readonly string[] = RACED,
): Promise<Row[]> {
  const ours: Launch = launcher(OURS, { engine: 'ours', folder, phrases, texts: RACED });
  const entries = [{ name: OURS, kind: 'ours' as const, launch: () => ours }, ...rivals];
  const started = await startAll(
    entries.map(({ launch }) => launch(phrases)),
    setting.buildLimitMs,
  );
  const contestants = started.flatMap((each) => (each.ok ? [each.contestant] : []));
  try {
    const texts = raced.map((name) => RACED.indexOf(name));
    const mostTexts = rivals.flatMap((rival): [string, number][] =>
      rival.mostTexts ? [[rival.name, rival.mostTexts]] : [],
    );
    const times = await race(contestants, texts, setting.pace, new Map(mostTexts));
    const rows: Row[] = [];
    for (const [at, { name, kind }] of entries.entries()) {
      const one = started[at];
      if (one === undefined) throw new Error(`${name} was not started`);
      rows.push(one.ok ? await rowOf(one.contestant, kind, times, contestants[0]) : absentRow(name, kind, one.reason));
    }
    return rows;
  } finally {
    for (const contestant of contestants) contestant.end();
  }
}

/** Two at a time, in their order. */
async function startAll(launches: readonly Launch[], limitMs: number): Promise<Awaited<ReturnType<typeof start>>[]> {
  const results: Awaited<ReturnType<typeof start>>[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < launches.length; at = next++) results[at] = await start(launches[at] as Launch, limitMs);
  };
  await Promise.all([lane(), lane()]);
  return results;
}

async function rowOf(
  contestant: Contestant,
  kind: Row['kind'],
  times: Times,
  own: Contestant | undefined,
): Promise<Row> {
  const { name, built } = contestant;
  const base = { name, kind, build: built.build, heap: built.heap };
  const met = onSameText(times, OURS, name);
  if (met === null) return { ...absentRow(name, kind, contestant.problem()), ...base };
  const [found, ourFound] = [await contestant.check(met.text), (await own?.check(met.text)) ?? null];
  return {
    ...base,
    absent: null,
    ms: met.other,
    text: RACED[met.text] ?? '',
    ownMs: met.own,
    ratio: met.other / met.own,
    hits: found?.hits ?? null,
    ourHits: ourFound?.hits ?? null,
    same: found !== null && found.check !== null && found.check === ourFound?.check && found.hits === ourFound.hits,
  };
}

function absentRow(name: string, kind: Row['kind'], absent: string): Row {
  return {
    name,
    kind,
    absent,
    build: null,
    heap: null,
    ms: null,
    text: '',
    ownMs: null,
    ratio: null,
    hits: null,
    ourHits: null,
    same: false,
  };
}

/** The fastest of a kind that finds exactly what ours finds: its row, or null where there is none. */
export function fastest(rows: readonly Row[], kind: Row['kind'], needsSame = true): Row | null {
  const able = rows.filter((row) => row.kind === kind && row.ratio !== null && (row.same || !needsSame));
  return able.reduce<Row | null>(
    (best, row) => (best === null || (row.ratio ?? 0) < (best.ratio ?? 0) ? row : best),
    null,
  );
}
