/**
 * Everything a pack holds on one claim, looked up in constant time.
 *
 * A pack is indexed once and remembered by identity, so that assessing all its claims stays linear; a pack
 * must therefore never be changed in place.
 */

import type {
  Claim,
  ClaimId,
  ClaimPack,
  Evidence,
  EvidenceId,
  PartyId,
  Report,
  Review,
  Source,
} from '../pack/model.ts';

export interface ClaimFile {
  claim: Claim;
  /** By date, then by id. */
  reports: readonly Report[];
  reviews: readonly Review[];
  /** Every party of the pack. */
  parties: readonly PartyId[];
  /** Whether a report of this claim has that id, whatever its date. */
  hasReport(id: string): boolean;
  /** Undefined for an id that the pack doesn't define. */
  sourceOf(id: string): Source | undefined;
  evidenceOf(id: EvidenceId): Evidence | undefined;
  /** Whether two parties are in conflict with each other, in either order. */
  areAdverse(a: PartyId, b: PartyId): boolean;
}

const indexed = new WeakMap<ClaimPack, Map<ClaimId, ClaimFile>>();

/** The file of one claim. Throws when the pack has no such claim: callers only hold ids of the pack itself. */
export function claimFile(pack: ClaimPack, claim: ClaimId): ClaimFile {
  let files = indexed.get(pack);
  if (!files) {
    files = indexPack(pack);
    indexed.set(pack, files);
  }
  const file = files.get(claim);
  if (!file) throw new Error(`The pack ${pack.id} has no claim ${claim}`);
  return file;
}

function indexPack(pack: ClaimPack): Map<ClaimId, ClaimFile> {
  const reports = groupByClaim(pack.reports);
  const reviews = groupByClaim(pack.reviews);
  const sources = new Map<string, Source>(pack.sources.map((source) => [source.id, source]));
  const evidence = new Map(pack.evidence.map((item) => [item.id, item]));
  const adverse = new Set(pack.adverse.map(([a, b]) => pairKey(a, b)));
  const parties = pack.parties.map(({ id }) => id);
  const files = new Map<ClaimId, ClaimFile>();
  for (const claim of pack.claims) {
    const own = (reports.get(claim.id) ?? []).sort(byDateThenId);
    let ids: ReadonlySet<string> | null = null;
    files.set(claim.id, {
      claim,
      reports: own,
      hasReport: (id) => {
        ids ??= new Set(own.map((report) => report.id));
        return ids.has(id);
      },
      reviews: reviews.get(claim.id) ?? [],
      parties,
      sourceOf: (id) => sources.get(id),
      evidenceOf: (id) => evidence.get(id),
      areAdverse: (a, b) => a !== b && adverse.has(pairKey(a, b)),
    });
  }
  return files;
}

/** The file with one more report by a source that the pack doesn't have. The pack stays as it is. */
export function withReport(file: ClaimFile, report: Report, source: Source): ClaimFile {
  return {
    ...file,
    reports: [...file.reports, report].sort(byDateThenId),
    hasReport: (id) => id === report.id || file.hasReport(id),
    sourceOf: (id) => (id === source.id ? source : file.sourceOf(id)),
  };
}

function byDateThenId(a: Report, b: Report): number {
  return a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupByClaim<Item extends { claim: ClaimId }>(items: readonly Item[]): Map<ClaimId, Item[]> {
  const groups = new Map<ClaimId, Item[]>();
  for (const item of items) {
    const group = groups.get(item.claim);
    if (group) group.push(item);
    else groups.set(item.claim, [item]);
  }
  return groups;
}

function pairKey(a: PartyId, b: PartyId): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
