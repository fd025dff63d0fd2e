import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PROBLEMS } from '../../../src/core/pack/limits.ts';
import { parsePack } from '../../../src/core/pack/parse-pack.ts';
import { sharedJson } from '../../support/shared-data.ts';
import { samplePack, sampleWith } from './sample-pack.ts';

function problemsOf(input: unknown) {
  const result = parsePack(input);
  return result.ok ? [] : result.problems;
}

describe('a readable pack', () => {
  it('comes back with all its content', () => {
    expect(parsePack(samplePack())).toEqual({ ok: true, pack: samplePack() });
  });

  it('may leave out every list that can be empty', () => {
    const { names, evidence, reviews, changes, adverse, parties, ...rest } = samplePack();
    const claims = [{ id: 'c', text: { en: 'It rained' }, checkable: 'fact' }];
    const result = parsePack({ ...rest, claims, reports: [] });
    expect(result.ok && result.pack).toMatchObject({
      parties: [],
      adverse: [],
      names: [],
      evidence: [],
      reviews: [],
      changes: [],
      claims: [{ implicates: [], benefits: [], matchers: [] }],
    });
  });

  it('may give plain strings for names, notes, titles and what an item shows', () => {
    const input = structuredClone(samplePack());
    Object.assign(input, { title: 'Bridge' });
    Object.assign(input.sources[0] ?? {}, { name: 'Gazette' });
    Object.assign(input.parties[0] ?? {}, { name: 'City' });
    Object.assign(input.evidence[0] ?? {}, { shows: 'A barrier' });
    Object.assign(input.reports[0] ?? {}, { note: 'Seen on site' });
    const result = parsePack(input);
    expect(result.ok && result.pack).toMatchObject({
      title: { und: 'Bridge' },
      sources: [{ name: { und: 'Gazette' } }, {}, {}],
      parties: [{ name: { und: 'City' } }, {}],
      evidence: [{ shows: { und: 'A barrier' } }],
      reports: [{ note: { und: 'Seen on site' } }, {}, {}, {}],
    });
  });

  it('does not carry fields the format does not know', () => {
    const result = parsePack(sampleWith('sources.0.reliability', 5));
    expect(result.ok && 'reliability' in (result.pack.sources[0] ?? {})).toBe(false);
  });

  it.each([
    ['evidence', 'reports.0.evidence', ['nothing']],
    ['a cited report', 'reports.1.cites', ['nothing']],
    ['a party', 'claims.0.implicates', ['nobody']],
    ['an adverse party', 'adverse', [['city', 'nobody']]],
    ['a quoting source', 'reports.0.via', 'nobody'],
    ['a related claim', 'claims.0.related', [{ id: 'nothing', rel: 'broader' }]],
    ['the claim of a change', 'changes', [{ at: '2024-01-01', claim: 'gone', what: 'Removed', by: 'Desk' }]],
  ])('may point to %s that is not there', (_what, path, value) => {
    expect(problemsOf(sampleWith(path, value))).toEqual([]);
  });
});

describe('an unreadable pack', () => {
  it.each([
    ['version', undefined, 'version', 'is missing'],
    ['format', 'claim-pack/2', 'format', 'must be "claim-pack/1"'],
    ['maintainer', { name: 'x' }, 'maintainer.contact', 'is missing'],
    ['licence', '  ', 'licence', 'is empty'],
    ['sources', undefined, 'sources', 'is missing'],
    ['claims', {}, 'claims', 'must be a list, not an object'],
    ['claims.0', null, 'claims[0]', 'must be an object, not null'],
    ['claims.0.text', 'A plain string', 'claims[0].text', 'one text per language'],
    ['claims.0.text', {}, 'claims[0].text', 'in at least one language'],
    ['claims.0.text', { 'not a tag': 'x' }, 'claims[0].text["not a tag"]', 'language tag'],
    ['claims.0.text.fr', 7, 'claims[0].text.fr', 'must be text, not 7'],
    ['claims.0.since', '2023-02-29', 'claims[0].since', '"2023-02-29" is not a day of the calendar'],
    ['claims.0.since', '2 March', 'claims[0].since', 'YYYY-MM-DD'],
    ['claims.0.checkable', 'maybe', 'claims[0].checkable', '"judgement"'],
    ['claims.1.id', 'closed', 'claims[1].id', 'already the id of claims[0]'],
    ['reports.1.id', 'r1', 'reports[1].id', 'already the id of reports[0]'],
    ['reports.0.url', 'javascript:alert(1)', 'reports[0].url', 'http'],
    ['reports.0.url', 'https://', 'reports[0].url', 'http'],
    ['reports.0.url', 'https://user:secret@example.org/', 'reports[0].url', 'http'],
    ['reports.0.url', 'https://example.org/a b', 'reports[0].url', 'spaces'],
    ['reports.0.archiveUrl', 'data:text/html,x', 'reports[0].archiveUrl', 'http'],
    ['reports.0.claim', 'nothing', 'reports[0].claim', 'not a claim of this pack'],
    ['reports.0.by', 'nobody', 'reports[0].by', 'not a source of this pack'],
    ['reports.0.quote', { text: 'q'.repeat(201), lang: 'en' }, 'reports[0].quote.text', '200'],
    ['reports.0.note', { en: 'n'.repeat(2001) }, 'reports[0].note.en', '2000'],
    ['reports.0.figure', Number.NaN, 'reports[0].figure', 'a number'],
    ['adverse', [['city']], 'adverse[0][1]', 'is missing'],
    ['claims.0.matchers.0.phrase', ' — … ', 'claims[0].matchers[0].phrase', 'no letter or digit'],
    ['claims.0.matchers.0.phrase', '{valle} bridge', 'claims[0].matchers[0].phrase', '{valle} is not one'],
    ['claims.0.matchers.0.phrase', 'bridge {vale', 'claims[0].matchers[0].phrase', 'brace'],
    ['claims.0.matchers.0.near', [['shut'], []], 'claims[0].matchers[0].near[1]', 'empty group'],
    ['claims.0.matchers.0.near', [['{x}']], 'claims[0].matchers[0].near[0][0]', '{x} is not one'],
    ['claims.0.matchers.0.without', ['!'], 'claims[0].matchers[0].without[0]', 'no letter or digit'],
    ['claims.0.matchers.0.within', 'chapter', 'claims[0].matchers[0].within', '"sentence"'],
    ['claims.0.matchers.0.gap', 1.5, 'claims[0].matchers[0].gap', 'whole number'],
    ['names.0.forms', [], 'names[0].forms', 'at least one spelling'],
    ['names.0.forms', [{ lang: 'en', text: '{vale}' }], 'names[0].forms[0].text', 'brace'],
    ['sources.0.id', '__proto__', 'sources[0].id', 'not allowed'],
  ])('with %s = %j names the place %s', (path, value, place, message) => {
    const input = typeof value === 'number' && Number.isNaN(value) ? withNaN() : sampleWith(path, value);
    expect(problemsOf(input)).toContainEqual({ path: place, message: expect.stringContaining(message) });
  });

  it('is told of all its problems at once', () => {
    const input = structuredClone(samplePack()) as Record<string, unknown>;
    delete input.version;
    input.updated = 'yesterday';
    input.correctionsUrl = 'ftp://desk.example';
    expect(problemsOf(input).map((problem) => problem.path)).toEqual(['version', 'updated', 'correctionsUrl']);
  });

  it('has one problem for one mistake: entries that refer to an unreadable one are not blamed', () => {
    expect(problemsOf(sampleWith('sources.0.kind', 'oracle')).map((problem) => problem.path)).toEqual([
      'sources[0].kind',
    ]);
  });

  it.each([[null], [undefined], ['text'], [[]], [7]])('may not even be an object: %j', (input) => {
    expect(problemsOf(input)).toEqual([{ path: '', message: expect.stringContaining('a pack is a JSON object') }]);
  });
});

