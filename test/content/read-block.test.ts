// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, stillReads, stretches } from '../../src/content/locate.ts';
import { partsOf, readBlock, type TextRun } from '../../src/content/read-block.ts';

function read(html: string) {
  document.body.innerHTML = html;
  return readBlock(document.body.firstElementChild ?? document.body);
}

const texts = (html: string) => read(html).runs.map(({ text }) => text);

function runOf(html: string): TextRun {
  const [run] = read(html).runs;
  if (!run) throw new Error('nothing to read');
  return run;
}

/** The same page with an element that has to be looked at, so that every node is. */
const walked = (html: string) => texts(html.replace('</p>', '<wbr></p>'));

describe('a block that holds nothing unusual', () => {
  const words = fc.constantFrom('', ' ', 'un', 'Gandja', '’', '.', ' été ', 'Ա', '中', '16', '(', '«', '\u00a0');
  const piece = fc.record({
    text: words,
    name: fc.constantFrom('b', 'em', 'a', 'span', 'time', ''),
    style: fc.constantFrom('', ' style="display:block"', ' title="a < b > c"', ` title='"'`, ' class="x"'),
    note: fc.constantFrom('', '', '<!-- -->', '<!-- a > "b -->'),
  });
  const paragraph = fc.array(piece, { maxLength: 12 }).map((pieces) => {
    const inner = pieces.map(
      ({ text, name, style, note }) => note + (name ? `<${name}${style}>${text}</${name}>` : text),
    );
    return `<p>${inner.join('')}<!-- note --></p>`;
  });

  it('reads the same in one piece as node by node', () => {
    fc.assert(
      fc.property(paragraph, (html) => {
        expect(texts(html)).toEqual(walked(html));
      }),
      { numRuns: 300 },
    );
  });

  it('bears any number of comments and empty elements', () => {
    const comments = '<!-- a > "b -->'.repeat(5_000);
    expect(texts(`<p>un${comments} deux${'<b></b>'.repeat(1_000)}, trois</p>`)).toEqual(['un deux, trois']);
  });

  it('finds its nodes when asked, and none once the page has changed', () => {
    const run = runOf('<p>Des <b>F-16</b> turcs</p>');
    expect(run.parts).toBeNull();
    expect(partsOf(run)?.nodes.map(({ data }) => data)).toEqual(['Des ', 'F-16', ' turcs']);
    const other = runOf('<p>Des <b>F-16</b> turcs</p>');
    document.querySelector('b')?.replaceChildren('Su-25');
    expect(partsOf(other)).toBeNull();
    expect(stillReads(other)).toBe(false);
  });
});

