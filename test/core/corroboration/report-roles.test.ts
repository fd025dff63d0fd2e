import { describe, expect, it } from 'vitest';
import { claimReports } from '../../../src/core/corroboration/report-roles.ts';
import type { Day } from '../../../src/core/pack/model.ts';
import { CLAIM, LATE, packOf, relays, type Setting, says, video } from './claim-builder.ts';

const rolesOf = (setting: Setting) => claimReports(packOf(setting), CLAIM, (setting.asOf ?? LATE) as Day);
const ids = (entries: { report: string | null }[]) => entries.map(({ report }) => report);

describe('the part each report plays', () => {
  it('tells origins from relays, and on whom a relay relies', () => {
    const { origins, relays: passing } = rolesOf({
      reports: [says('person', 'asserts', 'first_hand'), relays('np1', ['r1']), relays('np2', ['np1', 'r9'])],
    });
    expect(ids(origins)).toEqual(['r1']);
    expect(passing.map(({ report, reliesOn }) => [report, reliesOn])).toEqual([
      ['r2', [{ kind: 'report', report: 'r1', source: 'person' }]],
      [
        'r3',
        [
          { kind: 'source', source: 'np1' },
          { kind: 'dead_end', id: 'r9' },
        ],
      ],
    ]);
  });

  it('lists a report that names no source as a relay that relies on nobody', () => {
    const { origins, relays: passing } = rolesOf({ reports: [says('np1', 'asserts', 'unstated')] });
    expect(origins).toEqual([]);
    expect(passing).toEqual([{ report: 'r1', source: 'np1', reliesOn: [] }]);
  });

  it('names a source that is only cited as an origin without a report', () => {
    const { origins } = rolesOf({ reports: [relays('np1', ['redMoD'])] });
    expect(origins).toEqual([
      { report: null, source: 'redMoD', class: 'party:red', relation: 'against', coverage: 'full', admission: 'none' },
    ]);
  });

  it('sets confirmations beside what they confirm', () => {
    const { origins, confirmations } = rolesOf({
      reports: [
        says('blueMoD', 'asserts', 'statement'),
        says('np1', 'confirms', 'first_hand', { at: '2024-01-12' }),
        says('redMoD', 'admits', 'statement', { at: '2024-01-13' }),
      ],
    });
    expect(ids(origins)).toEqual(['r1']);
    expect(confirmations.map(({ report, admission }) => [report, admission])).toEqual([
      ['r2', 'none'],
      ['r3', 'full'],
    ]);
  });

  it('takes the first of several confirmations as the origin where nobody else says it', () => {
    const { origins, confirmations } = rolesOf({
      reports: [
        says('redMoD', 'claims_responsibility', 'statement', { at: '2024-01-13' }),
        says('np1', 'confirms', 'first_hand', { at: '2024-01-12' }),
      ],
    });
    expect([ids(origins), ids(confirmations)]).toEqual([['r2'], ['r1']]);
  });

  it('weighs denials and doubts', () => {
    const { denials, doubts } = rolesOf({
      reports: [
        says('blueMoD', 'asserts', 'statement'),
        says('redMoD', 'denies', 'statement', { at: '2024-01-09' }),
        says('redMoD', 'denies', 'statement', { at: '2024-01-11' }),
        says('np1', 'denies', 'first_hand', { at: '2024-01-12' }),
        says('blog', 'denies', 'inference', { at: '2024-01-13' }),
        says('np2', 'doubts', 'inference', { at: '2024-01-14' }),
      ],
    });
    expect(denials.map(({ report, weight, party }) => [report, weight, party])).toEqual([
      ['r2', 'prior', 'red'],
      ['r3', 'denial', 'red'],
      ['r4', 'contradiction', null],
      ['r5', 'doubt', null],
    ]);
    expect(ids(doubts)).toEqual(['r6']);
  });

  it('keeps apart what was withdrawn, what is context and what its own images refute', () => {
    const roles = rolesOf({
      reports: [
        says('np1', 'asserts', 'first_hand', { retractedAt: '2024-01-20' }),
        says('np2', 'asserts', 'first_hand', { coverage: 'context' }),
        says('blog', 'asserts', 'visual', { evidence: ['v'] }),
      ],
      evidence: [video('v', 'miscaptioned')],
    });
    expect(ids(roles.withdrawn)).toEqual(['r1']);
    expect(roles.context).toEqual([
      { report: 'r3', source: 'blog', refuted: true },
      { report: 'r2', source: 'np2', refuted: false },
    ]);
    expect(roles.origins).toEqual([]);
  });

  it('knows only what was published by the day', () => {
    const reports = [says('np1', 'asserts', 'first_hand', { at: '2024-01-12', retractedAt: '2024-01-20' })];
    expect(rolesOf({ reports, asOf: '2024-01-11' }).origins).toEqual([]);
    expect(ids(rolesOf({ reports, asOf: '2024-01-19' }).origins)).toEqual(['r1']);
    expect(ids(rolesOf({ reports, asOf: '2024-01-20' }).withdrawn)).toEqual(['r1']);
  });
});
