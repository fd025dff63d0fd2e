/** Lane, column and row of every report of a claim, and of the sources that only others name. */

import type { Report, SourceId } from '../pack/model.ts';
import type { LaneKind, NodeRole } from './graph-model.ts';
import type { OriginClass } from './independence.ts';
import type { OppositionKind } from './opposition.ts';
import type { Origin } from './origins.ts';
import { rolesIn } from './report-roles.ts';
import type { Standing } from './standing.ts';

export interface Place {
  id: string;
  report: Report | null;
  source: SourceId;
  role: NodeRole;
  weight: OppositionKind | null;
  lane: string;
  laneKind: LaneKind;
  column: number;
  row: number;
}

/** Lanes that are no class, in order; a class key always holds a colon. */
const APART: readonly LaneKind[] = ['untraced', 'opposition', 'context', 'withdrawn'];

/** Places by lane, column and row. */
export function placeReports(standing: Standing): Place[] {
  const lanes = classLanes(standing);
  const rankOf = new Map<string, number>([...lanes.map(({ key }) => key), ...APART].map((key, rank) => [key, rank]));
  const rank = ({ lane }: Place): number => rankOf.get(lane) as number;
  const places = [...originPlaces(standing), ...relayPlaces(standing, lanes), ...placesApart(standing)];
  places.sort((a, b) => rank(a) - rank(b) || a.column - b.column || byDateThenId(a, b));
  places.forEach((place, index) => {
    const before = places[index - 1];
    const follows = before?.lane === place.lane && before.column === place.column;
    place.row = follows ? before.row + 1 : 0;
  });
  return places;
}

/** Name of the node of a source without a report of its own. */
export function virtualId(source: SourceId): string {
  return `source:${source}`;
}

/** Classes by their earliest report; those without any come last. */
function classLanes({ classes }: Standing): OriginClass[] {
  const first = (group: OriginClass): number =>
    group.origins.reduce(
      (least, { node }) => Math.min(least, node ?? Number.MAX_SAFE_INTEGER),
      Number.MAX_SAFE_INTEGER,
    );
  return classes
    .map((group) => ({ group, rank: first(group) }))
    .sort((a, b) => a.rank - b.rank || (a.group.key < b.group.key ? -1 : 1))
    .map(({ group }) => group);
}

function originPlaces(standing: Standing): Place[] {
  const confirming = new Set<string | null>(rolesIn(standing).confirmations.map(({ report }) => report));
  return standing.classes.flatMap(({ key, origins }) =>
    origins.map(({ report, source }) => {
      const role = report && confirming.has(report.id) ? 'confirmation' : 'origin';
      return { ...placed(report, source, role), id: report?.id ?? virtualId(source), lane: key, laneKind: 'class' };
    }),
  );
}

/** A relay stands in the lane of the nearest origin it relies on, or with what has none. */
function relayPlaces(standing: Standing, lanes: readonly OriginClass[]): Place[] {
  const steps = stepsFromOrigins(standing, lanes);
  return standing.relays.map((node) => {
    const report = standing.citations.reports[node] as Report;
    const step = steps.get(node);
    const relay = placed(report, report.by, 'relay');
    if (step) return { ...relay, lane: step.lane, laneKind: 'class', column: step.column };
    return { ...relay, lane: 'untraced', laneKind: 'untraced', column: report.cites?.length ? 1 : 0 };
  });
}

interface Step {
  lane: string;
  column: number;
}

/** Breadth first from all origins at once; of two at the same distance the one in the earlier lane wins. */
function stepsFromOrigins(standing: Standing, lanes: readonly OriginClass[]): Map<number, Step> {
  const steps = new Map<number, Step>();
  for (const { node } of standing.origins) if (node !== null) steps.set(node, { lane: '', column: 0 });
  const citing = citersOf(standing);
  let front = lanes.flatMap(({ key, origins }) => origins.map((origin) => ({ lane: key, citing: citing(origin) })));
  for (let column = 1; front.length > 0; column++) {
    const next: typeof front = [];
    for (const { lane, citing: nodes } of front) {
      for (const node of nodes) {
        if (steps.has(node)) continue;
        steps.set(node, { lane, column });
        next.push({ lane, citing: citing({ node, namedBy: [] }) });
      }
    }
    front = next;
  }
  return steps;
}

/** Reports that rely directly on a report or on its source as such; those on a source are given out once. */
function citersOf({ citations }: Standing): (of: Pick<Origin, 'node' | 'namedBy'>) => number[] {
  const given = new Set<number>();
  return ({ node, namedBy }) => {
    if (node === null) return [...namedBy];
    return (citations.back[node] ?? []).flatMap((citing) => {
      if (!citations.sourceNodes.has(citing)) return [citing];
      if (given.has(citing)) return [];
      given.add(citing);
      return citations.back[citing] ?? [];
    });
  };
}

function placesApart({ citations, live, opposition, refuted }: Standing): Place[] {
  const apart = (report: Report, role: NodeRole, lane: LaneKind, weight: OppositionKind | null = null): Place => ({
    ...placed(report, report.by, role),
    weight,
    lane,
    laneKind: lane,
  });
  return [
    ...refuted.map((node) => apart(citations.reports[node] as Report, 'refuted', 'untraced')),
    ...opposition.map(({ report, kind }) =>
      apart(report, report.stance === 'doubts' ? 'doubt' : 'denial', 'opposition', kind),
    ),
    ...live.context.map((report) => apart(report, 'context', 'context')),
    ...live.withdrawn.map((report) => apart(report, 'withdrawn', 'withdrawn')),
  ];
}

function placed(report: Report | null, source: SourceId, role: NodeRole): Place {
  const id = report?.id ?? virtualId(source);
  return { id, report, source, role, weight: null, lane: '', laneKind: 'class', column: 0, row: 0 };
}

/** Those without a report come last. */
function byDateThenId(a: Place, b: Place): number {
  const [dayA, dayB] = [a.report?.at ?? '~', b.report?.at ?? '~'];
  return dayA === dayB ? compare(a.id, b.id) : compare(dayA, dayB);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