describe('text of a block', () => {
  it.each([
    ['joins inline elements', '<p>Un <b>F</b>-<i>16</i> turc</p>', ['Un F-16 turc']],
    ['decodes entities', '<p>A &amp; B&nbsp;ici</p>', ['A & B\u00a0ici']],
    ['breaks lines at br', '<p>un<br>deux</p>', ['un\ndeux']],
    ['joins words that wbr may break', '<p>super<wbr>sonique</p>', ['supersonique']],
    ['leaves out scripts and styles', '<p>un <script>x()</script><style>p{}</style>deux</p>', ['un deux']],
    ['leaves out form fields', '<p>un <textarea>secret</textarea><select><option>choix</select>deux</p>', ['un deux']],
    ['leaves out what is hidden', '<p>un <span hidden>caché </span>deux</p>', ['un deux']],
    ['leaves out editable text', '<p>un <span contenteditable>brouillon</span> deux</p>', ['un  deux']],
    ['leaves out editors that draw what is typed', '<div>un <div class="ace_editor x">brouillon</div></div>', ['un ']],
    ['reads what is expressly not editable', '<p>un <span contenteditable="false">fixe</span></p>', ['un fixe']],
    ['leaves out reference marks', '<p>abattu<sup><a href="#n">[12]</a></sup> hier</p>', ['abattu hier']],
    ['keeps other superscripts', '<p>le 1<sup>er</sup> jour</p>', ['le 1er jour']],
    ['reads nothing without words', '<p> · <b>–</b> 1 </p>', []],
    ['leaves our own popover alone', '<div><recoupe-popover>nous</recoupe-popover></div>', []],
  ])('%s', (_behaviour, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('stands apart where the page shows a span as a block', () => {
    expect(texts('<div><span style="display:block">Exclusif</span><span>Le titre</span></div>')).toEqual([
      'Exclusif',
      'Le titre',
    ]);
  });

  it('treats unknown elements as the page shows them', () => {
    const { runs, blocks } = read(
      '<div>a b<x-tip style="display:inline">bc</x-tip><x-card style="display:flex">de</x-card></div>',
    );
    expect(runs.map(({ text }) => text)).toEqual(['a bbc']);
    expect(blocks.map(({ nodeName }) => nodeName.toLowerCase())).toEqual(['x-card']);
  });

  it('names the blocks inside in order and reads the text around them', () => {
    const { runs, blocks } = read('<div>avant <p>un</p> entre <a href="#"><div>deux</div></a> après</div>');
    expect(runs.map(({ text }) => text.trim())).toEqual(['avant', 'entre', 'après']);
    expect(blocks.map(({ textContent }) => textContent)).toEqual(['un', 'deux']);
  });

  it('is not led astray by form fields named like the links between nodes', () => {
    const { runs, blocks } = read(
      '<div>un <form><input name="nextSibling"><input name="parentNode"><input name="firstChild">deux</form> trois</div>',
    );
    expect(runs.map(({ text }) => text.trim())).toEqual(['un', 'trois']);
    expect(blocks.flatMap((block) => readBlock(block).runs.map(({ text }) => text))).toEqual(['deux']);
  });

  it('bears very deep nesting', () => {
    const inner = Array.from({ length: 5_000 }).reduce<Element>(
      (child) => {
        const span = document.createElement('span');
        span.append(child);
        return span;
      },
      Object.assign(document.createElement('b'), { textContent: 'au fond' }),
    );
    const block = document.createElement('p');
    block.append(inner);
    expect(readBlock(block).runs.map(({ text }) => text)).toEqual(['au fond']);
  });

  it('cuts very long text at white space, each piece with its own way back', () => {
    document.body.innerHTML = '<p></p>';
    const block = document.body.firstElementChild as Element;
    block.append('mot '.repeat(20_000), 'suite '.repeat(10_000));
    const { runs } = readBlock(block);
    expect(runs.length).toBeGreaterThan(2);
    expect(runs.map(({ text }) => text).join('')).toBe(block.textContent);
    for (const run of runs) {
      const start = Math.floor(run.text.length / 2);
      const span = { start, end: start + 30 };
      const back = stretches(run, span).map(({ node, from, to }) => node.data.slice(from, to));
      expect(back.join('')).toBe(run.text.slice(start, start + 30));
      expect(stillReads(run)).toBe(true);
    }
  });
});

describe('the way back to the page', () => {
  it('gives the nodes that hold the first and the last character', () => {
    const run = runOf('<p>vu <b>un F</b>-16 ici</p>');
    const start = run.text.indexOf('F-16');
    const ends = locate(run, { start, end: start + 4 });
    expect(ends?.from).toMatchObject({ offset: 3 });
    expect(ends?.from.node.data).toBe('un F');
    expect(ends?.to).toMatchObject({ offset: 3 });
    expect(ends?.to.node.data).toBe('-16 ici');
  });

  it('does not reach into the next node by an empty end', () => {
    const run = runOf('<p><b>un</b><i>deux</i></p>');
    expect(locate(run, { start: 0, end: 2 })?.to.node.data).toBe('un');
  });

  it('is null for an empty span', () => {
    expect(locate(runOf('<p>mots</p>'), { start: 2, end: 2 })).toBeNull();
  });

  it('lists the stretches of nodes under a span', () => {
    const run = runOf('<p>vu <b>un F</b>-16 ici</p>');
    const parts = stretches(run, { start: 5, end: 10 }).map(({ node, from, to }) => node.data.slice(from, to));
    expect(parts).toEqual([' F', '-16']);
  });

  it('is lost when a node changes or goes', () => {
    const run = runOf('<p>vu <b>hier</b></p>');
    expect(stillReads(run)).toBe(true);
    const [first, second] = partsOf(run)?.nodes ?? [];
    first?.replaceData(0, 2, 'lu');
    expect(stillReads(run)).toBe(false);
    first?.replaceData(0, 2, 'vu');
    expect(stillReads(run)).toBe(true);
    second?.remove();
    expect(stillReads(run)).toBe(false);
  });
});
