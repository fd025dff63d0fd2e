/** The arrows of the origin graph: one for each citation that leads to something drawn. */

import type { GraphEdge } from './graph-model.ts';
import type { Place } from './graph-places.ts';
import type { Standing } from './standing.ts';

export interface DrawnEdges {
  edges: GraphEdge[];
  /** For a node's id the ids it cites that lead to nothing on file. */
  deadEnds: Map<string, string[]>;
}

/**
 * Every citation gives one arrow: where only a source is named, to its report before the citing one, else to its
 * first. `circles` tells for a report's id which circle of citations it lies on.
 */
export function drawEdges(
  { file }: Standing,
  places: readonly Place[],
  circles: ReadonlyMap<string, number>,
): DrawnEdges {
  const targets = new Targets(places, new Map(file.reports.map(({ id }, rank) => [id, rank])));
  const found: DrawnEdges = { edges: [], deadEnds: new Map() };
  for (const from of places) {
    const circle = circles.get(from.id);
    for (const id of new Set<string>(from.report?.cites)) {
      const target = targets.of(from, id);
      if (!target) {
        found.deadEnds.set(from.id, [...(found.deadEnds.get(from.id) ?? []), id]);
        continue;
      }
      const { to, kind } = target;
      const circular = circle !== undefined && circle === circles.get(to.id);
      found.edges.push({ from: from.id, to: to.id, kind: carries(from, to) ? kind : 'void', circular });
    }
  }
  return found;
}

/** Support carries support and opposition opposition; nothing else carries anything. */
function carries(from: Place, to: Place): boolean {
  if (to.role === 'refuted') return false;
  return sideOf(from) === sideOf(to) && sideOf(to) !== 'aside';
}

function sideOf({ laneKind }: Place): 'support' | 'opposition' | 'aside' {
  if (laneKind === 'opposition') return 'opposition';
  return laneKind === 'class' || laneKind === 'untraced' ? 'support' : 'aside';
}

class Targets {
  private readonly byReport = new Map<string, Place>();
  private readonly bySource = new Map<string, Place[]>();

  constructor(
    places: readonly Place[],
    private readonly rankOf: ReadonlyMap<string, number>,
  ) {
    for (const place of [...places].sort((a, b) => this.rank(a) - this.rank(b))) {
      if (place.report) this.byReport.set(place.id, place);
      for (const key of [`${sideOf(place)} ${place.source}`, `any ${place.source}`]) {
        const group = this.bySource.get(key);
        if (group) group.push(place);
        else this.bySource.set(key, [place]);
      }
    }
  }

  of(from: Place, id: string): { to: Place; kind: 'cited' | 'named' } | null {
    const report = this.byReport.get(id);
    if (report) return { to: report, kind: 'cited' };
    const reports = this.bySource.get(`${sideOf(from)} ${id}`) ?? this.bySource.get(`any ${id}`);
    const to = reports && this.nearest(from, reports);
    return to ? { to, kind: 'named' } : null;
  }

  /** The last report before this one; where there is none, the first after it; at last itself. */
  private nearest(from: Place, reports: readonly Place[]): Place | undefined {
    const rank = this.rank(from);
    let [low, high] = [0, reports.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rank(reports[middle] as Place) < rank) low = middle + 1;
      else high = middle;
    }
    if (low > 0) return reports[low - 1];
    return reports[0] === from ? (reports[1] ?? from) : reports[0];
  }

  private rank({ id, report }: Place): number {
    return report ? (this.rankOf.get(id) ?? 0) : Number.MAX_SAFE_INTEGER;
  }
}
