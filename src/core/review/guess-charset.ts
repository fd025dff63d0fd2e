/**
 * The character set of a page's bytes. Pages often declare none, or the wrong one: bytes that are valid UTF-8 with
 * letters beyond ASCII are hardly ever anything else, and bytes that are not are never UTF-8.
 */

/** Where a page may declare it. */
const HEAD = 4_096;
const META = /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
const HTML_LANG = /<html[^>]{0,300}?\blang\s*=\s*["']?\s*([A-Za-z]{2,3})\b/i;

/** A label for `TextDecoder`. `declared` is that of the transport (`Content-Type`), which counts before the markup's. */
export function guessCharset(bytes: Uint8Array, declared: string | null): string {
  const mark = byteOrderMark(bytes);
  if (mark) return mark;
  const utf8 = isUtf8(bytes);
  if (utf8 === 'beyond ascii') return 'utf-8';
  const head = ascii(bytes.subarray(0, HEAD));
  const stated = (declared ?? META.exec(head)?.[1] ?? '').toLowerCase();
  // Markup that could be read byte by byte is not UTF-16, whatever it says.
  if (utf8 === 'ascii') return stated === '' || /^utf-?(?:8|16)/.test(stated) ? 'utf-8' : stated;
  return stated === '' || /^utf-?(?:8|16)|^us-ascii$/.test(stated) ? byLetters(bytes, head) : stated;
}

/** The label in a `Content-Type`, or null. */
export function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(contentType)?.[1] ?? null;
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** A broken byte among many good characters is damage, not another character set. */
const DAMAGED = 20;

/** A character that the end of the bytes cuts in two says nothing. */
function isUtf8(bytes: Uint8Array): 'ascii' | 'beyond ascii' | 'no' {
  let [good, bad] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) < 0x80) continue;
    const length = characterAt(bytes, at);
    if (at + length > bytes.length) break;
    if (length === 0) bad += 1;
    else {
      good += 1;
      at += length - 1;
    }
  }
  if (good === 0 && bad === 0) return isAscii(bytes) ? 'ascii' : 'no';
  return bad * DAMAGED <= good ? 'beyond ascii' : 'no';
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** How many bytes the character beyond ASCII has that begins here; 0 where none does. */
function characterAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  for (let next = at + 1; next < at + length && next < bytes.length; next++) {
    if (((bytes[next] as number) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** By which bytes there are: words of Cyrillic are high bytes throughout, Turkish has a few letters of its own. */
function byLetters(bytes: Uint8Array, head: string): string {
  let [high, together, small1251, smallKoi8, turkish] = [0, 0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0xc0) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0) together += 1;
    if (byte >= 0xe0) small1251 += 1;
    else smallKoi8 += 1;
    if (TURKISH.has(byte)) turkish += 1;
  }
  const lang = HTML_LANG.exec(head)?.[1]?.toLowerCase();
  if (lang === 'tr' || lang === 'az') return 'windows-1254';
  if (/^(?:ru|uk|bg|be)$/.test(lang ?? '') || together > high * 0.6) {
    return smallKoi8 > small1251 * 2 ? 'koi8-r' : 'windows-1251';
  }
  return turkish > high * 0.3 ? 'windows-1254' : 'windows-1252';
}

/** Ğ ğ İ ı Ş ş of ISO 8859-9. */
const TURKISH = new Set([0xd0, 0xf0, 0xdd, 0xfd, 0xde, 0xfe]);

function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
