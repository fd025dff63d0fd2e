/** Which sentence a claim's standing calls for: the grade's own, or the variant that the deciding rule has. */

import { isSupport } from '../corroboration/live-reports.ts';
import { decide, isMet } from '../corroboration/rules.ts';
import type { Standing } from '../corroboration/standing.ts';
import { admissionBy } from '../corroboration/voice.ts';
import type { Day, Report } from '../pack/model.ts';
import { decidingReview } from './deciding-review.ts';
import type { Finding, FixedFinding } from './model.ts';
import type { Names } from './names.ts';

/** The key of the sentence and what it names; which reviewer, party or day that is depends on the standing's own day. */
export function findingOf(standing: Standing, names: Names): Finding {
  const { rule, way } = decide(standing);
  switch (rule.id) {
    case 'R0':
      return fixed('finding_not_checkable');
    case 'R1':
      return fixed(way === 0 ? 'finding_contested_reviews' : 'finding_contested_review_evidence');
    case 'R2':
      return reviewed(standing, 'false', names);
    case 'R3':
      return fixed('finding_contradicted');
    case 'R4':
      return fixed(isMet('independent_full', standing) ? 'finding_contested_independent' : 'finding_contested_support');
    case 'R5':
      return admitted(standing, names);
    case 'R6':
      return corroborated(standing, names);
    case 'R7':
      return fixed('finding_one_independent');
    case 'R8':
      return fixed('finding_partly_confirmed');
    case 'R9':
      return { kind: 'denied', who: deniers(standing).map((report) => names.source(report.by)) };
    case 'R10':
      return untraceable(standing);
    case 'R11':
      return singleOrigin(standing);
    case 'R12':
      return fixed('finding_unconfirmed');
  }
}

function fixed(key: FixedFinding): Finding {
  return { kind: 'fixed', key };
}

function corroborated(standing: Standing, names: Names): Finding {
  if (isMet('two_independent', standing)) return fixed('finding_corroborated');
  if (isMet('opposing_sides_agree', standing)) return fixed('finding_corroborated_by_both_sides');
  return reviewed(standing, 'true', names);
}

function reviewed(standing: Standing, verdict: 'true' | 'false', names: Names): Finding {
  const review = decidingReview(standing.file, verdict, standing.asOf);
  if (!review) throw new Error(`No review says ${verdict}, although one decided`);
  return { kind: 'reviewed', verdict, who: names.source(review.by), at: review.at };
}

/** Acknowledged; or acknowledged and later denied by the same party, in which case the line says both. */
function admitted(standing: Standing, names: Names): Finding {
  for (const admission of admissions(standing)) {
    const denial = deniers(standing).find(
      (report) => partyOf(standing, report) === partyOf(standing, admission) && report.at > admission.at,
    );
    if (denial) return thenDenied(admission.at, denial, names);
  }
  return fixed('finding_admitted');
}

function thenDenied(admittedAt: Day, denial: Report, names: Names): Finding {
  return { kind: 'admitted_then_denied', who: names.source(denial.by), admitted: admittedAt, denied: denial.at };
}

/** Reports by which an implicated party acknowledges the whole, earliest first. */
function admissions({ file, origins }: Standing): Report[] {
  return origins.flatMap(({ report }) => (report && admissionBy(file, report) === 'full' ? [report] : []));
}

/** Denials by parties, earliest first. */
function deniers({ opposition }: Standing): Report[] {
  return opposition.flatMap(({ kind, report }) => (kind === 'denial' ? [report] : []));
}

function partyOf({ file }: Standing, report: Report) {
  return file.sourceOf(report.by)?.party;
}

function untraceable(standing: Standing): Finding {
  if (standing.live.withdrawn.some(isSupport)) return fixed('finding_untraceable_withdrawn');
  return fixed(standing.refuted.length > 0 ? 'finding_untraceable_footage' : 'finding_untraceable');
}

/** Sources that pass the origin on; what it says again itself adds no reach. */
function singleOrigin({ relays, origins, citations }: Standing): Finding {
  const sites = new Set(relays.map((node) => citations.reports[node]?.by));
  for (const { source } of origins) sites.delete(source);
  return sites.size === 0 ? fixed('finding_single_origin_alone') : { kind: 'repeated', sites: sites.size };
}
