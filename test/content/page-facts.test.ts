// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPageFacts } from '../../src/content/page-facts.ts';

const factsOf = (html: string) => readPageFacts(new DOMParser().parseFromString(html, 'text/html'));
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('day of publication', () => {
  it.each([
    ['an article', ld({ '@type': 'NewsArticle', datePublished: '2020-10-11T23:30:00+04:00' })],
    ['an article of several types', ld({ '@type': ['Thing', 'ReportageNewsArticle'], datePublished: '2020-10-11' })],
    ['a graph', ld({ '@graph': [{ '@type': 'Organization' }, { '@type': 'Article', datePublished: '2020-10-11' }] })],
    ['a list of items', ld([{ '@type': 'BreadcrumbList' }, { '@type': 'BlogPosting', datePublished: '2020-10-11' }])],
    ['a main entity', ld({ '@type': 'WebPage', mainEntity: { '@type': 'Article', datePublished: '2020-10-11' } })],
    ['a meta property', '<meta property="article:published_time" content="2020-10-11T08:00:00Z">'],
    ['a marked-up time', '<time itemprop="datePublished" datetime="2020-10-11">hier</time>'],
    [
      'the second block when the first is broken',
      `<script type="application/ld+json">{oops</script>${ld({ '@type': 'Article', datePublished: '2020-10-11' })}`,
    ],
  ])('is read from %s', (_where, html) => {
    expect(factsOf(html).date).toBe('2020-10-11');
  });

  it.each([
    ['there is none', '<p>11 octobre 2020</p>'],
    ['it is no day', ld({ '@type': 'Article', datePublished: '2020-13-45' })],
    [
      'it is another page’s',
      ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'Article', datePublished: '2020-10-11' }] }),
    ],
    ['a time is not marked as such', '<time datetime="2020-10-11">hier</time>'],
    ['the value is of another type', ld({ '@type': 'Article', datePublished: { toString: 'x' } })],
  ])('is unknown when %s', (_case, html) => {
    expect(factsOf(html).date).toBeNull();
  });

  it('is the structured one where both are given', () => {
    const meta = '<meta property="article:published_time" content="2021-01-01">';
    expect(factsOf(meta + ld({ '@type': 'Article', datePublished: '2020-10-11' })).date).toBe('2020-10-11');
  });
});

describe('language', () => {
  it.each([
    ['<html lang="fr-FR">', 'fr-FR'],
    ['<html><meta http-equiv="Content-Language" content="en">', 'en'],
    ['<html><p>bonjour', null],
    [`<html lang="${'x'.repeat(100)}">`, null],
  ])('of %s', (html, expected) => {
    expect(factsOf(html).lang).toBe(expected);
  });
});

describe('publisher and authors', () => {
  it('are read from structured data and meta tags, each once', () => {
    const html = `<meta property="og:site_name" content="Le Jour"><meta name="author" content=" A. Un ">
      <meta property="article:author" content="https://a.example/un">
      ${ld({ '@type': 'Article', publisher: { name: 'Le Jour' }, author: [{ name: 'B. Deux' }, 'A. Un'] })}`;
    expect(factsOf(html)).toMatchObject({ publishers: ['Le Jour'], authors: ['A. Un', 'B. Deux'] });
  });

  it('are none where the page names none', () => {
    expect(factsOf('<p>Par A. Un')).toMatchObject({ publishers: [], authors: [] });
  });
});
