import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HtmlReader } from '../../../src/cli/read/html-reader.ts';
import { NO_CLUES } from '../../../src/cli/read/reader.ts';
import { readAll, sourceOf } from './read-support.ts';

/** Texts of the blocks of one page, white space made single. */
function blocks(html: string): string[] {
  return readAll(new HtmlReader(), html)
    .flatMap(({ texts }) => texts)
    .map((text) => text.replace(/\s+/g, ' ').trim());
}

const blocksOf = (html: string) => {
  const reader = new HtmlReader();
  return [...reader.push(html), ...reader.end()].flatMap((event) => (event.kind === 'block' ? [event.block] : []));
};

const clues = (html: string) => readAll(new HtmlReader(), html)[0]?.clues;

describe('the text of a page', () => {
  it.each([
    ['joins inline tags', '<p>Turkish <b>F</b>-<i>16</i>s <a href=x>land</a>ed</p>', ['Turkish F-16s landed']],
    ['resolves entities', '<p>d&eacute;j&agrave; l&#8217;&#xE9;t&eacute;&nbsp;&amp; more</p>', ['déjà l’été & more']],
    [
      'has a block for each block element',
      '<h1>One</h1><p>Two<p>Three<ul><li>a1<li>b2</ul>end',
      ['One', 'Two', 'Three', 'a1', 'b2', 'end'],
    ],
    ['keeps table cells apart', '<table><tr><td>Ganja<td>2020</table>', ['Ganja', '2020']],
    ['keeps a line break inside its block', '<p>One<br>two<br/>three</p>', ['One two three']],
    [
      'leaves out scripts, styles and forms',
      '<p>a1</p><script>b2("<p>")</script><style>c3</style><textarea>d4</textarea><select><option>e5</select>f6',
      ['a1', 'f6'],
    ],
    [
      'leaves out what is not drawn',
      '<noscript><p>a1</noscript><template><p>b2</template><svg><text>c3</text></svg><svg/><p>d4',
      ['d4'],
    ],
    ['leaves out the title but not the heading', '<title>a1</title><body><h1>b2</h1>', ['b2']],
    [
      'leaves out what is hidden',
      '<div hidden><p>a1</div><p style="color:red; display: none">b2</p><p aria-hidden=true>c3',
      ['c3'],
    ],
    [
      'finds its way out of hidden elements that are not closed',
      '<ul><li hidden>a1<li>b2</ul><p hidden>c3<p>d4<div><span hidden>e5</div>f6',
      ['b2', 'd4', 'f6'],
    ],
    ['leaves out what the user writes', '<div contenteditable>a1</div><div contenteditable=false>b2</div>', ['b2']],
    ['leaves out marks of reference', '<p>It fell<sup>[12]</sup> on the 11<sup>th</sup>.', ['It fell on the 11th.']],
    ['leaves out comments and declarations', '<!doctype html><!-- a1 --><p>b2<!-- c3 -->d4<?x e5?>', ['b2d4']],
    ['is read although tags are broken', '<p>a1 < b2 <p class="x>c3</p>', ['a1 < b2']],
    ['has no blocks without words', '<p>—</p><p> </p><div><p>…', []],
  ])('%s', (_what, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it('cuts endless blocks at white space', () => {
    const texts = blocks(`<p>${'word '.repeat(30_000)}</p>`);
    expect(texts.length).toBeGreaterThan(2);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(51_000);
    expect(
      texts
        .join(' ')
        .split(' ')
        .every((word) => word === 'word'),
    ).toBe(true);
  });

  it('survives elements nested without end', () => {
    const deep = '<div>'.repeat(50_000);
    expect(blocks(`${deep}inside${'</div>'.repeat(50_000)}<p>after`)).toEqual(['inside', 'after']);
  });
});

describe('offsets', () => {
  it.each([
    ['<p>The <b>F</b>-16s', 'F-16s', 'F</b>-16s'],
    ['<p>l&rsquo;&eacute;t&eacute; 2020', 'été', '&eacute;t&eacute;'],
    ['<p>x &amp;amp y', '&amp', '&amp;amp'],
    ['\uFEFF<p>Hadrout', 'Hadrout', 'Hadrout'],
    ['<p>a&nbsp;b', '\u00A0', '&nbsp;'],
    ['<p>one<br>two', 'one\ntwo', 'one<br>two'],
    ['<p>It fell<sup>[12]</sup> on', 'fell on', 'fell<sup>[12]</sup> on'],
    ['<p>&NotEqualTilde; x', '≂̸ x', '&NotEqualTilde; x'],
  ])('in %j, %j stands at %j', (html, word, expected) => {
    expect(sourceOf(new HtmlReader(), html, word)).toEqual([expected]);
  });

  it('do not depend on how the file arrives', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      'mot ',
      'é',
      '&eacute;',
      '&amp',
      '&#8217;',
      '<br>',
      '<div hidden>',
      '</div>',
      '<script>x</script>',
      '<!-- c -->',
      '<li>',
      '\n',
      '<a href="&quot;x">',
      '😀',
      '<html>',
      '</html>',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (parts, lengths) => {
          const html = parts.join('');
          expect(readAll(new HtmlReader(), html, lengths)).toEqual(readAll(new HtmlReader(), html));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('links', () => {
  const linksOf = (html: string) =>
    blocksOf(html).map(({ text, linked }) =>
      (linked ?? []).map(({ start, end, href }) => [text.slice(start, end), href]),
    );

  it('keep their words and their address', () => {
    const html = '<p>Selon <a href="https://a.example/x?a=1&amp;b=2">le <b>site</b> A</a>, tout va bien.<p>Rien.';
    expect(linksOf(html)).toEqual([[['le site A', 'https://a.example/x?a=1&b=2']], []]);
  });

  it('go on over a block’s end, and end with the next link', () => {
    expect(
      linksOf('<a href="https://a.example"><p>Un</p><p>Deux</p></a><p><a href="https://b.example">Trois<a>Rien'),
    ).toEqual([[['Un', 'https://a.example']], [['Deux', 'https://a.example']], [['Trois', 'https://b.example']]]);
  });

  it('lead to web addresses only, and hold words', () => {
    expect(
      linksOf('<p>Un <a href="/x">deux</a> <a href="mailto:a@b.c">trois</a> <a href="https://a.example"></a>'),
    ).toEqual([[]]);
  });

  it('are bounded in number', () => {
    const html = `<p>${'<a href="https://a.example">x</a> '.repeat(500)}`;
    expect(linksOf(html)[0]?.length).toBe(100);
  });
});

describe('what a page says of itself', () => {
  it.each([
    ['<html lang="fr-FR">', { lang: 'fr-FR' }],
    ['<meta http-equiv="Content-Language" content="tr">', { lang: 'tr' }],
    ['<meta property="article:published_time" content="2020-10-11T09:00:00+02:00">', { date: '2020-10-11' }],
    ['<time itemprop="datePublished" datetime="2020-10-11">', { date: '2020-10-11' }],
    ['<time datetime="2020-10-11">', { date: null }],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-10-11"}</script>',
      { date: '2020-10-11' },
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"Person"},{"@type":["NewsArticle"],"datePublished":"2020-10-11"}]}</script>',
      { date: '2020-10-11' },
    ],
    ['<script type="application/ld+json">{"@type":"Person","datePublished":"2020-10-11"}</script>', { date: null }],
    ['<script type="application/ld+json">{"broken</script>', { date: null }],
    ['<meta property="article:published_time" content="2020-02-30">', { date: null }],
    ['<link rel="canonical" href="https://a.example/x?a=1&amp;b=2">', { url: 'https://a.example/x?a=1&b=2' }],
    ['<meta property="og:url" content="https://a.example/y">', { url: 'https://a.example/y' }],
    ['<link rel="canonical" href="javascript:x">', { url: null }],
    ['<meta property="og:site_name" content="Press &amp; Co">', { publishers: ['Press & Co'] }],
    ['<meta name="author" content="Semen Pegov">', { authors: ['Semen Pegov'] }],
    ['<meta property="article:author" content="https://a.example/pegov">', { authors: [] }],
    [
      '<script type="application/ld+json">{"@type":"Article","publisher":{"name":"Le Jour"},"author":["A. Un"]}</script>',
      { publishers: ['Le Jour'], authors: ['A. Un'] },
    ],
  ])('%s', (html, expected) => {
    expect(clues(`<!doctype html>${html}<p>Text`)).toMatchObject(expected);
  });

  it('prefers structured data to meta tags', () => {
    const meta = '<meta property="article:published_time" content="2020-10-12">';
    const data = '<script type="application/ld+json">{"@type":"Article","datePublished":"2020-10-11"}</script>';
    expect(clues(`${meta}<p>Text</p>${data}`)).toMatchObject({ date: '2020-10-11' });
  });

  it('is asked of each document of a file', () => {
    const page = (lang: string) => `<!doctype html><html lang=${lang}><body><p>Text ${lang}</body></html>\n`;
    expect(readAll(new HtmlReader(), page('fr') + page('en'))).toEqual([
      { texts: ['Text fr'], clues: { ...NO_CLUES, lang: 'fr' } },
      { texts: ['Text en'], clues: { ...NO_CLUES, lang: 'en' } },
    ]);
  });
});

describe('the end of the file', () => {
  const brokenInside = (html: string, pieces = 1) => {
    const reader = new HtmlReader();
    const size = Math.ceil(html.length / pieces);
    for (let at = 0; at < html.length; at += size) reader.push(html.slice(at, at + size));
    reader.end();
    return reader.brokenInside;
  };

  it.each<[string, string, string | null]>([
    ['a page', '<!doctype html><html><body><p>a1</p></body></html>\n', null],
    ['elements left open, as many pages leave them', '<html><body><div><p>a1 <b>b2', null],
    ['text with a bracket', '<p>a1 < b2', null],
    ['an end tag with space in it', '<p>a1</p >', null],
    ['a closed comment', '<p>a1</p><!-- b2 -->', null],
    ['a closed script', '<p>a1</p><script>if (a<b) c()</script>', null],
    ['an empty file', '', null],
    ['a tag', '<p>a1</p><div class="b2', 'a tag'],
    ['the name of a tag', '<p>a1</p><di', 'a tag'],
    ['an end tag', '<p>a1</p', 'a tag'],
    ['a quotation mark left out', '<p>a1</p><a href="x>b2</a><p>c3</p>', 'a tag'],
    ['a tag longer than what is kept', `<p>a1</p><a title="${'b '.repeat(60_000)}`, 'a tag'],
    ['a comment', '<p>a1</p><!-- b2 <p>c3</p>', 'a comment'],
    ['a script', '<p>a1</p><script>let b2 = "<p>c3</p>"', '<script>'],
    ['a title', '<title>a1<p>b2</p>', '<title>'],
  ])('%s', (_what, html, inside) => {
    expect([brokenInside(html), brokenInside(html, 7)]).toEqual([inside, inside]);
  });
});
