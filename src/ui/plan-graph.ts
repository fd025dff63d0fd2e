/** From a graph and the room there is to boxes with their words, lines and lanes: everything a drawing needs. */

import type { GraphEdge } from '../core/corroboration/graph-model.ts';
import type { GraphView, LaneView, NodeView } from '../core/findings/graph-view.ts';
import { localText } from '../core/pack/local-text.ts';
import { type FoldedLane, type FoldOptions, foldLanes, type Rest } from './fold-lanes.ts';
import { nodeDay, nodeMarks } from './graph-words.ts';
import type { Box, LayoutOptions } from './lane-layout.ts';
import { type Line, layoutGraph, type PlacedLane } from './origin-graph-layout.ts';
import type { Speech } from './speech.ts';
import { wrapLabel } from './wrap-label.ts';

export interface LabelLine {
  kind: 'name' | 'meta' | 'here';
  text: string;
  /** Baseline, from the top of the box. */
  y: number;
}

export interface PlannedNode {
  node: NodeView;
  box: Box;
  lines: LabelLine[];
}

export interface PlannedRest {
  rest: Rest;
  lane: string;
  box: Box;
}

export interface PlannedLane extends PlacedLane {
  lane: LaneView;
}

export interface GraphPlan {
  width: number;
  height: number;
  /** Room left and right of the lanes. */
  margin: number;
  lanes: PlannedLane[];
  nodes: PlannedNode[];
  rests: PlannedRest[];
  lines: Line<GraphEdge>[];
  /** Lanes that can be opened and folded. */
  foldable: LaneView[];
  /** Lanes that are not drawn. */
  hidden: number;
}

/** Inside a box: room for the glyph, and to the right edge. */
export const TEXT_LEFT = 28;
const TEXT_RIGHT = 10;
const PADDING = 9;
const LINE = { name: { size: 13, height: 17 }, meta: { size: 11.5, height: 15 }, here: { size: 11.5, height: 15 } };
const REST_HEIGHT = 32;
/** Lines are drawn half outside of what they go round. */
const BORDER = 2;

export function planGraph(view: GraphView, folding: FoldOptions, width: number, speech: Speech): GraphPlan {
  const { lanes, hidden, standIn } = foldLanes(view.nodes, view.lanes, folding);
  const sizes = sizesFor(width, Math.max(1, ...lanes.map(columnsOf)));
  const labels = new Map<string, LabelLine[]>();
  const laid = lanes.map((folded) => ({
    key: folded.lane.key,
    mirrored: folded.lane.kind === 'opposition',
    nodes: [...folded.nodes.map((node) => sized(node, sizes.nodeWidth, labels, speech)), ...folded.rests.map(restSize)],
  }));
  const placed = layoutGraph(laid, drawnEdges(view.edges, standIn), sizes);
  const boxOf = (id: string) => placed.boxes.get(id) as Box;
  return {
    width: placed.width,
    height: placed.height + BORDER,
    margin: sizes.margin,
    lanes: placed.lanes.map((lane, index) => ({ ...lane, lane: (lanes[index] as FoldedLane).lane })),
    nodes: lanes.flatMap(({ nodes }) =>
      nodes.map((node) => ({ node, box: boxOf(node.id), lines: labels.get(node.id) ?? [] })),
    ),
    rests: lanes.flatMap(({ lane, rests }) => rests.map((rest) => ({ rest, lane: lane.key, box: boxOf(rest.id) }))),
    lines: placed.lines,
    foldable: lanes.filter(({ foldable }) => foldable).map(({ lane }) => lane),
    hidden,
  };
}

/** Boxes grow with the room there is, within what can be read and what looks like one thing. */
function sizesFor(width: number, columns: number): LayoutOptions {
  const narrow = width < 560;
  const columnGap = narrow ? 30 : 64;
  const margin = narrow ? 8 : 14;
  const fitting = (width - 2 * margin - (columns - 1) * columnGap) / columns;
  const nodeWidth = Math.floor(Math.min(220, Math.max(narrow ? 104 : 150, fitting)));
  return { width, nodeWidth, columnGap, rowGap: 12, laneHead: narrow ? 58 : 46, laneGap: 26, margin };
}

function columnsOf({ nodes, rests }: FoldedLane): number {
  return 1 + Math.max(0, ...nodes.map(({ column }) => column), ...rests.map(({ column }) => column));
}

function sized(node: NodeView, width: number, labels: Map<string, LabelLine[]>, speech: Speech) {
  const lines = labelLines(node, width, speech);
  labels.set(node.id, lines);
  return { id: node.id, column: node.column, height: (lines.at(-1)?.y ?? 0) + PADDING + 3 };
}

function restSize({ id, column }: Rest) {
  return { id, column, height: REST_HEIGHT };
}

function labelLines(node: NodeView, width: number, speech: Speech): LabelLine[] {
  const room = width - TEXT_LEFT - TEXT_RIGHT;
  const { t, lang } = speech;
  const wrapped = (kind: LabelLine['kind'], text: string, most: number) =>
    wrapLabel(text, LINE[kind].size, room, most).map((line) => ({ kind, text: line }));
  const lines = [
    ...(node.here ? wrapped('here', t('panel_this_page'), 1) : []),
    ...wrapped('name', localText(node.name, lang), 2),
    ...wrapped('meta', nodeDay(node, speech), 2),
    ...nodeMarks(node, speech).flatMap((mark) => wrapped('meta', mark, 3)),
  ].filter(({ text }) => text !== '');
  let bottom = PADDING;
  return lines.map(({ kind, text }) => {
    bottom += LINE[kind].height;
    return { kind, text, y: bottom - 4 };
  });
}

/** One line for all citations between the same two drawn things. */
function drawnEdges(edges: readonly GraphEdge[], standIn: ReadonlyMap<string, string>): GraphEdge[] {
  const drawn = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const [from, to] = [standIn.get(edge.from), standIn.get(edge.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from}\n${to}`;
    if (!drawn.has(key)) drawn.set(key, { ...edge, from, to });
  }
  return [...drawn.values()];
}
