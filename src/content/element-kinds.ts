/** How an element takes part in reading: as a block of its own, as part of the text around it, or not at all. */

import { BLOCKS, UNREAD } from '../core/text/element-names.ts';
import { hasAnyAttribute, isElement, isLike, isShadowRoot, nameOf, parentOf } from './dom.ts';

/** Name of the element that holds our popover; not a custom element, which content scripts can't define. */
export const HOST_NAME = 'recoupe-popover';

export type ElementKind = 'block' | 'inline' | 'break' | 'skip';

/** What is read in one piece: a block-level element, or what stands directly in a shadow root. */
export type Block = Element | ShadowRoot;

const INLINE = `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby s samp
  slot small span strike strong sub sup time tt u var`;

/** Besides what no page's text holds: elements without any text, and our own. */
const EMPTY = `area base embed frame frameset head img input link meta param source track wbr ${HOST_NAME}`;

const KINDS = kinds();

/** In a function of its own: loops at the top of a script have Firefox compile all of it, for a millisecond. */
function kinds(): Map<string, ElementKind> {
  return new Map<string, ElementKind>([
    ...INLINE.split(/\s+/).map((name) => [name, 'inline'] as const),
    ...BLOCKS.map((name) => [name, 'block'] as const),
    ...[...UNREAD, ...EMPTY.split(' ')].map((name) => [name, 'skip'] as const),
    ['br', 'break'],
    ['hr', 'break'],
  ]);
}

/** Attributes by which pages mark what is nobody's business, for recorders of sessions and the like. */
export const PRIVATE_ATTRIBUTES: readonly string[] = [
  'data-private',
  'data-sensitive',
  'data-hj-suppress',
  'data-clarity-mask',
  'data-sentry-mask',
];

/** Editors that draw what is typed into a hidden field: Monaco, Ace and CodeMirror up to its fifth version. */
const DRAWN_EDITORS = ['.monaco-editor', '.ace_editor', '.CodeMirror'];

/** Elements whose text is the user's own or private, or which are not shown. */
const CLOSED = [
  '[hidden]',
  ...DRAWN_EDITORS,
  '[contenteditable]:not([contenteditable="false" i])',
  '[role="textbox" i]',
  '[role="searchbox" i]',
  ...PRIVATE_ATTRIBUTES.map((name) => `[${name}]`),
].join();

/** Attributes that decide whether an element is read. */
export const DECIDING_ATTRIBUTES: readonly string[] = ['hidden', 'contenteditable', 'role', ...PRIVATE_ATTRIBUTES];

export function kindOf(element: Element): ElementKind {
  const known = KINDS.get(nameOf(element));
  if (known === 'skip' || isClosed(element)) return 'skip';
  return known ?? (isShownInline(element) ? 'inline' : 'block');
}

/** Whether a block stands within something that is not read. */
export function isOutOfBounds(block: Block): boolean {
  if (document.designMode === 'on') return true;
  for (let at: Node | null = block; at; at = above(at)) {
    if (isElement(at) && (KINDS.get(nameOf(at)) === 'skip' || isClosed(at))) return true;
  }
  return false;
}

/** What a node stands in: around a shadow root, its host. */
const above = (node: Node): Node | null => (isShadowRoot(node) ? node.host : parentOf(node));

/** The nearest block around a node, the node itself included. */
export function blockAround(node: Node): Block | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (isShadowRoot(at) || (isElement(at) && kindOf(at) === 'block')) return at;
  }
  return null;
}

/** As the page's styles have it; for elements that HTML doesn't know, and where it decides whether words join. */
export function isShownInline(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' || display === 'ruby';
}

function isClosed(element: Element): boolean {
  return hasAnyAttribute(element) && isLike(element, CLOSED);
}