function withNaN(): unknown {
  const pack = samplePack();
  Object.assign(pack.reports[0] ?? {}, { figure: Number.NaN });
  return pack;
}

describe('limits', () => {
  it('refuse more than 5,000 reports on one claim', () => {
    const reports = Array.from({ length: 5_001 }, (_, index) => ({ ...samplePack().reports[0], id: `r${index}` }));
    expect(problemsOf({ ...samplePack(), reports })).toEqual([
      { path: 'reports[5000]', message: expect.stringContaining('5000') },
    ]);
  });

  it('refuse more than 500,000 matchers', () => {
    const matchers = Array.from({ length: 250_001 }, (_, index) => ({ lang: 'en', phrase: `word ${index}` }));
    const claims = samplePack().claims.map((claim) => ({ ...claim, matchers }));
    expect(problemsOf({ ...samplePack(), claims })).toEqual([
      { path: 'claims', message: expect.stringContaining('500002') },
    ]);
  });

  it('end the list of problems of a file that is nothing but problems', () => {
    const claims = Array.from({ length: 1_000_000 }, () => ({}));
    const problems = problemsOf({ ...samplePack(), claims, reports: [] });
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)?.message).toContain('the rest was not checked');
  });

  it('refuse endless lists inside an entry without reading them', () => {
    const cites = new Array(2_000_000).fill(0);
    expect(problemsOf(sampleWith('reports.1.cites', cites))).toEqual([
      { path: 'reports[1].cites', message: expect.stringContaining('10000') },
    ]);
  });
});

describe('hostile input', () => {
  it('is never able to reach a prototype', () => {
    const text = JSON.stringify(samplePack()).replace(
      '"claims":[{',
      '"__proto__":{"x":1},"claims":[{"__proto__":{"y":1},',
    );
    const result = parsePack(JSON.parse(text));
    expect(result.ok && Object.keys(result.pack)).not.toContain('__proto__');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('may be nested deeply where nothing is expected', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = JSON.stringify(samplePack()).replace('"reviews":[]', `"reviews":[],"extra":${deep}`);
    expect(parsePack(JSON.parse(text)).ok).toBe(true);
  });

  it('may hold huge texts, which messages do not repeat', () => {
    const [problem] = problemsOf(sampleWith('claims.0.id', ` ${'x'.repeat(5_000_000)}`));
    expect(problem?.path).toBe('claims[0].id');
    expect(problem?.message.length).toBeLessThan(300);
  });

  it('gives problems, never an exception', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true });
    const fields = Object.keys(samplePack());
    fc.assert(
      fc.property(fc.constantFrom(...fields), anything, (field, value) => {
        const result = parsePack({ ...samplePack(), [field]: value });
        expect(result.ok || result.problems.every((problem) => problem.message !== '')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('facts that are not yet a pack', () => {
  const facts = sharedJson<unknown>('karabakh-2020/facts.json');

  it.skipIf(!facts)('are refused, naming everything that is missing (skipped where the facts are absent)', () => {
    const paths = problemsOf(facts).map((problem) => problem.path);
    expect(paths).toEqual(
      expect.arrayContaining(['version', 'updated', 'title', 'languages', 'maintainer', 'licence', 'correctionsUrl']),
    );
  });
});
