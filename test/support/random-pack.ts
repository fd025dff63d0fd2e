/** Random packs of one claim `c`, dense with what the rules treat specially. */

import fc from 'fast-check';
import type { ClaimPack } from '../../src/core/pack/model.ts';
import { type BarePack, completePack } from './complete-pack.ts';

const PARTIES = ['red', 'blue', 'green'];
const SOURCE_IDS = Array.from({ length: 10 }, (_, index) => `s${index}`);
const EVIDENCE_IDS = ['e0', 'e1', 'e2', 'e3'];

/** The day on which the claim of a random pack is never yet known. */
export const BEFORE_ALL = '2023-12-31';
export const FIRST_DAY = 1;
export const LAST_DAY = 28;

/** A day of January 2024. */
export function day(number: number): string {
  return `2024-01-${String(number).padStart(2, '0')}`;
}

const someDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(day);
const maybe = <Value>(value: fc.Arbitrary<Value>, freq = 3) => fc.option(value, { nil: undefined, freq });
const flag = fc.boolean();

const source = (id: string) =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('newspaper', 'website', 'government', 'telegram_channel'),
    party: maybe(fc.constantFrom(...PARTIES), 1),
    partyBasis: fc.constantFrom('member', 'member', 'state_owned', 'controlled'),
    ownerGroup: maybe(fc.constantFrom('G', 'H'), 1),
    accountable: flag,
    selfPublished: fc.boolean(),
  });

const evidence = (id: string) =>
  fc.record({
    id: fc.constant(id),
    url: fc.constantFrom('https://example.org/e', null),
    verification: fc.record({
      status: fc.constantFrom('unchecked', 'authentic', 'authentic', 'miscaptioned', 'edited', 'staged', 'disputed'),
      at: maybe(someDay, 1),
    }),
  });

const report = (ids: string[]) =>
  fc.record({
    by: fc.constantFrom(...SOURCE_IDS, 'nobody'),
    at: someDay,
    stance: fc.constantFrom(
      ...([
        'asserts',
        'asserts',
        'asserts',
        'relays',
        'relays',
        'confirms',
        'admits',
        'claims_responsibility',
      ] as const),
      ...(['denies', 'denies', 'doubts'] as const),
    ),
    basis: fc.constantFrom(
      ...([
        'first_hand',
        'first_hand',
        'document',
        'verified_visual',
        'visual',
        'anonymous_vouched',
        'anonymous',
      ] as const),
      ...(['inference', 'statement', 'statement', 'cites', 'cites', 'unstated'] as const),
    ),
    cites: maybe(fc.uniqueArray(fc.constantFrom(...ids, ...SOURCE_IDS, 'nobody'), { maxLength: 3 }), 1),
    evidence: maybe(fc.uniqueArray(fc.constantFrom(...EVIDENCE_IDS, 'nothing'), { maxLength: 2 }), 1),
    coverage: fc.constantFrom(undefined, 'full', 'full', 'part', 'context'),
    embeddedWith: maybe(fc.constantFrom(...PARTIES), 6),
    hedge: fc.constantFrom(undefined, undefined, 'none', 'conditional', 'hedged', 'self_doubt'),
    figure: maybe(fc.constantFrom(7, 10)),
    retractedAt: maybe(someDay, 6),
  });

const review = fc.record({
  claim: fc.constant('c'),
  by: fc.constantFrom(...SOURCE_IDS),
  at: someDay,
  verdict: fc.constantFrom('true', 'false', 'mixed', 'unproven', 'mostly_true'),
  trusted: fc.boolean(),
  coverage: fc.constantFrom(undefined, undefined, 'full', 'part'),
  retractedAt: maybe(someDay, 5),
});

const claim = fc
  .record({
    sides: fc.array(fc.constantFrom('implicates', 'benefits', 'neither'), { minLength: 3, maxLength: 3 }),
    since: maybe(someDay, 2),
  })
  .map(({ sides, since }) => ({
    id: 'c',
    checkable: 'fact',
    implicates: PARTIES.filter((_, index) => sides[index] === 'implicates'),
    benefits: PARTIES.filter((_, index) => sides[index] === 'benefits'),
    ...(since === undefined ? {} : { since }),
  }));

/** Facts of a pack with up to a dozen reports; reviews only where they are asked for. */
export function arbBarePack({ reviews = true, minReports = 0 } = {}): fc.Arbitrary<BarePack & { reports: object[] }> {
  return fc.integer({ min: minReports, max: 12 }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `r${index}`);
    return fc.record({
      adverse: fc.constantFrom<[string, string][][]>(
        [['blue', 'red']],
        [],
        [
          ['green', 'red'],
          ['blue', 'green'],
        ],
      ),
      sources: fc.tuple(...SOURCE_IDS.map(source)),
      evidence: fc.tuple(...EVIDENCE_IDS.map(evidence)),
      claims: fc.tuple(claim),
      reports: fc
        .tuple(...ids.map(() => report(ids.length > 0 ? ids : ['nobody'])))
        .map((reports) => reports.map((one, index) => ({ ...one, id: ids[index], claim: 'c' }))),
      reviews: reviews ? fc.array(review, { maxLength: 3 }) : fc.constant([]),
    });
  });
}

/** A day on or around those of the reports. */
export const arbAsOf = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(day);

/** The pack of bare facts with more reports, without sharing anything with the first. */
export function withReports(bare: BarePack, ...reports: object[]): ClaimPack {
  const more = reports.map((one, index) => ({ id: `more${index}`, claim: 'c', ...one }));
  return completePack({ ...bare, reports: [...(bare.reports ?? []), ...more] });
}
