/**
 * All that is said of one claim on one day, with both languages inside. Plain JSON and small: it is sent to pages,
 * so that a popover opens without asking anybody.
 */

import type { Assessment, Band, Flag, Grade } from '../corroboration/model.ts';
import type {
  Basis,
  Claim,
  ClaimId,
  Coverage,
  Day,
  LocalText,
  PackId,
  Report,
  ReportId,
  SourceId,
  SourceKind,
  Stance,
  Verdict,
} from '../pack/model.ts';

/** Findings that are one fixed sentence of the catalogue. */
export type FixedFinding =
  | 'finding_corroborated'
  | 'finding_corroborated_by_both_sides'
  | 'finding_admitted'
  | 'finding_one_independent'
  | 'finding_partly_confirmed'
  | 'finding_single_origin'
  | 'finding_single_origin_alone'
  | 'finding_unconfirmed'
  | 'finding_untraceable'
  | 'finding_untraceable_withdrawn'
  | 'finding_untraceable_footage'
  | 'finding_contested_independent'
  | 'finding_contested_support'
  | 'finding_contested_reviews'
  | 'finding_contested_review_evidence'
  | 'finding_contradicted'
  | 'finding_not_checkable';

/** The sentence of a grade, with what it is filled with. */
export type Finding =
  | { kind: 'fixed'; key: FixedFinding }
  | { kind: 'repeated'; sites: number }
  | { kind: 'denied'; who: LocalText[] }
  | { kind: 'admitted_then_denied'; who: LocalText; admitted: Day; denied: Day }
  | { kind: 'reviewed'; verdict: 'true' | 'false'; who: LocalText; at: Day };

export interface DatedName {
  who: LocalText;
  at: Day;
}

export interface Quote {
  text: string;
  lang: string;
}

type NamedFlag = 'interested' | 'embedded' | 'partly_denied';
type DatedFlag = 'denied_by_party' | 'prior_denial' | 'doubted' | 'retracted';

/** Flags whose line is one fixed sentence. */
export type PlainFlag = Exclude<
  Flag,
  NamedFlag | DatedFlag | 'hedge_lost' | 'relay_cascade' | 'figure_changed' | 'visual_refuted'
>;

/** A flag with the names, days and words that its line needs. */
export type FlagNote =
  | { kind: 'plain'; flag: PlainFlag }
  | { kind: 'named'; flag: NamedFlag; who: LocalText[] }
  | { kind: 'dated'; flag: DatedFlag; items: DatedName[] }
  | { kind: 'quoted'; flag: 'hedge_lost'; quote: Quote | null }
  | { kind: 'counted'; flag: 'relay_cascade'; publications: number; origins: number }
  | { kind: 'figures'; flag: 'figure_changed'; from: number; to: number }
  | { kind: 'footage'; flag: 'visual_refuted'; status: 'miscaptioned' | 'edited' | 'staged'; by: DatedName | null };

export interface SourceView {
  id: SourceId;
  name: LocalText;
  kind: SourceKind;
  /** Name of the party it belongs to. */
  party?: LocalText;
}

/** One report as a reader sees it. Absent fields have nothing to say. */
export interface ReportView {
  id: ReportId;
  by: SourceView;
  at: Day;
  approx?: true;
  /** A denial that is older than the claim. */
  prior?: true;
  stance: Stance;
  basis: Basis;
  coverage?: Exclude<Coverage, 'full'>;
  hedge?: Exclude<NonNullable<Report['hedge']>, 'none'>;
  quote?: Quote;
  /** Known only as this source quotes it; `url` is then that source's page. */
  via?: LocalText;
  alongside?: LocalText;
  /** Whom the report says it relies on. */
  reliesOn?: LocalText[];
  figure?: number;
  retractedAt?: Day;
  url: string;
}

export interface ReviewView {
  by: SourceView;
  at: Day;
  verdict: Verdict;
  /** The verdict in the reviewer's own words. */
  label: string;
  url: string;
}

/** The first few of a list, and how long it really is. */
export interface Listed<Item> {
  shown: Item[];
  total: number;
}

export type ReportGroup = 'origins' | 'relays' | 'confirmations' | 'denials' | 'doubts' | 'withdrawn' | 'context';

export interface ClaimDossier {
  claim: ClaimId;
  text: LocalText;
  checkable: Claim['checkable'];
  care: 'normal' | 'high';
  pack: {
    id: PackId;
    title: LocalText;
    version: string;
    maintainer: string;
    correctionsUrl: string;
    methodUrl: string;
  };
  asOf: Day;
  /** Without the classes: they grow with the reports, and nothing that is sent needs them. */
  assessment: Omit<Assessment, 'classes'>;
  band: Band;
  finding: Finding;
  /** What stood on the page's own day, where the grade was another; else null. */
  atPage: { date: Day; grade: Grade; band: Band; finding: Finding } | null;
  /** By priority, all of them. */
  flags: FlagNote[];
  /** Counts of the numbers line; null for what is not a checkable fact. */
  reach: { publications: number; origins: number } | null;
  reports: Record<ReportGroup, Listed<ReportView>>;
  reviews: Listed<ReviewView>;
}
