/**
 * Where the boxes and lines of the origin graph stand. Pure: sizes come in, positions come out.
 *
 * Each lane is laid out by itself, origins at its left end and each further column one step from them, and the lanes
 * stand one below the other. The lane of denials is turned round: it starts at the right edge.
 */

import { groupBy } from './group-by.ts';
import {
  type Box,
  edgeKey,
  type LaneLayout,
  type LayoutEdge,
  type LayoutLane,
  type LayoutOptions,
  layoutLane,
  type Point,
} from './lane-layout.ts';

/** A line, from the box that relies to the one it relies on. */
export interface Line<Edge extends LayoutEdge> {
  edge: Edge;
  points: Point[];
  /** Leaves and arrives on the same side of boxes that stand one above the other; `1` bulges to the right. */
  bulge: 0 | 1 | -1;
}

export interface PlacedLane {
  key: string;
  y: number;
  height: number;
}

export interface PlacedGraph<Edge extends LayoutEdge> {
  width: number;
  height: number;
  boxes: Map<string, Box>;
  lines: Line<Edge>[];
  lanes: PlacedLane[];
}

export function layoutGraph<Edge extends LayoutEdge>(
  lanes: readonly LayoutLane[],
  edges: readonly Edge[],
  options: LayoutOptions,
): PlacedGraph<Edge> {
  const laneOf = new Map(lanes.flatMap((lane) => lane.nodes.map(({ id }) => [id, lane] as const)));
  const within = groupBy(edges, ({ from, to }) => (laneOf.get(from) === laneOf.get(to) ? laneOf.get(from) : undefined));
  const sorted = lanes.map((lane) => layoutLane(lane, within.get(lane) ?? [], options));
  const width = Math.max(options.width, ...sorted.map((lane) => lane.width + 2 * options.margin));
  const placed: PlacedGraph<Edge> = { width, height: 0, boxes: new Map(), lines: [], lanes: [] };
  const bends = new Map<string, Point[]>();
  for (const [index, lane] of lanes.entries()) {
    const { boxes, height, bends: bent } = sorted[index] as LaneLayout;
    const top = placed.height + options.laneHead;
    const shift = ({ x, y }: Point, wide: number): Point => ({
      x: lane.mirrored ? width - options.margin - x - wide : x + options.margin,
      y: y + top,
    });
    for (const box of boxes) placed.boxes.set(box.id, { ...box, ...shift(box, box.width) });
    for (const [key, points] of bent) {
      bends.set(
        key,
        points.map((point) => shift(point, 0)),
      );
    }
    placed.lanes.push({ key: lane.key, y: placed.height, height: options.laneHead + height });
    placed.height = top + height + options.laneGap;
  }
  placed.height = Math.max(0, placed.height - options.laneGap);
  placed.lines = edges.flatMap((edge) => lineOf(edge, placed.boxes, bends.get(edgeKey(edge)) ?? []) ?? []);
  return placed;
}

function lineOf<Edge extends LayoutEdge>(
  edge: Edge,
  boxes: ReadonlyMap<string, Box>,
  bends: readonly Point[],
): Line<Edge> | null {
  const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
  if (!from || !to || from === to) return null;
  const middle = (box: Box) => box.y + box.height / 2;
  const [left, right] = [(box: Box) => box.x, (box: Box) => box.x + box.width];
  if (right(to) <= left(from)) {
    return { edge, bulge: 0, points: [{ x: left(from), y: middle(from) }, ...bends, { x: right(to), y: middle(to) }] };
  }
  if (right(from) <= left(to)) {
    return { edge, bulge: 0, points: [{ x: right(from), y: middle(from) }, ...bends, { x: left(to), y: middle(to) }] };
  }
  return {
    edge,
    bulge: -1,
    points: [
      { x: left(from), y: middle(from) },
      { x: left(to), y: middle(to) },
    ],
  };
}
