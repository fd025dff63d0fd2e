/** The reports of a claim as a reader sees them: who said it first, who repeats, confirms, denies or doubts it. */

import { type OppositionRef, type OriginRef, type RelayRef, rolesIn } from '../corroboration/report-roles.ts';
import type { Standing } from '../corroboration/standing.ts';
import type { LocalText, Report, ReportId, SourceId } from '../pack/model.ts';
import type { Listed, ReportGroup, ReportView } from './model.ts';
import type { Names } from './names.ts';
import { reportView } from './report-view.ts';

/** Of each list `most` are shown; the rest is counted. */
export function reportGroups(standing: Standing, names: Names, most: number): Record<ReportGroup, Listed<ReportView>> {
  const listed = <Item>(items: readonly Item[], view: (item: Item) => ReportView | null): Listed<ReportView> => {
    const shown = items.slice(0, most).map(view);
    return { shown: shown.filter((one) => one !== null), total: items.length };
  };
  const roles = rolesIn(standing);
  const reports = new Map(standing.file.reports.map((report) => [report.id, report]));
  const view = ({ report }: { report: ReportId }) => viewOf(reports.get(report), standing, names);
  const origin = (ref: OriginRef) => originView(ref, reports, standing, names);
  const isAside = ({ report }: { report: ReportId }) => reports.get(report)?.coverage === 'context';
  const opposed = [...roles.denials, ...roles.doubts];
  return {
    origins: listed(roles.origins, origin),
    confirmations: listed(roles.confirmations, origin),
    relays: listed(roles.relays, (ref) => relayView(ref, reports, standing, names)),
    denials: listed(
      roles.denials.filter((ref) => !isAside(ref)),
      (ref) => denialView(view(ref), ref),
    ),
    doubts: listed(
      roles.doubts.filter((ref) => !isAside(ref)),
      view,
    ),
    withdrawn: listed(roles.withdrawn, view),
    context: listed([...roles.context, ...opposed.filter(isAside)], view),
  };
}

type Reports = ReadonlyMap<ReportId, Report>;

function viewOf(report: Report | undefined, standing: Standing, names: Names): ReportView | null {
  return report ? reportView(report, standing, names) : null;
}

function denialView(seen: ReportView | null, { weight }: OppositionRef): ReportView | null {
  return seen && weight === 'prior' ? { ...seen, prior: true } : seen;
}

/** A source known only because reports name it is shown as the earliest of them quotes it. */
function originView(ref: OriginRef, reports: Reports, standing: Standing, names: Names): ReportView | null {
  if (ref.report) return viewOf(reports.get(ref.report), standing, names);
  const { namedBy } = standing.origins.find(({ node, source }) => node === null && source === ref.source) ?? {};
  const naming = standing.citations.reports[namedBy?.[0] ?? -1];
  if (!naming) return null;
  const { id, at, url, by } = naming;
  const known = { id, by: names.view(ref.source), at, approx: true as const, url, via: names.source(by) };
  return { ...known, stance: 'asserts', basis: 'unstated' };
}

function relayView(ref: RelayRef, reports: Reports, standing: Standing, names: Names): ReportView | null {
  const seen = viewOf(reports.get(ref.report), standing, names);
  const reliesOn = reliedOn(ref, reports, standing, names);
  return seen && reliesOn.length > 0 ? { ...seen, reliesOn } : seen;
}

/** Names of those a relay says it relies on, also where that leads to nothing that counts. */
function reliedOn({ reliesOn, source }: RelayRef, reports: Reports, { file }: Standing, names: Names): LocalText[] {
  const cited = reliesOn.flatMap((reliance): SourceId[] => {
    if (reliance.kind !== 'dead_end') return [reliance.source];
    const by = reports.get(reliance.id as ReportId)?.by ?? file.sourceOf(reliance.id)?.id;
    return by ? [by] : [];
  });
  return [...new Set(cited)].filter((id) => id !== source).map(names.source);
}
