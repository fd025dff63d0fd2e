/** Links within running text: evidence of where a sentence has its news. */

import type { LinkSpan } from '../core/match/model.ts';
import { findIn, firstElementOf, holds, isElement } from './dom.ts';
import { partsOf, type TextRun } from './read-block.ts';

/** Shorter blocks are menus and headings. */
const MIN_PROSE = 60;
/** Blocks with more links are lists of them. */
const MAX_LINKS = 30;
const MAX_ADDRESS = 500;
const LINK = 'a[href^="http" i]';

/** Links to absolute http(s) addresses that cover part of the run; only plain blocks with a link are looked into. */
export function linksIn(run: TextRun): LinkSpan[] {
  const { block, text } = run;
  if (text.length < MIN_PROSE) return [];
  const isPlain = run.parts === null && isElement(block);
  if (isPlain && (firstElementOf(block) === null || findIn(block, LINK) === null)) return [];
  const parts = partsOf(run);
  if (!parts || parts.nodes.length > 10 * MAX_LINKS) return [];
  const links: LinkSpan[] = [];
  let last: Element | null = null;
  parts.nodes.forEach((node, i) => {
    const parent = node.parentElement;
    const anchor = parent === block ? null : (parent?.closest(LINK) ?? null);
    const start = Math.max(0, parts.starts[i] ?? 0);
    const end = Math.min(text.length, (parts.starts[i] ?? 0) + (parts.lengths[i] ?? 0));
    const open = links.at(-1);
    if (anchor && anchor === last && open) open.end = end;
    else if (anchor && holds(block, anchor))
      links.push({ start, end, href: (anchor.getAttribute('href') ?? '').slice(0, MAX_ADDRESS) });
    last = anchor;
  });
  const partial = links.filter(({ start, end }) => end > start && end - start < text.trim().length);
  return partial.length > MAX_LINKS ? [] : partial;
}
