import { describe, expect, it } from 'vitest';
import type { Row } from './compare.ts';
import { onSameText } from './race.ts';
import { comparisonTable } from './tables.ts';

const TIMES = new Map([
  [
    'ours',
    new Map([
      [0, 0.1],
      [1, 1],
      [2, 10],
    ]),
  ],
  ['slow', new Map([[0, 4]])],
  [
    'fast',
    new Map([
      [0, 0.2],
      [2, 30],
    ]),
  ],
]);

describe('the times of an engine', () => {
  it.each([
    ['slow', { text: 0, own: 0.1, other: 4 }],
    ['fast', { text: 2, own: 10, other: 30 }],
    ['ours', { text: 2, own: 10, other: 10 }],
    ['absent', null],
  ])('are compared with ours on the longest text that both were timed on: %s', (name, expected) => {
    expect(onSameText(TIMES, 'ours', name)).toEqual(expected);
  });

  it('stand beside ours on the same text', () => {
    const row: Row = {
      name: 'slow',
      kind: 'npm',
      absent: null,
      build: 5,
      heap: 2e6,
      ms: 4,
      text: '10kB',
      ownMs: 0.1,
      ratio: 40,
      hits: 2,
      ourHits: 2,
      same: true,
    };
    expect(comparisonTable([row]).split('\n').at(-1)).toMatch(/10kB +\| +4\.0 ms +\| +0\.10 ms +\| +40× +\| the same/);
  });
});
