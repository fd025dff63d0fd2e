import type { Claim, ClaimPack, Evidence, Report, Source } from '../model.ts';

/** A pack's entries by id, and its reports by claim: made once, so that every lint stays linear. */
export interface PackMaps {
  pack: ClaimPack;
  parties: ReadonlySet<string>;
  sources: ReadonlyMap<string, Source>;
  claims: ReadonlyMap<string, Claim>;
  evidence: ReadonlyMap<string, Evidence>;
  reports: ReadonlyMap<string, Report>;
  reportsOf: ReadonlyMap<string, Report[]>;
  /** Position of each report in the pack. */
  reportAt: ReadonlyMap<string, number>;
}

/** Of several entries with one id, the last: the parser lets no such pack through. */
export function packMaps(pack: ClaimPack): PackMaps {
  return {
    pack,
    parties: new Set(pack.parties.map((party) => party.id)),
    sources: byId(pack.sources),
    claims: byId(pack.claims),
    evidence: byId(pack.evidence),
    reports: byId(pack.reports),
    reportsOf: reportsByClaim(pack.reports),
    reportAt: new Map(pack.reports.map((report, at) => [report.id, at])),
  };
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function reportsByClaim(reports: readonly Report[]): Map<string, Report[]> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const group = groups.get(report.claim);
    if (group) group.push(report);
    else groups.set(report.claim, [report]);
  }
  return groups;
}
