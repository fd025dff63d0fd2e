/** What tracing knows of pages, and what it says of them. Plain JSON. */

import type { Day, PackId, Report, SourceId } from '../pack/model.ts';
import type { ClaimRef, Link } from './model.ts';

/** What is kept of a page so that it can be compared with others; its text is not. */
export interface TraceFacts {
  /** Links and embeds in the text, canonical; at most `MAX_TRACE_LINKS`. */
  links: Link[];
  /** Whom the text names as sources, as it names them, each with the known source where there is one. */
  credits: Credit[];
  /** The page's sentences as bags of hashed word sequences; see `shingles.ts`. */
  passages: Passage[];
}

export interface Credit {
  name: string;
  sourceId?: string;
  /** Address behind the name, where it is linked. */
  link?: Link;
  /** The claims of the sentence that names it; empty for a credit outside them. */
  claims: ClaimRef[];
}

/** A sentence that is long enough to be told from others. */
export interface Passage {
  /** Its number among the sentences of the page. */
  at: number;
  /** How many words it has. */
  words: number;
  /** 32-bit hashes of its word sequences, ascending. */
  hashes: number[];
  /** It stands in quotation marks: several may quote one speech on their own. */
  quoted?: true;
}

/** A page as the tracer gets it. */
export interface TracePage {
  link: Link;
  aliases: readonly Link[];
  outlet: string | null;
  /** Sources of the packs that publish on this page's host. */
  publishers: readonly SourceId[];
  title: string | null;
  date: Day | null;
  /** Claims the page carries as its own or someone's statement; those it denies are not among them. */
  claims: readonly ClaimRef[];
  facts: TraceFacts;
}

/** Why one page is said to rely on another. */
export type TraceReason =
  /** It links to it or embeds it. */
  | { kind: 'link'; url: Link }
  /** It names its outlet as the source. */
  | { kind: 'credit'; name: string }
  /** Both have the same passages, and this one is later; `share` of its words, 0 to 1. */
  | { kind: 'wording'; share: number; passages: number };

/** One page that relies on another. */
export interface TraceEdge {
  from: Link;
  to: Link;
  /** `certain`: a link or a named source. `inferred`: the same words and a later date. */
  kind: 'certain' | 'inferred';
  reasons: TraceReason[];
}

/** Something outside the batch that pages rely on: a source they name, or an address they link to. */
export interface OutsideOrigin {
  id: string;
  name: string;
  sourceId: string | null;
  url: Link | null;
}

/** Pages that go back to one origin. */
export interface TraceGroup {
  origin: { kind: 'page'; link: Link } | { kind: 'outside'; outside: OutsideOrigin } | { kind: 'unknown' };
  /** All pages of the group with the origin, if it is one; oldest first. */
  members: Link[];
}

export interface Trace {
  pages: number;
  groups: TraceGroup[];
  edges: TraceEdge[];
  /** Edges to what is not in the batch. */
  outside: { from: Link; to: string; reason: TraceReason }[];
  /** The oldest dated page; null when none has a date. */
  oldest: Link | null;
}

/** A report for a pack of one's own, as far as the page tells it; a person accepts, completes or drops it. */
export interface ReportProposal {
  link: Link;
  pack: PackId;
  outlet: string | null;
  /** All of a `Report`; `by` and `at` are null where only a person can say. Its id is not in the pack yet. */
  report: Omit<Report, 'by' | 'at'> & { by: SourceId | null; at: Day | null };
  /** Names of sources that the page relies on and the pack does not have. */
  unknownSources: string[];
}
