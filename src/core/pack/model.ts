/**
 * What a claim pack is: parties, sources, evidence, claims and the dated reports on them.
 *
 * Everything here is plain data. Ids are branded; only `parsePack` mints them, so a value of these
 * types has passed the parser. Days are UTC calendar days that compare as strings.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PackId = Branded<'PackId'>;
export type ClaimId = Branded<'ClaimId'>;
export type SourceId = Branded<'SourceId'>;
export type ReportId = Branded<'ReportId'>;
export type EvidenceId = Branded<'EvidenceId'>;
export type PartyId = Branded<'PartyId'>;

/** A UTC calendar day, `YYYY-MM-DD`; earlier days sort first as strings. */
export type Day = Branded<'Day'>;

/** One text in several languages, keyed by BCP 47 tag. */
export type LocalText = Readonly<Record<string, string>>;

export interface ClaimPack {
  format: 'claim-pack/1';
  id: PackId;
  version: string;
  updated: Day;
  title: LocalText;
  languages: string[];
  maintainer: { name: string; url?: string; contact: string };
  /** Licence of the data, as an SPDX identifier. */
  licence: string;
  correctionsUrl: string;
  methodUrl: string;
  /** Why the claims may implicate one side only; silences the one-sided-pack lint. */
  note?: LocalText;
  parties: Party[];
  /** Pairs of parties in conflict with each other. */
  adverse: [PartyId, PartyId][];
  names: Name[];
  sources: Source[];
  evidence: Evidence[];
  claims: Claim[];
  reports: Report[];
  reviews: Review[];
  changes: Change[];
}

export interface Party {
  id: PartyId;
  name: LocalText;
}

/** Spellings of one name, used in phrases and context terms as `{id}`. */
export interface Name {
  id: string;
  forms: { lang: string; text: string }[];
}

export type SourceKind =
  | 'news_agency'
  | 'newspaper'
  | 'broadcaster'
  | 'news_site'
  | 'website'
  | 'telegram_channel'
  | 'social_account'
  | 'government'
  | 'military'
  | 'igo'
  | 'ngo'
  | 'osint_group'
  | 'fact_checker'
  | 'person'
  | 'witness_group';

export interface Source {
  id: SourceId;
  /** A proper name, or one text per language. */
  name: LocalText;
  kind: SourceKind;
  aliases?: string[];
  domains?: string[];
  handles?: string[];
  party?: PartyId;
  partyBasis?: 'member' | 'state_owned' | 'controlled';
  partyRef?: string;
  ownerGroup?: string;
  ownerRef?: string;
  /** An identified publisher or body that answers for errors. */
  accountable?: boolean;
  /** A channel, account or site without an identified editor. */
  selfPublished?: boolean;
}

export interface Claim {
  id: ClaimId;
  text: LocalText;
  checkable: 'fact' | 'judgement' | 'prediction' | 'meta';
  /** Day of the event; without it, the day of the first report. */
  since?: Day;
  implicates: PartyId[];
  benefits: PartyId[];
  matchers: Matcher[];
  related?: { id: ClaimId; rel: 'broader' | 'narrower' | 'same_event' | 'contradicts' }[];
  /** `high`: crime, death toll or a named person; stricter wording, opens only by click or key. */
  care?: 'normal' | 'high';
}

/** How far from the phrase a context term may stand. */
export type Reach = 'sentence' | 'block' | 'page';

export interface Matcher {
  lang: string;
  /** Words in order; `{id}` stands for any spelling of a name, a final `*` for any ending. */
  phrase: string;
  /** Groups of context terms; each group needs at least one of its terms within reach. */
  near?: string[][];
  /** Terms that forbid the match when they stand within reach. */
  without?: string[];
  /** Default `sentence`. */
  within?: Reach;
  /** Whether the phrase without its context is still worth a mention. Default `false`. */
  mention?: boolean;
  /** How many other words may stand between two words of the phrase. Default 0. */
  gap?: number;
  /** Whether the words of the phrase may come in any order. Default `fixed`. */
  order?: 'fixed' | 'any';
}

export type Stance = 'asserts' | 'relays' | 'confirms' | 'admits' | 'claims_responsibility' | 'denies' | 'doubts';

export type Basis =
  | 'first_hand'
  | 'document'
  | 'verified_visual'
  | 'visual'
  | 'anonymous_vouched'
  | 'anonymous'
  | 'inference'
  | 'statement'
  | 'cites'
  | 'unstated';

/** If the report is true, how much of the claim is true: the whole, a part, or none of it. */
export type Coverage = 'full' | 'part' | 'context';

/** One source saying one thing about one claim on one day. */
export interface Report {
  id: ReportId;
  claim: ClaimId;
  by: SourceId;
  at: Day;
  dateApprox?: boolean;
  stance: Stance;
  basis: Basis;
  /** What the report itself says it relies on. */
  cites?: (ReportId | SourceId)[];
  evidence?: EvidenceId[];
  /** Default `full`. */
  coverage?: Coverage;
  /** The party that gave this reporter access. */
  embeddedWith?: PartyId;
  hedge?: 'none' | 'conditional' | 'hedged' | 'self_doubt';
  figure?: number;
  quote?: { text: string; lang: string };
  /** Known only as this source quotes it; `url` is then the quoting page. */
  via?: SourceId;
  url: string;
  archiveUrl?: string;
  sha256?: string;
  accessed?: Day;
  retractedAt?: Day;
  note?: LocalText;
}

export interface Evidence {
  id: EvidenceId;
  kind: 'video' | 'photo' | 'satellite' | 'audio' | 'document';
  origin: string;
  url: string | null;
  archiveUrl?: string;
  /** What the item shows, not what is claimed about it. */
  shows: LocalText;
  verification: {
    status: 'unchecked' | 'authentic' | 'miscaptioned' | 'edited' | 'staged' | 'disputed';
    geolocated?: boolean;
    dated?: boolean;
    by?: SourceId[];
    at?: Day;
    url?: string;
  };
}

export type Verdict =
  | 'true'
  | 'mostly_true'
  | 'mixed'
  | 'mostly_false'
  | 'false'
  | 'unproven'
  | 'satire'
  | 'miscaptioned'
  | 'altered'
  | 'unknown';

/** A published fact-check of the claim. */
export interface Review {
  claim: ClaimId;
  by: SourceId;
  at: Day;
  verdict: Verdict;
  /** The verdict in the reviewer's own words. */
  label: string;
  url: string;
  trusted: boolean;
  /** Default `full`. */
  coverage?: Coverage;
  retractedAt?: Day;
}

/** A dated entry of the pack's public correction log. */
export interface Change {
  at: Day;
  claim: ClaimId;
  what: LocalText;
  why?: LocalText;
  by: string;
}
