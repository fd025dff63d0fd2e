import type { Report, SourceKind, Stance } from '../model.ts';
import { error, type Keys, type LintFinding, warning } from './finding.ts';
import type { PackMaps } from './pack-maps.ts';

const OUTLETS: ReadonlySet<SourceKind> = new Set(['news_agency', 'newspaper', 'broadcaster', 'news_site', 'website']);

/** What each report rests on, whom it names, and its days. */
export function* lintReports(maps: PackMaps): Generator<LintFinding> {
  for (const [at, report] of maps.pack.reports.entries()) {
    yield* lintBasis(report, at, maps);
    yield* lintPointers(report, at, maps);
    yield* lintDays(report, ['reports', at], maps);
  }
  for (const reports of maps.reportsOf.values()) yield* lintReversals(reports, maps.reportAt);
}

function* lintBasis(report: Report, at: number, maps: PackMaps): Generator<LintFinding> {
  if (report.basis === 'cites' && !report.cites?.length) {
    yield error(
      'cites-missing',
      ['reports', at, 'cites'],
      'is missing although the basis is "cites"; name what it cites',
    );
  }
  const authentic = report.evidence?.some((id) => maps.evidence.get(id)?.verification.status === 'authentic');
  if (report.basis === 'verified_visual' && !authentic) {
    const message = 'holds no authentic item although the basis is "verified_visual"; add it or use "visual"';
    yield error('verified-without-evidence', ['reports', at, 'evidence'], message);
  }
  if (report.basis === 'statement' && isOutletOnOthers(report, maps)) {
    const message = 'is "statement", but an outlet states nothing about others; use "cites" and name whom';
    const level = maps.sources.get(report.by)?.party === undefined ? error : warning;
    yield level('statement-about-others', ['reports', at, 'basis'], message);
  }
}

/** An outlet speaks for itself only in what concerns itself, which is what `meta` claims are. */
function isOutletOnOthers(report: Report, { sources, claims }: PackMaps): boolean {
  const kind = sources.get(report.by)?.kind;
  return kind !== undefined && OUTLETS.has(kind) && claims.get(report.claim)?.checkable !== 'meta';
}

function* lintPointers(report: Report, at: number, maps: PackMaps): Generator<LintFinding> {
  for (const [index, id] of (report.evidence ?? []).entries()) {
    if (maps.evidence.has(id)) continue;
    yield error(
      'unknown-evidence',
      ['reports', at, 'evidence', index],
      `"${id}" is not an item of evidence of this pack`,
    );
  }
  if (report.via !== undefined && !maps.sources.has(report.via)) {
    yield error('unknown-source', ['reports', at, 'via'], `"${report.via}" is not a source of this pack`);
  }
  if (report.via === report.by) {
    yield error('via-itself', ['reports', at, 'via'], 'is the source itself; leave it out');
  }
  if (report.embeddedWith !== undefined && !maps.parties.has(report.embeddedWith)) {
    yield error(
      'unknown-party',
      ['reports', at, 'embeddedWith'],
      `"${report.embeddedWith}" is not a party of this pack`,
    );
  }
}

/** Days that contradict each other, of a report or a review. */
export function* lintDays(
  entry: { at: string; retractedAt?: string },
  keys: Keys,
  { pack }: PackMaps,
): Generator<LintFinding> {
  if (entry.retractedAt !== undefined && entry.retractedAt < entry.at) {
    yield error('retracted-before', [...keys, 'retractedAt'], `is earlier than its own day (${entry.at})`);
  }
  if (entry.at > pack.updated) {
    yield warning('after-update', [...keys, 'at'], `is later than the day the pack was updated (${pack.updated})`);
  }
}

const SPEAKS_FOR: ReadonlySet<Stance> = new Set(['asserts', 'relays', 'confirms']);
/** An admission that is later denied is told to the reader as such, so it only deserves a second look. */
const OWNS_UP: ReadonlySet<Stance> = new Set(['admits', 'claims_responsibility']);

/** The same source for a claim and later against it, the first not withdrawn. */
function* lintReversals(reports: readonly Report[], reportAt: ReadonlyMap<string, number>): Generator<LintFinding> {
  const denials = reports.filter((report) => report.stance === 'denies');
  for (const denial of denials) {
    const earlier = reports.filter((report) => contradicts(report, denial));
    const first = earlier.find((report) => SPEAKS_FOR.has(report.stance)) ?? earlier[0];
    if (!first) continue;
    const level = SPEAKS_FOR.has(first.stance) ? error : warning;
    const message = `denies what the same source said in "${first.id}"; give that report "retractedAt" or check both`;
    yield level('supports-then-denies', ['reports', reportAt.get(denial.id) ?? 0], message);
  }
}

function contradicts(report: Report, denial: Report): boolean {
  if (report.by !== denial.by || report.at > denial.at) return false;
  if (report.retractedAt !== undefined && report.retractedAt <= denial.at) return false;
  if (!SPEAKS_FOR.has(report.stance) && !OWNS_UP.has(report.stance)) return false;
  const coverages = [report.coverage ?? 'full', denial.coverage ?? 'full'];
  return coverages.includes('full') && !coverages.includes('context');
}
