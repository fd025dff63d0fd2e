/** How an element takes part in reading: as a block of its own, as part of the text around it, or not at all. */

import { BLOCKS, UNREAD } from '../core/text/element-names.ts';

/** Name of the element that holds our popover; not a custom element, which content scripts can't define. */
export const HOST_NAME = 'recoupe-popover';

export type ElementKind = 'block' | 'inline' | 'break' | 'skip';

const INLINE = `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby s samp
  slot small span strike strong sub sup time tt u var`;

/** Besides what no page's text holds: elements without any text, and our own. */
const EMPTY = `area base embed frame frameset head img input link meta param source track wbr ${HOST_NAME}`;

const KINDS = new Map<string, ElementKind>([
  ...INLINE.split(/\s+/).map((name) => [name, 'inline'] as const),
  ...BLOCKS.map((name) => [name, 'block'] as const),
  ...[...UNREAD, ...EMPTY.split(' ')].map((name) => [name, 'skip'] as const),
  ['br', 'break'],
  ['hr', 'break'],
]);

/** Elements whose text is the user's own, or which are not shown. */
const CLOSED = '[hidden], [contenteditable]:not([contenteditable="false" i]), [role="textbox" i]';

export function kindOf(element: Element): ElementKind {
  const known = KINDS.get(element.localName);
  if (known === 'skip' || isClosed(element)) return 'skip';
  return known ?? (isShownInline(element) ? 'inline' : 'block');
}

/** Whether an element stands within something that is not read. */
export function isOutOfBounds(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (KINDS.get(at.localName) === 'skip' || isClosed(at)) return true;
  }
  return false;
}

/** The nearest block-level element around a node, the node itself included. */
export function blockAround(node: Node): Element | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at instanceof Element && kindOf(at) === 'block') return at;
  }
  return null;
}

/** As the page's styles have it; for elements that HTML doesn't know, and where it decides whether words join. */
export function isShownInline(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  return display.startsWith('inline') || display === 'contents' || display === 'ruby';
}

function isClosed(element: Element): boolean {
  return element.hasAttributes() && element.matches(CLOSED);
}
