import type { Report } from '../model.ts';
import { error, type LintFinding, warning } from './finding.ts';
import type { PackMaps } from './pack-maps.ts';

/** What reports cite: known, of the same claim, not themselves, and not in a circle. */
export function* lintCitations(maps: PackMaps): Generator<LintFinding> {
  for (const [at, report] of maps.pack.reports.entries()) {
    for (const [index, cited] of (report.cites ?? []).entries()) {
      yield* lintCitation(report, cited, ['reports', at, 'cites', index], maps);
    }
    if (maps.sources.has(report.id)) {
      yield warning('ambiguous-id', ['reports', at, 'id'], 'is also the id of a source; citations of it are unclear');
    }
  }
  yield* lintCycles(maps);
}

function* lintCitation(
  report: Report,
  cited: string,
  keys: (string | number)[],
  { reports, sources }: PackMaps,
): Generator<LintFinding> {
  const target = reports.get(cited);
  if (cited === report.id || (!target && cited === report.by)) {
    yield error('cites-itself', keys, 'makes the report its own source; name what it relies on');
  } else if (!target && !sources.has(cited)) {
    yield error('cites-unknown', keys, `"${cited}" is neither a report nor a source of this pack`);
  } else if (target && target.claim !== report.claim) {
    yield warning('cites-other-claim', keys, `"${cited}" is a report on another claim ("${target.claim}")`);
  } else if (target && target.at > report.at) {
    yield warning('cites-later', keys, `"${cited}" is of a later day (${target.at}) than the report that cites it`);
  }
}

/** One warning for each circle, at the report where it was met first. Walks without recursion: chains may be long. */
function* lintCycles({ pack, reports, reportAt }: PackMaps): Generator<LintFinding> {
  const done = new Set<string>();
  for (const start of pack.reports) {
    if (done.has(start.id)) continue;
    const path = new Set<string>();
    const stack: { report: Report; next: number }[] = [{ report: start, next: 0 }];
    path.add(start.id);
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { report: Report; next: number };
      const cited = top.report.cites?.[top.next++];
      if (cited === undefined) {
        stack.pop();
        path.delete(top.report.id);
        done.add(top.report.id);
        continue;
      }
      const target = cited === top.report.id ? undefined : reports.get(cited);
      if (!target || done.has(target.id)) continue;
      if (path.has(target.id)) yield cycle(reportAt.get(target.id) ?? 0, [...path], target.id);
      else {
        path.add(target.id);
        stack.push({ report: target, next: 0 });
      }
    }
  }
}

function cycle(at: number, path: readonly string[], start: string): LintFinding {
  const members = path.slice(path.indexOf(start));
  const circle = [...members, start].slice(0, 8).join(' → ');
  return warning('cites-cycle', ['reports', at, 'cites'], `goes in a circle: ${circle}; none of them is an origin`);
}
