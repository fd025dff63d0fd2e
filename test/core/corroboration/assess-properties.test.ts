import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/corroboration/assess.ts';
import type { Assessment } from '../../../src/core/corroboration/model.ts';
import type { ClaimId, ClaimPack, Day, Report } from '../../../src/core/pack/model.ts';
import { type BarePack, completePack } from '../../support/complete-pack.ts';
import { arbAsOf, arbBarePack, BEFORE_ALL, day, LAST_DAY, withReports } from '../../support/random-pack.ts';

const RUNS = { numRuns: 2000 };
const CLAIM = 'c' as ClaimId;
const END = day(LAST_DAY) as Day;

type Facts = Record<string, unknown>;

const at = (pack: ClaimPack, asOf: string): Assessment => assess(pack, CLAIM, asOf as Day);

/** The pack with sources that nothing else in it mentions. */
function withSources(bare: BarePack, ...sources: Facts[]): BarePack {
  return { ...bare, sources: [...(bare.sources ?? []), ...sources] };
}

/** Reports of the claim that count in its support on the last day. */
function counted(bare: BarePack): Report[] {
  return completePack(bare).reports.filter(
    ({ stance, coverage, retractedAt }) =>
      stance !== 'denies' && stance !== 'doubts' && coverage !== 'context' && retractedAt === undefined,
  );
}

