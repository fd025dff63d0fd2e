import { assessStanding } from '../corroboration/assess.ts';
import { bandOf } from '../corroboration/bands.ts';
import { type ClaimFile, claimFile } from '../corroboration/claim-file.ts';
import type { Assessment } from '../corroboration/model.ts';
import { standingOf } from '../corroboration/standing.ts';
import type { ClaimId, ClaimPack, Day } from '../pack/model.ts';
import { knownReviews } from './deciding-review.ts';
import { findingOf } from './finding-of.ts';
import { flagNotes } from './flag-notes.ts';
import type { ClaimDossier, Listed, ReviewView } from './model.ts';
import { type Names, namesOf } from './names.ts';
import { reportGroups } from './report-groups.ts';

export type { ClaimDossier } from './model.ts';

const MAX_REVIEWS = 6;
/** Reports shown of each kind: what is sent to pages stays small. */
const MAX_SHOWN = 12;

/**
 * All that is said of one claim on a day; `pageDate` is the day of the page it is said beside, where known. Plain
 * JSON. The claim must be one of the pack. Of each kind of report `most` are listed; the rest is counted.
 */
export function claimDossier(
  pack: ClaimPack,
  claimId: ClaimId,
  asOf: Day,
  pageDate: Day | null,
  most = MAX_SHOWN,
): ClaimDossier {
  const file = claimFile(pack, claimId);
  const names = namesOf(pack, file);
  const standing = standingOf(file, asOf);
  const assessment = assessStanding(standing);
  const { classes: _classes, ...assessed } = assessment;
  const { counts, grade } = assessed;
  const { text, checkable, care = 'normal' } = file.claim;
  return {
    claim: claimId,
    text,
    checkable,
    care,
    pack: packView(pack),
    asOf,
    assessment: assessed,
    band: bandOf(grade),
    finding: findingOf(standing, names),
    atPage: atPage(file, assessment, pageDate, names),
    flags: flagNotes(assessment, standing, names),
    reach: counts && { publications: counts.reports, origins: counts.origins },
    reports: reportGroups(standing, names, most),
    reviews: reviewViews(file, asOf, names),
  };
}

function packView({ id, title, version, maintainer, correctionsUrl, methodUrl }: ClaimPack): ClaimDossier['pack'] {
  return { id, title, version, maintainer: maintainer.name, correctionsUrl, methodUrl };
}

/** Only where the grade was another then: else the line would repeat the finding. */
function atPage(file: ClaimFile, today: Assessment, date: Day | null, names: Names): ClaimDossier['atPage'] {
  if (date === null || date >= today.asOf) return null;
  const standing = standingOf(file, date);
  const { grade } = assessStanding(standing);
  return grade === today.grade ? null : { date, grade, band: bandOf(grade), finding: findingOf(standing, names) };
}

function reviewViews(file: ClaimFile, asOf: Day, names: Names): Listed<ReviewView> {
  const known = knownReviews(file, asOf).sort((a, b) => (a.at < b.at ? 1 : -1));
  const shown = known.slice(0, MAX_REVIEWS).map(({ by, at, verdict, label, url }) => ({
    by: names.view(by),
    at,
    verdict,
    label,
    url,
  }));
  return { shown, total: known.length };
}
