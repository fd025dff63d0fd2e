import { describe, expect, it } from 'vitest';
import { SpellingTable, spellingHash } from '../../../src/core/match/spelling-table.ts';

const get = (table: SpellingTable, text: string, start = 0, end = text.length) =>
  table.get(spellingHash(text, start, end), text, start, end);

describe('a table of spellings', () => {
  it('gives back what was kept for each of very many, and nothing for others', () => {
    const table = new SpellingTable();
    for (let number = 0; number < 20_000; number += 1) {
      const spelling = `слово${number.toString(36)}`;
      expect(get(table, spelling)).toBe(-1);
      table.add(spellingHash(spelling, 0, spelling.length), spelling, number);
    }
    for (let number = 0; number < 20_000; number += 1) expect(get(table, `слово${number.toString(36)}`)).toBe(number);
    expect(get(table, 'слово')).toBe(-1);
  });

  it('reads a spelling inside a text', () => {
    const table = new SpellingTable();
    table.add(spellingHash('ville', 0, 5), 'ville', 7);
    expect(get(table, 'une ville prise', 4, 9)).toBe(7);
    expect(get(table, 'une ville prise', 4, 8)).toBe(-1);
  });

  it('tells apart spellings that share their hash', () => {
    const table = new SpellingTable();
    table.add(42, 'one', 1);
    table.add(42, 'other', 2);
    expect(table.get(42, 'other', 0, 5)).toBe(2);
    expect(table.get(42, 'one', 0, 3)).toBe(1);
    expect(table.get(42, 'ore', 0, 3)).toBe(-1);
  });

  it('keeps numbers of more than 16 bits', () => {
    const table = new SpellingTable();
    table.add(spellingHash('much', 0, 4), 'much', 2 ** 31 - 1);
    expect(get(table, 'much')).toBe(2 ** 31 - 1);
  });
});
