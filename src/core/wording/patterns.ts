/**
 * Fixed expressions as data. A pattern is words with spaces between:
 *   `a|b` either word · `a?` may be absent · `vérifi*` any ending · `..` up to four words · `{x}` a word of class x
 * Patterns are filed under their first word and compared token by token, so that a text is read once.
 */

import type { CertaintyType, HedgeType } from './model.ts';
import type { Token } from './tokens.ts';

export type PatternRole =
  | { kind: 'hedge'; type: HedgeType }
  | { kind: 'distancing' }
  | { kind: 'certainty'; type: CertaintyType }
  /** Looks like a marker and is none: hides markers inside it. */
  | { kind: 'nothing' }
  /** A preposition of source: the source follows. */
  | { kind: 'according' }
  /** A report without a source. */
  | { kind: 'report' }
  /** A saying verb that names nobody: "is said to". */
  | { kind: 'agentless' }
  /** What the speaker saw or lived through. */
  | { kind: 'witness' }
  /** What is concluded from traces. */
  | { kind: 'inferred' }
  /** A condition: what follows is no report. */
  | { kind: 'condition' }
  /** Impersonal look at images: "on voit". */
  | { kind: 'seen' }
  /** Takes the floor: an infinitive of purpose behind it is told. */
  | { kind: 'stage' }
  /** May lead to a source, or to none. */
  | { kind: 'hint' };

interface Step {
  words: readonly string[];
  prefix: boolean;
  optional: boolean;
  gap: boolean;
}

interface Pattern {
  steps: Step[];
  role: PatternRole;
}

export interface PatternTable {
  /** By the first word; patterns that start with a stem under the stem's first three letters. */
  byWord: ReadonlyMap<string, Pattern[]>;
  byStem: ReadonlyMap<string, Pattern[]>;
}

export interface PatternHit {
  role: PatternRole;
  /** Positions in the list of tokens, end exclusive. */
  from: number;
  to: number;
}

const GAP = 4;
const STEM = 3;

export type PatternList = readonly (readonly [PatternRole, string])[];

/** One pattern a line. */
export function compilePatterns(list: PatternList, classes: Readonly<Record<string, string>> = {}): PatternTable {
  const byWord = new Map<string, Pattern[]>();
  const byStem = new Map<string, Pattern[]>();
  for (const [role, lines] of list)
    for (const line of lines.split('\n').map((text) => text.trim())) {
      if (line === '') continue;
      const pattern = { role, steps: line.split(/\s+/).map((word) => stepOf(word, classes)) };
      const first = pattern.steps[0] as Step;
      for (const word of first.words) {
        const table = first.prefix ? byStem : byWord;
        const key = first.prefix ? word.slice(0, STEM) : word;
        table.set(key, [...(table.get(key) ?? []), pattern]);
      }
    }
  return { byWord, byStem };
}

function stepOf(word: string, classes: Readonly<Record<string, string>>): Step {
  const optional = word.endsWith('?');
  const bare = optional ? word.slice(0, -1) : word;
  const named = /^\{(\w+)\}$/.exec(bare);
  const prefix = bare.endsWith('*');
  const listed = named ? (classes[named[1] as string] ?? '').split(' ') : bare.split('|');
  const words = listed.map((listedWord) => listedWord.replace(/\*$/, ''));
  return { words, prefix, optional, gap: bare === '..' };
}

/** All hits in order, none inside another; of several at one place the longest, of equals the one listed first. */
export function findPatterns(table: PatternTable, tokens: readonly Token[]): PatternHit[] {
  const hits: PatternHit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] as Token;
    if (kind !== 'word') continue;
    const patterns = patternsOf(table, text);
    if (patterns.length === 0) continue;
    let best: PatternHit | null = null;
    for (const pattern of patterns) {
      const to = endOf(pattern.steps, 0, tokens, at);
      if (to > at && (!best || to > best.to)) best = { role: pattern.role, from: at, to };
    }
    if (!best) continue;
    hits.push(best);
    at = best.to - 1;
  }
  return hits;
}

const NONE: readonly Pattern[] = [];

function patternsOf({ byWord, byStem }: PatternTable, word: string): readonly Pattern[] {
  const whole = byWord.get(word);
  const stemmed = byStem.get(word.slice(0, STEM));
  return whole && stemmed ? [...whole, ...stemmed] : (whole ?? stemmed ?? NONE);
}

/** Where the steps end when they fit at `at`, else -1. Gaps and options are short, so this is bounded. */
function endOf(steps: Step[], step: number, tokens: readonly Token[], at: number): number {
  if (step === steps.length) return at;
  const { words, prefix, optional, gap } = steps[step] as Step;
  if (gap) {
    for (let skip = 0; skip <= GAP; skip += 1) {
      const to = endOf(steps, step + 1, tokens, at + skip);
      if (to >= 0) return to;
      if (tokens[at + skip]?.kind !== 'word') return -1;
    }
    return -1;
  }
  const token = tokens[at];
  const fits = token?.kind === 'word' && (prefix ? startsWithAny(token.text, words) : words.includes(token.text));
  const to = fits ? endOf(steps, step + 1, tokens, at + 1) : -1;
  return to < 0 && optional ? endOf(steps, step + 1, tokens, at) : to;
}

/** A function of its own: a closure over the token would be made anew at every step. */
function startsWithAny(text: string, stems: readonly string[]): boolean {
  return stems.some((stem) => text.startsWith(stem));
}
