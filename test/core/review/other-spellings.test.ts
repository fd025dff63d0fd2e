import { describe, expect, it } from 'vitest';
import { canonicalLink } from '../../../src/core/review/canonical-link.ts';
import type { Link } from '../../../src/core/review/model.ts';
import { otherSpellings } from '../../../src/core/review/other-spellings.ts';
import { readAddress } from './read-address.ts';

const of = (from: string, url: string, canonical: string | null) =>
  otherSpellings(canonicalLink(from, readAddress) as Link, url, canonical, readAddress).map(({ because, into }) => [
    because,
    into,
  ]);

describe('other spellings of a link', () => {
  it.each<[string, string, string, string | null, [string, string][]]>([
    ['none', 'https://a.fr/1', 'https://www.a.fr/1/', null, []],
    ['a redirect', 'https://short.example/x', 'https://a.fr/1', null, [['redirect', 'https://a.fr/1']]],
    [
      'the page’s own word',
      'https://a.fr/1?p=2',
      'https://a.fr/1?p=2',
      'https://a.fr/1',
      [['canonical', 'https://a.fr/1']],
    ],
    [
      'both',
      'https://short.example/x',
      'https://a.fr/1?p=2',
      'https://a.fr/1',
      [
        ['redirect', 'https://a.fr/1?p=2'],
        ['canonical', 'https://a.fr/1'],
      ],
    ],
    ['not a front page', 'https://a.fr/gone', 'https://a.fr/', 'https://a.fr/', []],
    ['not a word about another site', 'https://a.fr/1', 'https://a.fr/1', 'https://b.fr/1', []],
    [
      'a subdomain of the same site',
      'https://amp.a.co.uk/1',
      'https://fr.a.co.uk/1',
      'https://a.co.uk/x',
      [
        ['redirect', 'https://fr.a.co.uk/1'],
        ['canonical', 'https://a.co.uk/x'],
      ],
    ],
    ['not another site of one suffix', 'https://a.github.io/1', 'https://a.github.io/1', 'https://b.github.io/1', []],
  ])('%s', (_, from, url, canonical, expected) => {
    expect(of(from, url, canonical)).toEqual(expected);
  });
});
