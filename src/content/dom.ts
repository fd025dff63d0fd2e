/**
 * Properties of nodes as the browser defines them. A form's fields stand in for its properties wherever they have the
 * same name, in scripts like ours too; what is asked of elements that may be forms is asked here. In Firefox it is faster, too.
 */

function getterOf<Value>(type: { prototype: object }, name: string): (this: Node) => Value {
  const get = Object.getOwnPropertyDescriptor(type.prototype, name)?.get;
  if (!get) throw new Error(`There is no ${name}.`);
  return get;
}

const localName = getterOf<string>(Element, 'localName');
const firstElementChild = getterOf<Element | null>(Element, 'firstElementChild');
const childElementCount = getterOf<number>(Element, 'childElementCount');
const innerHTML = getterOf<string>(Element, 'innerHTML');
const textContent = getterOf<string>(Node, 'textContent');
const firstChild = getterOf<ChildNode | null>(Node, 'firstChild');
const nextSibling = getterOf<ChildNode | null>(Node, 'nextSibling');
const parentNode = getterOf<ParentNode | null>(Node, 'parentNode');
const isConnected = getterOf<boolean>(Node, 'isConnected');
const nodeType = getterOf<number>(Node, 'nodeType');
const { contains, getRootNode } = Node.prototype;
const { getBoundingClientRect, hasAttributes, matches, querySelector, scrollIntoView } = Element.prototype;

const ELEMENT = 1;
const TEXT = 3;
const CDATA_SECTION = 4;
const FRAGMENT = 11;

/** Not by `instanceof`, which takes Firefox some microseconds in a content script: as long as reading a short block. */
export const isElement = (node: Node): node is Element => nodeType.call(node) === ELEMENT;

/** XML's sections of literal text are text like any other. */
export function isText(node: Node): node is Text {
  const type = nodeType.call(node);
  return type === TEXT || type === CDATA_SECTION;
}

export const isShadowRoot = (node: Node): node is ShadowRoot => nodeType.call(node) === FRAGMENT && 'host' in node;

export const nameOf = (element: Element): string => localName.call(element);

export const firstElementOf = (element: Element): Element | null => firstElementChild.call(element);

/** How many elements stand directly in one. */
export const childrenOf = (element: Element): number => childElementCount.call(element);

export const firstChildOf = (node: Node): ChildNode | null => firstChild.call(node);

export const nextOf = (node: Node): ChildNode | null => nextSibling.call(node);

/** The text of an element or shadow root with all inside. */
export const textIn = (node: Element | ShadowRoot): string => textContent.call(node);

export const markupIn = (element: Element): string => innerHTML.call(element);

export const findIn = (element: Element, selector: string): Element | null => querySelector.call(element, selector);

export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);

export const isInPage = (node: Node): boolean => isConnected.call(node);

export const holds = (outer: Node, inner: Node): boolean => contains.call(outer, inner);

export const rootOf = (node: Node): Node => getRootNode.call(node);

export const isLike = (element: Element, selector: string): boolean => matches.call(element, selector);

export const hasAnyAttribute = (element: Element): boolean => hasAttributes.call(element);

export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);

/** Brings an element to the middle of the window, in all boxes that scroll. */
export function bringIntoView(element: Element): void {
  scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
}
