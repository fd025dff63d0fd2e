import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../src/core/review/links-in.ts';
import { readAddress } from './read-address.ts';

const links = (text: string, base?: string) => linksIn(text, readAddress, base).map(({ link }) => link as string);

describe('the links in a text', () => {
  it.each<[string, string, string[]]>([
    [
      'one a line',
      'https://a.fr/1\nhttps://b.fr/2\r\nhttps://c.fr/3',
      ['https://a.fr/1', 'https://b.fr/2', 'https://c.fr/3'],
    ],
    [
      'in a sentence',
      'Voir https://a.fr/1, puis (https://b.fr/2). Et « https://c.fr/3 » !',
      ['https://a.fr/1', 'https://b.fr/2', 'https://c.fr/3'],
    ],
    [
      'brackets of its own',
      'https://fr.exemple.org/Ville_(Nord) et (https://a.fr/x_(y))',
      ['https://fr.exemple.org/Ville_(Nord)', 'https://a.fr/x_(y)'],
    ],
    [
      'Markdown',
      '[texte](https://a.fr/1 "titre") ![i](https://a.fr/2)[^1] <https://a.fr/3>',
      ['https://a.fr/1', 'https://a.fr/2', 'https://a.fr/3'],
    ],
    [
      'a table',
      'id,url,vu\n1,"https://a.fr/1",oui\n2,https://b.fr/2;https://c.fr/3,non',
      ['https://a.fr/1', 'https://b.fr/2', 'https://c.fr/3'],
    ],
    ['commas of an address', 'https://a.fr/b,c,1.html', ['https://a.fr/b,c,1.html']],
    ['side by side', 'https://a.fr/1https://b.fr/2', ['https://a.fr/1', 'https://b.fr/2']],
    [
      'an address within an address',
      'https://a.fr/partage?u=https://b.fr/2',
      ['https://a.fr/partage?u=https://b.fr/2'],
    ],
    ['without a scheme', 'www.a.fr et b.fr/2 mais ni Avia.pro ni rapport.pdf', ['https://a.fr', 'https://b.fr/2']],
    ['hosts with a line to themselves', 'a.fr\nb.co.uk\nnote.xyzzy', ['https://a.fr', 'https://b.co.uk']],
    ['no mail addresses', 'moi@a.fr, moi@b.fr/c', []],
    [
      'in angle brackets over two lines',
      '<https://a.fr/une-adresse-\n  tres-longue/page>',
      ['https://a.fr/une-adresse-tres-longue/page'],
    ],
    [
      'broken by a mail program',
      `Un message dont la ligne est trop longue : https://a.fr/rubrique/\nun-titre-assez-long-12.html\nBonjour`,
      ['https://a.fr/rubrique/un-titre-assez-long-12.html'],
    ],
    [
      'a list is not broken lines',
      `https://a.fr/une-page-dont-l-adresse-est-vraiment-tres-longue-1/\nmerci`,
      ['https://a.fr/une-page-dont-l-adresse-est-vraiment-tres-longue-1'],
    ],
    [
      'marks of emphasis',
      '**https://a.fr/1** *https://a.fr/2* ~~https://a.fr/3~~',
      ['https://a.fr/1', 'https://a.fr/2', 'https://a.fr/3'],
    ],
    ['one link twice', 'https://a.fr/1?utm_source=x http://www.a.fr/1/', ['https://a.fr/1']],
    ['other schemes', 'file:///etc/passwd javascript:alert(1) ftp://a.fr/x', []],
  ])('%s', (_what, text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('are those that a saved page leads to, not its pictures and scripts', () => {
    const page = `<!doctype html><!-- saved from url=(0020)https://a.fr/liste/ --><script src="https://t.fr/x.js">"https://t.fr/y"</script>
      <a class=x href='https://b.fr/1?a=1&amp;b=2'>un</a><A HREF=/2>deux</A><a href="#bas">bas</a><img src="https://a.fr/i.png">
      <iframe src="//v.fr/3"></iframe><!-- https://caché.fr --><p>écrit : https://d.fr/4</p><a href="mailto:x@a.fr">m</a>`;
    expect(links(page)).toEqual(['https://b.fr/1?a=1&b=2', 'https://a.fr/2', 'https://v.fr/3', 'https://d.fr/4']);
  });

  it('are read from a bookmarks file', () => {
    const file = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="https://a.fr/1" ADD_DATE="1">Un</A>\n<DT><A HREF="https://b.fr/2">Deux</A></DL>`;
    expect(links(file)).toEqual(['https://a.fr/1', 'https://b.fr/2']);
  });

  it('are counted, with the first spelling kept', () => {
    expect(linksIn('http://www.a.fr/1/ https://a.fr/1#x', readAddress)).toEqual([
      { link: 'https://a.fr/1', url: 'http://www.a.fr/1/', times: 2 },
    ]);
  });

  it('are found in time that grows with the text', () => {
    const hostile = [
      '<a '.repeat(50_000),
      '<'.repeat(200_000),
      `https://${'a.'.repeat(60_000)}`,
      '('.repeat(100_000),
      `${'https://a.fr/'.repeat(20_000)}`,
      `<a ${'x="'.repeat(50_000)}`,
      '<script '.repeat(30_000),
      '<!--'.repeat(50_000),
    ];
    const began = performance.now();
    for (const text of hostile) links(text);
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('never make it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void links(`<a href=x>${text}`)));
  });
});
