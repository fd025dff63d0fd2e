/** Where a claim comes from: the drawing, what its shapes mean, the report that is selected, and the same as a table. */

import { useMemo, useRef, useState } from 'preact/hooks';
import type { GraphView } from '../core/findings/graph-view.ts';
import { FOLD_ABOVE, LANES_AT_ONCE } from './fold-lanes.ts';
import { GraphDrawing, type GraphHandlers } from './graph-drawing.tsx';
import { isArrow, nextBox } from './graph-keys.ts';
import { GraphLegend } from './graph-legend.tsx';
import { GraphTable } from './graph-table.tsx';
import { laneTitle } from './graph-words.ts';
import { type GraphPlan, planGraph } from './plan-graph.ts';
import { SelectedReport } from './selected-report.tsx';
import type { Speech } from './speech.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useWidth } from './use-width.ts';

export interface OriginGraphProps extends Speech {
  view: GraphView;
  /** Id of the node whose report is shown. */
  selected: string | null;
  onSelect(id: string | null): void;
  /** Width to draw in where there is none. */
  unknownWidth?: number;
}

const ROWS_AT_ONCE = 100;
const NONE: ReadonlySet<string> = new Set();

export function OriginGraph(props: OriginGraphProps) {
  if (props.view.nodes.length === 0) return <p class="quiet">{props.t('panel_graph_empty')}</p>;
  return <FilledGraph {...props} />;
}

function FilledGraph({ view, selected, onSelect, unknownWidth = 640, ...speech }: OriginGraphProps) {
  const { t, lang } = speech;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place, unknownWidth);
  const painted = useAfterPaint();
  const [asTable, setAsTable] = useState(false);
  const [open, setOpen] = useState(NONE);
  const [lanes, setLanes] = useState(LANES_AT_ONCE);
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  const plan = useMemo(
    () => (width === null ? null : planGraph(view, { open, lanes }, width, speech)),
    [view, open, lanes, width, lang],
  );
  const toggle = (key: string) =>
    setOpen((now) => new Set(now.has(key) ? [...now].filter((k) => k !== key) : [...now, key]));
  const node = view.nodes.find(({ id }) => id === selected);
  return (
    <div class="graph">
      <button type="button" class="plain" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {t(asTable ? 'panel_as_drawing' : 'panel_as_table')}
      </button>
      {!asTable && <GraphLegend view={view} {...speech} />}
      <div class="graph-scroll" ref={place}>
        {!asTable && plan && (
          <GraphDrawing plan={plan} handlers={handlersFor(plan, selected, onSelect, toggle)} {...speech} />
        )}
        {(asTable || painted) && <GraphTable view={view} most={rows} seen={asTable} {...speech} />}
      </div>
      {asTable && view.nodes.length > rows && (
        <MoreButton onClick={() => setRows(rows + ROWS_AT_ONCE)} label={t('more', { n: view.nodes.length - rows })} />
      )}
      {!asTable && plan && (
        <div class="folds">
          {plan.foldable.map((lane) => (
            <button
              type="button"
              class="plain"
              key={lane.key}
              aria-expanded={open.has(lane.key)}
              onClick={() => toggle(lane.key)}
            >
              {t(open.has(lane.key) ? 'panel_fold_lane' : 'panel_open_lane', {
                name: laneTitle(lane, speech),
                n: open.has(lane.key) ? FOLD_ABOVE : lane.size,
              })}
            </button>
          ))}
          {plan.hidden > 0 && (
            <MoreButton
              onClick={() => setLanes(lanes + LANES_AT_ONCE)}
              label={t('panel_more_lanes', { n: plan.hidden })}
            />
          )}
        </div>
      )}
      <SelectedReport node={node ?? null} onClose={() => onSelect(null)} {...speech} />
    </div>
  );
}

function MoreButton({ onClick, label }: { onClick(): void; label: string }) {
  return (
    <button type="button" class="plain" onClick={onClick}>
      {label}
    </button>
  );
}

/** Arrow keys walk from box to box and select on the way; Tab reaches one box only. */
function handlersFor(
  plan: GraphPlan,
  selected: string | null,
  onSelect: (id: string | null) => void,
  toggle: (lane: string) => void,
): GraphHandlers {
  const boxes = [...plan.nodes, ...plan.rests].map(({ box }) => box);
  const isNode = (id: string) => plan.nodes.some(({ node }) => node.id === id);
  const focused = boxes.some(({ id }) => id === selected) ? selected : (boxes[0]?.id ?? null);
  return {
    selected,
    reachable: focused,
    onSelect: (id) => onSelect(id === selected ? null : id),
    onOpenLane: toggle,
    onKeyDown(event) {
      const at = (event.target as Element).closest<SVGElement>('[data-id]');
      if (!at || !isArrow(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const next = nextBox(boxes, at.dataset.id ?? '', event.key);
      const drawn = [...(at.ownerSVGElement?.querySelectorAll<SVGElement>('[data-id]') ?? [])];
      drawn.find(({ dataset }) => dataset.id === next)?.focus();
      if (isNode(next)) onSelect(next);
    },
  };
}
