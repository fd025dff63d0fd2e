/** Reads some blocks of a text, each with what stands beside it: quotations and lists run over several blocks. */

import type { TextBlock } from '../match/model.ts';
import type { WordingOptions, WordingSignals } from './model.ts';
import { readWording } from './read-wording.ts';

/** So many blocks before and behind are read along. */
const BEFORE = 2;
const BEHIND = 1;

/** Signals of the wanted blocks' sentences, by block. Blocks that do not stand together are read apart. */
export function readAround(
  blocks: readonly TextBlock[],
  wanted: ReadonlySet<number>,
  options: WordingOptions,
): Map<number, WordingSignals[]> {
  const read = new Map<number, WordingSignals[]>();
  for (const stretch of stretchesOf(blocks, wanted)) {
    for (const signals of readWording(stretch, options)) {
      if (!wanted.has(signals.block)) continue;
      const known = read.get(signals.block);
      if (known) known.push(signals);
      else read.set(signals.block, [signals]);
    }
  }
  return read;
}

function stretchesOf(blocks: readonly TextBlock[], wanted: ReadonlySet<number>): TextBlock[][] {
  const stretches: { from: number; to: number }[] = [];
  blocks.forEach(({ id }, at) => {
    if (!wanted.has(id)) return;
    const [from, to] = [Math.max(0, at - BEFORE), Math.min(blocks.length, at + BEHIND + 1)];
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = to;
    else stretches.push({ from, to });
  });
  return stretches.map(({ from, to }) => blocks.slice(from, to));
}

/** The sentence in which a place of its block begins. */
export function signalsAt(signals: readonly WordingSignals[], start: number): WordingSignals | null {
  return signals.find(({ sentence }) => sentence.start <= start && start < sentence.end) ?? null;
}
