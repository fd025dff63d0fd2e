/**
 * Pairs of pages whose relation is known, because both were written for this: credited copies, silent copies, one
 * agency's text on two sites, the same facts in other words.
 */

import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/core/pack/day.ts';
import type { Day } from '../../../src/core/pack/model.ts';
import { canonicalLink } from '../../../src/core/review/canonical-link.ts';
import { foldRow } from '../../../src/core/review/fold-row.ts';
import type { Link, QueueRow } from '../../../src/core/review/model.ts';
import { proposeReports } from '../../../src/core/review/propose-reports.ts';
import { PageChecker } from '../../../src/core/review/read-page.ts';
import { traceBatch } from '../../../src/core/review/trace-batch.ts';
import type { ClaimTrace, TracePage } from '../../../src/core/review/trace-model.ts';
import { tracePage } from '../../../src/core/review/trace-page.ts';
import { STORIES, type Story } from '../../support/link-site/stories.ts';
import { indexOf, matcherPack } from '../../support/matcher-pack.ts';
import { readAddress } from './read-address.ts';
import { record, TODAY } from './some-records.ts';

interface Written {
  host: string;
  outlet: string;
  date: string | null;
  text: readonly string[];
  links?: readonly { words: string; href: string }[];
}

const fill = (_story: Story, text: string) => text.replaceAll('{place}', 'Orvelle').replaceAll('{n}', '42');

function packOf(story: Story) {
  const matcher = {
    lang: story.lang,
    phrase: fill(story, story.phrase),
    near: [story.near],
    within: 'sentence' as const,
  };
  return matcherPack({ claim: [matcher] });
}

function rowOf(story: Story, { host, outlet, date, text, links = [] }: Written): QueueRow {
  const pack = packOf(story);
  const checker = new PageChecker({ index: indexOf(pack), packs: [pack], today: TODAY, readAddress });
  const url = `https://${host}/article`;
  const link = canonicalLink(url, readAddress) as Link;
  const blocks = text.map((words, id) => {
    const linked = links.flatMap((each) => {
      const start = words.indexOf(each.words);
      return start < 0 ? [] : [{ start, end: start + each.words.length, href: each.href }];
    });
    return { id, text: words, ...(linked.length > 0 ? { linked } : {}) };
  });
  const facts = {
    title: null,
    lang: story.lang,
    date: date === null ? null : (toDay(date) as Day),
    publishers: [outlet],
    authors: [],
  };
  const page = checker.check({ url, outlet, ...facts, blocks, hash: 'a'.repeat(64) });
  const records = [
    record({ kind: 'added', link, url, from: { way: 'paste' } }),
    record({ kind: 'checked', link, result: { ok: true, page } }),
  ];
  return foldRow(link, records, TODAY) as QueueRow;
}

function traced(story: Story, ...pages: Written[]): ClaimTrace {
  const rows = pages.map((page) => tracePage(rowOf(story, page), [packOf(story)], readAddress) as TracePage);
  const trace = traceBatch(rows, [packOf(story)], readAddress).claims[0];
  if (!trace?.claim) throw new Error(`The claim was not found: ${JSON.stringify(pages)}`);
  return trace;
}

const first = (story: Story, telling: number, more: Partial<Written> = {}): Written => ({
  host: 'premier.example',
  outlet: 'Premier Matin',
  date: '2025-03-03',
  text: (story.tellings[telling] as readonly string[]).map((text) => fill(story, text)),
  ...more,
});

const later = { host: 'second.example', outlet: 'Second Soir', date: '2025-03-05' };

/** What relays write: the claim, the source, two sentences of their own. */
function relay(story: Story, credit: string, more: Partial<Written> = {}): Written {
  const [claim = '', ...rest] = story.relays.map((text) => fill(story, text).replace('{credit}', credit));
  return { ...later, text: [claim, rest.slice(0, 2).join(' ')], ...more };
}

const CREDITS = { fr: 'selon Premier Matin', en: 'according to Premier Matin' };
const AGENCY = { fr: 'a annoncé l’agence Orbia Presse', en: 'the Orbia Presse agency reported' };

const each = STORIES.map((story) => [fill(story, story.claim), story] as const);
const eachTelling = STORIES.flatMap((story) =>
  story.tellings.map((_, telling) => [`${fill(story, story.claim)} (${telling + 1})`, story, telling] as const),
);

describe('a credited copy', () => {
  it.each(each)('relies on the page it names: %s', (_, story) => {
    const trace = traced(story, first(story, 0), relay(story, CREDITS[story.lang]));
    expect(trace.edges).toMatchObject([
      { from: 'https://second.example/article', to: 'https://premier.example/article', certainty: 'certain' },
    ]);
    expect(trace.groups).toHaveLength(1);
    expect(trace.oldest).toBe('https://premier.example/article');
  });

  it.each(each)('relies on the page it links to, by whatever spelling: %s', (_, story) => {
    const words = story.lang === 'fr' ? 'ce site' : 'this site';
    const credit = story.lang === 'fr' ? 'comme on peut le lire sur ce site' : 'as can be read on this site';
    const href = 'http://www.premier.example/article/?utm_source=second#haut';
    const trace = traced(story, first(story, 1), relay(story, credit, { links: [{ words, href }] }));
    expect(trace.edges).toMatchObject([{ to: 'https://premier.example/article', reasons: [{ kind: 'link' }] }]);
  });
});

