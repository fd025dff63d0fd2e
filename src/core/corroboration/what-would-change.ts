/** What one more report would do to a grade: found by assessing the claim with it, not by rules of its own. */

import type { ClaimId, ClaimPack, Day, PartyId } from '../pack/model.ts';
import { bandOf } from './bands.ts';
import { claimFile, withReport } from './claim-file.ts';
import type { Band, Grade, RuleId } from './model.ts';
import { type ProbeKind, probesOf } from './probes.ts';
import { decide } from './rules.ts';
import { type Standing, standingOf } from './standing.ts';

export interface GradeChange {
  kind: ProbeKind;
  party: PartyId | null;
  /** What the claim would then be graded, and by which rule. */
  grade: Grade;
  rule: RuleId;
  band: Band;
}

/** Who can still move the grade: reports, published fact-checks only, or nobody. */
export type OpenTo = 'reports' | 'reviews' | 'nothing';

export interface Outlook {
  openTo: OpenTo;
  /** Reports that would give another grade, each by itself; none unless the claim is open to reports. */
  changes: GradeChange[];
  /** Where a fact-check says false: reports that wouldn't lift that verdict, but set it beside another. */
  contests: GradeChange[];
}

/** What one added report of each kind would make of the claim on that day. */
export function whatWouldChange(pack: ClaimPack, claim: ClaimId, asOf: Day): Outlook {
  return outlookOf(standingOf(claimFile(pack, claim), asOf));
}

/** The same of a standing that is there already. */
export function outlookOf(standing: Standing): Outlook {
  const openTo = openness(standing);
  const changes = openTo === 'nothing' ? [] : changesOf(standing);
  return openTo === 'reports' ? { openTo, changes, contests: [] } : { openTo, changes: [], contests: changes };
}

/** R0 asks for no fact; R1 and R2 read what fact-checkers published. All other rules look at reports. */
function openness(standing: Standing): OpenTo {
  const { id } = decide(standing).rule;
  if (id === 'R0') return 'nothing';
  return id === 'R1' || id === 'R2' ? 'reviews' : 'reports';
}

function changesOf(standing: Standing): GradeChange[] {
  const now = decide(standing).rule.grade;
  return probesOf(standing)
    .map(({ kind, party, report, source }) => {
      const { id, grade } = decide(standingOf(withReport(standing.file, report, source), standing.asOf)).rule;
      return { kind, party, grade, rule: id, band: bandOf(grade) };
    })
    .filter(({ grade }) => grade !== now);
}
