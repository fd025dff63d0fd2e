import type { Day } from '../../core/pack/model.ts';
import type { SourcedBlock } from './sourced-block.ts';

/** What a page says of itself; null where it does not. */
export interface PageClues {
  lang: string | null;
  date: Day | null;
  url: string | null;
  /** The names it gives its site or publisher, and its authors. */
  publishers: readonly string[];
  authors: readonly string[];
}

/** `clues` are those known so far; with `page-end` they are all of the page's. */
export type ReadEvent =
  | { kind: 'block'; block: SourcedBlock; clues: PageClues }
  | { kind: 'page-end'; clues: PageClues };

/** Reads a file piece by piece. Pieces may be cut anywhere; every page is closed by a `page-end`. */
export interface Reader {
  push(piece: string): ReadEvent[];
  end(): ReadEvent[];
  /** Known after `end`: what the file breaks off inside, in words; null where it ends as a file should. */
  readonly brokenInside: string | null;
}

/** Where a text has no documents, so many characters are one page. */
export const PAGE_LENGTH = 1_000_000;

/** Longer blocks are cut at white space. */
export const BLOCK_LENGTH = 50_000;

export const NO_CLUES: PageClues = { lang: null, date: null, url: null, publishers: [], authors: [] };
