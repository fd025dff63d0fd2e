/** The origin graph as plain JSON. Which lane, column and row is a statement about the data; sizes and lines are not here. */

import type { ClaimId, Day, ReportId, SourceId } from '../pack/model.ts';
import type { IndependenceClass } from './model.ts';
import type { OppositionKind } from './opposition.ts';

export type NodeRole = 'origin' | 'confirmation' | 'relay' | 'refuted' | 'denial' | 'doubt' | 'context' | 'withdrawn';

/** A class of origins with those who pass them on, or what stands apart from all origins. */
export type LaneKind = 'class' | 'untraced' | 'opposition' | 'context' | 'withdrawn';

export interface GraphNode {
  /** Report id, or `source:` and the id of a source that is known only because others name it. */
  id: string;
  report: ReportId | null;
  source: SourceId;
  at: Day | null;
  role: NodeRole;
  /** What a denial or doubt amounts to; null for everything else. */
  weight: OppositionKind | null;
  /** Key of its lane. */
  lane: string;
  /** Steps from the nearest origin; 0 for what relies on nothing. */
  column: number;
  /** Position among those of the same lane and column, from 0. */
  row: number;
  /** Cites, through others, itself. */
  circular: boolean;
  /** Known only as this source quotes it. */
  via: SourceId | null;
  /** Cited ids that lead to nothing on file. */
  deadEnds: string[];
}

export interface GraphEdge {
  /** The node that relies … */
  from: string;
  /** … on this one. */
  to: string;
  /** `named`: the source is named, not which of its reports. `void`: what is cited can't carry anything. */
  kind: 'cited' | 'named' | 'void';
  circular: boolean;
}

export interface GraphLane {
  key: string;
  kind: LaneKind;
  /** Of a class; null for the other lanes. */
  relation: IndependenceClass['relation'] | null;
  coverage: IndependenceClass['coverage'] | null;
  origins: number;
  relays: number;
  size: number;
}

export interface OriginGraph {
  claim: ClaimId;
  asOf: Day;
  /** By lane, column and row. */
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Classes by their first report, then what has no origin, what opposes, context, what was withdrawn. */
  lanes: GraphLane[];
  columns: number;
}
