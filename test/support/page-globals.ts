/** What the content script takes from its page's global scope, for pages without a browser. Import it first. */

import { JSDOM } from 'jsdom';

export const { window } = new JSDOM('');
const { document, Node, NodeFilter, Element, ShadowRoot } = window;

Object.assign(globalThis, {
  document,
  Node,
  NodeFilter,
  Element,
  ShadowRoot,
  // Nothing is laid out, and no style known.
  getComputedStyle: () => ({ display: '' }),
});
