import { describe, expect, it } from 'vitest';
import { NameMemory } from '../../../src/core/match/name-memory.ts';

describe('what words are to names', () => {
  it('is worked out once a word and name', () => {
    const memory = new NameMemory();
    const [gandja, hadrout] = [new Map<string, number>(), new Map<string, number>()];
    let worked = 0;
    const workOut = () => ++worked;
    expect(memory.recall(gandja, 'ganja', workOut)).toBe(1);
    expect(memory.recall(gandja, 'ganja', workOut)).toBe(1);
    expect(memory.recall(hadrout, 'ganja', workOut)).toBe(2);
  });

  it('is forgotten when all names together keep too much, and worked out again', () => {
    const memory = new NameMemory();
    const names = Array.from({ length: 500 }, () => new Map<string, string>());
    let most = 0;
    for (let word = 0; word < 1_000; word += 1) {
      for (const name of names) memory.recall(name, `w${word}`, () => `w${word}`);
      most = Math.max(
        most,
        names.reduce((sum, { size }) => sum + size, 0),
      );
    }
    expect(most).toBeLessThanOrEqual(200_000);
    expect(names.map((name) => memory.recall(name, 'w0', () => 'again'))).toContain('again');
  });
});
