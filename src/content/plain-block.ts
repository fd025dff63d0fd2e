/** Which blocks are plain: nothing inside but text and well-known inline elements that run on with it. */

import { childrenOf, findIn, firstElementOf, markupIn, textIn } from './dom.ts';
import { PRIVATE_ATTRIBUTES } from './element-kinds.ts';

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

/** A UTF-16 code unit that may belong to a word, as `isWordLike` tells. */
const WORD_LIKE = '[0-9A-Za-z\\u0080-\\u009f\\u00a1-\\u00aa\\u00ac-\\u00ba\\u00bc-\\u1fff\\u2070-\\uffff]';

const COMMENT = '<!--[^-]*(?:-(?!->)[^-]*)*-->';
/** As browsers write it: quotes within an attribute's value are escaped. */
const TAG = '<(?![!?])[^">]*(?:"[^"]*"[^">]*)*>';

/** Two words that meet at the border of elements. There is one way only to match any markup, however much of it there is. */
const WORDS_MEET = new RegExp(`${WORD_LIKE}(?:${COMMENT}|${TAG})+${WORD_LIKE}`);

/** More elements than any paragraph has; what holds more is walked, and within bounds. */
const MAX_CHILDREN = 2_000;

const IS_XML = document.contentType !== 'text/html';

/**
 * All text of a block in one piece; null where the block is not plain, or where two words meet at an element's border:
 * only the page's style tells whether they stand apart. Borders are looked for in the block's markup, which costs a fraction of
 * what going from node to node does. XML is not plain: its text can stand in sections that are no text nodes.
 */
export function plainText(block: Element): string | null {
  if (firstElementOf(block) === null) return textIn(block);
  if (IS_XML || childrenOf(block) > MAX_CHILDREN || findIn(block, NOT_PLAIN) !== null) return null;
  return WORDS_MEET.test(markupIn(block)) ? null : textIn(block);
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
