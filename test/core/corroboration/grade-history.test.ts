import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/corroboration/assess.ts';
import { gradeHistory } from '../../../src/core/corroboration/grade-history.ts';
import { completePack } from '../../support/complete-pack.ts';
import { arbBarePack } from '../../support/random-pack.ts';
import { CLAIM, packOf, rates, relays, says, video } from './claim-builder.ts';

describe('the history of a grade', () => {
  it('has a step for each day on which something changed, with what happened', () => {
    const steps = gradeHistory(
      packOf({
        reports: [
          says('blueMoD', 'asserts', 'statement', { figure: 7 }),
          says('redMoD', 'denies', 'statement'),
          says('osint', 'confirms', 'verified_visual', { at: '2024-01-12', evidence: ['v'] }),
          says('np1', 'confirms', 'first_hand', { at: '2024-03-01', retractedAt: '2024-04-01' }),
        ],
        evidence: [video('v', 'authentic', '2024-01-15')],
        reviews: [rates('fc1', 'false', { at: '2024-05-01', retractedAt: '2024-06-01' })],
      }),
      CLAIM,
    );
    expect(
      steps.map(({ day, rule, moved, events }) => [day, rule, moved, events.map(({ kind }) => kind).join()]),
    ).toEqual([
      ['2024-01-10', 'R9', true, 'report,report'],
      ['2024-01-12', 'R9', false, 'report'],
      ['2024-01-15', 'R7', true, 'verified'],
      ['2024-03-01', 'R6', true, 'report'],
      ['2024-04-01', 'R7', true, 'withdrawn'],
      ['2024-05-01', 'R2', true, 'review'],
      ['2024-06-01', 'R7', true, 'review_withdrawn'],
    ]);
  });

  it('is empty for a claim on which nothing is on file', () => {
    expect(gradeHistory(packOf({}), CLAIM)).toEqual([]);
  });

  it('tells between two steps what assess tells on any day between them', () => {
    fc.assert(
      fc.property(arbBarePack(), fc.nat(), (bare, pick) => {
        const pack = completePack(bare);
        const steps = gradeHistory(pack, CLAIM);
        fc.pre(steps.length > 0);
        const step = steps[pick % steps.length];
        if (!step) return;
        const { grade, rule, counts, flags } = assess(pack, CLAIM, step.day);
        expect({ grade, rule, counts, flags }).toEqual({
          grade: step.grade,
          rule: step.rule,
          counts: step.counts,
          flags: step.flags,
        });
        expect(steps.map(({ day }) => day)).toEqual([...new Set(steps.map(({ day }) => day))].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('sums up neighbouring days where a claim has thousands, and loses no event', () => {
    const start = Date.UTC(2010, 0, 1);
    const dayAfter = (days: number) => new Date(start + days * 86_400_000).toISOString().slice(0, 10);
    const reports = Array.from({ length: 4000 }, (_, index) => relays('np1', ['igo'], { at: dayAfter(index) }));
    const steps = gradeHistory(packOf({ reports }), CLAIM);
    expect(steps.length).toBeLessThanOrEqual(50);
    expect(steps.reduce((sum, { events }) => sum + events.length, 0)).toBe(4000);
    expect(steps[0]?.from).toBe('2010-01-01');
    expect(steps.at(-1)?.day).toBe(dayAfter(3999));
  });
});
