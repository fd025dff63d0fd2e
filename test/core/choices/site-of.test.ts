import { describe, expect, it } from 'vitest';
import { siteOf, sitesAbove } from '../../../src/core/choices/site-of.ts';

describe('the site of an address', () => {
  it.each([
    ['https://www.Example.org/a?b#c', 'example.org'],
    ['http://news.example.org:8080/', 'news.example.org'],
    ['http://user:word@example.org/', 'example.org'],
    ['https://example.org./', 'example.org'],
    ['http://[::1]:80/x', '[::1]'],
    ['http://127.0.0.1:4000/', '127.0.0.1'],
    ['about:blank', null],
    ['chrome-extension://abc/options.html', null],
    ['file:///home/a.html', null],
    ['', null],
    [undefined, null],
  ])('of %s is %s', (url, site) => expect(siteOf(url)).toBe(site));

  it('lies below others, unless it is a number', () => {
    expect(sitesAbove('a.b.org')).toEqual(['a.b.org', 'b.org', 'org']);
    expect(sitesAbove('127.0.0.1')).toEqual(['127.0.0.1']);
    expect(sitesAbove('[::1]')).toEqual(['[::1]']);
  });
});
