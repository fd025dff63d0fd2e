/** The origin graph as SVG: lanes, lines, boxes. Without handlers it is a picture, as in an export. */

import { laneNote, laneTitle, nodeSentence } from './graph-words.ts';
import type { Box, Point } from './lane-layout.ts';
import { NodeGlyph } from './node-glyph.tsx';
import type { Line } from './origin-graph-layout.ts';
import { type GraphPlan, type PlannedLane, type PlannedNode, type PlannedRest, TEXT_LEFT } from './plan-graph.ts';
import type { Speech } from './speech.ts';
import { wrapLabel } from './wrap-label.ts';

export interface GraphHandlers {
  selected: string | null;
  /** The one node that Tab reaches. */
  reachable: string | null;
  onSelect(id: string): void;
  onOpenLane(lane: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

interface DrawingProps extends Speech {
  plan: GraphPlan;
  handlers?: GraphHandlers;
}

export function GraphDrawing({ plan, handlers, ...speech }: DrawingProps) {
  const { t } = speech;
  const near = handlers?.selected ?? null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no element for a group of buttons
    <svg
      class="origin-graph"
      width={plan.width}
      height={plan.height}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      role="group"
      aria-label={t('panel_graph_label')}
      onKeyDown={handlers?.onKeyDown}
    >
      {plan.lanes.map((lane) => (
        <LaneLine key={lane.key} lane={lane} plan={plan} />
      ))}
      {plan.lines.map((line) => (
        <Edge key={`${line.edge.from} ${line.edge.to}`} line={line} near={near} margin={plan.margin} />
      ))}
      {plan.lanes.map((lane) => (
        <LaneName key={lane.key} lane={lane} plan={plan} {...speech} />
      ))}
      {plan.nodes.map((node) => (
        <Node key={node.node.id} planned={node} handlers={handlers} {...speech} />
      ))}
      {plan.rests.map((rest) => (
        <RestBox key={rest.rest.id} planned={rest} handlers={handlers} {...speech} />
      ))}
    </svg>
  );
}

interface LaneProps {
  lane: PlannedLane;
  plan: GraphPlan;
}

function LaneLine({ lane: { lane, y }, plan: { width, margin } }: LaneProps) {
  return (
    <g class="lane" data-kind={lane.kind} data-relation={lane.relation ?? undefined}>
      <path class="lane-line" d={`M${margin} ${y + 0.5}H${width - margin}`} />
      <rect
        class="lane-mark"
        x={isAtRight(lane) ? width - margin - 28 : margin}
        y={y - 1}
        width="28"
        height="3"
        rx="1.5"
      />
    </g>
  );
}

/** Bold letters are wider by so much. */
const BOLD = 1.08;

/** Above the lines, which may cross from lane to lane. */
function LaneName({ lane: { lane, y }, plan: { width, margin }, ...speech }: LaneProps & Speech) {
  const x = isAtRight(lane) ? width - margin : margin;
  const room = width - 2 * margin;
  const [title = ''] = wrapLabel(laneTitle(lane, speech), 12.5 * BOLD, room, 1);
  return (
    <g class="lane-name" text-anchor={isAtRight(lane) ? 'end' : 'start'}>
      <text class="lane-title" x={x} y={y + 18}>
        {title}
      </text>
      {wrapLabel(laneNote(lane, speech), 11.5, room, 2).map((line, index) => (
        <text key={line} class="lane-note" x={x} y={y + 33 + index * 14}>
          {line}
        </text>
      ))}
    </g>
  );
}

function isAtRight({ kind }: PlannedLane['lane']): boolean {
  return kind === 'opposition';
}

interface EdgeProps {
  line: GraphPlan['lines'][number];
  /** The selected node. */
  near: string | null;
  margin: number;
}

function Edge({ line, near, margin }: EdgeProps) {
  const { edge, points } = line;
  const isNear = edge.from === near || edge.to === near;
  return (
    <g class={isNear ? 'edge near' : 'edge'} data-kind={edge.kind} data-circular={edge.circular || undefined}>
      <path class="line" d={curve(line, margin)} />
      <path class="arrow" d={arrow(points, line.bulge)} />
    </g>
  );
}

const ARROW = 7;
/** A curve reaches three quarters of the way to its handles. */
const BULGE = 1.3;

/** From the side of one box to the side of the other; ends a little early, so that the tip of the arrow is sharp. */
function curve({ points, bulge }: Pick<Line<never>, 'points' | 'bulge'>, margin: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  if (bulge !== 0) {
    const out = Math.min(first.x, last.x) + bulge * margin * BULGE;
    return `M${first.x} ${first.y}C${out} ${first.y} ${out} ${last.y} ${last.x + bulge * (ARROW - 2)} ${last.y}`;
  }
  const stop = { x: last.x + Math.sign(first.x - last.x) * (ARROW - 2), y: last.y };
  const way = [...points.slice(0, -1), stop];
  return way
    .map((point, index) => (index === 0 ? `M${point.x} ${point.y}` : step(way[index - 1] as Point, point)))
    .join('');
}

function step(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** The lines arrive level, so the head only points left or right. */
function arrow(points: readonly Point[], bulge: number): string {
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (!before || !tip) return '';
  const back = bulge !== 0 ? bulge * ARROW : Math.sign(before.x - tip.x) * ARROW;
  return `M${tip.x} ${tip.y}l${back}-4v8z`;
}

interface NodeProps extends Speech {
  planned: PlannedNode;
  handlers: GraphHandlers | undefined;
}

function Node({ planned: { node, box, lines }, handlers, ...speech }: NodeProps) {
  const act = handlers && {
    ...buttonOf(() => handlers.onSelect(node.id), handlers.reachable === node.id),
    'aria-pressed': handlers.selected === node.id,
  };
  return (
    <g
      class="node"
      transform={`translate(${box.x} ${box.y})`}
      data-id={node.id}
      data-role={node.role}
      data-here={node.here || undefined}
      data-circular={node.circular || undefined}
      data-quoted={node.via !== null || node.view === null || undefined}
      aria-label={nodeSentence(
        node,
        lines.map(({ text }) => text),
        speech,
      )}
      {...(act ?? { role: 'img' })}
    >
      <Halo box={box} />
      <rect class="box" width={box.width} height={box.height} rx="7" />
      <g transform={`translate(15 ${glyphY(lines)})`}>
        <NodeGlyph role={node.role} />
      </g>
      {lines.map(({ kind, text, y }) => (
        <text key={y} class={kind} x={TEXT_LEFT} y={y}>
          {`${text} `}
        </text>
      ))}
    </g>
  );
}

/** On the first line of the name. */
function glyphY(lines: PlannedNode['lines']): number {
  return (lines.find(({ kind }) => kind === 'name')?.y ?? 20) - 4.5;
}

function RestBox({ planned: { rest, lane, box }, handlers, t }: RestProps) {
  const label = t('more', { n: rest.count });
  const act = handlers && buttonOf(() => handlers.onOpenLane(lane), handlers.reachable === rest.id);
  return (
    <g
      class="rest"
      transform={`translate(${box.x} ${box.y})`}
      data-id={rest.id}
      aria-label={label}
      {...(act ?? { role: 'img' })}
    >
      <Halo box={box} />
      <rect class="box" width={box.width} height={box.height} rx="7" />
      <text class="rest-label" x={TEXT_LEFT} y="20">
        {label}
      </text>
    </g>
  );
}

interface RestProps extends Speech {
  planned: PlannedRest;
  handlers: GraphHandlers | undefined;
}

function Halo({ box }: { box: Box }) {
  return <rect class="halo" x="-4" y="-4" width={box.width + 8} height={box.height + 8} rx="10" />;
}

function buttonOf(act: () => void, reachable: boolean) {
  return {
    role: 'button' as const,
    tabindex: reachable ? 0 : -1,
    onClick: act,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    },
  };
}
