import { describe, expect, it } from 'vitest';
import { quotedSentence } from '../../../src/core/findings/quoted-sentence.ts';
import { createTranslate } from '../../../src/core/findings/translate.ts';
import type { ClaimWording } from '../../../src/core/findings/word-claims.ts';
import { remarkText, wordingLines } from '../../../src/core/findings/wording-line.ts';
import type { FoundKind } from '../../../src/core/match/model.ts';
import type { Day, SourceId } from '../../../src/core/pack/model.ts';
import type { CautionFinding, OriginWords } from '../../../src/core/wording/compare-caution.ts';
import type { WordingLine } from '../../../src/core/wording/page-wording.ts';

const origin: OriginWords = {
  source: 'wargonzo' as SourceId,
  at: '2020-10-10' as Day,
  url: 'https://example.org/1',
  quote: { text: 'tout lieu de croire', lang: 'fr' },
};

function wording(line: WordingLine, caution: CautionFinding | null = null): ClaimWording {
  return {
    sentence: { start: 0, end: 9 },
    attributedTo: [],
    chain: [],
    namesNoSource: false,
    selfDistancing: null,
    hedges: [],
    stance: 'asserts',
    cues: [],
    line,
    caution,
    originName: caution ? { en: 'WarGonzo channel', fr: 'chaîne WarGonzo' } : null,
  };
}

function lines(of: ClaimWording, lang: 'fr' | 'en', kind: FoundKind = 'match'): string[] {
  return wordingLines(of, kind, createTranslate(lang), lang).map((remark) =>
    remarkText(remark, createTranslate(lang), lang),
  );
}

const CASES: [WordingLine, string | null, string | null][] = [
  [{ kind: 'attributed', to: 'Avia.pro', through: [] }, 'Here: attributed to Avia.pro', 'Ici : attribué à Avia.pro'],
  [
    { kind: 'attributed', to: 'local militia', through: ['Pegov', 'NEWS.am'] },
    'Here: attributed to local militia, through Pegov, through NEWS.am',
    'Ici : attribué à local militia, via Pegov, via NEWS.am',
  ],
  [
    { kind: 'attributed', to: 'les milices', through: [] },
    'Here: attributed to les milices',
    'Ici : attribué aux milices',
  ],
  [{ kind: 'attributed', to: 'Le Monde', through: [] }, 'Here: attributed to Le Monde', 'Ici : attribué au Monde'],
  [
    { kind: 'inherited', to: 'le ministre' },
    'Here: in the passage attributed to le ministre',
    'Ici : dans le passage attribué au ministre',
  ],
  [
    { kind: 'attributed', to: 'Le porte-parole', through: ['L’agence'] },
    'Here: attributed to le porte-parole, through l’agence',
    'Ici : attribué au porte-parole, via l’agence',
  ],
  [{ kind: 'nobody_named' }, 'Here: reported without saying by whom', 'Ici : rapporté sans dire par qui'],
  [{ kind: 'no_source' }, 'Here: the sentence names no source', 'Ici : la phrase n’indique pas de source'],
  [
    { kind: 'speaker_unsure', who: null },
    'Here: the author quoted says he does not know whether it is true',
    'Ici : l’auteur cité dit ne pas savoir si c’est vrai',
  ],
  [
    { kind: 'speaker_unsure', who: 'Pegov' },
    'Here: the author quoted (Pegov) says he does not know whether it is true',
    'Ici : l’auteur cité (Pegov) dit ne pas savoir si c’est vrai',
  ],
  [
    { kind: 'page_unsure', to: 'les milices' },
    'Here: attributed to les milices; the page itself says that it is not established',
    'Ici : attribué aux milices ; la page précise que ce n’est pas établi',
  ],
  [
    { kind: 'reservation', who: 'Pegov', words: 'à notre connaissance' },
    'Here: the author quoted (Pegov) makes a reservation: “à notre connaissance”',
    'Ici : l’auteur cité (Pegov) émet une réserve : « à notre connaissance »',
  ],
  [
    { kind: 'reservation', who: null, words: 'as far as we know' },
    'Here: the page makes a reservation: “as far as we know”',
    'Ici : la page émet une réserve : « as far as we know »',
  ],
  [
    { kind: 'page_unsure' },
    'Here: the page itself says that it is not established',
    'Ici : la page précise que ce n’est pas établi',
  ],
  [{ kind: 'denial', by: null }, 'This page reports the denial.', 'Cette page rapporte le démenti.'],
  [{ kind: 'denial', by: 'Bakou' }, 'This page reports the denial (Bakou).', 'Cette page rapporte le démenti (Bakou).'],
  [{ kind: 'doubt', by: null }, 'This page reports doubts.', 'Cette page rapporte des doutes.'],
  [{ kind: 'doubt', by: 'AFP' }, 'This page reports doubts (AFP).', 'Cette page rapporte des doutes (AFP).'],
  [{ kind: 'nothing' }, null, null],
];

