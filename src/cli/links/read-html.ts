/** From the bytes of a page to its main text: character set, document, Readability, blocks. */

import { createHash } from 'node:crypto';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { TextBlock } from '../../core/match/model.ts';
import { ARTICLE_OPTIONS, bareMeta, chooseText, plainBlocks } from '../../core/review/choose-text.ts';
import { charsetOf, guessCharset } from '../../core/review/guess-charset.ts';
import type { CheckFailure } from '../../core/review/model.ts';
import { type PageMeta, readPageMeta } from '../../core/review/page-meta.ts';
import { mainText, type ReadPage } from '../../core/review/read-page.ts';
import { textBlocks } from '../../core/review/text-blocks.ts';
import type { TreeNode } from '../../core/review/tree.ts';
import { HtmlReader } from '../read/html-reader.ts';
import type { ReadEvent } from '../read/reader.ts';
import { readAddress } from './read-address.ts';

export type ReadHtml =
  /** `canonical` as the page's own `rel=canonical` says. */
  { ok: true; page: ReadPage; canonical: string | null } | { ok: false; failure: CheckFailure };

/** Tags so deep that a document of them would exhaust the stack are read without one. */
const MOST_DEPTH = 1_500;
/** The same for many tags and attributes: a tree needs hundreds of bytes for each. */
const MOST_TAGS = 100_000;
const MOST_ATTRIBUTES = 300_000;
/** Characters of a page that is read tag by tag. */
const MOST_STREAMED = 1_500_000;

/** Reads the body of an answer that came from `url`. Never throws, whatever the bytes. */
export function readHtml(body: Uint8Array, contentType: string, url: string): ReadHtml {
  const wrong = notText(body, contentType);
  if (wrong !== null) return { ok: false, failure: { reason: 'not_text', detail: wrong } };
  const text = decoded(body, charsetOf(contentType));
  if (/^\s*text\/plain/i.test(contentType)) return readPlain(text, url);
  try {
    return isTooMuch(text) ? readStream(text, url) : readDocument(text, url);
  } catch (error) {
    // A document too deep or too strange for a tree can still be read tag by tag.
    if (error instanceof Error) return readStream(text, url);
    throw error;
  }
}

/** How archives, pictures and sounds begin. */
const MAGIC = ['PK\x03\x04', '\x89PNG', 'GIF8', '\xff\xd8\xff', 'RIFF', 'OggS', '\x1f\x8b', 'Rar!', '7z\xbc'];

/** What the bytes are where they are no text: PDF files and pictures come as HTML, too. */
function notText(body: Uint8Array, contentType: string): string | null {
  const head = Buffer.from(body.subarray(0, 1_024)).toString('latin1');
  if (/^\s*%PDF-/.test(head)) return 'application/pdf';
  if (MAGIC.some((beginning) => head.startsWith(beginning))) return contentType || 'binary';
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(head) || /charset\s*=\s*"?utf-?16/i.test(contentType);
  return !isWide && head.includes('\0') ? contentType || 'binary' : null;
}

function decoded(body: Uint8Array, declared: string | null): string {
  try {
    return new TextDecoder(guessCharset(body, declared)).decode(body);
  } catch {
    return new TextDecoder(guessCharset(body, null) === 'utf-8' ? 'utf-8' : 'windows-1252').decode(body);
  }
}

function readPlain(text: string, url: string): ReadHtml {
  return finish(bareMeta(new URL(url).hostname), plainBlocks(text), url);
}

function readDocument(html: string, url: string): ReadHtml {
  const { document } = parseHTML(/<html/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const base = baseOf(document, url);
  const meta = readPageMeta(asTree(document), base, readAddress);
  const outlet = meta.publishers[0] ?? new URL(url).hostname.replace(/^www\./, '');
  const whole = textBlocks(asTree(document.body ?? document), base, readAddress);
  const chosen = chooseText(
    whole,
    () => /<script\b|<noscript\b/i.test(html),
    () => mainBlocks(document, base),
  );
  if (!chosen.ok) return { ok: false, failure: { reason: chosen.reason } };
  return finish({ ...meta, outlet }, chosen.blocks, url);
}

/** The main text as Readability finds it; it takes the document apart. */
function mainBlocks(document: Document, url: string): TextBlock[] {
  const article = new Readability<Node>(document, { ...ARTICLE_OPTIONS, serializer: (node) => node }).parse();
  return article?.content ? textBlocks(asTree(article.content), url, readAddress) : [];
}

/** Tag by tag, as files of any size are read: all blocks, no main text. Of a huge page its beginning is enough. */
function readStream(whole: string, url: string): ReadHtml {
  const html = whole.slice(0, MOST_STREAMED);
  const reader = new HtmlReader();
  const events = [...reader.push(html), ...reader.end()];
  const blocks = events.flatMap((event) =>
    event.kind === 'block' ? [event.block.text.replace(/\s+/gu, ' ').trim()] : [],
  );
  const clues = events.findLast((event): event is ReadEvent => event.kind === 'page-end')?.clues;
  const bare = bareMeta(new URL(url).hostname);
  const meta: PageMeta = {
    ...bare,
    outlet: clues?.publishers[0] ?? bare.outlet,
    lang: clues?.lang ?? null,
    date: clues?.date ?? null,
    canonical: clues?.url ?? null,
    publishers: [...(clues?.publishers ?? [])],
    authors: [...(clues?.authors ?? [])],
  };
  const numbered = blocks.map((text, id) => ({ id, text }));
  const read = finish(meta, numbered, url);
  return read.ok && whole.length > html.length ? { ...read, page: { ...read.page, truncated: true } } : read;
}

function finish({ canonical, ...meta }: PageMeta, blocks: TextBlock[], url: string): ReadHtml {
  if (blocks.length === 0) return { ok: false, failure: { reason: 'empty' } };
  const hash = createHash('sha256').update(mainText(blocks)).digest('hex');
  return { ok: true, canonical, page: { url, ...meta, blocks, hash } };
}

function baseOf(document: Document, url: string): string {
  const stated = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.canParse(stated, url) ? new URL(stated, url).href : url;
}

/**
 * Whether a tree of the document would exhaust memory or stack: too many tags or attributes, or nested too deeply,
 * counted roughly and without a tree.
 */
function isTooMuch(html: string): boolean {
  let [depth, tags] = [0, 0];
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
    tags += 1;
    if (tags > MOST_TAGS) return true;
    if (/^(?:br|img|meta|link|input|hr|p|li|source|wbr|col|area|td|th|tr|dt|dd|option)$/i.test(name)) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MOST_DEPTH) return true;
  }
  const signs = html.length < 2_000_000 ? 0 : html.split('=', MOST_ATTRIBUTES + 2).length;
  return signs > MOST_ATTRIBUTES;
}

/** The document's nodes have all that reading needs. */
function asTree(node: Node): TreeNode {
  return node as unknown as TreeNode;
}
