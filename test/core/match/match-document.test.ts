import { describe, expect, it } from 'vitest';
import { documentOf, findIn, indexOf, matcherPack } from '../../support/matcher-pack.ts';

const names = [
  {
    id: 'gandja',
    forms: [
      { lang: 'fr', text: 'Gandja' },
      { lang: 'en', text: 'Ganja' },
      { lang: 'az', text: 'Gəncə' },
      { lang: 'ru', text: 'Гянджа' },
    ],
  },
  {
    id: 'karabakh',
    forms: [
      { lang: 'fr', text: 'Haut-Karabakh' },
      { lang: 'fr', text: 'Nagorny Karabakh' },
      { lang: 'fr', text: 'Artsakh' },
    ],
  },
];

describe('a phrase without context', () => {
  const index = indexOf(matcherPack({ jets: [{ lang: 'fr', phrase: 'F-16 turc' }] }));

  it.each(['Des F-16 turcs', 'des F16 turcs', 'des F 16 turcs', 'des F‑16\u00a0turcs', 'DES F\u00ad-16 TURQUES'])(
    'is found in %j whatever its typography',
    (text) => expect(findIn(index, text)).toHaveLength(1),
  );

  it('is given by offsets of the original text', () => {
    expect(findIn(index, 'Ici, des\u200b F‑16 tu\u00adrcs !')).toEqual(['jets match "F‑16 tu\u00adrcs"']);
  });

  it('is shown with the letters joined to its last number, but not with a fraction', () => {
    const plain = indexOf(matcherPack({ jets: [{ lang: 'fr', phrase: 'F-16' }] }));
    expect(findIn(plain, 'F-16s')).toEqual(['jets match "F-16s"']);
    expect(findIn(plain, 'F-16½')).toEqual(['jets match "F-16"']);
  });

  it.each(['des F-160 turcs', 'un truc F-16', 'F-16. Turcs et Grecs', 'F-16 non turcs'])('is not found in %j', (text) =>
    expect(findIn(index, text)).toEqual([]),
  );
});

describe('context', () => {
  const near = [
    ['encercler', 'bloquer'],
    ['{karabakh}', 'Hadrout'],
  ];
  const phrase = 'force spéciale turque';

  it('makes a match where every group has a term in the sentence', () => {
    const index = indexOf(matcherPack({ forces: [{ lang: 'fr', phrase, near }] }, names));
    const text = 'Des forces spéciales turques ont été encerclées au Haut-Karabakh.';
    const [found] = documentOf(index, [text]);
    expect(found?.kind).toBe('match');
    expect(found?.context.map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['encercler', 'encerclées'],
      ['{karabakh}', 'Haut-Karabakh'],
    ]);
  });

  it('leaves a mention, or nothing, where a group has none', () => {
    const text = 'Des forces spéciales turques sont arrivées. Hadrout est encerclée.';
    expect(findIn(indexOf(matcherPack({ forces: [{ lang: 'fr', phrase, near }] }, names)), text)).toEqual([]);
    const lenient = indexOf(matcherPack({ forces: [{ lang: 'fr', phrase, near, mention: true }] }, names));
    expect(findIn(lenient, text)).toEqual(['forces mention "forces spéciales turques"']);
  });

  it('may stand in the whole block when the matcher says so', () => {
    const index = indexOf(matcherPack({ forces: [{ lang: 'fr', phrase, near, within: 'block' }] }, names));
    const text = 'Des forces spéciales turques sont arrivées. Hadrout est encerclée.';
    expect(findIn(index, text)).toHaveLength(1);
    expect(documentOf(index, text.split('. '))).toEqual([]);
  });

  it('may stand in another block when its reach is the page', () => {
    const index = indexOf(matcherPack({ forces: [{ lang: 'fr', phrase, near, within: 'page' }] }, names));
    const found = documentOf(index, ['Hadrout est encerclée.', 'Des forces spéciales turques sont arrivées.']);
    expect(found.map(({ block, kind }) => [block, kind])).toEqual([[1, 'match']]);
    expect(documentOf(index, ['Hadrout.', 'Des forces spéciales turques.'])).toEqual([]);
  });

  it('forbids by `without`', () => {
    const index = indexOf(matcherPack({ forces: [{ lang: 'fr', phrase, without: ['démentir'], mention: true }] }));
    expect(findIn(index, 'Des forces spéciales turques, dément Ankara')).toEqual([]);
    expect(findIn(index, 'Ankara a démenti. Des forces spéciales turques y sont.')).toHaveLength(1);
  });
});

describe('names', () => {
  const index = indexOf(
    matcherPack(
      { city: [{ lang: 'fr', phrase: 'aéroport {gandja}' }], region: [{ lang: 'fr', phrase: '{karabakh}' }] },
      names,
    ),
  );

  it.each(["l'aéroport de Gandja", 'aéroport de Ganja', 'aéroport Gəncə', 'aéroport Гянджи'])(
    'stand for every spelling: %j',
    (text) => expect(findIn(index, text)).toHaveLength(1),
  );

  it('may have forms of several words', () => {
    expect(findIn(index, 'le Haut-Karabakh, le Nagorny Karabakh et l’Artsakh')).toEqual([
      'region match "Haut-Karabakh"',
      'region match "Nagorny Karabakh"',
      'region match "Artsakh"',
    ]);
    expect(findIn(index, 'le Karabakh, en haut')).toEqual([]);
  });
});

