/** The whole text of the page, read when somebody asks for it, and the way back to its places. */

import type { Span, TextBlock } from '../core/match/model.ts';
import type { Block } from './element-kinds.ts';
import { linksIn } from './links-in.ts';
import { locate } from './locate.ts';
import { readBlock, type TextRun } from './read-block.ts';
import { yieldToPage } from './yield.ts';

export interface WholeText {
  /** Reads all of it anew. */
  read(): Promise<TextBlock[]>;
  /** Shows a place of what was last read; false when the page no longer has it, or doesn't show it. */
  show(place: Span & { block: number }): boolean;
}

/** Longest stretch of reading without giving way, in milliseconds. */
const SLICE = 6;
/** More than any article: a message holds no more. */
const MAX_CHARACTERS = 4_000_000;

export function wholeText(page: Document): WholeText {
  let runs: TextRun[] = [];
  return {
    async read() {
      runs = await readAll(page.body);
      return runs.map((run, id) => ({ id, text: run.text, linked: linksIn(run) }));
    },
    show({ block, ...span }) {
      const run = runs[block];
      const ends = run && locate(run, span);
      if (!ends?.from.node.isConnected || !ends.to.node.isConnected) return false;
      const range = page.createRange();
      range.setStart(ends.from.node, ends.from.offset);
      range.setEnd(ends.to.node, ends.to.offset);
      if (range.getClientRects().length === 0) return false;
      select(page, range);
      return true;
    },
  };
}

async function readAll(body: Element): Promise<TextRun[]> {
  const runs: TextRun[] = [];
  const pending: Block[] = [body];
  let characters = 0;
  let end = performance.now() + SLICE;
  for (let block = pending.pop(); block && characters < MAX_CHARACTERS; block = pending.pop()) {
    const reading = readBlock(block);
    for (const run of reading.runs) {
      characters += run.text.length;
      runs.push(run);
    }
    for (const inner of reading.blocks.reverse()) pending.push(inner);
    if (performance.now() < end) continue;
    await yieldToPage();
    end = performance.now() + SLICE;
  }
  return runs;
}

/** Selected words are seen in any page, and read on from by screen readers. */
function select(page: Document, range: Range): void {
  const { parentElement } = range.startContainer;
  parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  const { innerHeight } = window;
  if (top < 0 || bottom > innerHeight) window.scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  const selection = page.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
