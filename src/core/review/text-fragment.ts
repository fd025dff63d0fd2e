/** Links that lead a browser to a sentence of a page: `https://exemple.fr/a#:~:text=first%20words,last%20words`. */

/** Longer passages are named by their first and last words. */
const WHOLE_WORDS = 10;
const END_WORDS = 4;

/** The address of a page at a passage of its text; as it is where the passage has no words. */
export function textFragmentLink(url: string, passage: string): string {
  const [page = url] = url.split(/:~:text=/, 1);
  const words = passage.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return url;
  const joint = page.includes('#') ? '' : '#';
  return `${page}${joint}:~:text=${directive(passage.trim(), words)}`;
}

function directive(passage: string, words: readonly string[]): string {
  if (words.length <= WHOLE_WORDS) return escaped(passage.replace(/\s+/gu, ' '));
  const pieces = passage.split(/\s+/u);
  return `${escaped(pieces.slice(0, END_WORDS).join(' '))},${escaped(pieces.slice(-END_WORDS).join(' '))}`;
}

/** Commas, ampersands and dashes have a meaning in the directive. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
