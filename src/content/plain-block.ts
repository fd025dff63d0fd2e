/** Which blocks are plain: nothing inside but text and well-known inline elements that run on with it. */

import { type Block, PRIVATE_ATTRIBUTES } from './element-kinds.ts';

/**
 * Inline elements whose text is always read as part of the text around them, unless the page's style sets them apart.
 * Of these a `span` could hold a shadow root, amid a paragraph; looking for one would cost every page too much.
 */
const PLAIN = `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span
  strike strong sub time tt u var`.split(/\s+/);

/** Anything else, and all that can be hidden or edited. */
const NOT_PLAIN = [`:not(${PLAIN.join()})`, 'hidden', 'contenteditable', 'role', ...PRIVATE_ATTRIBUTES]
  .map((part) => (part.startsWith(':') ? part : `[${part}]`))
  .join();

/** More text nodes than any paragraph has; what holds more is walked, and within bounds. */
const MAX_NODES = 10_000;

/**
 * All text of a block in one piece; null where the block is not plain, or where two words meet at an element's border:
 * only the page's style tells whether they stand apart.
 */
export function plainText(block: Block): string | null {
  if (block.firstElementChild === null) return block.textContent;
  if (block.querySelector(NOT_PLAIN) !== null) return null;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let text = '';
  let last = NaN;
  let count = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data } = node;
    if (++count > MAX_NODES) return null;
    if (isWordLike(last) && isWordLike(data.charCodeAt(0))) return null;
    if (data !== '') last = data.charCodeAt(data.length - 1);
    text += data;
  }
  return text;
}

/**
 * Whether a UTF-16 code unit may belong to a word. Letters and digits of ASCII are known; of the rest only white space
 * and common punctuation are known not to, and what is not known costs no more than a closer look.
 */
export function isWordLike(code: number): boolean {
  if (code >= 0x80) return !(code === 0xa0 || code === 0xab || code === 0xbb || (code >= 0x2000 && code <= 0x206f));
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
