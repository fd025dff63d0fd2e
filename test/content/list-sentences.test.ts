// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { listSentences } from '../../src/content/list-sentences.ts';
import { groupPassages } from '../../src/content/passages.ts';
import { finding, runOf } from './fakes.ts';

describe('the sentences of a page that carry claims', () => {
  it('are listed in its order, once for each claim', () => {
    const run = runOf('<p>One claim here. The same again, and again the same. Another one.</p>');
    const sentence = (text: string) => ({ start: run.text.indexOf(text), end: run.text.indexOf(text) + text.length });
    const at = (claim: string, words: string, of: string) => {
      const one = finding(run, { claim, words });
      return { ...one, wording: { ...one.wording, sentence: sentence(of) } as never };
    };
    const second = 'The same again, and again the same.';
    const passages = groupPassages([
      at('a', 'One claim', 'One claim here.'),
      at('a', 'The same', second),
      at('a', 'again the same', second),
      at('b', 'Another', 'Another one.'),
    ]);
    expect(listSentences(passages).map(({ claim, passage, sentence: words }) => [claim, passage, words])).toEqual([
      ['a', 0, 'One claim here.'],
      ['a', 1, second],
      ['b', 0, 'Another one.'],
    ]);
  });

  it('are left out where their wording was not read', () => {
    const run = runOf('<p>One claim here.</p>');
    const found = { ...finding(run, { claim: 'a', words: 'One claim' }), wording: null };
    expect(listSentences(groupPassages([found]))).toEqual([]);
  });
});
