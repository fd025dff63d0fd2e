import { describe, expect, it } from 'vitest';
import type { LinkSpan, TextBlock } from '../../../src/core/match/model.ts';
import { english } from '../../../src/core/wording/en/english.ts';
import { french } from '../../../src/core/wording/fr/french.ts';
import type { Language } from '../../../src/core/wording/language.ts';
import type { KnownSource, WordingOptions } from '../../../src/core/wording/model.ts';
import { readWording } from '../../../src/core/wording/read-wording.ts';

function chains(input: string | TextBlock[], options: WordingOptions): string[][] {
  return readWording(input, options).map(({ attributions }) => attributions.map(({ chain }) => chain.join(' < ')));
}

const paragraphs = (...texts: string[]): TextBlock[] => texts.map((text, id) => ({ id, text }));

describe('quotations', () => {
  it('give every sentence between guillemets to the speaker, across paragraphs and an embedded post', () => {
    const blocks = paragraphs(
      '« Les renforts sont arrivés hier soir. La route du nord est coupée.',
      'Convoy hit near the pass #front pic.example.com/abc',
      '— Night Watch (@nightwatch) March 2, 2021',
      'Nous ne savons pas si le pont tient encore », a déclaré le colonel Rudak à la radio Signal FM.',
    );
    expect(chains(blocks, { lang: 'fr' })).toEqual([
      ['la radio Signal FM < le colonel Rudak'],
      ['la radio Signal FM < le colonel Rudak'],
      ['Night Watch'],
      ['Night Watch'],
      ['la radio Signal FM < le colonel Rudak'],
    ]);
    expect(readWording(blocks, { lang: 'fr' }).at(-1)?.selfDistancing).toBe('Nous ne savons pas si');
  });

  it('chain a source named inside them behind their speaker', () => {
    const text = '« Selon les bergers, la meute compte sept loups », rapporte le garde Luc Imbert.';
    expect(chains(text, { lang: 'fr' })).toEqual([['le garde Luc Imbert < les bergers']]);
  });

  it('do not attribute when they are scare quotes, titles or nicknames', () => {
    expect(chains('The exhibition "According to the Stars" opened on Monday.', { lang: 'en' })).toEqual([[]]);
    expect(chains('Marek, dit « le Renard », a été arrêté.', { lang: 'fr' })).toEqual([[]]);
  });

  it('left open reach no further than their paragraph', () => {
    const blocks = paragraphs('« Nous partons demain, a dit le maire.', 'Le pont est fermé depuis lundi.');
    expect(chains(blocks, { lang: 'fr' })[1]).toEqual([]);
  });
});

describe('inherited attributions', () => {
  it('run through a list behind a colon and end with it', () => {
    const text =
      'Le rapport d’audit relève deux fautes :\n\n– les freins étaient usés ;\n\n– le frein à main manquait.\n\nLe dépôt a rouvert lundi.';
    const signals = readWording(text, { lang: 'fr' });
    expect(signals.map(({ attributions }) => attributions[0]?.cueType ?? null)).toEqual([
      'saying_verb',
      'inherited',
      'inherited',
      null,
    ]);
  });

  it('pass from whoever published images to the sentence that describes them', () => {
    const [, second] = readWording('Channel Nine aired drone video from the port. In it, two ships burn.', {
      lang: 'en',
    });
    expect(second?.attributions[0]).toMatchObject({ attributedTo: 'Channel Nine', cueType: 'inherited' });
    expect(second?.firstHand).toBe('visual');
  });
});

describe('offsets', () => {
  it('are those of the original text, whatever its typography', () => {
    const text = 'Aujourd’hui, l’agence\u00a0KNA a\u202fdéclaré qu’«\u00a0aucun pont n’est tombé\u00a0».';
    const [signals] = readWording(text, { lang: 'fr' });
    const [attribution] = signals?.attributions ?? [];
    expect(text.slice(attribution?.start, attribution?.end)).toBe(attribution?.attributedTo);
    expect(text.slice(attribution?.cueSpan?.start, attribution?.cueSpan?.end)).toBe(attribution?.cue);
  });
});

