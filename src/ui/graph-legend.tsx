import type { NodeRole } from '../core/corroboration/graph-model.ts';
import type { GraphView } from '../core/findings/graph-view.ts';
import { NodeGlyph } from './node-glyph.tsx';
import type { Speech } from './speech.ts';

const ROLES: readonly NodeRole[] = [
  'origin',
  'relay',
  'confirmation',
  'denial',
  'doubt',
  'refuted',
  'context',
  'withdrawn',
];

/** The shapes that the graph uses, and no others. */
export function GraphLegend({ view, t }: { view: GraphView } & Speech) {
  const used = new Set(view.nodes.map(({ role }) => role));
  return (
    <ul class="legend origin-graph" aria-hidden="true">
      {ROLES.filter((role) => used.has(role)).map((role) => (
        <li key={role} data-role={role}>
          <svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
            <NodeGlyph role={role} />
          </svg>
          {t(`panel_role_${role}`)}
        </li>
      ))}
      {view.edges.length > 0 && (
        <li>
          <svg viewBox="0 -5 26 10" width="26" height="10" aria-hidden="true">
            <path class="line" d="M26 0H6" />
            <path class="arrow" d="M0 0l7-4v8z" />
          </svg>
          {t('panel_legend_relies')}
        </li>
      )}
    </ul>
  );
}
