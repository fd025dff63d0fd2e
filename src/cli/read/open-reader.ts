import { HtmlReader } from './html-reader.ts';
import type { Reader } from './reader.ts';
import { TextReader } from './text-reader.ts';

const HTML_NAME = /\.x?html?$/i;
const TEXT_NAME = /\.(?:txt|md|text)$/i;
const HTML_START = /<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h1|table)\b/i;

/** The reader for a file, by its name or, where that says nothing, by how it begins. */
export function openReader(name: string, beginning: string): Reader {
  const isHtml = HTML_NAME.test(name) || (!TEXT_NAME.test(name) && HTML_START.test(beginning.slice(0, 4_096)));
  return isHtml ? new HtmlReader() : new TextReader();
}
