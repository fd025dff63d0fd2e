// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as hit from '../../src/content/hit-test.ts';
import { groupPassages, type Passage } from '../../src/content/passages.ts';
import { nextStop } from '../../src/content/walk-passages.ts';
import { finding, runOf } from './fakes.ts';

/** Three passages 1,000 pixels apart, the window standing at `scrolled`. */
function threeAt(scrolled: number): Passage[] {
  const run = runOf('<p>un deux trois</p>');
  const passages = groupPassages(['un', 'deux', 'trois'].map((words) => finding(run, { claim: words, words })));
  vi.spyOn(hit, 'rectsOf').mockImplementation(({ span }) => {
    const place = passages.findIndex((passage) => passage.span.start === span.start);
    return [{ top: place * 1000 - scrolled, bottom: place * 1000 - scrolled + 20 } as DOMRect];
  });
  return passages;
}

afterEach(() => vi.restoreAllMocks());

describe('the walk from mark to mark', () => {
  it.each([
    ['the first in or below the window', 500, 'next', 1],
    ['the first of the page at its top', 0, 'next', 0],
    ['the last in or above the window, backwards', 500, 'previous', 1],
    ['nothing when all marks are above', 5000, 'next', -1],
  ] as const)('begins with %s', (_what, scrolled, direction, expected) => {
    expect(nextStop(threeAt(scrolled), -1, direction, false)).toBe(expected);
  });

  it.each([
    [0, 'next', 1],
    [2, 'next', -1],
    [2, 'previous', 1],
    [0, 'previous', -1],
  ] as const)('goes on from %i by %s', (current, direction, expected) => {
    expect(nextStop(threeAt(0), current, direction, false)).toBe(expected);
  });

  it('starts over when asked to', () => {
    const passages = threeAt(5000);
    expect(nextStop(passages, -1, 'next', true)).toBe(0);
    expect(nextStop(passages, -1, 'previous', true)).toBe(2);
    expect(nextStop([], -1, 'next', true)).toBe(-1);
  });
});