describe('sources of the pack', () => {
  const known: KnownSource[] = [
    { id: 'avia', names: ['Avia.pro'], domains: ['avia.pro'] },
    { id: 'wargonzo', names: ['WarGonzo'], handles: ['@wargonzo'] },
    { id: 'pegov', names: ['Semen Pegov'] },
    { id: 'news_am', names: ['NEWS.am'], domains: ['news.am'] },
  ];
  const idsOf = (block: Omit<TextBlock, 'id'>): (string | undefined)[] =>
    (readWording([{ id: 0, ...block }], { lang: 'fr', known })[0]?.attributions ?? []).map(({ sourceId }) => sourceId);

  it('are found by name, surname, handle and domain', () => {
    expect(idsOf({ text: 'Selon le site spécialisé Avia.pro, deux avions ont décollé.' })).toEqual(['avia']);
    expect(idsOf({ text: 'Les troupes ont reculé, affirme Pegov.' })).toEqual(['pegov']);
    expect(idsOf({ text: 'Les troupes ont reculé, affirme le compte @wargonzo.' })).toEqual(['wargonzo']);
  });

  it('are found behind a comma: the name in apposition', () => {
    expect(idsOf({ text: 'La chaîne Telegram, WarGonzo, affirme que la ville est tombée.' })).toEqual(['wargonzo']);
  });

  it('are found by a link on the words that name them', () => {
    const text = 'Selon le site spécialisé, deux avions ont décollé.';
    const at = text.indexOf('le site spécialisé');
    const linked = [{ start: at, end: at + 18, href: 'https://www.avia.pro/news/1' }];
    const [signals] = readWording([{ id: 0, text, linked }], { lang: 'fr', known });
    expect(signals?.attributions[0]).toMatchObject({ sourceId: 'avia', linked: true });
  });

  it('are found by a link on the cue', () => {
    const text = 'La ville est tombée, affirme une chaîne Telegram.';
    const at = text.indexOf('affirme');
    const linked = [{ start: at, end: at + 7, href: 'https://t.me/WarGonzo/3840' }];
    const [signals] = readWording([{ id: 0, text, linked }], { lang: 'fr', known });
    expect(signals?.attributions[0]).toMatchObject({ sourceId: 'wargonzo', linked: true });
  });

  it('are not linked by a link elsewhere in the paragraph, nor by one within the page’s own site', () => {
    const text = 'Pegov affirme que la ville est tombée. Le pont est fermé.';
    const [far, near] = [
      { start: 42, end: 50 },
      { start: 0, end: 5 },
    ].map((span) => [{ ...span, href: 'https://www.lejour.example/tag/pegov' }]);
    const linked = (links: LinkSpan[] | undefined, url: string) =>
      readWording([{ id: 0, text, ...(links ? { linked: links } : {}) }], { lang: 'fr', known, url })[0]
        ?.attributions[0]?.linked;
    expect(linked(near, 'https://other.example/a')).toBe(true);
    expect(linked(near, 'https://lejour.example/a')).toBe(false);
    expect(linked(far, 'https://other.example/a')).toBe(false);
  });

  it('stand in the chain too', () => {
    const text = '« Tout est calme ce matin », a déclaré Pegov à l’agence arménienne NEWS.am.';
    expect(readWording(text, { lang: 'fr', known })[0]?.attributions[0]?.chainIds).toEqual(['news_am', 'pegov']);
  });
});

describe('the language', () => {
  it('is guessed when the page names none', () => {
    expect(chains('Selon le maire, le pont est fermé.', {})).toEqual([['le maire']]);
    expect(chains('The mayor said the bridge was closed to the public.', {})).toEqual([['The mayor']]);
  });

  it('without rules leaves posts and says of nothing that it has no source', () => {
    const [first] = readWording('Der Minister sagte, er wisse nichts.', { lang: 'de' });
    expect(first).toMatchObject({ attributions: [], unattributed: false });
    const [post] = readWording('Brücke gesperrt — Stadt Live (@stadtlive) 3. Mai 2022', { lang: 'de' });
    expect(post?.attributions[0]).toMatchObject({ attributedTo: 'Stadt Live', cueType: 'tweet_byline' });
  });

  it.each([
    ['По словам представителя Минобороны, колонна была уничтожена.', ['представителя Минобороны']],
    ['Как сообщает агентство ТАСС, в городе введён комендантский час.', ['агентство ТАСС']],
    ['Президент заявил, что переговоры продолжатся.', ['Президент']],
    ['«Мы не отступим ни на шаг», — сказал командир Иванов.', ['командир Иванов']],
    ['Агентство Reuters со ссылкой на дипломатов пишет, что сделка сорвана.', ['Агентство Reuters < дипломатов']],
    ['Боевики якобы покинули город.', []],
  ])('Russian: %s', (text, expected) => {
    expect(chains(text, { lang: 'ru' })).toEqual([expected]);
  });

  it.each([
    ["TASS'a göre saldırıda üç kişi öldü.", ["TASS'a"]],
    ["Savunma Bakanlığı'nın bildirdiğine göre iki uçak düştü.", ["Savunma Bakanlığı'nın"]],
    ['Ermenistan iddiaları yalanladı.', ['Ermenistan']],
    ['Konvoy muhtemelen sınırı geçti.', []],
  ])('Turkish: %s', (text, expected) => {
    expect(chains(text, { lang: 'tr' })).toEqual([expected]);
  });

  it('hedges hearsay in Russian and Turkish', () => {
    expect(readWording('Боевики якобы покинули город.', { lang: 'ru' })[0]?.hedges[0]?.type).toBe('distancing');
    expect(readWording('Konvoy muhtemelen sınırı geçti.', { lang: 'tr' })[0]?.hedges[0]?.type).toBe('epistemic_adverb');
  });
});

