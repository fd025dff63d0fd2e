/**
 * Who relies on whom among the supporting reports of a claim.
 *
 * Nodes 0 … n-1 are the supporting reports; behind them stands one node per source that is cited as such and
 * has supporting reports, leading to these. So the number of edges stays that of the citations even where a
 * thousand reports cite a source with a thousand reports.
 */

import type { Coverage, Report, SourceId } from '../pack/model.ts';
import type { ClaimFile } from './claim-file.ts';
import type { LiveReports } from './live-reports.ts';
import { isFull } from './voice.ts';

/** A source that reports name as theirs although the pack has no report of it: it counts as one statement. */
export interface Virtual {
  source: SourceId;
  coverage: Exclude<Coverage, 'context'>;
  /** Supporting reports that name it, as nodes. */
  citedBy: number[];
}

/** What one citation leads to. */
export type Target =
  | { kind: 'report'; node: number }
  /** A source as such: its reports, or the one statement it is taken to have made. */
  | { kind: 'source'; source: SourceId }
  /** Unknown, withdrawn, not yet published, a denial, a doubt or mere context: gives no root. */
  | { kind: 'dead_end'; id: string };

export interface Citations {
  reports: readonly Report[];
  /** From each node to what it relies on. */
  out: readonly number[][];
  /** From each node to what relies on it. */
  back: readonly number[][];
  /** The source a node behind the reports stands for. */
  sourceNodes: ReadonlyMap<number, SourceId>;
  /** What each report names, in the order in which it names it. */
  targets: readonly Target[][];
  virtuals: Virtual[];
}

/** Resolves every citation once. Only live supporting reports and named sources without a report are ends. */
export function followCitations(file: ClaimFile, live: LiveReports): Citations {
  const builder = new Builder(file, live);
  live.support.forEach((report, from) => {
    const { cites } = report;
    if (cites) for (const id of cites.length > 1 ? new Set<string>(cites) : cites) builder.cite(from, id);
  });
  return builder.finish();
}

/**
 * A walk over the reports that rely on given nodes, through any number of steps. Its memory is laid out once, so
 * that asking for each of a thousand classes costs what the answers hold.
 */
export function relianceWalk({ back }: Pick<Citations, 'back'>): (starts: readonly number[]) => number[] {
  const seenIn = new Int32Array(back.length);
  let walk = 0;
  return (starts) => {
    walk++;
    const reached: number[] = [];
    const visit = (node: number): void => {
      for (const citing of back[node] ?? []) {
        if (seenIn[citing] === walk) continue;
        seenIn[citing] = walk;
        reached.push(citing);
      }
    };
    starts.forEach(visit);
    // The list grows while it is walked: it is the queue too.
    for (let next = 0; next < reached.length; next++) visit(reached[next] as number);
    return reached;
  };
}

class Builder {
  private readonly out: number[][];
  private readonly back: number[][];
  private readonly nodeOfReport = new Map<string, number>();
  private readonly reportsOfSource = new Map<string, number[]>();
  private readonly nodeOfSource = new Map<string, number>();
  private readonly virtuals = new Map<string, Virtual>();
  private readonly targets: Target[][];

  constructor(
    private readonly file: ClaimFile,
    private readonly live: LiveReports,
  ) {
    this.out = live.support.map(() => []);
    this.back = live.support.map(() => []);
    this.targets = live.support.map(() => []);
    live.support.forEach((report, node) => {
      this.nodeOfReport.set(report.id, node);
      const own = this.reportsOfSource.get(report.by);
      if (own) own.push(node);
      else this.reportsOfSource.set(report.by, [node]);
    });
  }

  cite(from: number, id: string): void {
    this.targets[from]?.push(this.resolve(from, id));
  }

  private resolve(from: number, id: string): Target {
    const node = this.nodeOfReport.get(id);
    if (node === undefined) return this.file.hasReport(id) ? { kind: 'dead_end', id } : this.resolveSource(from, id);
    this.link(from, node);
    return { kind: 'report', node };
  }

  private resolveSource(from: number, id: string): Target {
    const source = id as SourceId;
    const reports = this.reportsOfSource.get(id);
    if (reports) this.citeReporting(from, source, reports);
    else if (this.file.sourceOf(id) && !this.live.spoken.has(source)) this.citeVirtual(from, source);
    else return { kind: 'dead_end', id };
    return { kind: 'source', source };
  }

  /** Naming one's own paper leads to its other reports; where there are none it leads in a circle. */
  private citeReporting(from: number, id: SourceId, reports: number[]): void {
    if (this.live.support[from]?.by !== id) this.link(from, this.sourceNode(id, reports));
    else if (reports.length === 1) this.link(from, from);
  }

  private citeVirtual(from: number, source: SourceId): void {
    const coverage = isFull(this.live.support[from] as Report) ? 'full' : 'part';
    const known = this.virtuals.get(source);
    if (!known) {
      this.virtuals.set(source, { source, coverage, citedBy: [from] });
      return;
    }
    known.citedBy.push(from);
    if (coverage === 'full') known.coverage = 'full';
  }

  private sourceNode(id: SourceId, reports: number[]): number {
    const known = this.nodeOfSource.get(id);
    if (known !== undefined) return known;
    const node = this.out.push([]) - 1;
    this.back.push([]);
    this.nodeOfSource.set(id, node);
    for (const report of reports) this.link(node, report);
    return node;
  }

  private link(from: number, to: number): void {
    this.out[from]?.push(to);
    this.back[to]?.push(from);
  }

  finish(): Citations {
    return {
      reports: this.live.support,
      out: this.out,
      back: this.back,
      sourceNodes: new Map([...this.nodeOfSource].map(([id, node]) => [node, id as SourceId])),
      targets: this.targets,
      virtuals: [...this.virtuals.values()].sort((a, b) => (a.source < b.source ? -1 : 1)),
    };
  }
}
