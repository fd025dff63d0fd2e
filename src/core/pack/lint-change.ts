import { error, type LintFinding, warning } from './lint/finding.ts';
import type { Change, ClaimId, ClaimPack, Day } from './model.ts';

/** Grades a claim as known on a day. An argument, so that packs need not know how claims are graded. */
export type Grader = (pack: ClaimPack, claim: ClaimId, asOf: Day) => { grade: string };

/**
 * Checks a new version of a pack against the one before: what readers saw changes only with a dated entry in
 * the correction log, and the log itself is only added to. Both versions are graded as of the new one's day, so
 * that the passing of time alone is no change.
 */
export function lintChange(previous: ClaimPack, next: ClaimPack, assess: Grader): LintFinding[] {
  const explained = new Set(newEntries(previous, next).map((change) => change.claim));
  return [
    ...lintVersions(previous, next),
    ...lintLog(previous, next),
    ...lintGrades(previous, next, explained, assess),
    ...lintRemovals(previous, next, explained),
  ];
}

function* lintVersions(previous: ClaimPack, next: ClaimPack): Generator<LintFinding> {
  if (previous.id !== next.id) yield error('other-pack', ['id'], `was "${previous.id}"; a version keeps its pack's id`);
  if (previous.version === next.version) {
    yield error('same-version', ['version'], `is still "${next.version}"; give each version its own`);
  }
  if (next.updated < previous.updated) {
    yield error('older-version', ['updated'], `is earlier than that of the previous version (${previous.updated})`);
  }
}

function* lintGrades(
  previous: ClaimPack,
  next: ClaimPack,
  explained: ReadonlySet<ClaimId>,
  assess: Grader,
): Generator<LintFinding> {
  const known = new Set(previous.claims.map((claim) => claim.id));
  for (const [at, { id }] of next.claims.entries()) {
    if (!known.has(id) || explained.has(id)) continue;
    const before = assess(previous, id, next.updated).grade;
    const after = assess(next, id, next.updated).grade;
    if (before === after) continue;
    const message = `changes its grade from ${before} to ${after} without a new entry in "changes"`;
    yield error('silent-grade-change', ['claims', at], message);
  }
}

function* lintRemovals(previous: ClaimPack, next: ClaimPack, explained: ReadonlySet<ClaimId>): Generator<LintFinding> {
  const kept = new Set(next.claims.map((claim) => claim.id));
  for (const { id } of previous.claims) {
    if (kept.has(id) || explained.has(id)) continue;
    yield warning('silent-removal', ['claims'], `no longer hold "${id}", and "changes" does not say why`);
  }
}

function* lintLog(previous: ClaimPack, next: ClaimPack): Generator<LintFinding> {
  const kept = new Set(next.changes.map(entryKey));
  for (const entry of previous.changes) {
    if (kept.has(entryKey(entry))) continue;
    yield error(
      'log-rewritten',
      ['changes'],
      `lost or changed the entry of ${entry.at} on "${entry.claim}"; only add to it`,
    );
  }
}

function newEntries(previous: ClaimPack, next: ClaimPack): Change[] {
  const old = new Set(previous.changes.map(entryKey));
  return next.changes.filter((entry) => !old.has(entryKey(entry)));
}

function entryKey({ at, claim, what, why, by }: Change): string {
  const sorted = (text: object | undefined) => Object.entries(text ?? {}).sort();
  return JSON.stringify([at, claim, sorted(what), sorted(why), by]);
}