const CAUTIONS: [CautionFinding, string | null, string | null][] = [
  [
    { kind: 'caution_lost', hedge: 'hedged', origin },
    'The origin was more cautious: “tout lieu de croire” (WarGonzo channel, 10 Oct 2020)',
    'L’origine était plus prudente : « tout lieu de croire » (chaîne WarGonzo, 10 oct. 2020)',
  ],
  [
    { kind: 'caution_lost', hedge: 'hedged', origin: { ...origin, quote: null } },
    'The origin was more cautious (WarGonzo channel, 10 Oct 2020)',
    'L’origine était plus prudente (chaîne WarGonzo, 10 oct. 2020)',
  ],
  [
    { kind: 'attribution_lost', origin },
    'All that is on file comes from one account, not named here (WarGonzo channel, 10 Oct 2020)',
    'Tout ce que contient le dossier vient d’un seul compte, non cité ici (chaîne WarGonzo, 10 oct. 2020)',
  ],
  [
    { kind: 'as_cautious', origin },
    'As cautious as its origin (WarGonzo channel, 10 Oct 2020)',
    'Aussi prudent que son origine (chaîne WarGonzo, 10 oct. 2020)',
  ],
  [{ kind: 'denies' }, null, null],
  [{ kind: 'doubts' }, null, null],
];

const plain = (texts: string[]) => texts.map((text) => text.replace(/[\u00a0\u202f]/g, ' '));
const given = (text: string | null) => (text === null ? [] : [text]);

const LINKED = { en: 'WarGonzo', fr: 'WarGonzo' };

it('says who quotes an origin that the pack knows only so', () => {
  const lost = wording({ kind: 'no_source' }, { kind: 'attribution_lost', origin });
  const quoted = { ...lost, viaName: { en: 'Evening Post', fr: 'Courrier du soir' } };
  expect(lines(quoted, 'en')[1]).toMatch(/\(WarGonzo channel, as quoted by Evening Post, 10 Oct 2020\)$/);
  expect(lines(quoted, 'fr')[1]).toMatch(/\(chaîne WarGonzo, cité par Courrier du soir, 10 oct. 2020\)$/);
});

describe('a source that is linked to and not named', () => {
  it.each([
    [{ kind: 'no_source' }, 'Here: the sentence names no source (link to WarGonzo)'],
    [{ kind: 'attributed', to: 'a channel', through: [] }, 'Here: attributed to a channel (link to WarGonzo)'],
    [{ kind: 'denial', by: 'Baku' }, 'This page reports the denial (Baku).'],
  ] as [WordingLine, string][])('is pointed out: %o', (line, expected) => {
    expect(lines({ ...wording(line), linkedName: LINKED }, 'en')).toEqual([expected]);
  });

  it('is pointed out in French', () => {
    const [line] = lines({ ...wording({ kind: 'nobody_named' }), linkedName: LINKED }, 'fr');
    expect(line).toBe('Ici\u00a0: rapporté sans dire par qui (lien vers WarGonzo)');
  });
});

describe('the line on how a page words a claim', () => {
  it.each(CASES)('%j', (line, en, fr) => {
    expect(plain(lines(wording(line), 'en'))).toEqual(given(en));
    expect(plain(lines(wording(line), 'fr'))).toEqual(given(fr));
  });

  it.each(CAUTIONS)('is followed by what became of the caution: %j', (caution, en, fr) => {
    const line: WordingLine = { kind: 'nothing' };
    expect(plain(lines(wording(line, caution), 'en'))).toEqual(given(en));
    expect(plain(lines(wording(line, caution), 'fr'))).toEqual(given(fr));
  });

  it('links to the origin it speaks of', () => {
    const of = wording({ kind: 'no_source' }, { kind: 'caution_lost', hedge: 'hedged', origin });
    const [first, second] = wordingLines(of, 'match', createTranslate('en'), 'en');
    expect([first?.origin, second?.origin?.url]).toEqual([null, 'https://example.org/1']);
  });

  it('compares no mention with an origin', () => {
    const of = wording({ kind: 'no_source' }, { kind: 'caution_lost', hedge: 'hedged', origin });
    expect(lines(of, 'en', 'mention')).toEqual(['Here: the sentence names no source']);
  });

  it('cuts a name that is as long as a sentence', () => {
    const [line = ''] = lines(wording({ kind: 'attributed', to: 'name '.repeat(100), through: [] }), 'en');
    expect(line.length).toBeLessThan(110);
    expect(line).toMatch(/name…$/);
  });
});

describe('the quoted sentence', () => {
  const text = 'Selon Avia.pro, il a atterri.';

  it('is whole, with the telling words apart', () => {
    const pieces = quotedSentence(text, [
      { kind: 'cue', start: 0, end: 5 },
      { kind: 'source', start: 6, end: 14 },
    ]);
    expect(pieces.map(({ text: words }) => words).join('')).toBe(text);
    expect(pieces.filter(({ cue }) => cue)).toEqual([
      { text: 'Selon', cue: 'cue' },
      { text: 'Avia.pro', cue: 'source' },
    ]);
  });

  it('keeps the words around each cue of a long sentence', () => {
    const long = `${'mot '.repeat(200)}aurait ${'mot '.repeat(200)}`;
    const pieces = quotedSentence(long, [{ kind: 'hedge', start: 800, end: 806 }]);
    expect(pieces.map(({ cue }) => cue)).toEqual([null, 'hedge', null]);
    expect(pieces[0]?.text).toMatch(/^… mot .*mot $/);
    expect(pieces[2]?.text).toMatch(/^ mot .*mot …$/);
    expect(pieces.map(({ text: words }) => words).join('').length).toBeLessThan(300);
  });

  it('keeps the beginning where nothing is marked', () => {
    const [only, ...others] = quotedSentence('mot '.repeat(500), []);
    expect(others).toEqual([]);
    expect(only?.text).toMatch(/^mot .*…$/);
    expect(only?.text.length).toBeLessThan(400);
  });
});
