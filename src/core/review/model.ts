/**
 * What a review of shared links is made of: links, what was read behind them, and what people decided.
 *
 * The truth is a set of immutable records, one per act. Everything that is shown is worked out from them
 * (`fold-queue.ts`), so two people's records are brought together by putting both sets into one
 * (`merge-records.ts`), and undoing is one more record. Plain JSON: records are stored, exported and imported.
 */

import type { Band, Grade } from '../corroboration/model.ts';
import type { Finding } from '../findings/model.ts';
import type { ClaimWording } from '../findings/word-claims.ts';
import type { FoundKind, Span } from '../match/model.ts';
import type { ClaimId, Day, PackId, SourceId } from '../pack/model.ts';

declare const brand: unique symbol;

/** An address as `canonicalLink` writes it: what two spellings of one page have in common. */
export type Link = string & { readonly [brand]: 'Link' };

/** An instant as `Date.prototype.toISOString` writes it; earlier ones sort first as strings. */
export type Instant = string;

export type RecordId = string;

/** The schema that new records are written in. Readers accept it and all earlier ones. */
export const RECORD_SCHEMA = 1;

/** What every record has. `id` is random and unique; `by` is the alias under which a person reviews. */
export interface RecordHead {
  schema: typeof RECORD_SCHEMA;
  id: RecordId;
  at: Instant;
  by: string;
  /** The same for all records of one gesture (a paste, a decision on many rows): they are undone together. */
  batch?: string;
}

export type ReviewRecord = RecordHead & Act;
export type RecordOf<Kind extends Act['kind']> = RecordHead & Extract<Act, { kind: Kind }>;

/** What somebody did. */
export type Act =
  /** Put a link in the queue; `url` is the address as it was found. */
  | { kind: 'added'; link: Link; url: string; from: Provenance }
  /** Fetched or read the page behind a link. Of several, the last one that succeeded is shown. */
  | { kind: 'checked'; link: Link; result: CheckResult }
  /** Learnt (by a redirect or `rel=canonical`) that a link is another spelling of `into`. */
  | { kind: 'merged'; link: Link; into: Link; because: 'redirect' | 'canonical' | 'person' }
  /**
   * Decided on a link, or on one claim found behind it where `claim` says which. `over` names the decisions that
   * were seen and are replaced by this one; two that did not know of each other are a conflict.
   */
  | { kind: 'decided'; link: Link; claim: ClaimRef | null; decision: Decision; over: RecordId[] }
  /** Wrote something down. Private notes are exported only when asked for. */
  | { kind: 'noted'; link: Link; text: string; private: boolean }
  /** Took an act back, whichever it was; taking back an `undone` does the act again. */
  | { kind: 'undone'; act: RecordId };

/** Where a link came from: where it was pasted or dropped, or the page it stood on. */
export interface Provenance {
  way: 'paste' | 'menu' | 'page' | 'file' | 'import';
  /** Address of the page, or name of the file. */
  place?: string;
}

export interface ClaimRef {
  pack: PackId;
  claim: ClaimId;
}

export type DismissReason = 'denial' | 'other_event' | 'wrong_sense' | 'satire' | 'outdated' | 'other';
export const DISMISS_REASONS: readonly DismissReason[] = [
  'denial',
  'other_event',
  'wrong_sense',
  'satire',
  'outdated',
  'other',
];

export type Decision =
  | { state: 'confirmed' }
  | { state: 'dismissed'; reason: DismissReason; because?: string }
  | { state: 'escalated' }
  /** Out of sight up to and not including this day. */
  | { state: 'muted'; until: Day }
  /** Back among the undecided. */
  | { state: 'reopened' };

export type CheckResult = { ok: true; page: CheckedPage } | { ok: false; failure: CheckFailure };

/** What was read behind a link. */
export interface CheckedPage {
  /** The address that answered, after redirects. */
  url: string;
  title: string | null;
  /** The publisher as the page names it, else its host. */
  outlet: string | null;
  lang: string | null;
  date: Day | null;
  /** SHA-256 of the main text, in hexadecimal. */
  hash: string;
  findings: PageFinding[];
  trace: TraceFacts;
  /** The instant of publication (`2026-03-01T08:00:00.000Z`), where the page gives one; orders pages of one day. */
  published?: Instant;
  /** The body was longer than what is read. */
  truncated?: true;
}

/** One claim at one place of a page, and what was said of it when the page was checked. */
export interface PageFinding extends ClaimRef {
  packVersion: string;
  kind: FoundKind;
  grade: Grade;
  band: Band;
  finding: Finding;
  /** The words of the page around the claim: at most the block they stand in. */
  paragraph: string;
  /** Offsets in `paragraph`. */
  sentence: Span;
  /** Offsets in `paragraph` of the words that were found. */
  quote: Span;
  /** How the sentence words it; null where it was not read. */
  wording: ClaimWording | null;
}

