import type { PageClues, Reader } from '../../../src/cli/read/reader.ts';

export interface ReadPage {
  texts: string[];
  clues: PageClues;
}

/** What a reader makes of a text that arrives in pieces of the given lengths, the last one repeated. */
export function readAll(reader: Reader, source: string, lengths: readonly number[] = [source.length || 1]): ReadPage[] {
  const pages: ReadPage[] = [];
  let texts: string[] = [];
  let at = 0;
  const events = [];
  for (let piece = 0; at < source.length; piece++) {
    const length = lengths[Math.min(piece, lengths.length - 1)] ?? 1;
    events.push(...reader.push(source.slice(at, at + length)));
    at += length;
  }
  for (const event of [...events, ...reader.end()]) {
    if (event.kind === 'block') texts.push(event.block.text);
    else {
      pages.push({ texts, clues: event.clues });
      texts = [];
    }
  }
  return pages;
}

/** For each occurrence of a word in the blocks, what stands in the source at the offsets the block gives for it. */
export function sourceOf(reader: Reader, source: string, word: string): string[] {
  return [...reader.push(source), ...reader.end()].flatMap((event) => {
    if (event.kind !== 'block') return [];
    const at = event.block.text.indexOf(word);
    if (at < 0) return [];
    const { start, end } = event.block.toSource(at, at + word.length);
    return [source.slice(start, end)];
  });
}
