/** What is selected on a page in another tab, with what the page says of itself. */

import type { SelectedPassage } from '../../core/review/draft-claim.ts';
import { readPageMeta } from '../../core/review/page-meta.ts';
import type { TreeNode } from '../../core/review/tree.ts';
import { browser } from '../../platform/browser.ts';
import { readAddress } from './read-address.ts';

interface Selected {
  selected: string;
  paragraph: string;
  url: string;
  lang: string;
  /** The page's head as it is: metadata are read from it here. */
  head: string;
}

/** Null where nothing is selected in any frame; rejects where the browser lets nobody into the page. */
export async function selectedPassage(tab: number): Promise<SelectedPassage | null> {
  const target = { tabId: tab, allFrames: true };
  const injected = await browser.scripting.executeScript({ target, func: collect });
  const results = injected.map(({ result }) => result as Selected | null | undefined);
  const found = results.find((result) => result && result.selected.trim() !== '');
  if (!found) return null;
  const document = new DOMParser().parseFromString(`<html>${found.head}<body></body></html>`, 'text/html');
  if (found.lang !== '') document.documentElement.lang = found.lang;
  const { outlet, lang, date } = readPageMeta(document as unknown as TreeNode, found.url, readAddress);
  return { selected: found.selected, paragraph: found.paragraph, url: found.url, outlet, lang, date };
}

/** Runs in the page, by itself: it sees nothing of this file. */
function collect(): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const { anchorNode, focusNode } = selection;
  const before = selection.getRangeAt(0).startContainer;
  const node = before ?? anchorNode ?? focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const block = element?.closest('p, li, h1, h2, h3, h4, h5, h6, td, th, blockquote, figcaption, dd, dt, article, div');
  return {
    selected: selection.toString().slice(0, 2_000),
    paragraph: (block?.textContent ?? '').slice(0, 5_000),
    url: location.href,
    lang: document.documentElement.lang,
    head: document.head?.outerHTML.slice(0, 500_000) ?? '',
  };
}
