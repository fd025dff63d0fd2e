import { describe, expect, it } from 'vitest';
import { type Grader, lintChange } from '../../../src/core/pack/lint-change.ts';
import type { ClaimPack } from '../../../src/core/pack/model.ts';
import { parsePack } from '../../../src/core/pack/parse-pack.ts';
import { samplePack } from './sample-pack.ts';

function packOf(change: object): ClaimPack {
  const result = parsePack({ ...samplePack(), ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

/** A stand-in: the grade is how many reports are on file by then. */
const countReports: Grader = (pack, claim, asOf) => ({
  grade: String(pack.reports.filter((report) => report.claim === claim && report.at <= asOf).length),
});

const before = packOf({});
const withoutStrike = { reports: samplePack().reports.slice(0, 3) };
const entry = { at: '2024-05-02', claim: 'strike', what: { en: 'Report withdrawn' }, by: 'Desk' };

function rules(next: object, previous = before) {
  return lintChange(previous, packOf({ version: '1.1.0', updated: '2024-05-02', ...next }), countReports).map(
    ({ rule }) => rule,
  );
}

describe('a new version of a pack', () => {
  it('may leave every grade as it was', () => {
    expect(rules({})).toEqual([]);
  });

  it('does not change a grade in silence', () => {
    expect(rules(withoutStrike)).toEqual(['silent-grade-change']);
    expect(rules({ ...withoutStrike, changes: [entry] })).toEqual([]);
  });

  it('needs a new entry for a new change', () => {
    expect(rules({ ...withoutStrike, changes: [entry] }, packOf({ changes: [entry] }))).toEqual([
      'silent-grade-change',
    ]);
  });

  it('compares both versions as of the same day, so time alone changes nothing', () => {
    const later = [...samplePack().reports, { ...samplePack().reports[3], id: 'r9', at: '2024-05-02' }];
    expect(rules({}, packOf({ reports: later }))).toEqual(['silent-grade-change']);
    expect(rules({ reports: later }, packOf({ reports: later }))).toEqual([]);
  });

  it('says why a claim is gone', () => {
    const claims = samplePack().claims.slice(0, 1);
    expect(rules({ claims, ...withoutStrike })).toEqual(['silent-removal']);
    expect(rules({ claims, ...withoutStrike, changes: [entry] })).toEqual([]);
  });

  it('never loses an entry of the correction log', () => {
    expect(rules({}, packOf({ changes: [entry] }))).toEqual(['log-rewritten']);
  });

  it('has its own number, a later day and the same id', () => {
    expect(rules({ id: 'other', version: '1.0.0', updated: '2024-04-01' })).toEqual([
      'other-pack',
      'same-version',
      'older-version',
    ]);
  });
});
