import { describe, expect, it } from 'vitest';
import { type Answer, KnownAnswers } from '../../src/content/known-answers.ts';

const answer = (term: number): Answer => ({ found: [], undecided: [], terms: [term], wordings: new Map() });

/** Long enough that ten of them are all that is kept. */
const long = (name: string) => name.padEnd(100_000, '.');

describe('answers to texts that come back', () => {
  it('are those that were given last', () => {
    const answers = new KnownAnswers();
    answers.set('a', answer(1));
    expect(answers.get('a')?.terms).toEqual([1]);
    answers.set('a', answer(2));
    answers.set('a', answer(3));
    expect(answers.get('a')?.terms).toEqual([3]);
    expect(answers.get('b')).toBeNull();
  });

  it('are kept for as much text as was used last', () => {
    const answers = new KnownAnswers();
    for (let i = 0; i < 8; i++) answers.set(long(`${i}`), answer(i));
    expect(answers.get(long('0'))?.terms).toEqual([0]);
    for (let i = 8; i < 15; i++) answers.set(long(`${i}`), answer(i));
    const kept = Array.from({ length: 15 }, (_, i) => i).filter((i) => answers.get(long(`${i}`)));
    expect(kept).toEqual([0, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it('are forgotten on demand, filed or not', () => {
    const answers = new KnownAnswers();
    answers.set('a', answer(1));
    answers.get('a');
    answers.set('b', answer(2));
    answers.clear();
    expect([answers.get('a'), answers.get('b')]).toEqual([null, null]);
  });
});
