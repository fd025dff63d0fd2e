/** A block of text with the way back to the file it was read from. */

import type { LinkSpan, TextBlock } from '../../core/match/model.ts';

export interface SourcedBlock {
  text: string;
  linked?: LinkSpan[];
  /** Offsets in the file (UTF-16 units, end exclusive) of a stretch of `text`. */
  toSource(start: number, end: number): { start: number; end: number };
}

/** A block that stands in the file as it is. */
export function verbatimBlock(text: string, offset: number): SourcedBlock {
  return { text, toSource: (start, end) => ({ start: offset + start, end: offset + end }) };
}

/** The block as the rules read it. */
export function textBlock(id: number, { text, linked }: SourcedBlock): TextBlock {
  return { id, text, ...(linked ? { linked } : {}) };
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

/** More links in one block are a list of links, not prose. */
const MAX_LINKS = 100;

/** Puts a block together from stretches of the file in order. */
export class BlockBuilder {
  #text = '';
  #stretches: Stretch[] = [];
  #links: LinkSpan[] = [];
  /** The link that is open, and where it began. */
  #link: { href: string; start: number } | null = null;

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

  /** What is appended from here on leads to `href`; null for nowhere. */
  linkTo(href: string | null): void {
    if (this.#link && this.#link.start < this.length) {
      const { href: last, start } = this.#link;
      if (this.#links.length < MAX_LINKS) this.#links.push({ start, end: this.length, href: last });
    }
    this.#link = href === null ? null : { href, start: this.length };
  }

  /** What was appended from a position on. */
  textFrom(at: number): string {
    return this.#text.slice(at);
  }

  /** Takes back what was appended from a position on. */
  truncate(at: number): void {
    this.#text = this.#text.slice(0, at);
    this.#links = this.#links.filter(({ end }) => end <= at);
    while ((this.#stretches.at(-1)?.at ?? -1) >= at) this.#stretches.pop();
    const last = this.#stretches.at(-1);
    if (last?.verbatim) last.end = Math.min(last.end, last.start + at - last.at);
  }

  /** The block, and a fresh start; null when it holds nothing to find. */
  take(): SourcedBlock | null {
    const open = this.#link;
    this.linkTo(null);
    const text = this.#text;
    const stretches = this.#stretches;
    const links = this.#links;
    this.#text = '';
    this.#stretches = [];
    this.#links = [];
    if (open) this.linkTo(open.href);
    if (!hasWords(text)) return null;
    return {
      text,
      ...(links.length > 0 ? { linked: links } : {}),
      toSource: (start, end) => toSource(stretches, start, end),
    };
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
