// @vitest-environment jsdom
// @vitest-environment-options {"contentType": "application/xhtml+xml", "html": "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body/></html>"}
import { expect, it } from 'vitest';
import { stillReads, stretches } from '../../src/content/locate.ts';
import { readBlock, type TextRun } from '../../src/content/read-block.ts';

function read(xhtml: string): TextRun[] {
  document.body.innerHTML = xhtml;
  return readBlock(document.body.firstElementChild as Element).runs;
}

it.each([
  ['alone', '<p><![CDATA[Des F-16 turcs < ici]]></p>', 'Des F-16 turcs < ici'],
  ['amid text', '<p>Des <!-- vus --><![CDATA[F-16]]> tur<![CDATA[cs]]> ici</p>', 'Des F-16 turcs ici'],
  ['amid elements', '<p>Des <b><![CDATA[F-16]]></b> turcs <i>ici</i></p>', 'Des F-16 turcs ici'],
  ['beside an instruction', '<p>Des F-16 <?page 2?>turcs</p>', 'Des F-16 turcs'],
])('reads a section of literal text as text, with its way back: %s', (_place, xhtml, expected) => {
  const [run] = read(xhtml);
  if (!run) throw new Error('nothing to read');
  expect(run.text).toBe(expected);
  const span = { start: expected.indexOf('F-16'), end: expected.indexOf('turcs') + 'turcs'.length };
  const back = stretches(run, span).map(({ node, from, to }) => node.data.slice(from, to));
  expect(back.join('')).toBe('F-16 turcs');
  expect(stillReads(run)).toBe(true);
});

it('sets words apart where an element around a section does', () => {
  const runs = read('<p>Exclusif<b style="display: block"><![CDATA[Le titre]]></b></p>');
  expect(runs.map(({ text }) => text)).toEqual(['Exclusif', 'Le titre']);
});
