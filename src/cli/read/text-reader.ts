import { BLOCK_LENGTH, NO_CLUES, PAGE_LENGTH, type ReadEvent, type Reader } from './reader.ts';
import { hasWords, verbatimBlock } from './sourced-block.ts';

const BLANK_LINE = /\n[^\S\n]*\n/g;
/** Widths to which people and programs break running text. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;

/**
 * Reads plain text. A line is a block, except where lines were broken to a width: then the paragraph is one, so
 * that its sentences stay whole. A page has a million characters.
 */
export class TextReader implements Reader {
  readonly brokenInside = null;
  #pending = '';
  /** Offset of `#pending` in the file. */
  #offset = 0;
  #pageLength = 0;

  push(piece: string): ReadEvent[] {
    this.#pending += piece;
    return this.#read(lastParagraphEnd(this.#pending));
  }

  end(): ReadEvent[] {
    return [...this.#read(this.#pending.length), { kind: 'page-end', clues: NO_CLUES }];
  }

  #read(length: number): ReadEvent[] {
    const events: ReadEvent[] = [];
    let at = 0;
    for (const paragraph of this.#pending.slice(0, length).split(/(?<=\n[^\S\n]*\n)/)) {
      for (const [start, end] of blocksOf(paragraph)) {
        const block = verbatimBlock(paragraph.slice(start, end), this.#offset + at + start);
        events.push({ kind: 'block', block, clues: NO_CLUES });
      }
      at += paragraph.length;
      this.#pageLength += paragraph.length;
      if (this.#pageLength < PAGE_LENGTH) continue;
      events.push({ kind: 'page-end', clues: NO_CLUES });
      this.#pageLength = 0;
    }
    this.#pending = this.#pending.slice(length);
    this.#offset += length;
    return events;
  }
}

/** How much of a text can be read before more is known: to the last blank line, or where a long run can be cut. */
function lastParagraphEnd(text: string): number {
  let end = 0;
  for (const match of text.matchAll(BLANK_LINE)) end = match.index + match[0].length;
  if (text.length - end <= 2 * BLOCK_LENGTH) return end;
  const line = text.lastIndexOf('\n');
  if (line >= end) return line + 1;
  const space = text.search(/\s\S*$/);
  return space > end ? space + 1 : text.length;
}

function blocksOf(paragraph: string): [start: number, end: number][] {
  const lines = linesOf(paragraph);
  const first = lines[0];
  const last = lines.at(-1);
  const spans: [number, number][] = first && last && isWrapped(lines) ? [[first.start, last.end]] : lines.map(spanOf);
  return spans.flatMap(([start, end]) => cut(paragraph, start, end));
}

interface Line {
  start: number;
  end: number;
  text: string;
}

const spanOf = ({ start, end }: Line): [number, number] => [start, end];

/** Lines that hold words, without the white space around them. */
function linesOf(paragraph: string): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: text } of paragraph.matchAll(/[^\n]+/g)) {
    if (!hasWords(text)) continue;
    const start = index + text.length - text.trimStart().length;
    lines.push({ start, end: start + text.trim().length, text: text.trim() });
  }
  return lines;
}

/**
 * Whether lines were broken because the next word did not fit. Few lines can look so by chance: then a line must
 * also go on in lower case.
 */
function isWrapped(lines: readonly Line[]): boolean {
  const width = Math.max(...lines.slice(0, 200).map(({ text }) => text.length));
  if (lines.length < 2 || width < NARROWEST_WRAP || width > WIDEST_WRAP) return false;
  let goesOn = lines.length > 4;
  for (const [at, { text }] of lines.entries()) {
    const next = lines[at + 1]?.text;
    if (next === undefined) break;
    const [word = ''] = next.split(/\s/, 1);
    if (text.length > WIDEST_WRAP || text.length + 1 + word.length <= width) return false;
    goesOn ||= /^\p{Ll}/u.test(next);
  }
  return goesOn;
}

function cut(text: string, start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  while (end - from > BLOCK_LENGTH) {
    const window = text.slice(from + BLOCK_LENGTH - 200, from + BLOCK_LENGTH);
    const space = window.search(/\s\S*$/);
    const to = from + BLOCK_LENGTH - (space < 0 ? 0 : 200 - space);
    pieces.push([from, to]);
    from = to;
  }
  return [...pieces, [from, end]];
}
