/** Which passage is under a point of the viewport. */

import { isShadowRoot, rootOf } from './dom.ts';
import { stretches } from './locate.ts';
import type { Passage } from './passages.ts';

/** A caret is found beside text too; a point counts this many pixels around the words themselves. */
const TOLERANCE = 2;

export type HitTest = (x: number, y: number) => Passage | null;

/** Where passages stand. */
interface Places {
  byNode: Map<Node, Passage[]>;
  shadowRoots: ShadowRoot[];
}

/** Tests points against marked passages; make a new one when they change. Most pages are left before a point is tested. */
export function hitTest(passages: readonly Passage[], page: Document = document): HitTest {
  let places: Places | null = null;
  return (x, y) => {
    places ??= placesOf(passages);
    const { byNode, shadowRoots } = places;
    const caret = page.caretPositionFromPoint(x, y, { shadowRoots });
    const candidates = (caret && byNode.get(caret.offsetNode)) ?? [];
    return candidates.find((passage) => rectsOf(passage).some((rect) => holds(rect, x, y))) ?? null;
  };
}

function placesOf(passages: readonly Passage[]): Places {
  const byNode = new Map<Node, Passage[]>();
  for (const passage of passages) {
    for (const node of nodesOf(passage)) byNode.set(node, [...(byNode.get(node) ?? []), passage]);
  }
  return { byNode, shadowRoots: rootsOf(passages) };
}

/** Shadow roots that hold words of passages. */
export function rootsOf(passages: readonly Passage[]): ShadowRoot[] {
  const roots = new Set(passages.map(({ run }) => rootOf(run.block)));
  return [...roots].filter(isShadowRoot);
}

function nodesOf({ run, marks }: Passage): Set<Text> {
  return new Set(marks.flatMap(({ span }) => stretches(run, span).map(({ node }) => node)));
}

/** Where the passage's words are drawn now, line by line; empty when they aren't. */
export function rectsOf(passage: Passage): DOMRect[] {
  return stretches(passage.run, passage.span).flatMap(({ node, from, to }) => {
    if (node.data.length < to) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  });
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - TOLERANCE && x <= right + TOLERANCE && y >= top - TOLERANCE && y <= bottom + TOLERANCE;
}
