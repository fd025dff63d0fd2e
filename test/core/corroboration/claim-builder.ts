/**
 * A compact way to write a pack of one claim `c`.
 *
 * Sources are named by what they are: `redMoD`, `blueMoD` and `greenMoD` are ministries of those parties, `redAg` a
 * state agency of red, `redTg` its self-published channel; `np1`, `np2`, `np3`, `igo` and `osint` answer for their errors;
 * `gx` and `gy` too, and share an owner; `blog` and `troll` are self-published; `person` is neither. The claim accuses
 * red and serves blue; these two are in conflict.
 */

import { assess } from '../../../src/core/corroboration/assess.ts';
import type { Assessment } from '../../../src/core/corroboration/model.ts';
import type { Claim, ClaimId, ClaimPack, Day, Evidence, Report, Review } from '../../../src/core/pack/model.ts';
import { completePack } from '../../support/complete-pack.ts';

type Bare<Item> = { [Key in keyof Item]?: unknown };
type Stance = Report['stance'];
type Basis = Report['basis'];

export const SOURCES = [
  { id: 'redMoD', kind: 'military', party: 'red' },
  { id: 'blueMoD', kind: 'military', party: 'blue' },
  { id: 'greenMoD', kind: 'military', party: 'green' },
  { id: 'redAg', kind: 'news_agency', party: 'red', partyBasis: 'state_owned', accountable: true },
  { id: 'redTg', kind: 'telegram_channel', party: 'red', selfPublished: true },
  ...['np1', 'np2', 'np3'].map((id) => ({ id, kind: 'newspaper', accountable: true })),
  { id: 'igo', kind: 'igo', accountable: true },
  { id: 'osint', kind: 'osint_group', accountable: true },
  ...['gx', 'gy'].map((id) => ({ id, kind: 'newspaper', accountable: true, ownerGroup: 'G' })),
  ...['blog', 'troll'].map((id) => ({ id, kind: 'website', selfPublished: true })),
  { id: 'person', kind: 'person' },
  ...['fc1', 'fc2'].map((id) => ({ id, kind: 'fact_checker', accountable: true })),
];

/** One report: who, stance, basis, and what else there is to say. Day 10 of January 2024 unless `at` says another. */
export function says(by: string, stance: Stance, basis: Basis, more: Bare<Report> = {}): Bare<Report> {
  return { by, stance, basis, at: '2024-01-10', ...more };
}

/** A relay of other reports or sources. */
export function relays(by: string, cites: string[], more: Bare<Report> = {}): Bare<Report> {
  return says(by, 'relays', 'cites', { cites, ...more });
}

/** A trusted fact-check of 1 February 2024. */
export function rates(by: string, verdict: Review['verdict'], more: Bare<Review> = {}): Bare<Review> {
  return { by, verdict, at: '2024-02-01', trusted: true, ...more };
}

/** A video and what is known of it. */
export function video(id: string, status: Evidence['verification']['status'], at?: string): Bare<Evidence> {
  return { id, url: 'https://example.org/video', verification: { status, ...(at ? { at } : {}) } };
}

export interface Setting {
  reports?: Bare<Report>[];
  reviews?: Bare<Review>[];
  evidence?: Bare<Evidence>[];
  claim?: Bare<Claim>;
  asOf?: string;
}

/** The pack; reports without an id are called r1, r2, … */
export function packOf({ reports = [], reviews = [], evidence = [], claim = {} }: Setting): ClaimPack {
  return completePack({
    adverse: [['blue', 'red']],
    sources: SOURCES,
    evidence,
    claims: [{ id: 'c', implicates: ['red'], benefits: ['blue'], ...claim }],
    reports: reports.map((report, index) => ({ id: `r${index + 1}`, claim: 'c', ...report })),
    reviews: reviews.map((review) => ({ claim: 'c', ...review })),
  });
}

export const CLAIM = 'c' as ClaimId;
export const LATE = '2024-12-31' as Day;

/** How the claim stands at the end of 2024, or on the day the setting names. */
export function assessed(setting: Setting): Assessment {
  return assess(packOf(setting), CLAIM, (setting.asOf ?? LATE) as Day);
}
