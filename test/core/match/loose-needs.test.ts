import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_NEED, NeedShape } from '../../../src/core/match/loose-needs.ts';

/** Up to the largest items an index can have. */
const itemBits = fc.integer({ min: 1, max: 28 });
const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('what a loose phrase needs', () => {
  it('comes back from its number, whatever the width of items, and leaves the mark of the last one free', () => {
    fc.assert(
      fc.property(itemBits, hash, fc.nat(), fc.nat(), (bits, filed, a, b) => {
        const shape = new NeedShape(bits);
        const [need, next] = [a % 2 ** bits, b % 2 ** bits];
        const number = shape.number(filed, need, next);
        expect(number & LAST_NEED).toBe(0);
        expect(number & shape.itemMask).toBe(need);
        expect(number & shape.checkMask).toBe(shape.check(filed));
        expect((number >>> shape.sieveShift) & shape.sieveMask).toBe(shape.sieve(next));
      }),
    );
  });

  it('has no sieve number for no item, nor where items leave no room', () => {
    expect(new NeedShape(17).sieve(0)).toBe(0);
    expect(new NeedShape(28).sieve(5)).toBe(0);
    expect(new NeedShape(17).sieve(5)).toBeGreaterThan(0);
  });
});