describe('a silent copy', () => {
  it.each(eachTelling)('relies, by its words and its date, on the page it was taken from: %s', (_, story, telling) => {
    const original = first(story, telling);
    const copied = original.text
      .filter((_text, at) => at !== 3)
      .map((text) => text.replace(/ (?:très|un|the|a) /, ' '));
    const trace = traced(story, original, { ...later, text: copied });
    expect(trace.edges).toMatchObject([{ from: 'https://second.example/article', certainty: 'inferred' }]);
    expect(trace.groups).toMatchObject([{ origin: { kind: 'page', link: 'https://premier.example/article' } }]);
  });

  it.each(each)('without dates has an origin, but nobody knows which: %s', (_, story) => {
    const trace = traced(story, first(story, 0, { date: null }), { ...first(story, 0), ...later, date: null });
    expect(trace.edges).toEqual([]);
    expect(trace.groups).toMatchObject([
      { origin: { kind: 'unknown' }, members: [expect.any(String), expect.any(String)] },
    ]);
  });
});

describe('one agency’s text', () => {
  it.each(each)('has one origin, the agency, whichever site was first: %s', (_, story) => {
    // What an agency sends does not speak of "this newspaper".
    const told =
      story.tellings[0]?.map((text) =>
        fill(story, text).replace(/,? (?:montrent|that this|Leaked|seen by our)[^.]*\./, '.'),
      ) ?? [];
    const text = [`${told[0]?.replace(/\.$/, '')}, ${AGENCY[story.lang]}.`, ...told.slice(1)];
    const trace = traced(story, first(story, 0, { text }), { ...later, text });
    expect(trace.groups).toMatchObject([
      { origin: { kind: 'outside' }, members: [expect.any(String), expect.any(String)] },
    ]);
  });
});

describe('the same facts in other words', () => {
  const pairs = STORIES.flatMap((story) =>
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([a = 0, b = 0]) => [`${fill(story, story.claim)} (${a + 1} and ${b + 1})`, story, a, b] as const),
  );

  it.each(pairs)('are two reports: %s', (_, story, a, b) => {
    const trace = traced(story, first(story, a), { ...first(story, b), ...later });
    expect(trace.edges).toEqual([]);
    expect(trace.groups.map(({ members }) => members.length)).toEqual([1, 1]);
  });
});

describe('two reports that quote one speech', () => {
  const story = STORIES[0] as Story;
  const speech =
    '« Nous ne rouvrirons cet ouvrage que lorsque trois bureaux d’études indépendants nous auront dit par écrit que nos enfants peuvent y passer », a déclaré le maire.';

  it('stay two', () => {
    const [a, b] = [first(story, 0), { ...first(story, 1), ...later }];
    const trace = traced(story, { ...a, text: [...a.text, speech] }, { ...b, text: [...b.text, speech] });
    expect(trace.groups).toHaveLength(2);
  });
});

describe('an independent report that speaks of another', () => {
  const story = STORIES[0] as Story;
  const a = first(story, 0);
  const beside = (text: string[], more: Partial<Written> = {}) => traced(story, a, { ...later, text, ...more });

  it.each<[string, string[]]>([
    [
      'as one more',
      ['La mairie a interdit le pont de Orvelle.', 'Premier Matin évoque de son côté trois piles fissurées.'],
    ],
    [
      'after having looked itself',
      [
        'Le pont de Orvelle est fermé, comme l’avait annoncé Premier Matin.',
        'Notre photographe a vu les blocs de béton sur la chaussée.',
      ],
    ],
    [
      'on another matter',
      [
        'Le pont de Orvelle est fermé par arrêté, dit la mairie.',
        'Les bus sont détournés.',
        'Le centre accueille samedi une course.',
        'Elle est organisée par Premier Matin, selon Premier Matin.',
      ],
    ],
    [
      'in a link to read more',
      [
        'La mairie ferme le pont de Orvelle à la circulation.',
        'Les bus sont détournés.',
        'Lire aussi : toute l’actualité des ponts',
      ],
    ],
  ])('is its own origin: %s', (_, text) => {
    const trace = beside(text, { links: [{ words: 'Lire aussi', href: 'https://premier.example/article' }] });
    expect(trace.groups).toHaveLength(2);
  });

  it('is its own origin beside a report that quotes the same mayor', () => {
    const text = [
      '« Le pont de Orvelle est fermé pour six mois », nous a dit le maire.',
      'Il refuse de parler d’un drame.',
    ];
    const other = [
      'Le maire a expliqué hier que le pont de Orvelle était fermé pour longtemps.',
      'Les riverains sont en colère.',
    ];
    expect(traced(story, first(story, 0, { text }), { ...later, text: other }).groups).toHaveLength(2);
  });
});

