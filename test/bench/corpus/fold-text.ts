/** What an engine that only compares letters needs before it: the folded text, and the way back to the original. */

import { foldedUnit, SPECIAL } from '../../../src/core/text/fold-table.ts';
import { createTokens, foldSlice, tokenise } from '../../../src/core/text/tokenise.ts';

export interface FoldedText {
  /** Each paragraph's words between single spaces: `" word word \n word "`. */
  text: string;
  /** For each unit of it the offset in the original of what it stands for. */
  offsets: Int32Array;
}

const NEWLINE = 0x0a;

/** Folds by the same table as our engine; `space` parts words. Written to be fast, since it is timed as part of a rival. */
export function foldText(text: string, space = ' '): FoldedText {
  const writer = new FoldedWriter(text.length * 2 + 2, space.charCodeAt(0));
  const tokens = createTokens();
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const paragraph = text.slice(from, to);
    tokenise(paragraph, tokens);
    writer.space(from);
    for (let i = 0; i < tokens.count; i += 1) {
      writer.word(paragraph, tokens.starts[i] as number, tokens.ends[i] as number, from);
      writer.space(from + (tokens.ends[i] as number));
    }
    if (tokens.count === 0) writer.space(to);
    if (newline >= 0) writer.unit(NEWLINE, to);
    from = to + 1;
  }
  return writer.written();
}

class FoldedWriter {
  #units: Uint16Array;
  #offsets: Int32Array;
  #length = 0;
  readonly #space: number;

  constructor(size: number, space: number) {
    this.#units = new Uint16Array(size);
    this.#offsets = new Int32Array(size);
    this.#space = space;
  }

  unit(unit: number, offset: number): void {
    if (this.#length === this.#units.length) this.#grow(this.#length + 1);
    this.#units[this.#length] = unit;
    this.#offsets[this.#length] = offset;
    this.#length += 1;
  }

  space(offset: number): void {
    this.unit(this.#space, offset);
  }

  /** Most letters are answered by one folded letter; a word with others is folded as a whole. */
  word(paragraph: string, start: number, end: number, from: number): void {
    const before = this.#length;
    if (before + end - start > this.#units.length) this.#grow(before + end - start);
    const units = this.#units;
    const offsets = this.#offsets;
    let at = before;
    for (let i = start; i < end; i += 1) {
      const folded = foldedUnit[paragraph.charCodeAt(i)] as number;
      if (folded <= SPECIAL) {
        this.#length = before;
        this.#wholeWord(foldSlice(paragraph, start, end), from + start);
        return;
      }
      units[at] = folded;
      offsets[at] = from + i;
      at += 1;
    }
    this.#length = at;
  }

  #wholeWord(folded: string, offset: number): void {
    for (let i = 0; i < folded.length; i += 1) this.unit(folded.charCodeAt(i), offset);
  }

  #grow(least: number): void {
    const size = Math.max(least, this.#units.length * 2);
    const [units, offsets] = [new Uint16Array(size), new Int32Array(size)];
    units.set(this.#units);
    offsets.set(this.#offsets);
    this.#units = units;
    this.#offsets = offsets;
  }

  written(): FoldedText {
    const bytes = Buffer.from(this.#units.buffer, 0, this.#length * 2);
    return { text: bytes.toString('utf16le'), offsets: this.#offsets };
  }
}
