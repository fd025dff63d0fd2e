import { describe, expect, it } from 'vitest';
import { documentOf, indexOf, matcherPack } from '../../support/matcher-pack.ts';

const PHRASES = 20_000;
const SENTENCES = 3_000;

/** The same numbers from 0 to `below` - 1 on every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Words that share beginnings and endings, some in other scripts; frequent ones come first. */
function wordOf(number: number): string {
  const script = number % 7 === 0 ? 'бгджзклмнр' : 'bcdfgklmnr';
  const vowels = number % 7 === 0 ? 'аеиоу' : 'aeiou';
  return Array.from(
    String(number + 10),
    (digit, at) => script[Number(digit)] + (vowels[(number + at) % 5] as string),
  ).join('');
}

describe('thousands of phrases', () => {
  it.each([1, 2, 3])('are found at every place, but not across two sentences (seed %i)', (seed) => {
    const next = numbersFrom(seed);
    const word = () => wordOf(Math.floor((next(1_000) * next(3_000)) / 1_000));
    const run = (length: number) => Array.from({ length }, word).join(' ');
    const phrases = [...new Set(Array.from({ length: PHRASES }, () => run(2 + next(4))))];
    const sentences = Array.from({ length: SENTENCES }, () => {
      const planted = next(3) === 0 ? ` ${phrases[next(phrases.length)]}` : '';
      return `${run(1 + next(6))}${planted} ${run(1 + next(6))}`;
    });
    const text = sentences.map((sentence) => `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`).join(' ');
    const index = indexOf(
      matcherPack(Object.fromEntries(phrases.map((phrase) => [phrase, [{ lang: 'und', phrase }]]))),
    );
    const found = documentOf(index, [text]).map(({ claim, start }) => `${start} ${claim}`);
    const known = new Set(phrases);
    const expected: string[] = [];
    let sentenceStart = 0;
    for (const sentence of sentences) {
      const words = sentence.split(' ');
      let start = sentenceStart;
      for (const [from, first] of words.entries()) {
        for (let to = from + 2; to <= Math.min(words.length, from + 5); to += 1) {
          const phrase = words.slice(from, to).join(' ');
          if (known.has(phrase)) expected.push(`${start} ${phrase}`);
        }
        start += first.length + 1;
      }
      sentenceStart += sentence.length + 2;
    }
    expect(expected.length).toBeGreaterThan(SENTENCES / 4);
    expect(found.sort()).toEqual(expected.sort());
  });
});
