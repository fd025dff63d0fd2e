import { describe, expect, it } from 'vitest';
import { structuredDates } from '../../../src/core/pack/structured-dates.ts';

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
    expect(structuredDates(JSON.stringify(value))).toEqual(dates);
  });

  it('are none in what is no JSON, or too long', () => {
    expect(structuredDates('{"@type":')).toEqual([]);
    expect(structuredDates(`${' '.repeat(1_000_000)}${JSON.stringify(article)}`)).toEqual([]);
  });
});
