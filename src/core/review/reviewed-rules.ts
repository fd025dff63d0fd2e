/** The style rules that mark, on a page, the links that are in the review. */

/** One shape for all of them, whatever was decided: the page learns no decision. */
export function reviewedRules(written: readonly string[]): string {
  if (written.length === 0) return '';
  const selectors = written.map((href) => `a[href="${quoted(href)}"]::after`);
  return `${selectors.join(',\n')} { content: "\\00a0\\25c7"; font-size: 0.8em; }`;
}

/** As a string of CSS. */
function quoted(text: string): string {
  return text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
}
