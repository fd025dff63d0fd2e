/** What telling suppositions from statements needs to know of a language. */

import type { Token } from './tokens.ts';

type Words = ReadonlySet<string>;

export interface Supposing {
  /** Whether a condition opens at `at` of a sentence: "if", "unless". */
  opens(tokens: readonly Token[], at: number): boolean;
  /** Words of a condition that vouches for the rest: "if the report is to be believed". */
  vouching: Words;
  /** Whether a verb tells what would follow from a condition. */
  follows(verb: Token, condition: readonly Token[]): boolean;
  /** Whether a clause supposes by itself: "what if", "suppose that". */
  wonders(clause: readonly Token[]): boolean;
  /** Words that part a verb from what is stated before it: "said it had fired and | would do so again". */
  joints: Words;
  /** Open a subject that is there: "the bridge would fall", not "a bridge would fall". */
  definite: Words;
}

/** One a line. */
export function phrases(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
}

/** Whether one of the phrases stands at `at`. */
export function standsAt(list: readonly string[][], tokens: readonly Token[], at: number): boolean {
  return list.some((phrase) => phrase.every((word, step) => tokens[at + step]?.text === word));
}