describe('saying verbs', () => {
  const lemmas = ({ verbs }: Language): Set<string> =>
    new Set([...verbs.values()].flat().map(({ verb }) => verb.lemma));

  it('are at least 250 in French and 150 in English', () => {
    expect(lemmas(french()).size).toBeGreaterThanOrEqual(250);
    expect(lemmas(english()).size).toBeGreaterThanOrEqual(150);
  });

  it.each([
    'annonça',
    'jugeaient',
    'rappelle',
    'suggère',
    'révéleront',
    'emploie',
    'a',
    'démentent',
    'contredit',
    'fait savoir',
  ])('inflect in French: %s', (form) => {
    expect(french().verbs.has(form)).toBe(form !== 'a' && form !== 'emploie');
  });
});

describe('sentences that name no source', () => {
  const told = (text: string, options: WordingOptions, linked?: LinkSpan[]): boolean | undefined =>
    readWording(linked ? [{ id: 0, text, linked }] : text, options)[0]?.unattributed;

  it.each([
    ['fr', 'Un convoi de vingt camions a franchi la frontière peu avant l’aube.'],
    ['fr', 'Le tribunal administratif a suspendu mercredi l’arrêté du maire.'],
    ['fr', 'Budget : le gouvernement renonce à la hausse de la taxe'],
    ['fr', 'Le roman raconte la vie d’un facteur dans la Creuse.'],
    ['fr', 'Les tarifs varient selon que l’on voyage seul ou en groupe.'],
    ['en', 'A ceasefire came into force at noon, ending six weeks of fighting.'],
    ['en', 'The train leaves at 6:10 from the eastern platform.'],
  ])('are told where nothing looks like one, %s: %s', (lang, text) => {
    expect(told(text, { lang })).toBe(true);
  });

  it.each([
    ['fr', 'TBILVAR, 4 mars (AFP) – Deux journalistes étrangers ont été interpellés.'],
    ['fr', 'Un tweet du patron de l’agence a relancé les discussions en coulisses.'],
    ['fr', 'Le préfet fait preuve d’un optimisme « sans aucune réserve » depuis lundi.'],
    ['fr', 'Le candidat se veut rassurant.'],
    ['fr', 'Pour Moscou, l’accord est mort.'],
    ['fr', 'Conviction intime : le pont était condamné'],
    ['fr', 'La ministre est convaincue que la loi passera.'],
    ['fr', 'Le maire ne cache pas son inquiétude.'],
    ['en', 'The coach is adamant that the goal should stand.'],
    ['en', 'The view in Oslo is that the talks are over.'],
    ['en', 'The agency attributes the fall to migration.'],
    ['en', 'London-based monitors recorded 212 violations of the ceasefire in a week.'],
    ['en', "Star 'had no choice' but to leave the stage early."],
    ['en', 'The inquest heard that the brakes had not been checked for months.'],
  ])('are not told where a cue has no source tied to it, %s: %s', (lang, text) => {
    expect(told(text, { lang })).toBe(false);
  });

  it('are not told where a link leads to a site that is not on file', () => {
    const text = 'Deux ponts ont été détruits dans la nuit de mardi à mercredi.';
    const link = (href: string): LinkSpan[] => [{ start: 0, end: 10, href }];
    const known: KnownSource[] = [{ id: 'gazette', names: ['La Gazette'], domains: ['gazette.example'] }];
    expect(told(text, { lang: 'fr', known }, link('https://blog.example/a'))).toBe(false);
    expect(told(text, { lang: 'fr', known }, link('https://gazette.example/a'))).toBe(true);
  });
});

describe('names in apposition', () => {
  const apposition = (text: string, lang: string) => readWording(text, { lang })[0]?.attributions[0]?.apposition;

  it('are kept with the source', () => {
    expect(apposition('Selon la chaîne Telegram russe, WarGonzo, la route est coupée.', 'fr')).toBe('WarGonzo');
    expect(apposition('“We will rebuild,” said the mayor, Ada Kern.', 'en')).toBe('Ada Kern');
  });

  it('are no subject of the clause behind the comma, nor one of several', () => {
    expect(apposition('Selon le maire, Paris refuse de payer.', 'fr')).toBeUndefined();
    expect(apposition('Selon le parquet, Moscou, Pékin et Téhéran sont visés.', 'fr')).toBeUndefined();
  });
});
