/** The pages of a batch as tracing gets them, and what it says of them. Plain JSON. */

import type { Day, PackId, Report, SourceId } from '../pack/model.ts';
import type { ClaimRef, Link, TraceFacts } from './model.ts';

/** A page as the tracer gets it; see `tracePage`. */
export interface TracePage {
  link: Link;
  aliases: readonly Link[];
  outlet: string | null;
  host: string;
  /** Sources of the packs that publish on this page's host. */
  publishers: readonly SourceId[];
  title: string | null;
  date: Day | null;
  /** The instant, where the page gives one. */
  published: string | null;
  /** Claims the page passes on as so; those it denies or doubts, or merely mentions, are not among them. */
  claims: readonly ClaimRef[];
  facts: TraceFacts;
}

/** Why one page is said to rely on another, or on a source outside. */
export type TraceReason =
  /** It links to it or embeds it where it tells the claim. */
  | { kind: 'link'; url: Link }
  /** It names it as the source; where the edge is inferred, it only names it. */
  | { kind: 'credit'; name: string }
  /** A report of the pack says so of this very page. */
  | { kind: 'pack'; report: string }
  /**
   * Both have the same passages, and this one is later, by its date or because it puts together what has nothing else
   * in common; `share` of the words of the shorter page, 0 to 1.
   */
  | { kind: 'wording'; share: number; passages: number };

/**
 * `certain`: a link, a named source or the pack. `inferred`: the same words on what is the later page, or the mere name
 * of an outlet of the batch where the claim is told.
 */
export type TraceCertainty = 'certain' | 'inferred';

/** A page relies on another page of the batch. */
export interface TraceEdge {
  from: Link;
  to: Link;
  certainty: TraceCertainty;
  reasons: TraceReason[];
}

/** A page relies on what is not in the batch. */
export interface OutsideEdge {
  from: Link;
  to: string;
  reasons: TraceReason[];
}

/** Something outside the batch that pages rely on: a source they name, or an address they link to. */
export interface OutsideOrigin {
  id: string;
  /** As the first page names it. */
  name: string;
  sourceId: SourceId | null;
  url: Link | null;
}

/** Pages that go back to one origin. */
export interface TraceGroup {
  origin:
    | { kind: 'page'; link: Link }
    | { kind: 'outside'; outside: OutsideOrigin }
    /** The same words on pages of which none is known to be the first. */
    | { kind: 'unknown' };
  /** All pages that go back to it, with the origin if it is a page; oldest first. */
  members: Link[];
}

/** Who relies on whom for one claim. */
export interface ClaimTrace {
  /** Null for the pages without a claim: they are compared by links and wording alone. */
  claim: ClaimRef | null;
  /** Oldest first, undated ones last. */
  pages: Link[];
  /** As many as there are origins; the largest first. A page may go back to several. */
  groups: TraceGroup[];
  edges: TraceEdge[];
  outside: OutsideEdge[];
  /** The oldest dated page. */
  oldest: Link | null;
}

export interface Trace {
  pages: number;
  /** One for each claim, that with the most pages first. */
  claims: ClaimTrace[];
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
