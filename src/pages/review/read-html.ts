/** From the bytes of a page to its main text: character set, document, Readability, blocks, hash. */

import { Readability } from '@mozilla/readability';
import type { TextBlock } from '../../core/match/model.ts';
import { ARTICLE_OPTIONS, bareMeta, chooseText, plainBlocks } from '../../core/review/choose-text.ts';
import { charsetOf, guessCharset } from '../../core/review/guess-charset.ts';
import type { FailureReason } from '../../core/review/model.ts';
import { type PageMeta, readPageMeta } from '../../core/review/page-meta.ts';
import { mainText, type ReadPage } from '../../core/review/read-page.ts';
import { textBlocks } from '../../core/review/text-blocks.ts';
import type { TreeNode } from '../../core/review/tree.ts';
import type { Fetched } from './fetch-page.ts';
import { readAddress } from './read-address.ts';

export type HtmlOutcome =
  /** `canonical` as the page's own `rel=canonical` says. */
  { ok: true; page: ReadPage; canonical: string | null } | { ok: false; reason: FailureReason };

export async function readHtml({ bytes, type, url }: Fetched): Promise<HtmlOutcome> {
  const text = decoded(bytes, charsetOf(type));
  if (/^\s*text\/plain/i.test(type)) return readPlain(text, url);
  const document = new DOMParser().parseFromString(text, 'text/html');
  makeAbsolute(document, url);
  const meta = readPageMeta(asTree(document), url, readAddress);
  const whole = textBlocks(asTree(document.body), url, readAddress);
  const chosen = chooseText(
    whole,
    () => needsScripts(document),
    () => mainBlocks(document, url),
  );
  return chosen.ok ? finish(meta, chosen.blocks, url) : chosen;
}

/** All text of a page's body, whatever Readability would take for its main text. */
export function bodyBlocks(html: string, url: string): TextBlock[] {
  return textBlocks(asTree(new DOMParser().parseFromString(html, 'text/html').body), url, readAddress);
}

async function readPlain(text: string, url: string): Promise<HtmlOutcome> {
  const blocks = plainBlocks(text);
  return blocks.length > 0 ? finish(bareMeta(new URL(url).hostname), blocks, url) : { ok: false, reason: 'empty' };
}

async function finish({ canonical, ...meta }: PageMeta, blocks: TextBlock[], url: string): Promise<HtmlOutcome> {
  return { ok: true, canonical, page: { url, ...meta, blocks, hash: await hashOf(blocks) } };
}

function decoded(bytes: Uint8Array, declared: string | null): string {
  const label = guessCharset(bytes, declared);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The main text as Readability finds it; it takes the document apart. None where it finds none. */
function mainBlocks(document: Document, url: string): TextBlock[] {
  try {
    const article = new Readability<Node>(document, { ...ARTICLE_OPTIONS, serializer: (node) => node }).parse();
    return article?.content ? textBlocks(asTree(article.content), url, readAddress) : [];
  } catch {
    return [];
  }
}

const ADDRESSES: readonly [selector: string, attribute: string][] = [
  ['a[href]', 'href'],
  ['iframe[src]', 'src'],
  ['blockquote[cite], q[cite]', 'cite'],
];

/** A parsed document takes the address of the page that parsed it for its own. */
function makeAbsolute(document: Document, url: string): void {
  const stated = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const base = URL.canParse(stated, url) ? new URL(stated, url).href : url;
  for (const [selector, attribute] of ADDRESSES) {
    for (const element of document.querySelectorAll(selector)) {
      const value = element.getAttribute(attribute) ?? '';
      if (URL.canParse(value, base)) element.setAttribute(attribute, new URL(value, base).href);
    }
  }
}

function needsScripts(document: Document): boolean {
  return document.querySelector('script[src], script:not([type]), script[type="module"], noscript') !== null;
}

async function hashOf(blocks: readonly TextBlock[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(mainText(blocks)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The browser's tree has all that reading needs. */
function asTree(node: Node): TreeNode {
  return node as unknown as TreeNode;
}
