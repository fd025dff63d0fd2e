// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { Painter, removeStaleMarks } from '../../src/content/paint-marks.ts';
import { groupPassages } from '../../src/content/passages.ts';
import { finding, runOf } from './fakes.ts';

/** jsdom knows no highlights; a set of ranges in a map of names is all the painter needs of them. */
class FakeHighlight extends Set<StaticRange> {
  constructor(...ranges: StaticRange[]) {
    super(ranges);
  }
}
const registryOf = () => new Map<string, Highlight>() as unknown as HighlightRegistry & Map<string, FakeHighlight>;
const DOC = '0123456789abcdef';

beforeAll(() => {
  Object.assign(globalThis, { Highlight: FakeHighlight });
});

function words(registry: Map<string, FakeHighlight>) {
  return [...registry].map(([name, ranges]) => {
    const texts = [...ranges].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
    return [name.replace(`-${DOC}`, ''), texts];
  });
}

describe('painting', () => {
  it('registers one highlight for each band and kind, over the words as they stand in the page', () => {
    const registry = registryOf();
    const run = runOf('<p>un F-<b>16</b> turc et un drone</p>');
    const passages = groupPassages([
      finding(run, { claim: 'a', words: 'F-16 turc', band: 'conflict' }),
      finding(run, { claim: 'b', words: 'drone', band: 'conflict', kind: 'mention' }),
    ]);
    new Painter(DOC, registry).paint(passages);
    expect(words(registry)).toEqual([
      ['rcp-conflict-match', ['F-16 turc']],
      ['rcp-conflict-mention', ['drone']],
    ]);
  });

  it('leaves the text of the page alone', () => {
    const run = runOf('<p>un <b>deux</b></p>');
    const before = document.body.innerHTML;
    new Painter(DOC, registryOf()).paint(groupPassages([finding(run, { claim: 'a', words: 'un deux' })]));
    expect(document.body.innerHTML).toBe(before);
  });

  it('takes away what is no longer found', () => {
    const registry = registryOf();
    const run = runOf('<p>un deux</p>');
    const paint = new Painter(DOC, registry);
    paint.paint(groupPassages([finding(run, { claim: 'a', words: 'un', band: 'solid' })]));
    paint.paint(groupPassages([finding(run, { claim: 'b', words: 'deux', band: 'weak' })]));
    expect(words(registry)).toEqual([['rcp-weak-match', ['deux']]]);
    paint.clear();
    expect(registry.size).toBe(0);
  });

  it('paints again what the page has wiped out', () => {
    const registry = registryOf();
    const paint = new Painter(DOC, registry);
    paint.paint(groupPassages([finding(runOf('<p>un deux</p>'), { claim: 'a', words: 'un' })]));
    registry.clear();
    paint.repair();
    expect(words(registry)).toEqual([['rcp-weak-match', ['un']]]);
  });

  it('removes what an earlier copy left, and nothing of the page’s own', () => {
    const registry = registryOf();
    for (const name of ['rcp-fedcba9876543210-weak-match', 'rcp-search', 'spelling']) {
      registry.set(name, new Highlight());
    }
    removeStaleMarks(registry);
    expect([...registry.keys()]).toEqual(['rcp-search', 'spelling']);
  });
});
