/** Saved pages as the extension reads them, without a browser. */

import './page-globals.ts';

import type { Block } from '../../src/content/element-kinds.ts';
import { readBlock } from '../../src/content/read-block.ts';
import type { TextBlock } from '../../src/core/match/model.ts';
import { window } from './page-globals.ts';

const parser = new window.DOMParser();

/** The text blocks of a page in document order, read by the content script's own reader. */
export function pageBlocks(html: string): TextBlock[] {
  const page = parser.parseFromString(html, 'text/html');
  const texts: string[] = [];
  const read = (block: Block): void => {
    const { runs, blocks } = readBlock(block);
    texts.push(...runs.map(({ text }) => text));
    for (const inner of blocks) read(inner);
  };
  read(page.body);
  return texts.map((text, id) => ({ id, text }));
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
