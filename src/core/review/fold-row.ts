/** One row of the queue out of the records about its link. */

import type { Day } from '../pack/model.ts';
import { standingDecisions, subjectKey } from './decisions.ts';
import { compareRecords } from './merge-records.ts';
import type {
  CheckedPage,
  Link,
  PageFinding,
  Provenance,
  QueueRow,
  RecordOf,
  ReviewRecord,
  RowClaim,
  RowState,
} from './model.ts';

/**
 * The row of a link; `records` are those in force about it and its other spellings, in any order. Null where none of
 * them puts it in the queue. `today` decides whether what was muted is back.
 */
export function foldRow(link: Link, records: readonly ReviewRecord[], today: Day): QueueRow | null {
  const sorted = [...records].sort(compareRecords);
  const added = ofKind(sorted, 'added');
  const [first] = added;
  if (!first) return null;
  const check = checkOf(ofKind(sorted, 'checked'));
  const decisions = standingDecisions(ofKind(sorted, 'decided'));
  const decision = decisions.newest;
  const claims = check.kind === 'done' ? claimsOf(check.page, decisions.on) : [];
  return {
    link,
    url: first.url,
    aliases: aliasesOf(link, sorted),
    times: added.length,
    from: provenances(added),
    addedAt: first.at,
    addedBy: first.by,
    check,
    state: stateOf(decision, claims.length > 0, today),
    decision,
    claims,
    conflicts: decisions.conflicts,
    notes: ofKind(sorted, 'noted'),
    changedAt: sorted.at(-1)?.at ?? first.at,
  };
}

function ofKind<Kind extends ReviewRecord['kind']>(records: readonly ReviewRecord[], kind: Kind): RecordOf<Kind>[] {
  return records.filter((record): record is RecordOf<Kind> => record.kind === kind);
}

/** The last success; a later failure does not take away what was read. */
function checkOf(checks: readonly RecordOf<'checked'>[]): QueueRow['check'] {
  const done = checks.findLast(({ result }) => result.ok);
  const last = done ?? checks.at(-1);
  if (!last) return { kind: 'waiting' };
  const { result, at } = last;
  return result.ok ? { kind: 'done', page: result.page, at } : { kind: 'failed', failure: result.failure, at };
}

function aliasesOf(link: Link, records: readonly ReviewRecord[]): Link[] {
  const links = records.flatMap((record) => (record.kind === 'undone' ? [] : [record.link]));
  return [...new Set(links)].filter((each) => each !== link).sort();
}

function provenances(added: readonly RecordOf<'added'>[]): Provenance[] {
  const all = new Map(added.map(({ from }) => [`${from.way} ${from.place ?? ''}`, from]));
  return [...all.values()];
}

function claimsOf(page: CheckedPage, on: (finding: PageFinding) => RecordOf<'decided'>[]): RowClaim[] {
  const claims = new Map<string, RowClaim>();
  for (const finding of page.findings) {
    const key = subjectKey(finding);
    const known = claims.get(key);
    if (known) known.findings.push(finding);
    else claims.set(key, { pack: finding.pack, claim: finding.claim, findings: [finding], decisions: on(finding) });
  }
  const all = [...claims.values()];
  for (const claim of all) claim.findings.sort((a, b) => rank(a) - rank(b));
  return all.sort((a, b) => rank(a.findings[0]) - rank(b.findings[0]));
}

function rank(finding: PageFinding | undefined): number {
  return finding?.kind === 'match' ? 0 : 1;
}

function stateOf(newest: RecordOf<'decided'> | null, hasClaims: boolean, today: Day): RowState {
  const undecided = hasClaims ? 'suggested' : 'new';
  if (!newest) return undecided;
  const { decision } = newest;
  if (decision.state === 'reopened') return undecided;
  if (decision.state === 'muted') return decision.until > today ? 'muted' : undecided;
  return decision.state;
}
