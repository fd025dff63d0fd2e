// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { linksIn } from '../../src/content/links-in.ts';
import { runOf } from './fakes.ts';

const TAIL = ' and nothing else was known of it until late in the evening of that day.';

function links(html: string): [string, string][] {
  const run = runOf(html);
  return linksIn(run).map(({ start, end, href }) => [run.text.slice(start, end), href]);
}

describe('links within running text', () => {
  it('have the words they cover and the address they lead to', () => {
    expect(links(`<p>So said <a href="https://t.me/x/1">the <b>channel</b> X</a>${TAIL}</p>`)).toEqual([
      ['the channel X', 'https://t.me/x/1'],
    ]);
  });

  it('are told apart where they touch', () => {
    const html = `<p>So said <a href="https://a.example">A</a>, <a href="http://b.example">B</a>${TAIL}</p>`;
    expect(links(html)).toEqual([
      ['A', 'https://a.example'],
      ['B', 'http://b.example'],
    ]);
  });

  it('are found in a block that is read piece by piece', () => {
    expect(links(`<p>One<br>two <a href="https://a.example">three</a>${TAIL}</p>`)).toEqual([
      ['three', 'https://a.example'],
    ]);
  });

  it.each([
    ['a menu', '<p><a href="https://a.example">Home</a></p>'],
    ['a teaser that is one link', `<p><a href="https://a.example">The whole of it${TAIL}</a></p>`],
    ['a link within the page', `<p>See <a href="#note">the note</a>${TAIL}</p>`],
    ['a link of another kind', `<p>See <a href="mailto:a@b.example">the author</a>${TAIL}</p>`],
    ['a list of links', `<p>${'<a href="https://a.example">one</a> two '.repeat(40)}</p>`],
  ])('are none in %s', (_, html) => {
    expect(links(html)).toEqual([]);
  });
});
