/** Which text of a page is read: what its two readers, in the browser and in the terminal, have to agree on. */

import type { TextBlock } from '../match/model.ts';
import type { PageMeta } from './page-meta.ts';

/** An article with fewer characters is a teaser or a notice; then the whole body is read. */
const LEAST_ARTICLE = 250;
/** A body with fewer characters, and with scripts, shows its text only with them. */
const LEAST_BODY = 120;

/** How Readability looks for the article. */
export const ARTICLE_OPTIONS = {
  /** More elements than any article has; its time grows with them. */
  maxElemsToParse: 60_000,
  /** Below this it starts again with less strict rules, up to four times; then the whole body is read anyway. */
  charThreshold: LEAST_ARTICLE,
  disableJSONLD: true,
  /** What a page embeds from elsewhere says whom it relies on. */
  allowedVideoRegex: /./,
};

export type ChosenText = { ok: true; blocks: TextBlock[] } | { ok: false; reason: 'needs_scripts' | 'empty' };

/** The article where it is most of the page or long enough, else the whole body; `article` is called at most once. */
export function chooseText(whole: TextBlock[], hasScripts: () => boolean, article: () => TextBlock[]): ChosenText {
  const length = lengthOf(whole);
  if (length < LEAST_BODY && hasScripts()) return { ok: false, reason: 'needs_scripts' };
  if (whole.length === 0) return { ok: false, reason: 'empty' };
  const main = article();
  return { ok: true, blocks: lengthOf(main) >= Math.min(LEAST_ARTICLE, length / 2) ? main : whole };
}

/** The paragraphs of a plain text, which empty lines set apart; within them white space is one space. */
export function plainBlocks(text: string): TextBlock[] {
  const paragraphs = text.split(/\n\s*\n/).map((part) => part.replace(/\s+/gu, ' ').trim());
  return paragraphs.filter((part) => part !== '').map((part, id) => ({ id, text: part }));
}

/** What is known of a page that says nothing of itself: the host it is on. */
export function bareMeta(host: string): PageMeta {
  const outlet = host.replace(/^www\./, '');
  return { title: null, outlet, lang: null, date: null, published: null, canonical: null, publishers: [], authors: [] };
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
