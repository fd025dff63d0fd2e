import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/corroboration/assess.ts';
import { sourcesOfHost } from '../../src/core/findings/sources-of-page.ts';
import { toDay } from '../../src/core/pack/day.ts';
import { lintPack } from '../../src/core/pack/lint-pack.ts';
import type { ClaimId, ClaimPack } from '../../src/core/pack/model.ts';
import { unknownFields } from '../../src/core/pack/unknown-fields.ts';
import { bundledPack, bundledPackJson } from '../support/bundled-pack.ts';
import { sharedJson } from '../support/shared-data.ts';

const pack = bundledPack();

interface Facts {
  claims: { id: string; implicates: string[]; benefits: string[]; checkable: string }[];
  sources: { id: string }[];
  reports: Record<string, unknown>[];
}

describe('the bundled pack', () => {
  it('holds only fields that the format knows', () => {
    expect(unknownFields(bundledPackJson())).toEqual([]);
  });

  it('passes the editorial lint', () => {
    expect(lintPack(pack).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('has 29 claims and 114 reports', () => {
    expect(pack.claims).toHaveLength(29);
    expect(pack.reports).toHaveLength(114);
  });

  it('writes each claim, party and image in French and in English', () => {
    const texts = [
      ...pack.claims.map(({ text }) => text),
      ...pack.parties.map(({ name }) => name),
      ...pack.evidence.map(({ shows }) => shows),
    ];
    expect(texts.filter((text) => !text.fr || !text.en)).toEqual([]);
  });

  it('has matchers in French and in English for each claim', () => {
    const lacking = pack.claims.filter(
      ({ matchers }) => !['fr', 'en'].every((lang) => matchers.some((m) => m.lang === lang)),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('dates each claim and gives it a place: a year and a proper name stand in its text', () => {
    const vague = pack.claims.filter(
      ({ text }) => !/2020/.test(text.fr ?? '') || !/Karabakh|Azerba|azerba|[Aa]rm[ée]ni|Hadrout/.test(text.fr ?? ''),
    );
    expect(vague.map(({ id }) => id)).toEqual([]);
  });

  it('opens claims about deaths only by click or key', () => {
    const deaths = pack.claims.filter(({ text }) => /killing|wiped out/.test(text.en ?? ''));
    expect(deaths.map(({ id, care }) => [id, care])).toEqual([
      ['k02', 'high'],
      ['k11', 'high'],
    ]);
  });

  it('says of each report that stands on a page of another of its sources that this one quotes it', () => {
    const unsaid = pack.reports.filter(({ by, via, url }) => {
      const publishers = sourcesOfHost(pack, new URL(url).hostname);
      return publishers.size > 0 && !publishers.has(via ?? by);
    });
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });

  it('says so of no report that stands on a page of its own source', () => {
    const own = pack.reports.filter(
      ({ by, via, url }) => via !== undefined && sourcesOfHost(pack, new URL(url).hostname).has(by),
    );
    expect(own.map(({ id }) => id)).toEqual([]);
  });
});

describe('the facts behind the bundled pack', () => {
  const facts = sharedJson<Facts>('karabakh-2020/facts.json');

  it.skipIf(facts === null)('are all there and unchanged', () => {
    const { reports = [], sources = [], claims = [] } = facts ?? {};
    const fields = [
      'id',
      'claim',
      'by',
      'at',
      'stance',
      'basis',
      'coverage',
      'cites',
      'evidence',
      'embeddedWith',
      'hedge',
      'figure',
      'url',
      'dateApprox',
    ] as const;
    const core = (report: object) =>
      Object.fromEntries(fields.map((field) => [field, (report as Record<string, unknown>)[field]]));
    expect(pack.reports.map(core)).toEqual(reports.map(core));
    expect(pack.sources.map(({ id }) => String(id))).toEqual(sources.map(({ id }) => id));
    expect(
      pack.claims.map(({ id, implicates, benefits, checkable }) => ({ id, implicates, benefits, checkable })),
    ).toEqual(claims.map(({ id, implicates, benefits, checkable }) => ({ id, implicates, benefits, checkable })));
  });

  it.skipIf(facts === null)('come with `via` where they are known from the article alone', () => {
    const alone = (facts?.reports ?? []).filter((report) => report.unsupported === true).map((report) => report.id);
    expect(alone).toHaveLength(10);
    expect(pack.reports.filter(({ via }) => via === 'site').map(({ id }) => String(id))).toEqual(alone);
  });
});

interface Case {
  claim: string;
  asOf: string;
  expect: { grade: string; admiralty: number; rule: string; counts: unknown; flags: string[] };
}

describe('grades on the bundled pack', () => {
  const cases = sharedJson<{ cases: Case[] }>('corroboration/cases.json')?.cases.filter(({ claim }) =>
    pack.claims.some(({ id }) => id === claim),
  );

  it.skipIf(!cases)('are those expected of the facts', () => {
    const wrong = (cases ?? []).flatMap(({ claim, asOf, expect: wanted }) => {
      const { grade, admiralty, rule, counts, flags } = assessOn(pack, claim, asOf);
      const got = { grade, admiralty, rule, counts, flags: [...flags].sort() };
      const same = JSON.stringify(got) === JSON.stringify({ ...pick(wanted), flags: [...wanted.flags].sort() });
      return same ? [] : [{ claim, asOf, got, wanted }];
    });
    expect(cases?.length).toBe(34);
    expect(wrong).toEqual([]);
  });
});

const pick = ({ grade, admiralty, rule, counts }: Case['expect']) => ({ grade, admiralty, rule, counts });

function assessOn(on: ClaimPack, claim: string, asOf: string) {
  const day = toDay(asOf);
  if (day === null) throw new Error(`not a day: ${asOf}`);
  return assess(on, claim as ClaimId, day);
}
