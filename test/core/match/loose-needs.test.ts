import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLASS_AT,
  CLASS_MASK,
  DISTANCES,
  FARTHEST,
  LAST_NEED,
  NEXT_AT,
  NEXT_CLASS_AT,
  NOTHING,
  needNumber,
  PLACE_MASK,
  runOf,
} from '../../../src/core/match/loose-needs.ts';

const item = fc.integer({ min: 1, max: 2 ** 28 });
const before = fc.integer({ min: -1, max: FARTHEST });
const distance = (need: number, at: number) => DISTANCES[(need >>> at) & CLASS_MASK] as number;

describe('what a loose phrase needs', () => {
  it('comes back from its number, reaching at least as far, and leaves the mark of the last one free', () => {
    fc.assert(
      fc.property(item, before, item, before, (most, mostBefore, next, nextBefore) => {
        const number = needNumber({ item: most, before: mostBefore }, { item: next, before: nextBefore });
        expect(number & LAST_NEED).toBe(0);
        expect(number & PLACE_MASK).toBe(most & PLACE_MASK);
        expect((number >>> NEXT_AT) & PLACE_MASK).toBe(next & PLACE_MASK);
        for (const [at, wanted] of [
          [CLASS_AT, mostBefore],
          [NEXT_CLASS_AT, nextBefore],
        ] as const) {
          expect(distance(number, at)).toBeGreaterThanOrEqual(wanted);
          expect(distance(number, at) < 0).toBe(wanted < 0);
        }
      }),
    );
  });

  it('is nothing where it may stand anywhere', () => {
    expect(needNumber(NOTHING, NOTHING) & PLACE_MASK).toBe(0);
    expect((needNumber(NOTHING, NOTHING) >>> NEXT_AT) & PLACE_MASK).toBe(0);
  });

  it('is found by what the phrase is filed under', () => {
    const last = (need: number) => (need | LAST_NEED) >>> 0;
    const needs = Uint32Array.of(100, 7, 5, last(6), 200, 9, last(0), 300, 12, 1, 2, last(3));
    expect(runOf(7, needs, 0, 12)).toBe(0);
    expect(runOf(9, needs, 0, 12)).toBe(4);
    expect(runOf(12, needs, 0, 12)).toBe(7);
    expect(runOf(9, needs, 7, 12)).toBe(-1);
    expect(runOf(5, needs, 0, 12)).toBe(-1);
  });
});
