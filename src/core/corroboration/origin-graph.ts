/**
 * Where a claim comes from, as a graph to draw: who relies on whom, in one lane per independence class.
 *
 * Everything about the drawing that is a statement about the data is decided here: which lane a report belongs to,
 * at which distance from an origin it stands, in which order the reports of a lane come. Sizes and lines are not.
 */

import type { ClaimId, ClaimPack, Day, Report } from '../pack/model.ts';
import { claimFile } from './claim-file.ts';
import { drawEdges } from './graph-edges.ts';
import type { GraphLane, GraphNode, OriginGraph } from './graph-model.ts';
import { type Place, placeReports } from './graph-places.ts';
import { type Standing, standingOf } from './standing.ts';

/** The graph of a claim on a day. Plain JSON; the order of the pack's lists makes no difference. */
export function originGraph(pack: ClaimPack, claim: ClaimId, asOf: Day): OriginGraph {
  const standing = standingOf(claimFile(pack, claim), asOf);
  const places = placeReports(standing);
  const circles = circularIds(standing);
  const { edges, deadEnds } = drawEdges(standing, places, circles);
  return {
    claim,
    asOf,
    nodes: places.map((place) => nodeOf(place, circles.has(place.id), deadEnds.get(place.id) ?? [])),
    edges,
    lanes: lanesOf(standing, places),
    columns: places.reduce((most, { column }) => Math.max(most, column + 1), 0),
  };
}

function circularIds({ circular, citations }: Standing): Map<string, number> {
  return new Map([...circular].map(([node, circle]) => [(citations.reports[node] as Report).id, circle]));
}

function nodeOf(place: Place, circular: boolean, deadEnds: string[]): GraphNode {
  const { id, report, source, role, weight, lane, column, row } = place;
  const [at, via] = [report?.at ?? null, report?.via ?? null];
  return { id, report: report?.id ?? null, source, at, role, weight, lane, column, row, circular, via, deadEnds };
}

function lanesOf({ classes }: Standing, places: readonly Place[]): GraphLane[] {
  const classOf = new Map(classes.map((group) => [group.key, group]));
  const lanes = new Map<string, GraphLane>();
  for (const { lane, laneKind, role } of places) {
    const group = classOf.get(lane);
    const known = lanes.get(lane) ?? {
      key: lane,
      kind: laneKind,
      relation: group?.relation ?? null,
      coverage: group?.coverage ?? null,
      origins: 0,
      relays: 0,
      size: 0,
    };
    lanes.set(lane, known);
    known.size++;
    if (role === 'origin' || role === 'confirmation') known.origins++;
    if (role === 'relay') known.relays++;
  }
  return [...lanes.values()];
}
