import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/corroboration/assess.ts';
import { bandOf, GRADES } from '../../../src/core/corroboration/bands.ts';
import { claimFile } from '../../../src/core/corroboration/claim-file.ts';
import { explain } from '../../../src/core/corroboration/explain.ts';
import { probesOf } from '../../../src/core/corroboration/probes.ts';
import { RULES } from '../../../src/core/corroboration/rules.ts';
import { standingOf } from '../../../src/core/corroboration/standing.ts';
import { whatWouldChange } from '../../../src/core/corroboration/what-would-change.ts';
import type { ClaimPack, Day } from '../../../src/core/pack/model.ts';
import { completePack } from '../../support/complete-pack.ts';
import { arbAsOf, arbBarePack } from '../../support/random-pack.ts';
import { CLAIM, LATE, packOf, rates, type Setting, says } from './claim-builder.ts';

const explained = (setting: Setting) => explain(packOf(setting), CLAIM, (setting.asOf ?? LATE) as Day);
const accusation = says('blueMoD', 'asserts', 'statement');

/** The pack with one more report and its source. */
function applied(pack: ClaimPack, { report, source }: ReturnType<typeof probesOf>[number]): ClaimPack {
  return { ...pack, reports: [...pack.reports, report], sources: [...pack.sources, source] };
}

describe('why a claim has its grade', () => {
  it('names the deciding rule, its conditions and why the rules before it did not hold', () => {
    const { assessment, because, passed, band } = explained({
      reports: [accusation, says('redMoD', 'denies', 'statement')],
    });
    expect([assessment.rule, band, because]).toEqual(['R9', 'conflict', ['denied_by_party', 'no_independent']]);
    expect(passed.map(({ rule }) => rule)).toEqual(['R0', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8']);
    expect(passed.find(({ rule }) => rule === 'R7')?.missing).toEqual([['independent_full', 'several_classes']]);
  });

  it('names every way in which the rule holds', () => {
    const { because, also } = explained({
      reports: [says('np1', 'asserts', 'first_hand'), says('np2', 'asserts', 'document')],
      reviews: [rates('fc1', 'true')],
    });
    expect([because, also]).toEqual([['two_independent'], [['review_true']]]);
  });

  it('says which one report would change it', () => {
    const { openTo, changes } = explained({ reports: [accusation] });
    expect(openTo).toBe('reports');
    expect(changes.map(({ kind, party, grade }) => [kind, party, grade])).toEqual([
      ['independent_confirmation', null, 'one_independent'],
      ['independent_confirmation_of_part', null, 'partly_confirmed'],
      ['vouched_confirmation', null, 'one_independent'],
      ['independent_contradiction', null, 'contradicted'],
      ['unnamed_report', null, 'unconfirmed'],
      ['admission', 'red', 'admitted'],
      ['admission_of_part', 'red', 'partly_confirmed'],
      ['party_denial', 'red', 'contested'],
    ]);
  });

  it('says that no report can change what is no fact or what fact-checks decide', () => {
    const judgement = explained({ claim: { checkable: 'judgement' }, reports: [accusation] });
    const differing = explained({ reviews: [rates('fc1', 'true'), rates('fc2', 'false')] });
    const refuted = explained({ reports: [accusation], reviews: [rates('fc1', 'false')] });
    expect([judgement.openTo, judgement.changes]).toEqual(['nothing', []]);
    expect([differing.openTo, differing.changes, differing.contests]).toEqual(['reviews', [], []]);
    expect([refuted.openTo, refuted.changes]).toEqual(['reviews', []]);
    expect(refuted.contests.map(({ kind, grade }) => [kind, grade])).toEqual([['admission', 'contested']]);
  });

  it('gives, applied, the grade it says; what it leaves out gives none (random packs)', () => {
    fc.assert(
      fc.property(arbBarePack(), arbAsOf, (bare, day) => {
        const asOf = day as Day;
        const pack = completePack(bare);
        const { assessment, openTo, changes, contests } = explain(pack, CLAIM, asOf);
        const named = new Map([...changes, ...contests].map((change) => [`${change.kind} ${change.party}`, change]));
        for (const probe of probesOf(standingOf(claimFile(pack, CLAIM), asOf))) {
          const { grade, rule } = assess(applied(pack, probe), CLAIM, asOf);
          const change = named.get(`${probe.kind} ${probe.party}`);
          if (change) expect({ grade, rule }).toEqual({ grade: change.grade, rule: change.rule });
          else expect(grade).toBe(assessment.grade);
        }
        const fixed = ['R0', 'R1', 'R2'].includes(assessment.rule);
        expect(openTo === 'reports').toBe(!fixed);
        if (fixed) expect(changes).toEqual([]);
        expect(contests.every(({ rule }) => assessment.rule === 'R2' && rule === 'R1')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('names, on random packs, conditions that the table asks for and the assessment bears out', () => {
    fc.assert(
      fc.property(arbBarePack(), arbAsOf, (bare, day) => {
        const { assessment, because, passed } = explain(completePack(bare), CLAIM, day as Day);
        const rule = RULES.find(({ id }) => id === assessment.rule);
        expect(rule?.ways).toContainEqual(because);
        expect(passed.every(({ missing }) => missing.every((conditions) => conditions.length > 0))).toBe(true);
        if (because.includes('one_class')) expect(assessment.classes).toHaveLength(1);
        if (because.includes('several_classes')) expect(assessment.classes.length).toBeGreaterThan(1);
        if (because.includes('no_independent')) expect(assessment.counts?.independent).toBe(0);
        if (because.includes('contradicted')) expect(assessment.counts?.contradictions).toBeGreaterThan(0);
        if (because.includes('denied_by_party')) expect(assessment.counts?.denials).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never names a relay of what is already on file', () => {
    fc.assert(
      fc.property(arbBarePack(), arbAsOf, (bare, day) => {
        const { changes, contests } = whatWouldChange(completePack(bare), CLAIM, day as Day);
        expect([...changes, ...contests].map(({ kind }) => kind)).not.toContain('relay');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('bands', () => {
  it('gives every grade of the table a band, and marks all but what is not assessed', () => {
    expect(new Set(RULES.map(({ grade }) => grade))).toEqual(new Set(GRADES));
    expect(GRADES.filter((grade) => bandOf(grade) === 'none')).toEqual(['not_checkable']);
  });
});
