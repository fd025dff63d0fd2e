/** The origin graph of a claim with names for ids and each report as a reader sees it. Plain JSON. */

import { claimFile } from '../corroboration/claim-file.ts';
import type { GraphEdge, GraphLane, GraphNode } from '../corroboration/graph-model.ts';
import { originGraph } from '../corroboration/origin-graph.ts';
import type { ClaimId, ClaimPack, Day, LocalText, Report, SourceId } from '../pack/model.ts';
import { type ClassName, className } from './class-name.ts';
import type { ReportView } from './model.ts';
import { namesOf } from './names.ts';
import { reportView } from './report-view.ts';

export interface NodeView extends Omit<GraphNode, 'via'> {
  name: LocalText;
  /** By the source of the page in front of the reader. */
  here: boolean;
  /** Known only as this source quotes it. */
  via: LocalText | null;
  /** Null for a source that is known only because others name it. */
  view: ReportView | null;
}

export interface LaneView extends GraphLane {
  /** Null for the lanes that are no class. */
  binds: ClassName | null;
}

export interface GraphView {
  claim: ClaimId;
  asOf: Day;
  nodes: NodeView[];
  edges: GraphEdge[];
  lanes: LaneView[];
  columns: number;
}

/** The graph of a claim on a day, with names for ids; plain JSON. `here` holds the sources that publish the page in front of the reader. */
export function graphView(pack: ClaimPack, claim: ClaimId, asOf: Day, here: ReadonlySet<SourceId>): GraphView {
  const file = claimFile(pack, claim);
  const names = namesOf(pack, file);
  const graph = originGraph(pack, claim, asOf);
  const reports = new Map(file.reports.map((report) => [report.id, report]));
  const reliance = relianceOf(graph.nodes, graph.edges);
  const view = ({ id, report }: GraphNode): ReportView | null => {
    const found = report && reports.get(report);
    return found ? withReliance(reportView(found as Report, { asOf }, names), reliance.get(id), names.source) : null;
  };
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      name: names.source(node.source),
      here: here.has(node.source),
      via: node.via && names.source(node.via),
      view: view(node),
    })),
    lanes: graph.lanes.map((lane) => ({
      ...lane,
      binds: lane.kind === 'class' ? className(lane.key, file, names) : null,
    })),
  };
}

/** For a node's id the sources it relies on, itself left out. */
function relianceOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Map<string, SourceId[]> {
  const sources = new Map(nodes.map(({ id, source }) => [id, source]));
  const relied = new Map<string, SourceId[]>();
  for (const { from, to } of edges) {
    const source = sources.get(to);
    const known = relied.get(from) ?? [];
    if (source && source !== sources.get(from) && !known.includes(source)) relied.set(from, [...known, source]);
  }
  return relied;
}

function withReliance(view: ReportView, sources: SourceId[] = [], name: (id: SourceId) => LocalText): ReportView {
  return sources.length > 0 ? { ...view, reliesOn: sources.map(name) } : view;
}
