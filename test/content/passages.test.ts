// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { countMatched, listClaims } from '../../src/content/list-claims.ts';
import { groupPassages, isSamePassage, quoteOf } from '../../src/content/passages.ts';
import { readBlock } from '../../src/content/read-block.ts';
import { finding, runOf } from './fakes.ts';

const run = () => runOf('<p>un deux trois quatre cinq</p>');

describe('passages', () => {
  it('are one for findings that share words, best fit first', () => {
    const text = run();
    const [passage, ...others] = groupPassages([
      finding(text, { claim: 'a', words: 'deux trois', fit: 1 }),
      finding(text, { claim: 'b', words: 'trois quatre', fit: 5 }),
    ]);
    expect(others).toEqual([]);
    expect(passage?.entries.map(({ found }) => found.claim)).toEqual(['b', 'a']);
    expect(passage && quoteOf(text, passage.span)).toBe('deux trois quatre');
  });

  it('are several for findings side by side', () => {
    const text = run();
    const passages = groupPassages([
      finding(text, { claim: 'b', words: 'quatre' }),
      finding(text, { claim: 'a', words: 'deux' }),
    ]);
    expect(passages.map(({ span }) => quoteOf(text, span))).toEqual(['deux', 'quatre']);
  });

  it('name a claim once even when two of its phrases overlap', () => {
    const text = run();
    const [passage] = groupPassages([
      finding(text, { claim: 'a', words: 'deux trois', fit: 1 }),
      finding(text, { claim: 'a', words: 'trois', fit: 2 }),
    ]);
    expect(passage?.entries).toHaveLength(1);
  });

  it('underline each word once, with the shape of the best claim that covers it', () => {
    const text = run();
    const [passage] = groupPassages([
      finding(text, { claim: 'a', words: 'un deux trois quatre', fit: 1, band: 'weak' }),
      finding(text, { claim: 'b', words: 'deux trois', fit: 5, band: 'conflict' }),
    ]);
    expect(passage?.marks.map(({ band, span }) => [band, text.text.slice(span.start, span.end)])).toEqual([
      ['weak', 'un '],
      ['conflict', 'deux trois'],
      ['weak', ' quatre'],
    ]);
  });

  it('are drawn as denials where the sentence denies what it repeats, never where it only mentions it', () => {
    const run = runOf('<p>un deux trois</p>');
    const [passage, ...others] = groupPassages([
      finding(run, { claim: 'a', words: 'un', stance: 'denies' }),
      finding(run, { claim: 'b', words: 'deux', stance: 'denies', kind: 'mention' }),
      finding(run, { claim: 'c', words: 'trois', stance: 'asserts' }),
    ]);
    const kinds = [passage, ...others].map((one) => one?.marks.map(({ kind }) => kind));
    expect(kinds).toEqual([['denial'], ['mention'], ['match']]);
  });

  it('leave a claim without a band unmarked, but listed', () => {
    const passages = groupPassages([finding(run(), { claim: 'a', words: 'deux', band: 'none' })]);
    expect(passages.map(({ marks }) => marks)).toEqual([[]]);
    expect(listClaims(passages)).toHaveLength(1);
  });

  it('come in the order of the page, whatever order they were found in', () => {
    document.body.innerHTML = '<p>premier</p><p>second</p>';
    const [first, second] = [...document.body.children].map((block) => readBlock(block).runs[0]);
    if (!first || !second) throw new Error('two runs expected');
    const passages = groupPassages([
      finding(second, { claim: 'b', words: 'second' }),
      finding(first, { claim: 'a', words: 'premier' }),
    ]);
    expect(passages.map(({ entries }) => entries[0]?.found.claim)).toEqual(['a', 'b']);
  });

  it('are recognised when they are made anew', () => {
    const text = run();
    const make = (words: string) => groupPassages([finding(text, { claim: 'a', words })])[0];
    const [one, same, other] = [make('deux'), make('deux'), make('trois')];
    if (!one || !same || !other) throw new Error('passages expected');
    expect(isSamePassage(one, same)).toBe(true);
    expect(isSamePassage(one, other)).toBe(false);
  });
});

describe('list of claims', () => {
  it('has each claim once, with its passages, and calls it a match if one of them is', () => {
    const text = runOf('<p>alpha beta gamma alpha</p>');
    const passages = groupPassages([
      finding(text, { claim: 'a', words: 'alpha', kind: 'mention' }),
      finding(text, { claim: 'a', words: 'beta' }),
      finding(text, { claim: 'b', words: 'gamma', kind: 'mention' }),
    ]);
    const claims = listClaims(passages);
    expect(claims).toMatchObject([
      { claim: 'a', kind: 'match', passages: 2 },
      { claim: 'b', kind: 'mention', passages: 1 },
    ]);
    expect(countMatched(claims)).toBe(1);
  });
});
