/**
 * Which nodes of the origin graph are drawn one by one, and which are summed up: a claim may have thousands of
 * reports, and a drawing of more than a few dozen says nothing.
 */

import type { LaneView, NodeView } from '../core/findings/graph-view.ts';

/** A lane with more nodes than this is folded until the reader opens it. */
export const FOLD_ABOVE = 12;
/** Nodes kept per column of a folded lane. */
const KEPT_PER_COLUMN = 3;
/** Nodes drawn of an opened lane; the table lists the rest. */
const MOST_DRAWN = 120;
/** Lanes drawn at first, and so many more each time the reader asks. */
export const LANES_AT_ONCE = 12;
/** Distance beyond which everything stands in one last column. */
const LAST_COLUMN = 5;

/** Stands for the reports of one column that are not drawn. */
export interface Rest {
  id: string;
  column: number;
  count: number;
}

export interface FoldedLane {
  lane: LaneView;
  /** Whether it has more nodes than are shown folded. */
  foldable: boolean;
  nodes: NodeView[];
  rests: Rest[];
}

export interface Folding {
  lanes: FoldedLane[];
  /** Lanes that are not drawn. */
  hidden: number;
  /** For the id of each node in a drawn lane, the id of what stands for it. */
  standIn: ReadonlyMap<string, string>;
}

export interface FoldOptions {
  /** Keys of the lanes that the reader opened. */
  open: ReadonlySet<string>;
  /** How many lanes to draw. */
  lanes: number;
}

export function foldLanes(nodes: readonly NodeView[], lanes: readonly LaneView[], options: FoldOptions): Folding {
  const members = new Map<string, NodeView[]>();
  for (const node of nodes) {
    const group = members.get(node.lane);
    if (group) group.push(node);
    else members.set(node.lane, [node]);
  }
  const standIn = new Map<string, string>();
  const drawn = lanes.slice(0, options.lanes).map((lane) => {
    return foldLane(lane, members.get(lane.key) ?? [], options.open.has(lane.key), standIn);
  });
  return { lanes: drawn, hidden: lanes.length - drawn.length, standIn };
}

/** Keeps the first of each column, and always what the reader's own page says. */
function foldLane(
  lane: LaneView,
  members: readonly NodeView[],
  open: boolean,
  standIn: Map<string, string>,
): FoldedLane {
  const foldable = members.length > FOLD_ABOVE;
  const perColumn = foldable && !open ? KEPT_PER_COLUMN : MOST_DRAWN;
  const drawnOf = new Map<number, number>();
  const rests = new Map<number, Rest>();
  const nodes: NodeView[] = [];
  for (const node of members) {
    const column = Math.min(node.column, foldable ? LAST_COLUMN : node.column);
    const drawn = drawnOf.get(column) ?? 0;
    if ((drawn < perColumn || (node.here && drawn < MOST_DRAWN)) && nodes.length < MOST_DRAWN) {
      drawnOf.set(column, drawn + 1);
      nodes.push(column === node.column ? node : { ...node, column });
      standIn.set(node.id, node.id);
      continue;
    }
    const rest = rests.get(column) ?? { id: `rest ${lane.key} ${column}`, column, count: 0 };
    rest.count++;
    rests.set(column, rest);
    standIn.set(node.id, rest.id);
  }
  return { lane, foldable, nodes, rests: [...rests.values()] };
}
