/** Saved pages as the extension reads them, without a browser. */

import './page-globals.ts';

import type { Block } from '../../src/content/element-kinds.ts';
import { linksIn } from '../../src/content/links-in.ts';
import { readBlock } from '../../src/content/read-block.ts';
import type { TextBlock } from '../../src/core/match/model.ts';
import { window } from './page-globals.ts';

const parser = new window.DOMParser();

/** The text blocks of a page in document order, with their links, read by the content script's own reader. */
export function pageBlocks(html: string): TextBlock[] {
  const page = parser.parseFromString(html, 'text/html');
  const found: Omit<TextBlock, 'id'>[] = [];
  const read = (block: Block): void => {
    const { runs, blocks } = readBlock(block);
    for (const run of runs) {
      const linked = linksIn(run);
      found.push(linked.length > 0 ? { text: run.text, linked } : { text: run.text });
    }
    for (const inner of blocks) read(inner);
  };
  read(page.body);
  return found.map((one, id) => ({ id, ...one }));
}

/** A block of a plain text, with its place in the text. */
export interface LineBlock extends TextBlock {
  offset: number;
}

/** A plain text as blocks: one for each line. */
export function lineBlocks(text: string): LineBlock[] {
  const blocks: LineBlock[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ id: blocks.length, text: line, offset });
    offset += line.length + 1;
  }
  return blocks;
}
