/** What a dropped or chosen file is: a list of links, a saved page, an archive of pages, a colleague's review. */

import { linksIn } from '../../core/review/links-in.ts';
import { markupLinks } from '../../core/review/markup-links.ts';
import { readAddress } from './read-address.ts';

export type TakenFile =
  | { kind: 'links'; name: string; text: string }
  /** A page that says which one it is, with so many links. */
  | { kind: 'page'; name: string; text: string; url: string; links: number }
  | { kind: 'archive'; name: string; file: File }
  | { kind: 'records'; name: string; text: string }
  | { kind: 'too_large'; name: string };

/** Longer texts are no lists that anybody pasted together. */
const MAX_TEXT = 64_000_000;

export async function takeFile(file: File): Promise<TakenFile> {
  const { name } = file;
  if (/\.warc(?:\.gz)?$/i.test(name)) return { kind: 'archive', name, file };
  if (file.size > MAX_TEXT) return { kind: 'too_large', name };
  const text = await file.text();
  if (/^\ufeff?\{"format":"recoupe-review\//.test(text)) return { kind: 'records', name, text };
  const url = isBookmarks(text) ? undefined : markupLinks(text)?.base;
  if (url === undefined) return { kind: 'links', name, text };
  return { kind: 'page', name, text, url, links: linksIn(text, readAddress, url).length };
}

/** All browsers export bookmarks under this heading. */
function isBookmarks(text: string): boolean {
  return /<!doctype netscape-bookmark-file/i.test(text.slice(0, 500));
}
