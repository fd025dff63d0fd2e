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

/**
 * A UTF-16 code unit that may belong to a word. Letters and digits of ASCII are known; of the rest only white space and
 * common punctuation are known not to, and what is not known costs no more than a closer look.
 */
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
 * what going from node to node does. In XML text can stand in sections, whose markup is another: with elements it is not plain.
 */
export function plainText(block: Element): string | null {
  if (firstElementOf(block) === null) return textIn(block);
  if (IS_XML || childrenOf(block) > MAX_CHILDREN || findIn(block, NOT_PLAIN) !== null) return null;
  return WORDS_MEET.test(markupIn(block)) ? null : textIn(block);
}

const WORD_LIKE_UNIT = new RegExp(WORD_LIKE);

/**
 * Whether two words would run together where one text ends and the next begins: only then is the page's style asked whether
 * they stand apart. To be asked of the nodes' own text, since looking into text joined so far would copy it each time.
 */
export function wordsMeet(left: string, right: string): boolean {
  return WORD_LIKE_UNIT.test(left.charAt(left.length - 1)) && WORD_LIKE_UNIT.test(right.charAt(0));
}
