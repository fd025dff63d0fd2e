/**
 * One spelling for all addresses of a page that can be told without asking the site: as a key for a queue, not as
 * an address to open. Scheme and `www.` are made one, and so are AMP and mobile editions; what only says how a
 * reader came is dropped. Two pages that a site tells apart by path or query stay two.
 *
 *   http://WWW.Exemple.fr:80/a/?utm_source=x&b=2&a=1#par3   →  https://exemple.fr/a?a=1&b=2
 *   https://exemple-fr.cdn.ampproject.org/c/s/exemple.fr/a/amp/  →  https://exemple.fr/a
 */

import { getDomain } from 'tldts';
import { type Address, isWeb, MAX_ADDRESS, type ReadAddress } from './address.ts';
import { onKnownSite } from './known-sites.ts';
import type { Link } from './model.ts';
import { isTracking } from './tracking-parameters.ts';
import { unwrapped } from './unwrap-link.ts';

/** Labels in front of a site's name that only choose its edition for small screens. */
const EDITIONS = new Set(['m', 'mobile', 'amp', 'touch']);

/** Wrappers within wrappers are opened, and what that brings to light is written anew, so many times. */
const MAX_ROUNDS = 6;

/** The canonical spelling of an address, or null if it is no address of a web page. Its own is itself. */
export function canonicalLink(text: string, readAddress: ReadAddress): Link | null {
  let link = respelt(text.trim(), readAddress);
  for (let round = 1; link !== null && round < MAX_ROUNDS; round++) {
    const again = respelt(link, readAddress);
    if (again === link) break;
    link = again;
  }
  return link !== null && link.length <= MAX_ADDRESS ? (link as Link) : null;
}

function respelt(text: string, readAddress: ReadAddress): string | null {
  const address = readWeb(text, readAddress);
  if (!address) return null;
  const inner = unwrapped(address);
  if (inner !== null && readWeb(inner, readAddress)) return inner;
  const { protocol, port, hash } = address;
  const [pathname, search] = [evenEscapes(address.pathname), evenEscapes(address.search)];
  return write(onKnownSite({ protocol, hostname: hostOf(address.hostname), port, pathname, search, hash }));
}

function readWeb(text: string, readAddress: ReadAddress): Address | null {
  if (text.length > MAX_ADDRESS) return null;
  const address = readAddress(text);
  return address && isWeb(address) && address.hostname !== '' ? address : null;
}

function write({ protocol, hostname, port, pathname, search, hash }: Address): string {
  const isDefault = port === '' || port === '80' || port === '443';
  const origin = isDefault ? `https://${hostname}` : `${protocol}//${hostname}:${port}`;
  return origin + pathOf(pathname) + queryOf(search) + fragmentOf(hash);
}

/** Without a final dot, `www.` and the label of a mobile edition. */
function hostOf(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  const site = getDomain(host, { allowPrivateDomains: true });
  if (site === null || host === site) return host;
  const labels = host.slice(0, -site.length - 1).split('.');
  const kept = labels.filter((label) => !EDITIONS.has(label));
  while (kept[0] === 'www') kept.shift();
  return [...kept, site].join('.');
}

/** Repeated until nothing changes: one edition's mark may stand behind another's. */
function pathOf(pathname: string): string {
  const path = pathname
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/;jsessionid=[\w.!-]*/i, '')
    .replace(/(?:\/amp)?\/*$/i, '');
  return path === pathname ? path : pathOf(path);
}

/** What is left of the query, in the order of the names. */
function queryOf(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .map((pair) => pair.replaceAll('+', '%20'))
    .filter((pair) => pair !== '' && !isTracking(...nameAndValue(pair)))
    .sort((a, b) => compare(nameAndValue(a)[0], nameAndValue(b)[0]));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function nameAndValue(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** Only routes of pages that are one program are part of the address. */
function fragmentOf(hash: string): string {
  return /^#!?\/./.test(hash) ? hash : '';
}

/** Percent escapes in capitals, and none where none is needed. */
function evenEscapes(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : whole.toUpperCase();
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
