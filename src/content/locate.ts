/** From offsets in a run of text back to the page's text nodes. */

import type { Span } from '../core/match/model.ts';
import { isInPage, textIn } from './dom.ts';
import { partsOf, type TextParts, type TextRun } from './read-block.ts';

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

function placeIn({ nodes, starts, lengths }: TextParts, index: number, offset: number): Place | null {
  const node = nodes[index];
  if (!node) return null;
  const inNode = offset - (starts[index] ?? 0);
  return { node, offset: Math.max(0, Math.min(inNode, lengths[index] ?? 0)) };
}

/**
 * Both ends of a span, each in the node that holds its character, so that a span never reaches into a neighbouring
 * node by an empty end. Null when the span is empty or the page no longer has the text.
 */
export function locate(run: TextRun, { start, end }: Span): { from: Place; to: Place } | null {
  const parts = partsOf(run);
  if (!parts || end <= start) return null;
  const from = placeIn(parts, nodeAt(parts.starts, start), start);
  const to = placeIn(parts, nodeAt(parts.starts, end - 1), end);
  return from && to && { from, to };
}

/** The stretches of text nodes under a span, in order. */
export function stretches(run: TextRun, { start, end }: Span): { node: Text; from: number; to: number }[] {
  const found: { node: Text; from: number; to: number }[] = [];
  const { nodes, starts, lengths } = partsOf(run) ?? { nodes: [], starts: [], lengths: [] };
  for (let i = nodeAt(starts, start); i < nodes.length; i++) {
    const [node, base, length] = [nodes[i], starts[i] ?? 0, lengths[i] ?? 0];
    if (!node || base >= end) break;
    const [from, to] = [Math.max(0, start - base), Math.min(length, end - base)];
    if (from < to) found.push({ node, from, to });
  }
  return found;
}

/** Whether the page still has this text, in the same nodes if they were looked up. */
export function stillReads(run: TextRun): boolean {
  if (!run.parts) return isInPage(run.block) && textIn(run.block) === run.text;
  const { nodes, starts, lengths } = run.parts;
  return nodes.every((node, i) => {
    const [start, length] = [starts[i] ?? 0, lengths[i] ?? 0];
    if (!node.isConnected || node.data.length !== length) return false;
    const here = node.data.slice(Math.max(0, -start), run.text.length - start);
    return run.text.startsWith(here, Math.max(0, start));
  });
}
