import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderBySpelling } from '../../../src/core/match/order-by-spelling.ts';

/** Few letters, so that words share beginnings; some are alike but for their upper halves. */
const word = fc
  .array(fc.constantFrom('a', 'b', '\u0161', '\u0461', '\u0561', 'я'), { maxLength: 12 })
  .map((letters) => letters.join(''));

const lowerHalves = (text: string) =>
  String.fromCharCode(...[0, 1, 2, 3].map((at) => (text.charCodeAt(at) || 0) & 0xff));

function inPlainOrder(words: string[]): number[] {
  const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return [...words.keys()].sort((a, b) => {
    const [one = '', other = ''] = [words[a], words[b]];
    return compare(lowerHalves(one), lowerHalves(other)) || compare(one, other) || a - b;
  });
}

describe('words in the order of their spelling', () => {
  it('stand by the lower halves of their first four letters, then by all letters, then by number', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        expect([...orderBySpelling(words)]).toEqual(inPlainOrder(words));
      }),
    );
  });

  it('do so where very many begin alike', () => {
    const words = Array.from({ length: 5_000 }, (_, number) => `begin${'abc'[number % 3]}${(number * 7919) % 1_000}`);
    expect([...orderBySpelling(words)]).toEqual(inPlainOrder(words));
  });
});
