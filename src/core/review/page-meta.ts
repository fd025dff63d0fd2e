/** What a page's own markup says of it, for the queue: title, publisher, day, other addresses. Unknown rather than guessed. */

import { dayOfTimestamp } from '../pack/day.ts';
import type { Day } from '../pack/model.ts';
import { structuredFacts } from '../pack/structured-facts.ts';
import { type Address, isWeb, type ReadAddress } from './address.ts';
import type { Instant } from './model.ts';
import { attribute, elementName, elementsIn, type TreeElement, type TreeNode, textOf } from './tree.ts';

export interface PageMeta {
  title: string | null;
  /** The site as it calls itself, else its host. */
  outlet: string | null;
  lang: string | null;
  date: Day | null;
  /** Where the date comes with a time and its zone. */
  published: Instant | null;
  /** `rel=canonical`, where it is a web address; may lead to another site. */
  canonical: string | null;
  publishers: string[];
  authors: string[];
}

const MAX_NAME = 120;
const MAX_NAMES = 20;
const MAX_TITLE = 500;

/** Gathered in document order; the first of each kind counts. */
interface Gathered {
  metas: Map<string, string[]>;
  titles: string[];
  headings: string[];
  lang: string[];
  canonical: string[];
  structured: string[];
  times: string[];
}

/** `url` is the address that answered; relative addresses are resolved against it. */
export function readPageMeta(document: TreeNode, url: string, readAddress: ReadAddress): PageMeta {
  const gathered = gather(document);
  const { metas, titles, headings, lang, canonical, structured, times } = gathered;
  const facts = structured.map(structuredFacts);
  const meta = (...names: string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const publishers = names([...meta('og:site_name', 'application-name'), ...facts.flatMap((each) => each.publishers)]);
  const stamps = [
    ...facts.flatMap((each) => each.dates),
    ...meta('article:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued', 'pubdate'),
    ...times,
  ];
  const stamp = stamps.find((each) => dayOfTimestamp(each) !== null);
  return {
    title: short([...meta('og:title'), ...titles, ...headings][0]),
    outlet: publishers[0] ?? readAddress(url)?.hostname.replace(/^www\./, '') ?? null,
    lang: lang.find((tag) => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) ?? null,
    date: stamp === undefined ? null : dayOfTimestamp(stamp),
    published: stamp === undefined ? null : instantOf(stamp),
    canonical: webAddress(canonical[0], url, readAddress),
    publishers,
    authors: names([...meta('author', 'article:author'), ...facts.flatMap((each) => each.authors)]),
  };
}

/** An absolute http(s) address, or null. */
export function webAddress(text: string | undefined, base: string, readAddress: ReadAddress): string | null {
  const address = text ? readAddress(text, base) : null;
  return address && isWeb(address) ? written(address) : null;
}

function written({ protocol, hostname, port, pathname, search, hash }: Address): string {
  return `${protocol}//${hostname}${port && `:${port}`}${pathname}${search}${hash}`;
}

const UNREAD = new Set(['template', 'svg', 'math', 'noscript']);

function gather(document: TreeNode): Gathered {
  const gathered: Gathered = {
    metas: new Map(),
    titles: [],
    headings: [],
    lang: [],
    canonical: [],
    structured: [],
    times: [],
  };
  for (const element of elementsIn(document, (each) => !UNREAD.has(elementName(each)))) take(gathered, element);
  return gathered;
}

function take({ metas, titles, headings, lang, canonical, structured, times }: Gathered, element: TreeElement): void {
  switch (elementName(element)) {
    case 'html':
      lang.push(attribute(element, 'lang'));
      break;
    case 'title':
      titles.push(...inked(textOf(element)));
      break;
    case 'h1':
      if (headings.length === 0) headings.push(...inked(textOf(element)));
      break;
    case 'meta':
      takeMeta(metas, lang, element);
      break;
    case 'link':
      if (hasWord(attribute(element, 'rel'), 'canonical')) canonical.push(attribute(element, 'href'));
      break;
    case 'script':
      if (attribute(element, 'type').toLowerCase() === 'application/ld+json') structured.push(textOf(element));
      break;
    case 'time':
      if (hasWord(attribute(element, 'itemprop'), 'datepublished')) times.push(attribute(element, 'datetime'));
      break;
  }
}

function takeMeta(metas: Map<string, string[]>, lang: string[], element: TreeElement): void {
  const content = attribute(element, 'content');
  if (content === '') return;
  if (attribute(element, 'http-equiv').toLowerCase() === 'content-language') lang.push(content);
  for (const kind of ['property', 'name', 'itemprop']) {
    const name = attribute(element, kind).toLowerCase();
    if (name !== '') metas.set(name, [...(metas.get(name) ?? []), content]);
  }
}

function inked(text: string): string[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line === '' ? [] : [line];
}

function names(all: readonly string[]): string[] {
  const short = all.map((name) => name.trim()).filter((name) => name !== '' && name.length <= MAX_NAME);
  return [...new Set(short)].filter((name) => !/^https?:/i.test(name)).slice(0, MAX_NAMES);
}

function short(text: string | undefined): string | null {
  return text ? text.slice(0, MAX_TITLE) : null;
}

function hasWord(list: string, word: string): boolean {
  return list.toLowerCase().split(/\s+/).includes(word);
}

/** Only a time with its zone is an instant. */
function instantOf(stamp: string): Instant | null {
  if (!/T\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(stamp.trim())) return null;
  const time = Date.parse(stamp.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
