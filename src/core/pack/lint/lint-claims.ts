import type { Claim, ClaimPack, PartyId, Report } from '../model.ts';
import { SUPPORTING } from '../stances.ts';
import { error, type LintFinding, warning } from './finding.ts';
import type { PackMaps } from './pack-maps.ts';

/** Sides, relations and dates of the claims themselves. */
export function* lintClaims(maps: PackMaps): Generator<LintFinding> {
  for (const [at, claim] of maps.pack.claims.entries()) {
    const reports = maps.reportsOf.get(claim.id) ?? [];
    yield* lintParties(claim, at, maps.parties);
    yield* lintRelated(claim, at, maps.claims);
    yield* lintDates(claim, at, reports);
    if (claim.matchers.length === 0) {
      yield warning('no-matchers', ['claims', at, 'matchers'], 'is empty; the claim can never be found in a text');
    }
  }
  yield* lintBalance(maps.pack);
}

function* lintParties(claim: Claim, at: number, parties: ReadonlySet<string>): Generator<LintFinding> {
  for (const field of ['implicates', 'benefits'] as const) {
    for (const [index, party] of claim[field].entries()) {
      if (parties.has(party)) continue;
      yield error('unknown-party', ['claims', at, field, index], `"${party}" is not a party of this pack`);
    }
  }
  const both = claim.implicates.filter((party) => claim.benefits.includes(party));
  for (const party of both) {
    yield error('implicates-and-benefits', ['claims', at], `both implicates and benefits "${party}"; decide which`);
  }
}

function* lintRelated(claim: Claim, at: number, claims: ReadonlyMap<string, Claim>): Generator<LintFinding> {
  for (const [index, { id }] of (claim.related ?? []).entries()) {
    const keys = ['claims', at, 'related', index, 'id'];
    if (id === claim.id) yield error('related-to-itself', keys, 'relates the claim to itself');
    else if (!claims.has(id)) yield error('unknown-claim', keys, `"${id}" is not a claim of this pack`);
  }
}

function* lintDates(claim: Claim, at: number, reports: readonly Report[]): Generator<LintFinding> {
  if (reports.length === 0) {
    if (claim.checkable === 'fact') {
      yield warning('no-reports', ['claims', at], 'has no report; there is nothing to tell the reader');
    }
    return;
  }
  const supporting = reports.filter((report) => SUPPORTING.has(report.stance));
  const first = earliest(supporting);
  if (claim.since === undefined) {
    const early = first && reports.some((report) => isFullDenial(report) && report.at < first);
    if (early) {
      const message = 'is missing although a full denial is older than every report; say when the event was';
      yield warning('denial-before-reports', ['claims', at, 'since'], message);
    }
  } else if (first && first < claim.since) {
    const message = `is later than the first report that supports the claim (${first}); check both days`;
    yield warning('report-before-event', ['claims', at, 'since'], message);
  }
}

function isFullDenial(report: Report): boolean {
  return report.stance === 'denies' && (report.coverage ?? 'full') === 'full';
}

function earliest(reports: readonly Report[]): string | undefined {
  return reports.reduce<string | undefined>(
    (first, { at }) => (first === undefined || at < first ? at : first),
    undefined,
  );
}

/** The same standard for every side: a pack that accuses only one says why. */
function* lintBalance(pack: ClaimPack): Generator<LintFinding> {
  const accusing = pack.claims.filter((claim) => claim.implicates.length > 0);
  if (pack.note || accusing.length < 2) return;
  const implicated = new Set<PartyId>(accusing.flatMap((claim) => claim.implicates));
  const explain = 'add a "note" that explains the scope, or claims about the others';
  if (implicated.size === 1) {
    yield error('one-sided', ['claims'], `all implicate "${[...implicated][0]}"; ${explain}`);
  } else if (pack.adverse.length > 0 && !pack.adverse.some((pair) => pair.every((party) => implicated.has(party)))) {
    yield warning('one-sided', ['claims'], `never implicate both sides of a conflict; ${explain}`);
  }
}
