// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../src/core/review/text-blocks.ts';
import type { TreeNode } from '../../../src/core/review/tree.ts';
import { readAddress } from '../../../src/pages/review/read-address.ts';

const read = (html: string) => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return textBlocks(body as unknown as TreeNode, 'https://exemple.fr/a/', readAddress);
};
const texts = (html: string) => read(html).map(({ text }) => text);
/** Each link's address with the words it stands on. */
const linked = (html: string) =>
  read(html).flatMap(({ text, linked: links = [] }) =>
    links.map(({ start, end, href }) => [text.slice(start, end), href]),
  );

describe('the blocks of a document', () => {
  it.each([
    ['<p>Un <b>pont</b> fermé</p><p>Autre</p>', ['Un pont fermé', 'Autre']],
    ['<div>Avant<p>Dedans</p>Après</div>', ['Avant', 'Dedans', 'Après']],
    ['<p>  Un\n   pont&nbsp;! </p>', ['Un pont\u00a0!']],
    ['<p>Vu</p><p hidden>Caché</p><p style="display: none">Caché</p><script>var x</script>', ['Vu']],
    ['<p>—</p>', []],
  ])('%s', (html, expected) => expect(texts(html)).toEqual(expected));

  it('hold their links where the words are', () => {
    expect(linked('<p>  Selon <a href="b">le <i>journal</i></a>, rien.</p>')).toEqual([
      ['le journal', 'https://exemple.fr/a/b'],
    ]);
  });

  it('hold in each its part of a link around several', () => {
    expect(linked('<a href="/b"><p>Un</p><p>Deux</p></a>')).toEqual([
      ['Un', 'https://exemple.fr/b'],
      ['Deux', 'https://exemple.fr/b'],
    ]);
  });

  it('hold what is embedded at its place, also where white space ends there', () => {
    expect(read('<p>Le message : <iframe src="https://t.me/canal/12"></iframe></p>')).toEqual([
      { id: 0, text: 'Le message :', linked: [{ start: 12, end: 12, href: 'https://t.me/canal/12' }] },
    ]);
  });

  it('never hold a link that reaches out of its text, or ends before it starts', () => {
    const piece = fc.constantFrom(
      ...[
        'Un ',
        ' pont',
        ' ',
        '<p>',
        '</p>',
        '<br>',
        '<a href="b">',
        '</a>',
        '<b>',
        '</b>',
        '&nbsp;',
        '<ul><li>',
        '</ul>',
      ],
      ...['<iframe src="c"></iframe>', '<q cite="d">', '</q>'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const { text, linked: links = [] } of read(pieces.join(''))) {
          for (const { start, end } of links) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(text.length).toBeGreaterThanOrEqual(end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
