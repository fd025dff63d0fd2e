/**
 * The addresses in whatever was pasted or dropped: running text, a list, a table, Markdown, a saved page, a bookmarks
 * file, a mail with wrapped lines.
 */

import { getDomain, parse } from 'tldts';
import { isWeb, MAX_ADDRESS, type ReadAddress } from './address.ts';
import { canonicalLink } from './canonical-link.ts';
import { markupLinks } from './markup-links.ts';
import type { Link } from './model.ts';

/** One link of a text. */
export interface FoundLink {
  link: Link;
  /** The address as it was first found, made whole. */
  url: string;
  /** How often it stands there, in any spelling. */
  times: number;
}

/** Each link once, in the order of the text. `base` is the address of a saved page, for its relative links. */
export function linksIn(text: string, readAddress: ReadAddress, base?: string): FoundLink[] {
  const markup = markupLinks(text);
  const addresses = markup ? resolved(markup.addresses, readAddress, base ?? markup.base) : [];
  return gatherLinks([...addresses, ...addressesIn(markup ? markup.text : text)], readAddress);
}

/** The links behind addresses, each once, in their order; what is not wanted is left out. */
export function gatherLinks(
  addresses: readonly string[],
  readAddress: ReadAddress,
  isWanted: (link: Link) => boolean = () => true,
): FoundLink[] {
  const found = new Map<Link, FoundLink>();
  for (const url of addresses) {
    const link = canonicalLink(url, readAddress);
    if (!link || !isWanted(link)) continue;
    const known = found.get(link);
    if (known) known.times += 1;
    else found.set(link, { link, url, times: 1 });
  }
  return [...found.values()];
}

function resolved(addresses: readonly string[], readAddress: ReadAddress, base: string | undefined): string[] {
  return addresses.flatMap((text) => {
    if (/^https?:\/\//i.test(text)) return [text];
    const address = base === undefined || /^[a-z][a-z\d+.-]*:|^#/i.test(text) ? null : readAddress(text, base);
    if (!address || !isWeb(address)) return [];
    const { protocol, hostname, port, pathname, search, hash } = address;
    return [`${protocol}//${hostname}${port && `:${port}`}${pathname}${search}${hash}`];
  });
}

/** An address in running text: with its scheme, with `www.`, or a host with a path. */
const CANDIDATE =
  /(?<![\p{L}\p{N}@./_-])(?:https?:\/\/[^\s<>"“”«»`{}|\\^]+|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]+(?::\d{2,5})?(?:[/?][^\s<>"“”«»`{}|\\^]*)?)/giu;

/** Signs that end a sentence or a cell rather than an address. */
const TRAILING = /(?:[.,;:!?…'’*~]|&(?:quot|gt|lt|amp);?|、|。|，)+$/u;

function addressesIn(text: string): string[] {
  const found: string[] = [];
  const separator = separatorOf(
    text
      .trimStart()
      .slice(0, 1_000)
      .split(/[\r\n]/, 1)[0] ?? '',
  );
  for (const line of unwrappedLines(text)) {
    for (const { 0: candidate, index } of line.matchAll(CANDIDATE)) {
      for (const piece of apart(candidate)) {
        if (piece.length > MAX_ADDRESS) continue;
        const url = trimmed(cellOf(piece, line.slice(Math.max(0, index - 1), index), separator));
        if (/^https?:\/\//i.test(url)) found.push(url);
        else if (isBare(url, line, index)) found.push(`https://${url}`);
      }
    }
  }
  return found;
}

/** A host alone is an address only if it says `www.` or has its line or cell to itself; file names are none. */
function isBare(url: string, line: string, index: number): boolean {
  const host = url.split(/[/?:]/, 1)[0] ?? '';
  const { isIcann } = parse(host);
  if (!isIcann || getDomain(host) === null) return false;
  if (/^www\./i.test(url) || /\.[^/]+\/./.test(url)) return true;
  const before = line.slice(0, index);
  const behind = line.slice(index + url.length);
  return /(?:^|[,;\t|])\s*["']?$/.test(before) && /^\/?["']?\s*(?:$|[,;\t|])/.test(behind);
}

/** Addresses that a table or a list put side by side without a space. */
function apart(candidate: string): string[] {
  return candidate.split(/[,;|](?=https?:\/\/)|(?<![=/?&#:%])(?=https?:\/\/)/i).filter(Boolean);
}

const TABLE_HEAD = /^(?:urls?|links?|liens?|adresses?|address(?:es)?|href|uri|permalink|ссылка|bağlantı)$/i;

/** What parts the cells of a table with a line of names above it; null for other texts. */
function separatorOf(firstLine: string): string | null {
  const separators = [',', ';', '\t', '|'];
  const hasHead = (by: string) =>
    firstLine.split(by).some((cell) => TABLE_HEAD.test(cell.replace(/^["'\s]+|["'\s]+$/g, '')));
  return separators.find((by) => firstLine.includes(by) && hasHead(by)) ?? null;
}

/** The cell in which an address stands, unless the cell is quoted; commas are allowed in addresses. */
function cellOf(url: string, before: string, separator: string | null): string {
  const by = separator ?? /[,;|]$/.exec(before)?.[0];
  return by === undefined || by === null || /["']$/.test(before) ? url : (url.split(by, 1)[0] ?? url);
}

/** Without the signs of the sentence around it, and without a closing bracket that opens before the address. */
function trimmed(candidate: string): string {
  let url = candidate;
  for (;;) {
    const shorter = withoutBracket(url.replace(TRAILING, ''));
    if (shorter === url) return url;
    url = shorter;
  }
}

const BRACKETS: readonly [open: string, close: string][] = [
  ['(', ')'],
  ['[', ']'],
];

/** Cuts at the first bracket that closes what the address did not open: `[text](https://a.fr/b)[1]`. */
function withoutBracket(url: string): string {
  for (const [open, close] of BRACKETS) {
    let depth = 0;
    for (let at = 0; at < url.length; at++) {
      if (url[at] === open) depth += 1;
      else if (url[at] === close && --depth < 0) return url.slice(0, at);
    }
  }
  return url;
}

/** Lines shorter than this were not broken for want of room. */
const NARROWEST_WRAP = 60;

/** The text's lines; those that a mail program broke within an address are one again. */
function unwrappedLines(text: string): string[] {
  const whole = text.replace(/<\s*(https?:\/\/[^<>]{1,4000})>/gi, (bracket, inner: string) =>
    /\n\s*\n/.test(inner) ? bracket : `<${inner.replace(/\s*[\r\n]+\s*(?:>\s*)*/g, '').trim()}>`,
  );
  const lines: string[] = [];
  for (const line of whole.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const last = lines.at(-1);
    if (last !== undefined && goesOn(last, line)) lines[lines.length - 1] = last + line.trim();
    else lines.push(line);
  }
  return lines;
}

/** Whether a line ends within an address whose rest is the whole next line. */
function goesOn(line: string, next: string): boolean {
  const tail = /https?:\/\/\S+$/i.exec(line.slice(-MAX_ADDRESS))?.[0];
  const rest = next.trim();
  if (!tail || line.length < NARROWEST_WRAP || line.length > MAX_ADDRESS || !/^[\w%/?&=#+.~-]+$/.test(rest))
    return false;
  if (/^(?:https?:|www\.)/i.test(rest)) return false;
  return /[/?&=_%-]$/.test(tail) ? /[\d/?&=%_.-]/.test(rest) : /^[/?&=%_-]|[/?&=%_]|-.*-/.test(rest);
}
