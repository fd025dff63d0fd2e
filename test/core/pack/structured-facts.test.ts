import { describe, expect, it } from 'vitest';
import { structuredFacts } from '../../../src/core/pack/structured-facts.ts';

const read = (value: unknown) => structuredFacts(JSON.stringify(value));
const NOTHING = { dates: [], publishers: [], authors: [] };

const article = { '@type': 'NewsArticle', datePublished: '2020-10-11' };

describe('the dates in structured data', () => {
  it.each([
    ['an item', article, ['2020-10-11']],
    ['a list', [{ '@type': 'Organization' }, article], ['2020-10-11']],
    ['a graph', { '@graph': [article] }, ['2020-10-11']],
    ['the main entity', { '@type': 'Thing', mainEntity: article }, ['2020-10-11']],
    ['several types', { ...article, '@type': ['Thing', 'Report'] }, ['2020-10-11']],
    ['something else', { '@type': 'Event', datePublished: '2020-10-11' }, []],
    ['a date that is none', { ...article, datePublished: 20201011 }, []],
    ['a type that cannot be written as text', { ...article, '@type': { toString: 1, valueOf: 1 } }, []],
    ['nothing', null, []],
  ])('%s', (_, value, dates) => {
    expect(read(value).dates).toEqual(dates);
  });

  it('are none in what is no JSON, or too long', () => {
    expect(structuredFacts('{"@type":').dates).toEqual([]);
    expect(structuredFacts(`${' '.repeat(1_000_000)}${JSON.stringify(article)}`).dates).toEqual([]);
  });
});

describe('structured data of an article', () => {
  it.each([
    ['a name', 'Le Jour', ['Le Jour']],
    ['an item', { '@type': 'NewsMediaOrganization', name: ' Le Jour ' }, ['Le Jour']],
    ['a list', ['A. Un', { name: 'B. Deux' }, { name: 'A. Un' }], ['A. Un', 'B. Deux']],
    ['nothing that is a name', [{ name: 3 }, null, 7, ['x']], []],
    ['a text as long as a paragraph', 'x'.repeat(121), []],
  ])('names its publisher and authors by %s', (_, value, names) => {
    expect(read({ '@type': 'NewsArticle', publisher: value }).publishers).toEqual(names);
    expect(read({ '@type': 'NewsArticle', author: value }).authors).toEqual(names);
  });

  it('may name them by the id of another item', () => {
    const graph = [
      { '@type': 'Article', publisher: { '@id': '#org' }, author: { '@id': '#nobody' } },
      { '@type': 'Organization', '@id': '#org', name: 'Le Jour' },
    ];
    expect(read({ '@graph': graph })).toEqual({ ...NOTHING, publishers: ['Le Jour'] });
  });

  it('counts for articles only, since pages also describe other things', () => {
    expect(read({ '@type': 'Product', publisher: 'Le Jour', author: 'A. Un' })).toEqual(NOTHING);
  });

  it('is nothing where it is broken', () => {
    expect(structuredFacts('{"@type":')).toEqual(NOTHING);
  });
});
