/** The reports of a claim as a reader sees them: who said it first, who repeats, confirms, denies or doubts it. */

import type { Origin } from '../corroboration/origins.ts';
import type { Standing } from '../corroboration/standing.ts';
import { partyOf } from '../corroboration/voice.ts';
import type { LocalText, Report, SourceId } from '../pack/model.ts';
import type { Listed, ReportGroup, ReportView } from './model.ts';
import type { Names } from './names.ts';

/** So many of a list are shown; the rest is counted. */
const MAX_SHOWN = 12;

export function reportGroups(standing: Standing, names: Names): Record<ReportGroup, Listed<ReportView>> {
  const { relays, refuted, citations, live } = standing;
  const view = (report: Report) => reportView(report, standing, names);
  const viewNode = (node: number) => viewOf(standing, node, names);
  const { first, confirming } = splitOrigins(standing);
  const { denials, doubts, asides } = splitOpposition(standing, names);
  const refutedReports = refuted.flatMap((node) => citations.reports[node] ?? []);
  return {
    origins: listed(first, (origin) => originView(origin, standing, names)),
    relays: listed(relays, viewNode),
    confirmations: listed(confirming, (origin) => originView(origin, standing, names)),
    denials: listed(denials, (one) => one),
    doubts: listed(doubts, (one) => one),
    withdrawn: listed(live.withdrawn, view),
    context: listed([...refutedReports, ...live.context, ...asides], view),
  };
}

function listed<Item>(items: readonly Item[], view: (item: Item) => ReportView | null): Listed<ReportView> {
  const shown = items.slice(0, MAX_SHOWN).map(view);
  return { shown: shown.filter((one) => one !== null), total: items.length };
}

/**
 * Those who make the claim, and those who confirm or acknowledge it. Where nobody else makes it, the earliest of the
 * latter did.
 */
function splitOrigins({ origins, citations }: Standing): { first: Origin[]; confirming: Origin[] } {
  const sorted = origins.toSorted((a, b) => compare(dayOf(a, citations.reports), dayOf(b, citations.reports)));
  const asserts = ({ report }: Origin) => !report || report.stance === 'asserts' || report.stance === 'relays';
  const first = sorted.filter(asserts);
  const confirming = sorted.filter((origin) => !asserts(origin));
  if (first.length > 0) return { first, confirming };
  return { first: confirming.slice(0, 1), confirming: confirming.slice(1) };
}

function dayOf({ report, namedBy }: Origin, reports: readonly Report[]): string {
  return report?.at ?? reports[namedBy[0] ?? -1]?.at ?? '';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function splitOpposition(standing: Standing, names: Names) {
  const denials: ReportView[] = [];
  const doubts: ReportView[] = [];
  const asides: Report[] = [];
  for (const { report, kind } of standing.opposition) {
    const view = reportView(report, standing, names);
    if (report.coverage === 'context') asides.push(report);
    else if (report.stance === 'doubts') doubts.push(view);
    else denials.push(kind === 'prior' ? { ...view, prior: true } : view);
  }
  return { denials, doubts, asides };
}

/** A source known only because reports name it is shown as the earliest of them quotes it. */
function originView(origin: Origin, standing: Standing, names: Names): ReportView | null {
  if (origin.report) return reportView(origin.report, standing, names, origin.node ?? undefined);
  const naming = standing.citations.reports[origin.namedBy[0] ?? -1];
  if (!naming) return null;
  return {
    id: naming.id,
    by: names.view(origin.source),
    at: naming.at,
    approx: true,
    stance: 'asserts',
    basis: 'unstated',
    via: names.source(naming.by),
    url: naming.url,
  };
}

function viewOf(standing: Standing, node: number, names: Names): ReportView | null {
  const report = standing.citations.reports[node];
  return report ? reportView(report, standing, names, node) : null;
}

function reportView(report: Report, standing: Standing, names: Names, node?: number): ReportView {
  const { id, at, stance, basis, coverage, hedge, quote, via, embeddedWith, figure, url } = report;
  const relied = node === undefined ? [] : reliedOn(node, standing, names);
  const party = partyOf(standing.file, report);
  const by = names.view(report.by);
  return {
    id,
    by: party && !embeddedWith ? { ...by, party: names.party(party) } : by,
    at,
    stance,
    basis,
    url,
    ...(report.dateApprox && { approx: true as const }),
    ...(coverage && coverage !== 'full' && { coverage }),
    ...(hedge && hedge !== 'none' && { hedge }),
    ...(quote && { quote }),
    ...(via && { via: names.source(via) }),
    ...(embeddedWith && { alongside: names.party(embeddedWith) }),
    ...(relied.length > 0 && { reliesOn: relied }),
    ...(figure !== undefined && { figure }),
    ...(report.retractedAt && report.retractedAt <= standing.asOf && { retractedAt: report.retractedAt }),
  };
}

/** Names of the sources that a report says it relies on, those included of which the pack has no report. */
function reliedOn(node: number, { citations }: Standing, names: Names): LocalText[] {
  const cited = new Set<SourceId>();
  for (const next of citations.out[node] ?? []) {
    const source = citations.sourceNodes.get(next) ?? citations.reports[next]?.by;
    if (source) cited.add(source);
  }
  for (const { source, citedBy } of citations.virtuals) if (citedBy.includes(node)) cited.add(source);
  cited.delete(citations.reports[node]?.by as SourceId);
  return [...cited].map(names.source);
}
