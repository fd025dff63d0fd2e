/** The order in which a page is read, shadow roots included: what stands in one comes where its host is. */

import { isShadowRoot } from './dom.ts';

/** Whether the first of two nodes that don't hold each other comes before the second. */
export function precedes(a: Node, b: Node): boolean {
  const order = a.compareDocumentPosition(b);
  if (!(order & Node.DOCUMENT_POSITION_DISCONNECTED)) return Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING);
  const [left, right] = [pathTo(a), pathTo(b)];
  const parting = left.findIndex((node, i) => node !== right[i]);
  const [first, second] = [left[parting], right[parting]];
  return Boolean(first && second && first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The node, and before it the hosts around it, outermost first. */
function pathTo(node: Node): Node[] {
  const root = node.getRootNode();
  return isShadowRoot(root) ? [...pathTo(root.host), node] : [node];
}
