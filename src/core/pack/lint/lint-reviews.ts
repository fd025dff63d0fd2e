import type { Review } from '../model.ts';
import { error, type LintFinding, warning } from './finding.ts';
import { lintDays } from './lint-reports.ts';
import type { PackMaps } from './pack-maps.ts';

/** Fact-checks, evidence and the correction log. */
export function* lintReviews(maps: PackMaps): Generator<LintFinding> {
  for (const [at, review] of maps.pack.reviews.entries()) {
    yield* lintDays(review, ['reviews', at], maps);
    yield* lintReviewer(review, at, maps);
  }
  yield* lintEvidence(maps);
  yield* lintChanges(maps);
}

function* lintReviewer(review: Review, at: number, { sources, reportsOf }: PackMaps): Generator<LintFinding> {
  if (review.trusted && sources.get(review.by)?.party !== undefined) {
    const message = 'is a trusted reviewer with a party; a party cannot check the matter it belongs to';
    yield error('trusted-reviewer-with-party', ['reviews', at, 'by'], message);
  }
  const page = pageOf(review.url);
  const twice = (reportsOf.get(review.claim) ?? []).find((report) => pageOf(report.url) === page);
  if (twice) {
    const message = `is also the article of report "${twice.id}"; it counts once, as a review or as a report`;
    yield error('article-twice', ['reviews', at, 'url'], message);
  }
}

/** An address without what does not change the page: scheme, `www.`, fragment, final slash. */
function pageOf(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '');
}

function* lintEvidence({ pack, sources }: PackMaps): Generator<LintFinding> {
  for (const [at, { verification }] of pack.evidence.entries()) {
    const keys = ['evidence', at, 'verification'];
    for (const [index, id] of (verification.by ?? []).entries()) {
      if (sources.has(id)) continue;
      yield error('unknown-source', [...keys, 'by', index], `"${id}" is not a source of this pack`);
    }
    if (verification.status === 'unchecked') continue;
    if (!verification.by?.length)
      yield warning('verified-by-nobody', [...keys, 'by'], 'is missing; say who checked it');
    if (!verification.at) yield warning('verified-when', [...keys, 'at'], 'is missing; say since when that is known');
  }
}

function* lintChanges({ pack, claims }: PackMaps): Generator<LintFinding> {
  for (const [at, change] of pack.changes.entries()) {
    if (!claims.has(change.claim)) {
      yield warning('unknown-claim', ['changes', at, 'claim'], `"${change.claim}" is no longer a claim of this pack`);
    }
    if (change.at > pack.updated) {
      yield warning(
        'after-update',
        ['changes', at, 'at'],
        `is later than the day the pack was updated (${pack.updated})`,
      );
    }
  }
}
