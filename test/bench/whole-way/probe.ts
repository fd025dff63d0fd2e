/**
 * Stands in for the content script in a copy of the extension: takes the same way with the same code, one step after
 * the other, and says how long each took. It begins when the page fires `probe`, and leaves its times, JSON, in an
 * attribute of the document's element. Another attribute says that it is there.
 */

import type { Block } from '../../../src/content/element-kinds.ts';
import { readPageFacts } from '../../../src/content/page-facts.ts';
import { PageFindings } from '../../../src/content/page-findings.ts';
import { painter } from '../../../src/content/paint-marks.ts';
import { readBlock, type TextRun } from '../../../src/content/read-block.ts';
import { afterFrame } from '../../../src/content/yield.ts';
import { createTokens, tokenise } from '../../../src/core/text/tokenise.ts';
import { askBackground, type MatchReply } from '../../../src/platform/api.ts';
import { nativeRuntime } from '../../../src/platform/native-runtime.ts';
import type { Steps } from './steps.ts';

/** Characters per message, as in the content script. */
const BATCH = 100_000;

type Runs = Map<number, TextRun>;

function readAll(): Runs[] {
  const batches: Runs[] = [new Map()];
  let [next, characters] = [0, 0];
  const pending: Block[] = [document.body];
  for (let block = pending.pop(); block; block = pending.pop()) {
    const { runs, blocks } = readBlock(block);
    pending.push(...blocks.reverse());
    for (const run of runs) {
      batches.at(-1)?.set(next++, run);
      characters += run.text.length;
    }
    if (characters < BATCH) continue;
    batches.push(new Map());
    characters = 0;
  }
  return batches.filter(({ size }) => size > 0);
}

const requestOf = (runs: Runs) => ({
  page: { ...readPageFacts(document), url: location.href },
  blocks: [...runs].map(([id, { text }]) => ({ id, text })),
  known: [],
  texts: 'en' as const,
});

async function timed<T>(step: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await step();
  return [value, performance.now() - start];
}

async function askAll(batches: readonly Runs[]): Promise<MatchReply[]> {
  const replies: MatchReply[] = [];
  for (const runs of batches) replies.push(await askBackground('matchBlocks', requestOf(runs)));
  return replies;
}

/** The same messages, which the background refuses before it looks at them. */
async function sendAll(batches: readonly Runs[]): Promise<void> {
  for (const runs of batches) {
    await nativeRuntime()?.sendMessage({ to: 'background', method: 'nobody', request: requestOf(runs) });
  }
}

function partAll(batches: readonly Runs[]): void {
  const tokens = createTokens();
  for (const runs of batches) for (const { text } of runs.values()) tokenise(text, tokens);
}

async function goTheWay(): Promise<Steps> {
  const [batches, read] = await timed(readAll);
  const [, parted] = await timed(() => partAll(batches));
  const [replies, answered] = await timed(() => askAll(batches));
  const [, carried] = await timed(() => sendAll(batches));
  const [found, painted] = await timed(async () => {
    const findings = new PageFindings();
    replies.forEach((reply, at) => {
      findings.add(batches[at] ?? new Map(), reply);
    });
    const passages = findings.passages();
    painter('0123456789abcdef').paint(passages);
    return passages.length;
  });
  const [, drawn] = await timed(afterFrame);
  return { read, answered, carried, parted, painted, drawn, found };
}

document.addEventListener('probe', () => {
  void goTheWay().then((steps) => document.documentElement.setAttribute('data-steps', JSON.stringify(steps)));
});

document.documentElement.setAttribute('data-probe', '');
