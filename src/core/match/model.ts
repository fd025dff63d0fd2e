/** What goes into the engine and what comes out of it. Plain JSON: these values cross contexts. */

import type { ClaimId, Day, PackId, Reach } from '../pack/model.ts';

/** The text of one block-level element of a page, inline tags joined. */
export interface TextBlock {
  id: number;
  text: string;
  /** Links of the text, in order, to absolute http(s) addresses; absent where there are none. */
  linked?: LinkSpan[];
}

/** What is known of the page a text stands on. */
export interface PageFacts {
  /** BCP 47 tag, or null when unknown; a hint only. */
  lang: string | null;
  /** Day of publication, or null when unknown. */
  date: Day | null;
}

/** Offsets into the original text, in UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The words of a link, and where it leads. */
export interface LinkSpan extends Span {
  href: string;
}

/** A context term that was found, and where. */
export interface FoundTerm extends Span {
  term: string;
}

/** `match`: phrase and context. `mention`: the phrase alone, where the matcher allows it. */
export type FoundKind = 'match' | 'mention';

/** One claim found at one place of one block. */
export interface Found extends Span {
  pack: PackId;
  claim: ClaimId;
  kind: FoundKind;
  block: number;
  /** The sentence the phrase stands in. */
  sentence: Span;
  /** Position of the deciding matcher in `Claim.matchers`. */
  matcher: number;
  /** How well it fits, higher first: orders the claims that share a phrase. */
  fit: number;
  /** Context terms that decided; empty for a mention. */
  context: FoundTerm[];
}

/**
 * A phrase whose context may stand anywhere on the page. Which of the page's terms it needs is known,
 * whether the page has them is decided by `decidePage` once all blocks were read.
 */
export interface Undecided {
  found: Found;
  reach: Extract<Reach, 'page'>;
  /** Each group needs one of its terms somewhere on the page. */
  needs: number[][];
  /** None of these may stand on the page. */
  forbids: number[];
  /** What is left when the context is missing. */
  otherwise: 'mention' | 'nothing';
}

/** What the engine says of a batch of blocks. */
export interface BatchResult {
  found: Found[];
  undecided: Undecided[];
  /** Page-level terms seen, by block; ids are stable within one index revision. */
  pageTerms: { block: number; terms: number[] }[];
}
