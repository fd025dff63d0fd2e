/** From offsets in a run of text back to the page's text nodes. */

import type { Span } from '../core/match/model.ts';
import type { TextRun } from './read-block.ts';

export interface Place {
  node: Text;
  offset: number;
}

/** Position of the last start that is not after the offset; 0 when there is none. */
function nodeAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeIn(run: TextRun, index: number, offset: number): Place | null {
  const node = run.nodes[index];
  if (!node) return null;
  const inNode = offset - (run.starts[index] ?? 0);
  return { node, offset: Math.max(0, Math.min(inNode, run.lengths[index] ?? 0)) };
}

/**
 * Both ends of a span, each in the node that holds its character, so that a span never reaches into a neighbouring
 * node by an empty end. Null when the span is empty or the run has no nodes.
 */
export function locate(run: TextRun, { start, end }: Span): { from: Place; to: Place } | null {
  if (end <= start) return null;
  const from = placeIn(run, nodeAt(run.starts, start), start);
  const to = placeIn(run, nodeAt(run.starts, end - 1), end);
  return from && to && { from, to };
}

/** The stretches of text nodes under a span, in order. */
export function stretches(run: TextRun, { start, end }: Span): { node: Text; from: number; to: number }[] {
  const found: { node: Text; from: number; to: number }[] = [];
  for (let i = nodeAt(run.starts, start); i < run.nodes.length; i++) {
    const [node, base, length] = [run.nodes[i], run.starts[i] ?? 0, run.lengths[i] ?? 0];
    if (!node || base >= end) break;
    const [from, to] = [Math.max(0, start - base), Math.min(length, end - base)];
    if (from < to) found.push({ node, from, to });
  }
  return found;
}

/** Whether the page still has this text in these nodes. */
export function stillReads(run: TextRun): boolean {
  return run.nodes.every((node, i) => {
    const [start, length] = [run.starts[i] ?? 0, run.lengths[i] ?? 0];
    if (!node.isConnected || node.data.length !== length) return false;
    const here = node.data.slice(Math.max(0, -start), run.text.length - start);
    return run.text.startsWith(here, Math.max(0, start));
  });
}
