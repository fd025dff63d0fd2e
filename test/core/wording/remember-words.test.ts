import { describe, expect, it } from 'vitest';
import { french } from '../../../src/core/wording/fr/french.ts';
import { NEUTRAL } from '../../../src/core/wording/neutral.ts';
import { rememberWords } from '../../../src/core/wording/remember-words.ts';

describe('a language that remembers', () => {
  it('asks once for each word, and forgets with the text', () => {
    const asked: string[] = [];
    const people = (word: string): boolean => {
      asked.push(word);
      return french().people(word);
    };
    const first = rememberWords({ ...french(), people });
    expect([first.people('maire'), first.people('maire'), first.people('pont')]).toEqual([true, true, false]);
    expect(asked).toEqual(['maire', 'pont']);
    rememberWords({ ...french(), people }).people('maire');
    expect(asked).toEqual(['maire', 'pont', 'maire']);
  });

  it('stays itself where it has no words: rules tell it by that', () => {
    expect(rememberWords(NEUTRAL)).toBe(NEUTRAL);
  });
});
