import { describe, expect, it } from 'vitest';
import { explainMatch, type FiredAt } from '../../../src/core/match/explain-match.ts';
import type { ClaimId, Matcher } from '../../../src/core/pack/model.ts';
import { documentOf, indexOf, matcherPack } from '../../support/matcher-pack.ts';

const bridge: Matcher = {
  lang: 'en',
  phrase: 'bridge {collapse}',
  gap: 2,
  near: [
    ['Lviv', 'Lvov'],
    ['flood', 'storm surge'],
  ],
  without: ['rehearsal', 'film'],
};
const names = [
  {
    id: 'collapse',
    forms: [
      { lang: 'en', text: 'gave way' },
      { lang: 'fr', text: 'effondrement' },
    ],
  },
];

/** What the engine finds in the first text, explained. */
function explained(matcher: Matcher, [text = '', ...elsewhere]: string[]) {
  const pack = matcherPack(
    { other: [], cut: { since: '2020-05-01', matchers: [{ ...matcher, phrase: 'unheard of' }, matcher] } },
    names,
  );
  const [found] = documentOf(indexOf(pack), [text, ...elsewhere]).filter(({ block }) => block === 0);
  if (!found) throw new Error('nothing found');
  return { pack, found, why: explainMatch(pack, { ...found, text, elsewhere }) };
}

describe('why a match fired', () => {
  it('names the phrase, the words of the page, each context term and where it stands as', () => {
    const { why } = explained(bridge, ['It rained. The bridge at Lvov gave way in the floods.', 'A film.']);
    expect(why).toEqual({
      kind: 'match',
      phrase: 'bridge gave way',
      words: 'bridge at Lvov gave way',
      reach: 'sentence',
      groups: [
        [
          { term: 'Lviv', found: null },
          { term: 'Lvov', found: 'Lvov' },
        ],
        [
          { term: 'flood', found: 'floods' },
          { term: 'storm surge', found: null },
        ],
      ],
      forbids: [
        { term: 'rehearsal', found: null },
        { term: 'film', found: null },
      ],
      since: '2020-05-01',
    });
  });

  it('shows of a mention what was missing, and what stood against a match', () => {
    const { why } = explained({ ...bridge, mention: true, without: [] }, ['The bridge in Lviv gave way.']);
    expect(why?.kind).toBe('mention');
    expect(why?.groups.map((group) => group.some(({ found }) => found !== null))).toEqual([true, false]);
  });

  it('looks for page-level terms in the page’s other texts', () => {
    const { why } = explained({ ...bridge, within: 'page', near: [['Lviv']] }, [
      'The bridge gave way.',
      'News from Lviv.',
    ]);
    expect(why?.groups).toEqual([[{ term: 'Lviv', found: 'Lviv' }]]);
    expect(why?.reach).toBe('page');
  });

  it('looks no further than the matcher reaches', () => {
    const text = 'The bridge gave way. Lviv has seen floods.';
    const { why } = explained({ ...bridge, mention: true }, [text]);
    expect(why?.groups.flat().every(({ found }) => found === null)).toBe(true);
    const wide = explained({ ...bridge, within: 'block' }, [text]).why;
    expect(wide?.groups.map((group) => group.find(({ found }) => found)?.found)).toEqual(['Lviv', 'floods']);
  });

  it('is nothing where the pack no longer has the matcher or the claim', () => {
    const { pack, found } = explained(bridge, ['The bridge at Lviv gave way in the flood.']);
    const at: FiredAt = { ...found, text: '', elsewhere: [] };
    expect(explainMatch(pack, { ...at, matcher: 7 })).toBeNull();
    expect(explainMatch(pack, { ...at, claim: 'gone' as ClaimId })).toBeNull();
  });
});
