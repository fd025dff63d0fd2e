/** The links and saved pages of an argument: a list, a folder, a web archive, or standard input. */

import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canonicalLink } from '../../core/review/canonical-link.ts';
import { linksIn } from '../../core/review/links-in.ts';
import type { CheckFailure, Link, Provenance } from '../../core/review/model.ts';
import { type HttpMessage, parseHttpMessage } from '../../core/review/warc/http-message.ts';
import { WarcReader, type WarcRecord } from '../../core/review/warc/warc-reader.ts';
import { decodePieces } from '../read/decode.ts';
import { filePieces } from '../read-file.ts';
import { inflated } from './inflate.ts';
import { readAddress } from './read-address.ts';

/** A page whose content is at hand, or why it is not. */
export type SavedPage =
  | { ok: true; body: Uint8Array; contentType: string; cut: boolean }
  | { ok: false; failure: CheckFailure };

export interface LinkItem {
  link: Link;
  url: string;
  from: Provenance;
  /** Present where nothing is to be fetched. */
  saved?: SavedPage;
}

const WARC = /\.warc(?:\.gz)?$/i;
const SAVED = /\.x?html?$/i;
const LIST = /\.(?:txt|csv|tsv|md|json|jsonl)$/i;

/** A list is read in stretches of so many characters, cut at line ends. */
const STRETCH = 262_144;

/** Items in order; `warn` is told of what in a file cannot be read. Rejects where the argument is no file at all. */
export async function* linkItems(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
  warn: (message: string) => void,
): AsyncGenerator<LinkItem> {
  if (path === '-') yield* itemsOf(stdin, '-', warn);
  else if ((await stat(path)).isDirectory()) yield* itemsInFolder(path, warn);
  else yield* itemsOf(filePieces(path), path, warn);
}

async function* itemsInFolder(folder: string, warn: (message: string) => void): AsyncGenerator<LinkItem> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? folder, entry.name));
  for (const path of paths.sort()) {
    if (SAVED.test(path)) yield await savedFile(path);
    else if (WARC.test(path) || LIST.test(path)) yield* itemsOf(filePieces(path), path, warn);
  }
}

/** A page that a browser saved: its own address where it says one, else that of the file. */
async function savedFile(path: string): Promise<LinkItem> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of filePieces(path)) {
    if (length < MAX_SAVED) pieces.push(piece);
    length += piece.length;
  }
  const from: Provenance = { way: 'file', place: path };
  const body = Buffer.concat(pieces);
  const head = body.subarray(0, 65_536).toString('latin1');
  const stated = statedAddress(head);
  const url = stated ?? pathToFileURL(path).href;
  const link = (stated && canonicalLink(stated, readAddress)) || (url as Link);
  return { link, url, from, saved: { ok: true, body, contentType: 'text/html', cut: length > MAX_SAVED } };
}

const MAX_SAVED = 8 * 1024 * 1024;

