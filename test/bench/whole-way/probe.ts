/**
 * Stands in for the content script in a copy of the extension: takes the same way with the same code, one step after
 * the other, and says how long each took. It begins when the page fires `probe`, and leaves its times, JSON, in an
 * attribute of the document's element. Another attribute says that it is there.
 */

import { type Asked, askedOf, Batch } from '../../../src/content/batch.ts';
import type { Block } from '../../../src/content/element-kinds.ts';
import { readPageFacts } from '../../../src/content/page-facts.ts';
import { PageFindings } from '../../../src/content/page-findings.ts';
import { Painter } from '../../../src/content/paint-marks.ts';
import { readBlock } from '../../../src/content/read-block.ts';
import { afterFrame } from '../../../src/content/yield.ts';
import { createTokens, tokenise } from '../../../src/core/text/tokenise.ts';
import { askBackground, type MatchReply } from '../../../src/platform/api.ts';
import { nativeRuntime } from '../../../src/platform/native-runtime.ts';
import type { Steps } from './steps.ts';

type Question = Asked[];

function readAll(): Question[] {
  const questions: Question[] = [];
  const batch = new Batch();
  let next = 0;
  const pending: Block[] = [document.body];
  for (let block = pending.pop(); block; block = pending.pop()) {
    const { runs, blocks } = readBlock(block);
    pending.push(...blocks.reverse());
    for (const run of runs) batch.add(askedOf(next++, run));
    if (batch.isFull) questions.push(batch.take());
  }
  while (!batch.isEmpty) questions.push(batch.take());
  return questions;
}

const requestOf = (question: Question) => ({
  page: { ...readPageFacts(document), url: location.href },
  blocks: question.map(({ block }) => block),
  known: [],
  texts: 'en' as const,
});

async function timed<T>(step: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const value = await step();
  return [value, performance.now() - start];
}

async function askAll(questions: readonly Question[]): Promise<MatchReply[]> {
  const replies: MatchReply[] = [];
  for (const question of questions) replies.push(await askBackground('matchBlocks', requestOf(question)));
  return replies;
}

/** The same messages, which the background refuses before it looks at them. */
async function sendAll(questions: readonly Question[]): Promise<void> {
  for (const question of questions) {
    await nativeRuntime()?.sendMessage({ to: 'background', method: 'nobody', request: requestOf(question) });
  }
}

function partAll(questions: readonly Question[]): void {
  const tokens = createTokens();
  for (const { block } of questions.flat()) tokenise(block.text, tokens);
}

async function goTheWay(): Promise<Steps> {
  const [questions, read] = await timed(readAll);
  const [, parted] = await timed(() => partAll(questions));
  const [replies, answered] = await timed(() => askAll(questions));
  const [, carried] = await timed(() => sendAll(questions));
  const [found, painted] = await timed(async () => {
    const findings = new PageFindings();
    replies.forEach((reply, at) => {
      findings.add(questions[at] ?? [], reply);
    });
    const passages = findings.passages();
    new Painter('0123456789abcdef').paint(passages);
    return passages.length;
  });
  const [, drawn] = await timed(afterFrame);
  return { read, answered, carried, parted, painted, drawn, found };
}

document.addEventListener('probe', () => {
  void goTheWay().then((steps) => document.documentElement.setAttribute('data-steps', JSON.stringify(steps)));
});

document.documentElement.setAttribute('data-probe', '');
