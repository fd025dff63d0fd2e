import type { LintFinding } from './lint/finding.ts';
import { lintCitations } from './lint/lint-citations.ts';
import { lintClaims } from './lint/lint-claims.ts';
import { lintMatchers } from './lint/lint-matchers.ts';
import { lintPersons } from './lint/lint-persons.ts';
import { lintReports } from './lint/lint-reports.ts';
import { lintReviews } from './lint/lint-reviews.ts';
import { lintSources } from './lint/lint-sources.ts';
import { lintTexts } from './lint/lint-texts.ts';
import { packMaps } from './lint/pack-maps.ts';
import type { ClaimPack } from './model.ts';
import { unknownFields } from './unknown-fields.ts';

export type { LintFinding } from './lint/finding.ts';

/**
 * Editorial and referential checks of a readable pack: sides, references, bases, citations, wording, matchers.
 * Never stops a pack from being used. Give the plain data the pack was parsed from to hear of fields that the
 * format does not know.
 */
export function lintPack(pack: ClaimPack, source?: unknown): LintFinding[] {
  const maps = packMaps(pack);
  return [
    ...lintTexts(pack),
    ...lintSources(maps),
    ...lintClaims(maps),
    ...lintMatchers(pack),
    ...lintPersons(maps),
    ...lintReports(maps),
    ...lintCitations(maps),
    ...lintReviews(maps),
    ...lintFields(source),
  ];
}

function lintFields(source: unknown): LintFinding[] {
  return unknownFields(source).map((path) => ({
    level: 'warning',
    rule: 'unknown-field',
    path,
    message: 'is not a field of the format and is ignored; check its spelling',
  }));
}