describe('assess, on random packs', () => {
  it('is unchanged by relays of what is already counted', () => {
    const relay = fc.record({
      stance: fc.constantFrom('relays', 'asserts', 'confirms'),
      basis: fc.constantFrom('cites', 'unstated'),
      hedge: fc.constantFrom(undefined, 'hedged', 'self_doubt'),
      coverage: fc.constantFrom('full', 'part'),
      selfPublished: fc.boolean(),
      picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(arbBarePack({ minReports: 1 }), relay, ({ ...bare }, { picks, selfPublished, ...more }) => {
        const reports = counted(bare);
        fc.pre(reports.length > 0);
        const cites = picks.map((pick) => reports[pick % reports.length]?.id);
        const known = withSources(bare, { id: 'newcomer', selfPublished, accountable: !selfPublished });
        const before = at(completePack(bare), END);
        const after = at(withReports(known, { by: 'newcomer', at: END, cites, ...more }), END);
        expect(after.grade).toBe(before.grade);
        expect(after.counts?.origins).toBe(before.counts?.origins);
      }),
      RUNS,
    );
  });

  it('is unchanged by a report that its source repeats word for word', () => {
    fc.assert(
      fc.property(arbBarePack({ minReports: 1 }), fc.nat(), arbAsOf, (bare, pick, asOf) => {
        const repeated = bare.reports[pick % bare.reports.length] as Facts;
        const before = at(completePack(bare), asOf);
        const after = at(withReports(bare, { ...repeated, id: 'again' }), asOf);
        expect(after.grade).toBe(before.grade);
        expect(after.rule).toBe(before.rule);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of reports, reviews, sources, evidence or citations', () => {
    fc.assert(
      fc.property(arbBarePack(), fc.infiniteStream(fc.nat()), arbAsOf, (bare, picks, asOf) => {
        const shuffle = <Item>(items: readonly Item[] = []): Item[] =>
          items
            .map((item) => ({ item, rank: picks.next().value as number }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ item }) => item);
        const reports = shuffle(bare.reports as Facts[]).map((one) => ({
          ...one,
          ...(one.cites ? { cites: shuffle(one.cites as string[]) } : {}),
          ...(one.evidence ? { evidence: shuffle(one.evidence as string[]) } : {}),
        }));
        const shuffled = {
          ...bare,
          reports,
          reviews: shuffle(bare.reviews),
          sources: shuffle(bare.sources),
          evidence: shuffle(bare.evidence),
        };
        expect(at(completePack(shuffled), asOf)).toEqual(at(completePack(bare), asOf));
      }),
      RUNS,
    );
  });

  it('is untraceable before every report and review', () => {
    fc.assert(
      fc.property(arbBarePack(), (bare) => {
        const { grade, rule, flags, classes } = at(completePack(bare), BEFORE_ALL);
        expect({ grade, rule, flags, classes }).toEqual({ grade: 'untraceable', rule: 'R10', flags: [], classes: [] });
      }),
      RUNS,
    );
  });

  it('never grades R5 to R7 what only a benefiting party says', () => {
    fc.assert(
      fc.property(arbBarePack({ reviews: false, minReports: 1 }), arbAsOf, (bare, asOf) => {
        const reports = bare.reports.map((one) => ({
          ...one,
          by: 'theirs',
          embeddedWith: undefined,
          cites: undefined,
        }));
        const sources = [{ id: 'theirs', party: 'blue', accountable: true }];
        const claims = [{ id: 'c', implicates: ['red'], benefits: ['blue'] }];
        const { rule } = at(completePack({ ...bare, sources, claims, reports }), asOf);
        expect(['R5', 'R6', 'R7']).not.toContain(rule);
      }),
      RUNS,
    );
  });

  it('is unchanged by a circle of citations', () => {
    fc.assert(
      fc.property(
        arbBarePack({ minReports: 1 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (bare, length, bySource) => {
          fc.pre(counted(bare).length > 0);
          const sources = Array.from({ length }, (_, index) => ({ id: `ring${index}`, accountable: true }));
          const circle = sources.map(({ id }, index) => {
            const next = (index + 1) % length;
            return {
              by: id,
              at: END,
              stance: 'relays',
              basis: 'cites',
              cites: [bySource ? `ring${next}` : `more${next}`],
            };
          });
          const before = at(completePack(bare), END);
          const after = at(withReports(withSources(bare, ...sources), ...circle), END);
          expect(after.grade).toBe(before.grade);
          expect(after.flags).toContain('circular');
        },
      ),
      RUNS,
    );
  });

  it('is never lifted to R6 by a report of an owner who already has an independent one', () => {
    const images = fc.uniqueArray(fc.constantFrom('e0', 'e1', 'e2'), { maxLength: 2 });
    const basis = fc.constantFrom('first_hand', 'document', 'verified_visual', 'visual', 'statement');
    fc.assert(
      fc.property(arbBarePack({ reviews: false }), images, basis, (bare, evidence, basis) => {
        const house = { accountable: true, ownerGroup: 'house' };
        const elder = { id: 'elder', claim: 'c', by: 'elder', at: END, stance: 'asserts', basis: 'first_hand' };
        const owned = withSources(
          { ...bare, reports: [...bare.reports, elder] },
          { ...house, id: 'elder' },
          { ...house, id: 'sister' },
        );
        fc.pre(at(completePack(owned), END).rule !== 'R6');
        const lifted = withReports(owned, { by: 'sister', at: END, stance: 'confirms', basis, evidence });
        expect(at(lifted, END).rule).not.toBe('R6');
      }),
      RUNS,
    );
  });

  it('grades R5 only where an accused party speaks in its own voice', () => {
    fc.assert(
      fc.property(arbBarePack({ reviews: false }), arbAsOf, (bare, asOf) => {
        const reports = (bare.reports as Facts[]).map((one, index) => {
          const mute = [
            { stance: 'relays' },
            { embeddedWith: 'red' },
            { hedge: 'conditional' },
            { basis: 'anonymous' },
          ];
          return { ...one, ...mute[index % mute.length] };
        });
        expect(at(completePack({ ...bare, reports }), asOf).rule).not.toBe('R5');
      }),
      RUNS,
    );
  });

  it('is plain JSON', () => {
    fc.assert(
      fc.property(arbBarePack(), arbAsOf, (bare, asOf) => {
        const found = at(completePack(bare), asOf);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      RUNS,
    );
  });

  it('knows nothing of what happens later', () => {
    fc.assert(
      fc.property(arbBarePack(), arbAsOf, (bare, asOf) => {
        const past = {
          ...bare,
          reports: (bare.reports as Facts[]).filter((one) => String(one.at) <= asOf).map((one) => without(one, asOf)),
          reviews: (bare.reviews ?? []).filter((one) => String(one.at) <= asOf).map((one) => without(one, asOf)),
          evidence: (bare.evidence ?? []).map((item) => unverifiedAfter(item, asOf)),
        };
        expect(at(completePack(past), asOf)).toEqual(at(completePack(bare), asOf));
      }),
      RUNS,
    );
  });
});

function without(one: Facts, asOf: string): Facts {
  const { retractedAt, ...rest } = one;
  return typeof retractedAt === 'string' && retractedAt <= asOf ? one : rest;
}

function unverifiedAfter(item: Facts, asOf: string): Facts {
  const verification = item.verification as { at?: string };
  const known = verification.at === undefined || verification.at <= asOf;
  return known ? item : { ...item, verification: { status: 'unchecked' } };
}