describe('a relay, however it names its source', () => {
  const french = first(STORIES[0] as Story, 0, { text: ['Le pont de Orvelle est fermé depuis hier soir.'] });
  const english = first(STORIES[4] as Story, 0, { text: ['The Orvelle reservoir is unsafe, tests have shown.'] });

  it.each([
    'Le pont de Orvelle est fermé, a appris Premier Matin.',
    'Comme le rapporte Premier Matin, le pont de Orvelle est fermé.',
    'D’après une enquête de Premier Matin, le pont de Orvelle est fermé.',
    'Le pont de Orvelle est fermé (Premier Matin).',
    'Le pont de Orvelle est fermé (source : Premier Matin).',
    'Premier Matin : le pont de Orvelle est fermé',
    'Le pont de Orvelle est fermé. L’information a été donnée par Premier Matin.',
    'Le pont de Orvelle est fermé. Premier Matin a publié l’information lundi.',
    'Le pont de Orvelle est fermé, indique le site premier.example.',
    'Le pont de Orvelle est fermé, a indiqué un ingénieur cité par Premier Matin.',
    'Dans les colonnes de Premier Matin, un ingénieur affirme que le pont de Orvelle est fermé.',
  ])('relies on it: %s', (text) => {
    expect(
      traced(STORIES[0] as Story, french, { ...later, text: [text, 'Les bus font demi-tour.'] }).edges,
    ).toMatchObject([{ certainty: 'certain' }]);
  });

  it.each([
    'As first reported by Premier Matin, the Orvelle reservoir is unsafe.',
    'Citing Premier Matin, officials called the Orvelle reservoir unsafe.',
    'The Orvelle reservoir is unsafe (via Premier Matin).',
    'The Orvelle reservoir is unsafe. Premier Matin was the first to report it.',
    'Premier Matin: Orvelle reservoir unsafe',
    'In an interview with Premier Matin, the mayor called the Orvelle reservoir unsafe.',
  ])('relies on it: %s', (text) => {
    expect(traced(STORIES[4] as Story, english, { ...later, text: [text, 'Nobody knows why.'] }).edges).toMatchObject([
      { certainty: 'certain' },
    ]);
  });

  it.each([
    [
      'Le pont de Orvelle est fermé et la déviation passe via Lyon.',
      'Le pont de Orvelle, fermé, oblige à un détour via Lyon.',
    ],
    [
      'Le pont de Orvelle est fermé, a révélé le maire Paul Durand.',
      'Le maire Paul Durand a expliqué que le pont de Orvelle était fermé.',
    ],
  ])('is not one with another that merely has a name in common: %s', (a, b) => {
    const [one, two] = [first(STORIES[0] as Story, 0, { text: [a] }), { ...later, text: [b] }];
    expect(traced(STORIES[0] as Story, one, two).groups).toHaveLength(2);
  });
});

describe('a page', () => {
  const story = STORIES[0] as Story;

  it('does not rely on what came later, even if it names that outlet', () => {
    const trace = traced(story, first(story, 0, { date: '2025-03-09' }), relay(story, CREDITS.fr));
    expect(trace.edges).toEqual([]);
  });

  it('relies through another page on that one’s origin', () => {
    const third = { host: 'troisieme.example', outlet: 'Troisième Œil', date: '2025-03-06' };
    const trace = traced(story, first(story, 0), relay(story, CREDITS.fr), relay(story, 'selon Second Soir', third));
    expect(trace.edges).toHaveLength(2);
    expect(trace.groups).toMatchObject([
      { origin: { link: 'https://premier.example/article' }, members: { length: 3 } },
    ]);
  });
});

describe('proposed reports', () => {
  const story = STORIES[0] as Story;

  it('say what the page says, on whom it relies and what the pack does not know', () => {
    const rows = [rowOf(story, first(story, 0)), rowOf(story, relay(story, CREDITS.fr))];
    const pack = packOf(story);
    const trace = traceBatch(
      rows.map((row) => tracePage(row, [pack], readAddress) as TracePage),
      [pack],
      readAddress,
    );
    expect(proposeReports(rows, trace, pack, readAddress)).toMatchObject([
      {
        link: 'https://premier.example/article',
        report: { stance: 'asserts', by: null, at: '2025-03-03', url: 'https://premier.example/article' },
      },
      {
        outlet: 'Second Soir',
        report: { stance: 'relays', basis: 'unstated', quote: { lang: 'fr' } },
        unknownSources: ['premier.example'],
      },
    ]);
  });
});
