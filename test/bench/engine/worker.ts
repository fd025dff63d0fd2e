/**
 * A process with one engine: `node worker.mjs '<WorkerTask as JSON>'`. It builds, says so, and then answers lines:
 *
 * ```
 * →                        {"build":12.3,"bytes":…}          built; what else is known of it
 * check 0                  {"hits":5,"check":123}            what it finds in the first text
 * scan 0 3                 {"ms":[1.2,1.1,1.3]}              three timed runs over the first text
 * ```
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Phrase } from '../corpus/draw-phrases.ts';
import { readPhrases } from '../corpus/prepare.ts';
import { checkOf, wordNumbers, wordsBehind } from '../peers/canonical.ts';
import type { Peer, Place, Search } from '../peers/peer.ts';
import { stopwatch } from '../stopwatch.ts';
import { buildOwnEngine } from './own-engine.ts';
import type { Style } from './rich-pack.ts';

export interface WorkerTask {
  engine: string;
  style?: Style;
  folder: string;
  phrases: number;
  /** Names of prepared texts. */
  texts: string[];
}

/** What is known of an engine once it is built; sizes in bytes, times in milliseconds. */
export interface Built {
  build: number;
  heap: number;
  bytes?: number;
  phraseBytes?: number;
  entries?: number;
  load?: number;
}

interface Running {
  built: Built;
  searches: Search<unknown>[];
  /** Places as the numbers of words. */
  wordPlaces(text: number, places: readonly Place[]): Place[];
}

const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

function heapNow(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function startOwn(phrases: readonly Phrase[], { style, texts, folder }: WorkerTask): Running {
  const before = heapNow();
  const engine = buildOwnEngine(phrases, style ?? 'plain');
  const heap = heapNow() - before;
  const { compileMs, loadMs, bytes, phraseBytes, entries } = engine;
  return {
    built: { build: compileMs, load: loadMs, bytes, phraseBytes, entries, heap },
    searches: texts.map((name) => engine.search(readFileSync(join(folder, `${name}.txt`), 'utf8')) as Search<unknown>),
    wordPlaces: (_, places) => [...places],
  };
}

async function peerNamed(name: string): Promise<Peer> {
  if (name === 'markJs') return (await import('../peers/mark-js.ts')).markJs;
  if (name === 'regExp') return (await import('../peers/reg-exp.ts')).regExp;
  const peers: Readonly<Record<string, Peer>> = await import('../peers/npm-peers.ts');
  const peer = peers[name];
  if (!peer) throw new Error(`no such engine: ${name}`);
  return peer;
}

async function startPeer(phrases: readonly Phrase[], { engine, texts, folder }: WorkerTask): Promise<Running> {
  const patterns = phrases.map(({ folded }) => ` ${folded} `);
  const peer = await peerNamed(engine);
  const before = heapNow();
  const elapsed = stopwatch();
  const searchIn = await peer.build(patterns);
  const build = elapsed();
  const heap = heapNow() - before;
  const given = texts.map((name) => readFileSync(join(folder, `${name}${peer.folds ? '' : '.folded'}.txt`), 'utf8'));
  return {
    built: { build, heap },
    searches: given.map((text) => searchIn(text)),
    wordPlaces(number, places) {
      const wordAt = wordFinder(given[number] ?? '', peer.folds === true);
      return places.map(([phrase, at]): Place => [phrase, wordAt(at) ?? -1]);
    },
  };
}

/** Tells the number of a word by its place in a text as it stands, or by the space before it in a folded one. */
function wordFinder(text: string, asItStands: boolean): (at: number) => number | undefined {
  if (asItStands) {
    const [numbers] = wordNumbers([text]);
    return (at) => numbers?.get(at);
  }
  const words = wordsBehind(text);
  return (at) => words[at];
}

function answer({ searches, wordPlaces }: Running, line: string): void {
  const [command = '', number = '', runs = ''] = line.split(' ');
  const search = searches[Number(number)];
  if (!search) throw new Error(`no such text: ${number}`);
  if (command === 'check') {
    search.prepare?.();
    const found = search.run();
    const places = search.places(found);
    return void say(
      places === null ? { hits: search.count(found), check: null } : checkOf(wordPlaces(Number(number), places)),
    );
  }
  const ms: number[] = [];
  for (let run = 0; run < Number(runs); run += 1) {
    search.prepare?.();
    const elapsed = stopwatch();
    search.run();
    ms.push(elapsed());
  }
  say({ ms });
}

const task = JSON.parse(process.argv[2] ?? '{}') as WorkerTask;
const phrases = readPhrases(task.folder, task.phrases);
const running = await (task.engine === 'ours' ? startOwn(phrases, task) : startPeer(phrases, task));
say(running.built);
for await (const line of createInterface({ input: process.stdin })) answer(running, line);
