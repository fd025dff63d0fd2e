/** A block of text with the way back to the file it was read from. */

export interface SourcedBlock {
  text: string;
  /** Offsets in the file (UTF-16 units, end exclusive) of a stretch of `text`. */
  toSource(start: number, end: number): { start: number; end: number };
}

/** A block that stands in the file as it is. */
export function verbatimBlock(text: string, offset: number): SourcedBlock {
  return { text, toSource: (start, end) => ({ start: offset + start, end: offset + end }) };
}

/** Text that can be found holds at least one letter or digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A stretch of a block: either verbatim, or the written-out form of something longer or shorter in the file. */
interface Stretch {
  at: number;
  start: number;
  end: number;
  verbatim: boolean;
}

/** Puts a block together from stretches of the file in order. */
export class BlockBuilder {
  #text = '';
  #stretches: Stretch[] = [];

  get length(): number {
    return this.#text.length;
  }

  /** `text` stands at `start` to `end` of the file, in the same characters when `verbatim`. */
  append(text: string, start: number, end: number, verbatim: boolean): void {
    const last = this.#stretches.at(-1);
    if (verbatim && last?.verbatim && last.end === start) last.end = end;
    else this.#stretches.push({ at: this.#text.length, start, end, verbatim });
    this.#text += text;
  }

  /** What was appended from a position on. */
  textFrom(at: number): string {
    return this.#text.slice(at);
  }

  /** Takes back what was appended from a position on. */
  truncate(at: number): void {
    this.#text = this.#text.slice(0, at);
    while ((this.#stretches.at(-1)?.at ?? -1) >= at) this.#stretches.pop();
    const last = this.#stretches.at(-1);
    if (last?.verbatim) last.end = Math.min(last.end, last.start + at - last.at);
  }

  /** The block, and a fresh start; null when it holds nothing to find. */
  take(): SourcedBlock | null {
    const text = this.#text;
    const stretches = this.#stretches;
    this.#text = '';
    this.#stretches = [];
    if (!hasWords(text)) return null;
    return { text, toSource: (start, end) => toSource(stretches, start, end) };
  }
}

function toSource(stretches: readonly Stretch[], start: number, end: number): { start: number; end: number } {
  const first = stretchAt(stretches, start);
  const last = stretchAt(stretches, Math.max(start, end - 1));
  return {
    start: first.verbatim ? first.start + start - first.at : first.start,
    end: last.verbatim ? last.start + end - last.at : last.end,
  };
}

function stretchAt(stretches: readonly Stretch[], offset: number): Stretch {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = stretches[low];
  if (!found) throw new RangeError('A block without text has no offsets');
  return found;
}
