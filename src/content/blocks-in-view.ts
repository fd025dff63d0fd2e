import { boxOf } from './dom.ts';
import { blockAround, isOutOfBounds } from './element-kinds.ts';

/** Parts of the window's height at which its text is looked for. */
const HEIGHTS = [0.1, 0.3, 0.5, 0.7, 0.9];

/**
 * Blocks that the reader looks at, to be read first where the page is scrolled; none at its top, where reading begins
 * anyway. A block much taller than the window is no help and is left out.
 */
export function blocksInView(view: Window & typeof globalThis = window): Element[] {
  if (view.scrollY === 0) return [];
  const { innerWidth, innerHeight, document: page } = view;
  const found = HEIGHTS.map((part) => page.elementFromPoint(innerWidth / 2, innerHeight * part));
  const blocks = new Set(found.map((element) => element && blockAround(element)));
  return [...blocks]
    .filter((block) => block instanceof Element)
    .filter((block) => !isOutOfBounds(block) && boxOf(block).height <= 2 * innerHeight);
}
