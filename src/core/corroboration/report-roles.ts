/** The part each report of a claim plays on a day, for lists that a reader sees. */

import { assertNever } from '../assert-never.ts';
import type { ClaimId, ClaimPack, Day, PartyId, Report, ReportId, SourceId } from '../pack/model.ts';
import { claimFile } from './claim-file.ts';
import type { OriginClass } from './independence.ts';
import type { IndependenceClass } from './model.ts';
import type { OppositionKind } from './opposition.ts';
import type { Origin } from './origins.ts';
import { type Standing, standingOf } from './standing.ts';
import { admissionBy } from './voice.ts';

export interface ReportRef {
  report: ReportId;
  source: SourceId;
}

export interface OriginRef {
  /** Null for a source without a report of its own, known only because relays name it. */
  report: ReportId | null;
  source: SourceId;
  /** Key of its independence class. */
  class: string;
  relation: IndependenceClass['relation'];
  coverage: 'full' | 'part';
  /** How far an implicated party acknowledges the claim here, in its own voice. */
  admission: 'none' | 'part' | 'full';
}

/** What a report names as its source: a report, a source as such, or something that leads nowhere. */
export type Reliance =
  | { kind: 'report'; report: ReportId; source: SourceId }
  | { kind: 'source'; source: SourceId }
  | { kind: 'dead_end'; id: string };

export interface RelayRef extends ReportRef {
  /** Empty where the report names no source. */
  reliesOn: Reliance[];
}

export interface OppositionRef extends ReportRef {
  weight: OppositionKind;
  party: PartyId | null;
}

export interface ContextRef extends ReportRef {
  /** Says the claim, but its images are known not to show it. */
  refuted: boolean;
}

export interface ClaimReports {
  origins: OriginRef[];
  relays: RelayRef[];
  /** Origins that confirm or acknowledge what another origin says. */
  confirmations: OriginRef[];
  denials: OppositionRef[];
  doubts: OppositionRef[];
  withdrawn: ReportRef[];
  context: ContextRef[];
}

/** Every report of the claim known on that day, in one list each, by date and then by id. */
export function claimReports(pack: ClaimPack, claim: ClaimId, asOf: Day): ClaimReports {
  return rolesIn(standingOf(claimFile(pack, claim), asOf));
}

/** The same of a standing that is there already. */
export function rolesIn(standing: Standing): ClaimReports {
  const { live, citations, opposition } = standing;
  const reportAt = (node: number): Report => citations.reports[node] as Report;
  const opposed = opposition.map(({ report, kind, party }) => ({
    report,
    ref: { ...refOf(report), weight: kind, party: party ?? null },
  }));
  const { origins, confirmations } = splitOrigins(standing);
  const refuted = standing.refuted.map((node) => ({ ...refOf(reportAt(node)), refuted: true }));
  return {
    origins,
    relays: standing.relays.map((node) => ({ ...refOf(reportAt(node)), reliesOn: reliancesOf(standing, node) })),
    confirmations,
    denials: opposed.filter(({ report }) => report.stance === 'denies').map(({ ref }) => ref),
    doubts: opposed.filter(({ report }) => report.stance === 'doubts').map(({ ref }) => ref),
    withdrawn: live.withdrawn.map(refOf),
    context: [...refuted, ...live.context.map((report) => ({ ...refOf(report), refuted: false }))],
  };
}

/** What a supporting report directly names as its source, each once. */
export function reliancesOf({ citations }: Standing, node: number): Reliance[] {
  return (citations.targets[node] ?? []).map((target) => {
    switch (target.kind) {
      case 'report':
        return { kind: 'report', ...refOf(citations.reports[target.node] as Report) };
      case 'source':
      case 'dead_end':
        return target;
      default:
        return assertNever(target);
    }
  });
}

/**
 * Confirmations are origins that say so, beside others that only state the claim. Where nobody else states it,
 * those of the earliest day are where the claim comes from.
 */
function splitOrigins(standing: Standing): Pick<ClaimReports, 'origins' | 'confirmations'> {
  const entries = standing.classes.flatMap((group) =>
    group.origins.map((origin) => ({ origin, ref: originRef(standing, group, origin) })),
  );
  entries.sort((a, b) => byFirstSaid(a.origin, b.origin));
  const stating = entries.filter(({ origin }) => !isConfirmation(origin));
  const first = entries[0]?.origin.report?.at;
  const isOrigin = (origin: Origin): boolean =>
    stating.length > 0 ? !isConfirmation(origin) : origin.report?.at === first;
  return {
    origins: entries.filter(({ origin }) => isOrigin(origin)).map(({ ref }) => ref),
    confirmations: entries.filter(({ origin }) => !isOrigin(origin)).map(({ ref }) => ref),
  };
}

function originRef({ file }: Standing, group: OriginClass, origin: Origin): OriginRef {
  return {
    report: origin.report?.id ?? null,
    source: origin.source,
    class: group.key,
    relation: group.relation,
    coverage: origin.coverage,
    admission: origin.report ? admissionBy(file, origin.report) : 'none',
  };
}

function isConfirmation({ report }: Origin): boolean {
  return report?.stance === 'confirms' || report?.stance === 'admits' || report?.stance === 'claims_responsibility';
}

/** By date and id of the report; sources without a report come last, by id. */
function byFirstSaid(a: Origin, b: Origin): number {
  if (a.node !== null && b.node !== null) return a.node - b.node;
  if (a.node !== null || b.node !== null) return a.node !== null ? -1 : 1;
  return a.source < b.source ? -1 : 1;
}

function refOf(report: Report): ReportRef {
  return { report: report.id, source: report.by };
}