/** What tracing needs of a page, kept so that it can be compared with others; its text is not. */
export interface TraceFacts {
  /** Links and embeds in the text, canonical, each once; at most `MAX_TRACE_LINKS`. */
  links: Link[];
  /** Whom the text names as sources, as it names them. */
  credits: Credit[];
  /** Names in sentences that tell a claim, in no phrase that is known to credit: of outlets, persons, places. */
  mentions?: Mention[];
  /** Claims that the page tells by its own witness, too: it does not only pass them on. */
  witnessed: ClaimRef[];
  /** The page's longer sentences as bags of hashed word sequences; see `shingles.ts`. */
  passages: Passage[];
}

/** A source that the text names in one sentence. */
export interface Credit {
  name: string;
  sourceId?: SourceId;
  /** Address behind the name or its cue, canonical. */
  link?: Link;
  /** It passes on what others say, or publishes: an outlet, a channel; not merely somebody who spoke. */
  relayed?: true;
  /** Nothing but a link in a sentence that tells the claim. */
  bare?: true;
  /** The claims of the sentence that names it. */
  claims: ClaimRef[];
}

/** A mere name; a source only if a page of the batch is of an outlet that is called so. */
export interface Mention {
  name: string;
  /** The claims of the sentence that has it. */
  claims: ClaimRef[];
}

/** A sentence that is long enough to be told from others. */
export interface Passage {
  /** How many words it has. */
  words: number;
  /** 32-bit hashes of its word sequences, ascending; the smallest of them where there are many. */
  hashes: number[];
  /** Most of it stands in quotation marks: several may quote one speech on their own. */
  quoted?: true;
}

/** Why nothing could be read behind a link. */
export type FailureReason =
  | 'not_an_address'
  /** `file:`, `data:` and whatever else is no web page. */
  | 'scheme'
  | 'private_address'
  | 'name'
  | 'refused'
  | 'tls'
  /** The connection broke off. */
  | 'broken'
  /** Name, connection or certificate: a browser does not say which. */
  | 'unreachable'
  /** No answer, or too slow a body. */
  | 'timeout'
  | 'too_large'
  | 'redirects'
  | 'status'
  | 'rate_limited'
  /** PDF, image, archive. */
  | 'not_text'
  /** The compressed body is damaged. */
  | 'encoding'
  /** Nothing to read without running its scripts. */
  | 'needs_scripts'
  | 'empty'
  /** The user withheld access to the site. */
  | 'no_access'
  | 'cancelled';

export interface CheckFailure {
  reason: FailureReason;
  /** Address of the hop that failed, where it is not the link's own. */
  url?: string;
  /** HTTP status, with `status` and `rate_limited`. */
  status?: number;
  /** A technical detail in English: an error code, a content type. */
  detail?: string;
}

/** `new` without findings so far; `suggested` with some that nobody decided on. */
export const ROW_STATES = ['new', 'suggested', 'confirmed', 'dismissed', 'escalated', 'muted'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** One link of the queue with all that is in force about it. */
export interface QueueRow {
  link: Link;
  /** The address as it was first found. */
  url: string;
  /** Other spellings that turned out to be this page. */
  aliases: Link[];
  /** How often it was added. */
  times: number;
  from: Provenance[];
  addedAt: Instant;
  addedBy: string;
  check:
    | { kind: 'waiting' }
    | { kind: 'failed'; failure: CheckFailure; at: Instant }
    | { kind: 'done'; page: CheckedPage; at: Instant };
  state: RowState;
  /** The newest decision in force on anything about this link. */
  decision: RecordOf<'decided'> | null;
  /** Claims found, each once, with what was decided. */
  claims: RowClaim[];
  /** Decisions on one subject that differ and did not know of each other; empty when all agree. */
  conflicts: Conflict[];
  notes: RecordOf<'noted'>[];
  /** Of the newest act about this link. */
  changedAt: Instant;
}

export interface RowClaim extends ClaimRef {
  /** Its places on the page, matches before mentions, in reading order. */
  findings: PageFinding[];
  /** In force on this claim, else on the link as a whole; newest first, several where people decided apart. */
  decisions: RecordOf<'decided'>[];
}

export interface Conflict {
  /** Null for the link as a whole. */
  claim: ClaimRef | null;
  /** At least two, newest first. */
  decisions: RecordOf<'decided'>[];
}

/** Bounds on what a record holds, so that a page or a colleague's file cannot fill the disk. */
export const MAX_ALIAS = 100;
export const MAX_NOTE = 10_000;
export const MAX_PARAGRAPH = 4_000;
export const MAX_TRACE_LINKS = 200;
export const MAX_TRACE_CREDITS = 200;
export const MAX_TRACE_PASSAGES = 300;
export const MAX_TRACE_HASHES = 64;
