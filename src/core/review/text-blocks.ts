/** The text of a document, or of a part of it, in blocks: as the engine reads it, with the links in it. */

import type { LinkSpan, TextBlock } from '../match/model.ts';
import { BLOCKS, UNREAD } from '../text/element-names.ts';
import type { ReadAddress } from './address.ts';
import { webAddress } from './page-meta.ts';
import { attribute, elementName, isElement, isText, type TreeElement, type TreeNode } from './tree.ts';

const BLOCK = new Set(BLOCKS);
const SKIPPED = new Set(UNREAD);

/** Longer blocks are cut, so that no page makes the reader of wordings work without end. */
const MAX_BLOCK = 20_000;

/** Blocks in reading order, white space made one; `url` is the page's address, for relative links. */
export function textBlocks(root: TreeNode, url: string, readAddress: ReadAddress): TextBlock[] {
  const builder = new Builder(url, readAddress);
  const stack: Step[] = [{ node: root, leave: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if (step.leave) builder.leave(step.node);
    else if (builder.enter(step.node)) {
      stack.push({ node: step.node, leave: true });
      const { childNodes } = step.node;
      for (let at = childNodes.length - 1; at >= 0; at--)
        stack.push({ node: childNodes[at] as TreeNode, leave: false });
    }
  }
  return builder.end();
}

interface Step {
  node: TreeNode;
  leave: boolean;
}

class Builder {
  readonly #url: string;
  readonly #readAddress: ReadAddress;
  readonly #blocks: TextBlock[] = [];
  #text = '';
  #links: LinkSpan[] = [];
  /** Links whose end has not come yet. */
  #open: { element: TreeNode; href: string; start: number }[] = [];

  constructor(url: string, readAddress: ReadAddress) {
    this.#url = url;
    this.#readAddress = readAddress;
  }

  /** Whether to go into a node. */
  enter(node: TreeNode): boolean {
    if (isText(node)) this.#append(node.nodeValue ?? '');
    if (!isElement(node)) return !isText(node);
    const name = elementName(node);
    if (name === 'br') this.#append('\n');
    if (name === 'iframe') this.#embed(attribute(node, 'src'));
    if (SKIPPED.has(name) || isHidden(node)) return false;
    if (BLOCK.has(name)) this.#flush();
    if (name === 'blockquote' || name === 'q') this.#embed(attribute(node, 'cite'));
    if (name === 'a') this.#openLink(node);
    return true;
  }

  leave(node: TreeNode): void {
    if (!isElement(node)) return;
    const at = this.#open.findIndex(({ element }) => element === node);
    if (at >= 0) this.#closeLink(at);
    if (BLOCK.has(elementName(node))) this.#flush();
  }

  end(): TextBlock[] {
    this.#flush();
    return this.#blocks;
  }

  #append(text: string): void {
    const even =
      text === '\n' ? '\n' : text.replace(/[\s\u00a0]+/gu, (run) => (run.includes('\u00a0') ? '\u00a0' : ' '));
    const fresh = /^[ \n]/.test(even) && /(?:^|[ \n])$/.test(this.#text) ? even.slice(1) : even;
    this.#text += fresh;
    if (this.#text.length > MAX_BLOCK) this.#flush();
  }

  #openLink(element: TreeElement): void {
    const href = webAddress(attribute(element, 'href'), this.#url, this.#readAddress);
    if (href !== null) this.#open.push({ element, href, start: this.#text.length });
  }

  #closeLink(at: number): void {
    const [link] = this.#open.splice(at, 1);
    if (link && this.#text.length > link.start)
      this.#links.push({ start: link.start, end: this.#text.length, href: link.href });
  }

  /** Something from elsewhere that the text shows at this place. */
  #embed(address: string): void {
    const href = address === '' ? null : webAddress(address, this.#url, this.#readAddress);
    if (href !== null) this.#links.push({ start: this.#text.length, end: this.#text.length, href });
  }

  #flush(): void {
    for (const link of this.#open) {
      if (this.#text.length > link.start)
        this.#links.push({ start: link.start, end: this.#text.length, href: link.href });
      link.start = 0;
    }
    const text = this.#text.trimEnd();
    const links = this.#links.map(({ start, end, href }) => ({
      start: Math.min(start, text.length),
      end: Math.min(end, text.length),
      href,
    }));
    if (/[\p{L}\p{N}]/u.test(text)) {
      this.#blocks.push({ id: this.#blocks.length, text, ...(links.length > 0 ? { linked: links } : {}) });
      this.#links = [];
    } else this.#links = links.map(({ href }) => ({ start: 0, end: 0, href }));
    this.#text = '';
  }
}

/** Not shown to any reader. */
function isHidden(element: TreeElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style'));
}