describe('loose phrases', () => {
  it('allow other words up to the gap', () => {
    const index = indexOf(matcherPack({ bombing: [{ lang: 'fr', phrase: 'bombarder territoire', gap: 2 }] }));
    expect(findIn(index, 'ils ont bombardé tout le petit territoire')).toEqual([
      'bombing match "bombardé tout le petit territoire"',
    ]);
    expect(findIn(index, 'ils ont bombardé trois autres petits territoires')).toEqual([]);
  });

  it('allow any order where the matcher says so', () => {
    const matcher = { lang: 'en', phrase: 'jet shot down', order: 'any' as const, gap: 1 };
    const index = indexOf(matcherPack({ down: [matcher] }));
    expect(findIn(index, 'They shot a jet down')).toEqual(['down match "shot a jet down"']);
    expect(findIn(index, 'down went the jet that they had shot')).toEqual([]);
  });

  it('allow any ending after an asterisk', () => {
    const index = indexOf(
      matcherPack({ azer: [{ lang: 'fr', phrase: 'azer* force' }], ont: [{ lang: 'fr', phrase: 'tur*' }] }),
    );
    expect(findIn(index, 'Azerbaïdjanaise force')).toHaveLength(1);
    expect(findIn(index, 'turbulent, tur, tu')).toEqual(['ont match "turbulent"', 'ont match "tur"']);
  });

  it.each(['two jets', '2 jets', 'deux jets'])('take numerals for one word: %j', (text) => {
    expect(findIn(indexOf(matcherPack({ two: [{ lang: 'en', phrase: 'two jets' }] })), text)).toHaveLength(1);
  });
});

describe('claims at one place', () => {
  it('come best fit first, each once, and hide mentions', () => {
    const index = indexOf(
      matcherPack({
        topic: [{ lang: 'en', phrase: 'Turkish F-16', near: [['Gabala']], mention: true }],
        plain: [{ lang: 'en', phrase: 'Turkish F-16' }],
        precise: [
          { lang: 'en', phrase: 'Turkish F-16', near: [['airport']] },
          { lang: 'en', phrase: 'F-16', near: [['airport']] },
        ],
      }),
    );
    const found = documentOf(index, ['Turkish F-16 at the airport']);
    expect(found.map(({ claim, kind, matcher }) => [claim, kind, matcher])).toEqual([
      ['precise', 'match', 0],
      ['plain', 'match', 0],
    ]);
  });

  it('hide no mention by a match that gives way to a better one once the page is known', () => {
    const index = indexOf(
      matcherPack({
        jets: [
          { lang: 'en', phrase: 'Turkish jets' },
          { lang: 'en', phrase: 'jets', near: [['Ganja']], within: 'page' },
        ],
        turks: [{ lang: 'en', phrase: 'Turkish', near: [['Istanbul']], mention: true }],
      }),
    );
    expect(findIn(index, 'Turkish jets over Ganja')).toEqual(['turks mention "Turkish"', 'jets match "jets"']);
  });

  it('are left out on a page older than the claim', () => {
    const index = indexOf(
      matcherPack({ jets: { since: '2020-10-05', matchers: [{ lang: 'en', phrase: 'Turkish F-16' }] } }),
    );
    expect(findIn(index, 'a Turkish F-16', '2020-10-04')).toEqual([]);
    expect(findIn(index, 'a Turkish F-16', '2020-10-05')).toHaveLength(1);
    expect(findIn(index, 'a Turkish F-16', null)).toHaveLength(1);
  });
});

describe('a small word of which claims ask something themselves', () => {
  it('still stands between the words of a phrase without filling its gap', () => {
    const index = indexOf(
      matcherPack({
        landed: [{ lang: 'fr', phrase: 'le pilote', near: [['jet of']] }],
        jets: [{ lang: 'en', phrase: 'jets Turkish', gap: 2 }],
      }),
    );
    expect(findIn(index, 'jets seen of late Turkish')).toEqual(['jets match "jets seen of late Turkish"']);
  });
});

describe('a word that is both a phrase and context', () => {
  const words = ['smoke', 'fire', 'ash', 'dust', 'sand', 'rain', 'hail', 'snow', 'wind', 'fog', 'mist', 'frost'];

  it.each(words)('is found as both, wherever the two are filed (%s)', (word) => {
    const jets = [{ lang: 'und', phrase: 'two jets', near: [[word]] }];
    const phrases = Object.fromEntries(words.map((phrase) => [phrase, [{ lang: 'und', phrase }]]));
    const index = indexOf(matcherPack({ ...phrases, jets }));
    expect(findIn(index, `${word} behind two jets`)).toEqual([`${word} match "${word}"`, 'jets match "two jets"']);
  });
});
