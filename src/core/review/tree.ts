/** What reading a page needs of its document: the browser's has it, and so has any other that follows the standard. */

export interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TreeNode>;
  /** Elements have it. */
  getAttribute?(name: string): string | null;
}

export interface TreeElement extends TreeNode {
  getAttribute(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** Whether a node is an element, by its type: the classes of one document are not those of another. */
export function isElement(node: TreeNode): node is TreeElement {
  return node.nodeType === ELEMENT && node.getAttribute !== undefined;
}

/** Whether a node is a text node; a CDATA section is none. */
export function isText(node: TreeNode): boolean {
  return node.nodeType === TEXT;
}

/** In small letters, whatever the kind of document. */
export function elementName(node: TreeNode): string {
  return node.nodeName.toLowerCase();
}

/** The value of an attribute, trimmed; empty where it is missing. */
export function attribute(element: TreeElement, name: string): string {
  return element.getAttribute(name)?.trim() ?? '';
}

/** The elements under a node in document order; `enter` says whether to look into one. Depth costs no stack. */
export function* elementsIn(root: TreeNode, enter: (element: TreeElement) => boolean): Generator<TreeElement> {
  const stack: TreeNode[] = [...Array.from(root.childNodes)].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    if (enter(node))
      for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at] as TreeNode);
  }
}

/** The text of a node and all under it. */
export function textOf(root: TreeNode): string {
  const pieces: string[] = [];
  const stack: TreeNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) pieces.push(node.nodeValue ?? '');
    for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at] as TreeNode);
  }
  return pieces.join('');
}