function statedAddress(head: string): string | null {
  const tags = [
    /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i,
    /<link\b[^>]*\brel\s*=\s*["']?canonical["']?[^>]*\bhref\s*=\s*["']([^"']+)/i,
    /<link\b[^>]*\bhref\s*=\s*["']([^"']+)["'][^>]*\brel\s*=\s*["']?canonical/i,
    /<meta\b[^>]*\bproperty\s*=\s*["']?og:url["']?[^>]*\bcontent\s*=\s*["']([^"']+)/i,
  ];
  const found = tags.map((tag) => tag.exec(head)?.[1]).find((url) => url && /^https?:\/\//i.test(url));
  return found ?? null;
}

async function* itemsOf(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  warn: (message: string) => void,
): AsyncGenerator<LinkItem> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const whole = prepend(first.value, pieces);
  if (isArchive(first.value, path)) yield* archived(whole, path, warn);
  else yield* listed(whole, path);
}

/** Archives are known by their name or by how they begin; a list has no name on standard input. */
function isArchive(beginning: Uint8Array, path: string): boolean {
  const isGzip = beginning[0] === 0x1f && beginning[1] === 0x8b;
  return WARC.test(path) || isGzip || Buffer.from(beginning.subarray(0, 6)).toString('latin1') === 'WARC/1';
}

async function* prepend(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* listed(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<LinkItem> {
  const from: Provenance = { way: 'file', place: basename(path) };
  let text = '';
  for await (const piece of decodePieces(bytes)) {
    text += piece;
    const cut =
      text.length > STRETCH && !/<(?:!doctype|html|a\s|dl)/i.test(text.slice(0, 4_096)) ? text.lastIndexOf('\n') : -1;
    if (cut < 0) continue;
    yield* inText(text.slice(0, cut), from);
    text = text.slice(cut + 1);
  }
  yield* inText(text, from);
}

/** A line that is an address of another kind is a link that cannot be checked, rather than nothing. */
const OTHER_SCHEME = /^[ \t]*((?!https?:\/\/)[a-z][a-z\d+.-]*:(?:\/\/)?[^\s]+)[ \t]*$/gim;
const BROKEN = /^[ \t]*(https?:\/\/[^\s]*)[ \t]*$/gim;

function* inText(text: string, from: Provenance): Generator<LinkItem> {
  for (const { link, url } of linksIn(text, readAddress)) yield { link, url, from };
  for (const [, url = ''] of text.matchAll(OTHER_SCHEME)) {
    if (readAddress(url)) yield failed(url, from, { reason: 'scheme', detail: url.split(':', 1)[0] ?? '' });
  }
  for (const [, url = ''] of text.matchAll(BROKEN)) {
    if (canonicalLink(url, readAddress) === null) yield failed(url, from, { reason: 'not_an_address' });
  }
}

function failed(url: string, from: Provenance, failure: CheckFailure): LinkItem {
  return { link: url as Link, url, from, saved: { ok: false, failure } };
}

async function* archived(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  warn: (message: string) => void,
): AsyncGenerator<LinkItem> {
  const reader = new WarcReader();
  const from: Provenance = { way: 'file', place: basename(path) };
  for await (const piece of bytes) {
    for (const record of reader.push(piece)) yield* itemOf(record, from);
  }
  for (const record of reader.end()) yield* itemOf(record, from);
  for (const { after, message } of reader.problems) warn(`${path}: behind record ${after}: ${message}`);
}

/** Pages only: an archive also holds what they are made of. */
function* itemOf(record: WarcRecord, from: Provenance): Generator<LinkItem> {
  const link = canonicalLink(record.url, readAddress);
  if (!link) return;
  if (record.type === 'resource') {
    const contentType = record.headers.get('content-type') ?? '';
    if (/html|text\/plain/i.test(contentType)) {
      yield { link, url: record.url, from, saved: { ok: true, body: record.content, contentType, cut: record.cut } };
    }
    return;
  }
  if (record.type !== 'response' || !/^https?:/i.test(record.url)) return;
  const message = parseHttpMessage(record.content);
  const saved = message
    ? savedAnswer(message, record.cut)
    : { ok: false as const, failure: { reason: 'broken' as const } };
  if (saved) yield { link, url: record.url, from, saved };
}

/** Null for answers that are no pages: pictures, redirects. */
function savedAnswer({ status, headers, body }: HttpMessage, cut: boolean): SavedPage | null {
  const contentType = headers.get('content-type') ?? '';
  if (status >= 300 && status < 400) return null;
  if (!/html|text\/plain|^$/i.test(contentType)) return null;
  if (status !== 200 && status !== 203) return { ok: false, failure: { reason: 'status', status } };
  const plain = inflated(body, headers.get('content-encoding') ?? '', cut);
  return plain.ok ? { ok: true, body: plain.body, contentType, cut } : plain;
}
