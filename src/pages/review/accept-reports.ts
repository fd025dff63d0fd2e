/** Proposed reports that a person accepted, put into a new version of their pack. */

import type { ClaimPack, Day, SourceId, SourceKind } from '../../core/pack/model.ts';
import { type ParseResult, parsePack } from '../../core/pack/parse-pack.ts';
import type { ReportProposal } from '../../core/review/trace-model.ts';

/** What the person made of a proposal: who speaks, and on what day. */
export interface AcceptedReport {
  proposal: ReportProposal;
  /** A source of the pack; null for a new one with the outlet's name. */
  by: SourceId | null;
  at: Day;
}

/** New sources are plain sites until somebody says more of them. */
const KIND: SourceKind = 'website';

/** The next version of the pack, read back as any pack is. The correction log says what was added, and by whom. */
export function acceptReports(
  pack: ClaimPack,
  accepted: readonly AcceptedReport[],
  { today, alias }: { today: Day; alias: string },
): ParseResult {
  const sources = new Map(pack.sources.map((source) => [source.id as string, source as object]));
  const reports = accepted.map(({ proposal, by, at }) => {
    const { report, outlet } = proposal;
    const id = by ?? sourceFor(sources, outlet, report.url);
    return { ...report, by: id, at };
  });
  const claims = [...new Set(reports.map(({ claim }) => claim))];
  const changes = claims.map((claim) => {
    const n = reports.filter((report) => report.claim === claim).length;
    const what = { en: `${n} reports added from a review`, fr: `${n} publications ajoutées depuis une revue` };
    return { at: today, claim, what, by: alias };
  });
  return parsePack({
    ...pack,
    version: nextVersion(pack.version),
    updated: today > pack.updated ? today : pack.updated,
    sources: [...sources.values()],
    reports: [...pack.reports, ...reports],
    changes: [...pack.changes, ...changes],
  });
}

/** The source that publishes on the page's host; made where there is none. */
function sourceFor(sources: Map<string, object>, outlet: string | null, url: string): string {
  const host = new URL(url).hostname.replace(/^www\./, '');
  const id = host.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (!sources.has(id)) sources.set(id, { id, name: outlet ?? host, kind: KIND, domains: [host] });
  return id;
}

/** `1.3` becomes `1.3-own.1`, and that `1.3-own.2`. */
function nextVersion(version: string): string {
  const [, base = version, count = '0'] = /^(.*)-own\.(\d+)$/.exec(version) ?? [];
  return `${base}-own.${Number(count) + 1}`;
}
