/**
 * Where boxes stand within one lane of the origin graph, and where long lines pass between them: origins at the left end
 * and each further column one step from them.
 */

import { Graph, layout } from '@dagrejs/dagre';

export interface LayoutNode {
  id: string;
  column: number;
  height: number;
}

export interface LayoutLane {
  key: string;
  /** From the right edge to the left. */
  mirrored: boolean;
  nodes: readonly LayoutNode[];
}

/** The one that relies, and the one it relies on. */
export interface LayoutEdge {
  from: string;
  to: string;
}

export interface LayoutOptions {
  /** Room there is; a graph that needs more gets it. */
  width: number;
  nodeWidth: number;
  columnGap: number;
  rowGap: number;
  /** Height of the line above each lane that names it. */
  laneHead: number;
  laneGap: number;
  /** Left and right, for lines that bulge out at the side. */
  margin: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  id: string;
  width: number;
  height: number;
}

/** Above this many lines per lane the order of rows is taken as given. */
const MOST_LINES = 400;

export interface LaneLayout {
  boxes: Box[];
  /** Where long lines pass between the boxes of the columns they cross. */
  bends: Map<string, Point[]>;
  width: number;
  height: number;
}

export function layoutLane(lane: LayoutLane, edges: readonly LayoutEdge[], options: LayoutOptions): LaneLayout {
  const columnOf = new Map(lane.nodes.map(({ id, column }) => [id, column]));
  const forward = edges.length > MOST_LINES ? [] : edges.filter((edge) => span(edge, columnOf) > 0);
  return isFan(lane.nodes, forward)
    ? layoutFan(lane.nodes, options)
    : layoutWithDagre(lane.nodes, forward, columnOf, options);
}

/** Nothing to disentangle: no lines at all, or one node from which all that rely on anything hang directly. */
function isFan(nodes: readonly LayoutNode[], forward: readonly LayoutEdge[]): boolean {
  const [hub, second] = new Set(forward.map(({ to }) => to));
  if (hub === undefined) return true;
  return second === undefined && nodes.every(({ id, column }) => (id === hub ? column === 0 : column <= 1));
}

/** Each column from top to bottom in the order given, the shorter ones in the middle. */
function layoutFan(nodes: readonly LayoutNode[], { nodeWidth: width, columnGap, rowGap }: LayoutOptions): LaneLayout {
  const heights = new Map<number, number>();
  const boxes = nodes.map(({ id, column, height }) => {
    const above = heights.get(column);
    const y = above === undefined ? 0 : above + rowGap;
    heights.set(column, y + height);
    return { id, column, width, height, x: column * (width + columnGap), y };
  });
  const height = Math.max(0, ...heights.values());
  const centred = boxes.map(({ column, y, ...box }) => ({ ...box, y: y + (height - (heights.get(column) ?? 0)) / 2 }));
  return { boxes: centred, bends: new Map(), width: Math.max(0, ...boxes.map(({ x }) => x + width)), height };
}

/** An unseen node before the first column ties every node to its own; dagre then orders rows and routes lines. */
function layoutWithDagre(
  nodes: readonly LayoutNode[],
  forward: readonly LayoutEdge[],
  columnOf: ReadonlyMap<string, number>,
  options: LayoutOptions,
): LaneLayout {
  const { nodeWidth: width, columnGap, rowGap } = options;
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: rowGap, edgesep: rowGap, ranksep: columnGap, ranker: 'longest-path' });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(ROOT, { width: 0, height: 0 });
  for (const { id, column, height } of nodes) {
    graph.setNode(id, { width, height });
    graph.setEdge(ROOT, id, { minlen: column + 1, weight: 1 });
  }
  for (const edge of forward) graph.setEdge(edge.to, edge.from, { minlen: span(edge, columnOf), weight: 2 });
  layout(graph);
  return measured(graph, nodes, forward, columnOf, options);
}

/** Ids hold no line breaks. */
const ROOT = '\n';

function span({ from, to }: LayoutEdge, columnOf: ReadonlyMap<string, number>): number {
  return (columnOf.get(from) ?? 0) - (columnOf.get(to) ?? 0);
}

/** Rows as dagre put them, moved up to the top; columns on a grid of our own, so that lanes line up. */
function measured(
  graph: Graph,
  nodes: readonly LayoutNode[],
  forward: readonly LayoutEdge[],
  columnOf: ReadonlyMap<string, number>,
  { nodeWidth: width, columnGap, rowGap }: LayoutOptions,
): LaneLayout {
  const step = width + columnGap;
  const top = Math.min(...nodes.map(({ id, height }) => graph.node(id).y - height / 2));
  const boxes = nodes.map(({ id, column, height }) => {
    return { id, width, height, x: column * step, y: graph.node(id).y - height / 2 - top };
  });
  spread(boxes, rowGap);
  const bends = new Map<string, Point[]>();
  for (const edge of forward) {
    const long = span(edge, columnOf);
    if (long < 2) continue;
    const { points = [] } = graph.edge(edge.to, edge.from) as { points?: Point[] };
    const first = columnOf.get(edge.to) ?? 0;
    const passing = Array.from({ length: long - 1 }, (_, index) => ({
      x: (first + index + 1) * step + width / 2,
      y: yAt(points, (index + 1) / long) - top,
    }));
    bends.set(edgeKey(edge), passing.reverse());
  }
  return {
    boxes,
    bends,
    width: Math.max(...boxes.map((box) => box.x + width)),
    height: Math.max(...boxes.map((box) => box.y + box.height)),
  };
}

/** Boxes of unlike height may come to overlap where dagre takes the mean of several layouts: moves those below down. */
function spread(boxes: readonly Box[], gap: number): void {
  const bottoms = new Map<number, number>();
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    box.y = Math.max(box.y, (bottoms.get(box.x) ?? -gap) + gap);
    bottoms.set(box.x, box.y + box.height);
  }
}

/** Height of a routed line at a share of its way. */
function yAt(points: readonly Point[], share: number): number {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 0;
  const x = first.x + (last.x - first.x) * share;
  const next = points.findIndex((point) => point.x >= x);
  const [a, b] = [points[next - 1] ?? first, points[next] ?? last];
  return a.x === b.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

export function edgeKey({ from, to }: LayoutEdge): string {
  return `${from}\n${to}`;
}
