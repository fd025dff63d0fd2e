import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalLink } from '../../../src/core/review/canonical-link.ts';
import { readAddress } from './read-address.ts';

const canonical = (text: string) => canonicalLink(text, readAddress);

describe('a canonical link', () => {
  it.each([
    ['leaves out how a reader came', 'https://exemple.fr/a?utm_source=x&id=7&fbclid=abc', 'https://exemple.fr/a?id=7'],
    ['puts parameters in order', 'https://exemple.fr/a?b=2&a=1', 'https://exemple.fr/a?a=1&b=2'],
    ['keeps the order of equal parameters', 'https://exemple.fr/a?t=2&t=1', 'https://exemple.fr/a?t=2&t=1'],
    ['drops a fragment', 'https://exemple.fr/a#comments', 'https://exemple.fr/a'],
    ['drops a text fragment', 'https://exemple.fr/a#:~:text=des%20mots', 'https://exemple.fr/a'],
    ['keeps a route', 'https://exemple.fr/#!/article/7', 'https://exemple.fr#!/article/7'],
    ['drops the default port', 'http://exemple.fr:80/a', 'https://exemple.fr/a'],
    ['keeps another port', 'http://exemple.fr:8080/a', 'http://exemple.fr:8080/a'],
    ['drops the final dot of a host', 'https://exemple.fr./a', 'https://exemple.fr/a'],
    ['writes hosts in small letters', 'HTTPS://WWW.Exemple.FR/A', 'https://exemple.fr/A'],
    ['writes international hosts one way', 'https://bücher.example/é', 'https://xn--bcher-kva.example/%C3%A9'],
    ['drops user names', 'https://nom:mot@exemple.fr/a', 'https://exemple.fr/a'],
    ['drops the slash at the end', 'https://exemple.fr/a/', 'https://exemple.fr/a'],
    ['resolves dots in the path', 'https://exemple.fr/a/../b/./c', 'https://exemple.fr/b/c'],
    ['evens out escapes', 'https://exemple.fr/%7ea%2f%c3%a9', 'https://exemple.fr/~a%2F%C3%A9'],
    ['takes AMP off the path', 'https://exemple.fr/a/amp/', 'https://exemple.fr/a'],
    ['takes AMP off the beginning', 'https://exemple.fr/amp/a', 'https://exemple.fr/a'],
    ['takes AMP off a file name', 'https://exemple.fr/a.amp.html', 'https://exemple.fr/a.html'],
    ['takes AMP off the query', 'https://exemple.fr/a?amp=1&id=2', 'https://exemple.fr/a?id=2'],
    ['leaves words that end alike', 'https://exemple.fr/camp', 'https://exemple.fr/camp'],
    ['takes AMP off the host', 'https://amp.exemple.fr/a', 'https://exemple.fr/a'],
    ['opens the AMP cache', 'https://exemple-fr.cdn.ampproject.org/c/s/www.exemple.fr/a/amp', 'https://exemple.fr/a'],
    ['opens the AMP viewer', 'https://www.google.com/amp/s/exemple.fr/a', 'https://exemple.fr/a'],
    ['knows mobile editions', 'https://m.exemple.fr/a', 'https://exemple.fr/a'],
    ['knows mobile editions per language', 'https://fr.m.exemple.org/a', 'https://fr.exemple.org/a'],
    ['leaves a site that is called m', 'https://m.fr/a', 'https://m.fr/a'],
    ['leaves other people on one suffix alone', 'https://m.github.io/a', 'https://m.github.io/a'],
    ['opens redirectors', 'https://www.google.com/url?q=https%3A%2F%2Fexemple.fr%2Fa&sa=D', 'https://exemple.fr/a'],
    [
      'opens redirectors of networks',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexemple.fr%2Fa%3Fb%3D1',
      'https://exemple.fr/a?b=1',
    ],
    [
      'knows short addresses of videos',
      'https://youtu.be/abcDEF12345?si=xyz',
      'https://youtube.com/watch?v=abcDEF12345',
    ],
    ['knows previews of channels', 'https://t.me/s/canal/12', 'https://t.me/canal/12'],
    ['knows former names', 'https://mobile.twitter.com/nom/status/12?s=20', 'https://x.com/nom/status/12'],
    [
      'leaves out what a site calls its campaign',
      'https://exemple.fr/a?le_medium=al&le_campaign=appli',
      'https://exemple.fr/a',
    ],
    ['keeps a campaign that is the page', 'https://exemple.fr/don?campaign=12', 'https://exemple.fr/don?campaign=12'],
    ['leaves out a session', 'https://exemple.fr/a;jsessionid=0AB1.n2?id=3&PHPSESSID=x', 'https://exemple.fr/a?id=3'],
    ['knows a picture of a post', 'https://x.com/nom/status/12/photo/1', 'https://x.com/nom/status/12'],
    [
      'knows the old look of a forum',
      'https://old.reddit.com/r/a/comments/b/c/',
      'https://reddit.com/r/a/comments/b/c',
    ],
    [
      'opens what a mail filter wrapped',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexemple.fr%2Fa&data=05',
      'https://exemple.fr/a',
    ],
    [
      'opens what a search wrapped',
      'https://duckduckgo.com/l/?uddg=https%3A%2F%2Fexemple.fr%2Fa',
      'https://exemple.fr/a',
    ],
    ['keeps numbers as hosts', 'https://192.0.2.7/a', 'https://192.0.2.7/a'],
  ])('%s', (_what, text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each([
    '',
    'mot',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:a@exemple.fr',
    'https://',
    `https://exemple.fr/${'a'.repeat(9000)}`,
  ])('is null for what is no web page: %s', (text) => {
    expect(canonical(text)).toBeNull();
  });

  it('is its own canonical link', () => {
    const part = fc.constantFrom(
      'amp',
      'a',
      '.amp',
      'm',
      'www',
      'url',
      '%41',
      '%zz',
      'é',
      '',
      'b.amp.html',
      '..',
      '+',
      '%2F',
    );
    const url = fc
      .record({
        scheme: fc.constantFrom('http', 'https'),
        hosts: fc.array(fc.constantFrom('m', 'www', 'amp', 'fr', 'l'), { maxLength: 4 }),
        site: fc.constantFrom(
          'exemple.fr',
          'google.com',
          'facebook.com',
          'vk.com',
          'youtube.com',
          't.me',
          'twitter.com',
        ),
        path: fc.array(part, { maxLength: 5 }),
        query: fc.array(fc.tuple(fc.constantFrom('q', 'u', 'amp', 'v', 'to', 'a'), part), { maxLength: 3 }),
        hash: fc.constantFrom('', '#a', '#!/b', '#/c'),
      })
      .map(({ scheme, hosts, site, path, query, hash }) => {
        const pairs = query.map(([name, value]) => `${name}=${value}`).join('&');
        return `${scheme}://${[...hosts, site].join('.')}/${path.join('/')}?${pairs}${hash}`;
      });
    fc.assert(
      fc.property(fc.oneof(url, fc.webUrl({ withFragments: true, withQueryParameters: true })), (text) => {
        const once = canonical(text);
        if (once !== null) expect(canonical(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
