import { describe, expect, it } from 'vitest';
import { explainLines } from '../../../src/core/findings/explain-lines.ts';
import { createTranslate } from '../../../src/core/findings/translate.ts';
import { wrongMatchLink, wrongMatchText } from '../../../src/core/findings/wrong-match-text.ts';
import type { MatchExplanation } from '../../../src/core/match/explain-match.ts';
import type { ClaimId, Day } from '../../../src/core/pack/model.ts';
import { matcherPack } from '../../support/matcher-pack.ts';

const pack = matcherPack({ cut: [] });
const claim = 'cut' as ClaimId;
const day = '2020-10-12' as Day;
const why: MatchExplanation = {
  kind: 'match',
  phrase: 'bridge gave way',
  words: 'bridge  gave\nway',
  reach: 'sentence',
  groups: [
    [
      { term: 'Lviv', found: null },
      { term: 'Lvov', found: 'Lvov' },
    ],
    [{ term: 'flood', found: 'floods' }],
  ],
  forbids: [{ term: 'film', found: null }],
  since: '2020-05-01' as Day,
};

const t = createTranslate('en');
const lines = (change: Partial<MatchExplanation>, date: Day | null = day) =>
  explainLines({ ...why, ...change }, pack, date, t, 'en').map(({ label, items }) => `${label}: ${items.join(' | ')}`);

describe('why a passage was marked, in words', () => {
  it('names phrase, context, what would forbid it, day and pack', () => {
    expect(lines({})).toEqual([
      'Phrase: “bridge gave way”, here as “bridge gave way”',
      'Context, in the same sentence: “Lvov” | “floods” (on file: flood)',
      'Would forbid it: checked, not there: film',
      'Day of the page: 12 Oct 2020; the claim is looked for from 1 May 2020',
      'Pack: “Test” pack v1',
    ]);
  });

  it('says of a mention what is missing or stands against a match', () => {
    const groups = [[{ term: 'Lviv', found: null }]];
    const [, context, forbids] = lines({ groups, forbids: [{ term: 'film', found: 'films' }] });
    expect(context).toContain('none of: Lviv – hence only a mention');
    expect(forbids).toContain('“films” is there');
  });

  it('says of a mention that misses nothing that the sentence only supposes it', () => {
    expect(lines({ kind: 'mention' })[1]).toMatch(/only supposes it – hence only a mention$/);
    expect(lines({ kind: 'mention', forbids: [{ term: 'film', found: 'films' }] })[1]).not.toContain('supposes');
  });

  it('says what is not known or not asked for', () => {
    const [, context, day_] = lines({ groups: [], forbids: [], since: null }, null);
    expect(context).toContain('not asked for');
    expect(day_).toBe('Day of the page: unknown');
  });
});

describe('a wrong match', () => {
  const text = (lang: 'fr' | 'en') =>
    wrongMatchText(
      pack,
      { claim, sentence: 'The bridge\n gave way.', lines: explainLines(why, pack, day, createTranslate(lang), lang) },
      createTranslate(lang),
      lang,
    );

  it('is written out for the pack’s author, without the page’s address', () => {
    expect(text('en').split('\n').slice(0, 3)).toEqual([
      'Wrong match in the pack “Test” (test, version 1)',
      'Claim: cut – cut',
      'Sentence: The bridge gave way.',
    ]);
    expect(text('fr')).toContain('Mauvais repérage dans le dossier');
    expect(text('en')).not.toMatch(/https?:/);
  });

  it('goes to the author’s mail where there is one, with the case in it', () => {
    const link = wrongMatchLink(pack, claim, day, text('en'));
    expect(link).toMatch(/^mailto:test@example\.org\?subject=Wrong%20match/);
    expect(decodeURIComponent(link)).toContain('The bridge gave way.');
  });

  it.each(['see the site', 'a@b.org?cc=c@d.org', 'javascript:alert(1)'])(
    'goes to the pack’s page otherwise: %s',
    (contact) => {
      const other = { ...pack, maintainer: { name: 'Test', contact } };
      expect(wrongMatchLink(other, claim, day, 'text')).toBe(
        'https://example.org/corrections?pack=test&version=1&claim=cut&asOf=2020-10-12',
      );
    },
  );
});
