import { describe, expect, it } from 'vitest';
import { bannedWords } from '../../../src/core/pack/lint/banned-words.ts';
import { lintPack } from '../../../src/core/pack/lint-pack.ts';
import { parsePack } from '../../../src/core/pack/parse-pack.ts';
import { samplePack, sampleWith } from './sample-pack.ts';

function lint(input: unknown) {
  const result = parsePack(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return lintPack(result.pack, input);
}

describe('a sound pack', () => {
  it('has nothing to correct', () => {
    expect(lint(samplePack())).toEqual([]);
  });
});

const denial = samplePack().reports[2];
const asserted = samplePack().reports[0];
const review = {
  claim: 'closed',
  by: 'gazette',
  at: '2024-03-10',
  verdict: 'false',
  label: 'False',
  url: 'https://gazette.example/check',
  trusted: true,
};

describe('what is wrong in a readable pack', () => {
  it.each<[rule: string, level: string, change: string, value: unknown, path: string]>([
    ['party-without-ref', 'error', 'sources.2.partyRef', undefined, 'sources[2].partyRef'],
    ['party-basis', 'warning', 'sources.2.partyBasis', undefined, 'sources[2].partyBasis'],
    ['party-basis', 'error', 'sources.0.partyBasis', 'member', 'sources[0].partyBasis'],
    ['unknown-party', 'error', 'sources.2.party', 'nobody', 'sources[2].party'],
    ['state-source', 'error', 'sources.2.party', undefined, 'sources[2]'],
    ['state-source', 'error', 'sources.1.partyBasis', 'state_owned', 'sources[1]'],
    ['owner-without-ref', 'error', 'sources.0.ownerGroup', 'holding', 'sources[0].ownerRef'],
    ['state-owner', 'warning', 'sources.0.ownerGroup', 'state:', 'sources[0].ownerGroup'],
    ['accountable-self-published', 'error', 'sources.0.selfPublished', true, 'sources[0]'],
    ['domain', 'error', 'sources.0.domains', ['https://gazette.example/'], 'sources[0].domains[0]'],
    ['adverse-to-itself', 'error', 'adverse', [['city', 'city']], 'adverse[0]'],
    ['unknown-party', 'error', 'adverse', [['city', 'nobody']], 'adverse[0][1]'],
    ['unknown-party', 'error', 'claims.0.benefits', ['nobody'], 'claims[0].benefits[0]'],
    ['implicates-and-benefits', 'error', 'claims.0.benefits', ['city'], 'claims[0]'],
    ['unknown-claim', 'error', 'claims.0.related', [{ id: 'gone', rel: 'broader' }], 'claims[0].related[0].id'],
    ['related-to-itself', 'error', 'claims.0.related', [{ id: 'closed', rel: 'broader' }], 'claims[0].related[0].id'],
    ['report-before-event', 'warning', 'claims.0.since', '2024-03-20', 'claims[0].since'],
    ['one-sided', 'error', 'claims.1.implicates', ['city'], 'claims'],
    ['no-matchers', 'warning', 'claims.0.matchers', [], 'claims[0].matchers'],
    ['no-reports', 'warning', 'reports', [], 'claims[0]'],
    ['claim-language', 'warning', 'claims.0.text.fr', undefined, 'claims[0].text'],
    ['claim-language', 'error', 'claims.0.text', { tr: 'Köprü kapatıldı' }, 'claims[0].text'],
    ['no-languages', 'warning', 'languages', [], 'languages'],
    ['banned-word', 'error', 'claims.0.text.fr', 'La ville prétend fermer le pont', 'claims[0].text.fr'],
    ['banned-word', 'error', 'reports.0.note', 'a well-known hoax', 'reports[0].note.und'],
    ['cites-missing', 'error', 'reports.1.cites', undefined, 'reports[1].cites'],
    ['cites-missing', 'error', 'reports.1.cites', [], 'reports[1].cites'],
    ['cites-unknown', 'error', 'reports.1.cites', ['r9'], 'reports[1].cites[0]'],
    ['cites-itself', 'error', 'reports.1.cites', ['r2'], 'reports[1].cites[0]'],
    ['cites-itself', 'error', 'reports.1.cites', ['echo'], 'reports[1].cites[0]'],
    ['cites-other-claim', 'warning', 'reports.1.cites', ['r4'], 'reports[1].cites[0]'],
    ['cites-cycle', 'warning', 'reports.0.cites', ['r2'], 'reports[0].cites'],
    ['cites-later', 'warning', 'reports.0.cites', ['r3'], 'reports[0].cites[0]'],
    ['verified-without-evidence', 'error', 'reports.3.basis', 'verified_visual', 'reports[3].evidence'],
    ['statement-about-others', 'error', 'reports.0.basis', 'statement', 'reports[0].basis'],
    ['unknown-evidence', 'error', 'reports.0.evidence', ['film'], 'reports[0].evidence[0]'],
    ['unknown-source', 'error', 'reports.0.via', 'nobody', 'reports[0].via'],
    ['via-itself', 'error', 'reports.0.via', 'gazette', 'reports[0].via'],
    ['unknown-party', 'error', 'reports.0.embeddedWith', 'nobody', 'reports[0].embeddedWith'],
    ['retracted-before', 'error', 'reports.0.retractedAt', '2024-01-01', 'reports[0].retractedAt'],
    ['after-update', 'warning', 'updated', '2024-03-04', 'reports[2].at'],
    ['ambiguous-id', 'warning', 'reports.3.id', 'echo', 'reports[3].id'],
    ['unknown-source', 'error', 'evidence.0.verification.by', ['nobody'], 'evidence[0].verification.by[0]'],
    ['verified-by-nobody', 'warning', 'evidence.0.verification.by', [], 'evidence[0].verification.by'],
    ['verified-when', 'warning', 'evidence.0.verification.at', undefined, 'evidence[0].verification.at'],
    ['article-twice', 'error', 'reviews', [{ ...review, url: 'http://gazette.example/r1/' }], 'reviews[0].url'],
    ['trusted-reviewer-with-party', 'error', 'reviews', [{ ...review, by: 'mayor' }], 'reviews[0].by'],
    ['wildcard', 'error', 'claims.0.matchers.0.phrase', 'cl* bridge', 'claims[0].matchers[0].phrase'],
    ['wildcard', 'error', 'claims.0.matchers.0.without', ['brid*ge'], 'claims[0].matchers[0].without[0]'],
    [
      'broad-phrase',
      'warning',
      'claims.1.matchers',
      [{ lang: 'fr', phrase: 'le pont' }],
      'claims[1].matchers[0].phrase',
    ],
    [
      'broad-phrase',
      'warning',
      'claims.1.matchers',
      [{ lang: 'en', phrase: '{vale}' }],
      'claims[1].matchers[0].phrase',
    ],
    ['unknown-field', 'warning', 'sources.0.reliability', 3, 'sources[0].reliability'],
  ])('%s (%s) when %s is %j', (rule, level, change, value, path) => {
    expect(lint(sampleWith(change, value))).toContainEqual(expect.objectContaining({ rule, level, path }));
  });

  it('a source that denies what it said, unless it withdrew the first', () => {
    const reversed = { ...denial, id: 'r5', by: 'gazette', basis: 'first_hand' };
    const rules = (first: object) => {
      const reports = [{ ...asserted, ...first }, ...samplePack().reports.slice(1), reversed];
      return lint({ ...samplePack(), reports }).map(({ rule, level }) => `${rule} ${level}`);
    };
    expect(rules({})).toEqual(['supports-then-denies error']);
    expect(rules({ stance: 'admits' })).toEqual(['supports-then-denies warning']);
    expect(rules({ retractedAt: '2024-03-04' })).toEqual([]);
  });

  it('a full denial older than every report, where the day of the event is not given', () => {
    const early = samplePack();
    Object.assign(early.claims[0] ?? {}, { since: undefined });
    Object.assign(early.reports[2] ?? {}, { at: '2024-03-01' });
    expect(lint(JSON.parse(JSON.stringify(early)))).toEqual([
      expect.objectContaining({ rule: 'denial-before-reports', level: 'warning', path: 'claims[0].since' }),
    ]);
  });

  it('one side only may be explained by a note', () => {
    const input = sampleWith('claims.1.implicates', ['city']);
    const rules = lint({ ...(input as object), note: 'Only about the city’s own acts' }).map(({ rule }) => rule);
    expect(rules).not.toContain('one-sided');
  });

  it('fields unknown to the format, except the link to the JSON Schema', () => {
    expect(lint({ $schema: './claim-pack.schema.json', ...samplePack() })).toEqual([]);
  });

  it('a circle of any length once', () => {
    const reports = Array.from({ length: 4_000 }, (_, index) => ({
      ...samplePack().reports[1],
      id: `x${index}`,
      cites: [`x${(index + 1) % 4_000}`],
    }));
    expect(lint({ ...samplePack(), reports }).filter(({ rule }) => rule === 'cites-cycle')).toHaveLength(1);
  });
});

describe('persons named in claims', () => {
  const named = (more: object, report: object = {}) => {
    const pack = samplePack();
    const person = { id: 'dorn', name: 'Ada Dorn', kind: 'person', ...more };
    Object.assign(pack.claims[0] ?? {}, { text: { en: 'Ms Dorn closed the bridge', fr: 'Mme Dorn a fermé le pont' } });
    Object.assign(pack.reports[3] ?? {}, report);
    return lint({ ...pack, sources: [...pack.sources, person] }).filter(({ rule }) => rule === 'person-named');
  };

  it('are refused when private', () => {
    expect(named({})).toHaveLength(2);
  });

  it('may be officials', () => {
    const official = { party: 'city', partyBasis: 'member', partyRef: 'https://arden.example/dorn' };
    expect(named(official)).toEqual([]);
  });

  it('may be the author of the statement', () => {
    expect(named({}, { claim: 'closed', by: 'dorn' })).toEqual([]);
  });

  it('may be a source of the pack, where the claim is about the sources themselves', () => {
    const pack = sampleWith('claims.0.checkable', 'meta') as ReturnType<typeof samplePack>;
    const named = { text: { en: 'Ms Dorn was on the bridge', fr: 'Mme Dorn était sur le pont' } };
    const sources = [...pack.sources, { id: 'dorn', name: 'Ada Dorn', kind: 'person' }];
    const claims = [{ ...pack.claims[0], ...named }, pack.claims[1]];
    const withReport = [...pack.reports, { ...pack.reports[3], id: 'r9', by: 'dorn' }];
    const rules = (reports: unknown) => lint({ ...pack, sources, claims, reports }).map(({ rule }) => rule);
    expect(rules(pack.reports)).toContain('person-named');
    expect(rules(withReport)).not.toContain('person-named');
  });
});

describe('words a pack does not use', () => {
  it.each([
    ['Une intox de plus', 'fr', ['intox']],
    ['Le ministère avoue la frappe', 'fr', ['avoue']],
    ['Des terroristes ont attaqué', 'fr', ['terroristes']],
    ['Le ministère parle de « terroristes »', 'fr', []],
    ['Un site peu fiable', 'fr', ['peu fiable']],
    ['Le régime alimentaire', 'fr', []],
    ['Le détecteur de mensonges', 'fr', ['mensonges']],
    ['The regime said', 'en', ['regime']],
    ['He called it “a lie”', 'en', []],
    ['He called it "propaganda"', 'en', []],
    ['It was a lie', 'en', ['lie']],
    ['The villages lie north of the river', 'en', []],
    ['She believes in her replies', 'en', []],
    ['A fake document', 'de', []],
    ['A fake document', 'und', ['fake']],
  ])('%s (%s): %j', (text, lang, words) => {
    expect(bannedWords(text, lang).map(({ word }) => word)).toEqual(words);
  });
});
