/** Compares wording signals with the gold annotation and counts, per signal, what was right, wrong and missed. */

import type { Attribution, WordingSignals } from '../../../src/core/wording/model.ts';
import { readWording } from '../../../src/core/wording/read-wording.ts';
import type { GoldItem, GoldSentence } from './gold/read-gold.ts';

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export type Measure =
  | 'attribution'
  | 'source'
  | 'chain'
  | 'cue type'
  | 'verb class'
  | 'anonymous'
  | 'direct'
  | 'hedges'
  | 'self-distancing'
  | 'certainty'
  | 'evidence'
  | 'first-hand'
  | 'unattributed'
  | 'stance'
  | 'sentences';

export type Scores = Record<Measure, Tally>;

export interface Miss {
  id: string;
  measure: Measure;
  expected: string;
  found: string;
}

const MEASURES: readonly Measure[] = [
  'attribution',
  'source',
  'chain',
  'cue type',
  'verb class',
  'anonymous',
  'direct',
  'hedges',
  'self-distancing',
  'certainty',
  'evidence',
  'first-hand',
  'unattributed',
  'stance',
  'sentences',
];

export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));

/** Scores all items; `misses` collects what to look at. */
export function score(items: readonly GoldItem[], misses: Miss[] = []): Scores {
  const scores = Object.fromEntries(MEASURES.map((measure) => [measure, { right: 0, wrong: 0, missed: 0 }])) as Scores;
  for (const item of items) {
    const signals = readWording(item.text, { lang: item.lang });
    const pairs = item.sentences.map((gold) => [gold, atSentence(signals, gold)] as const);
    const exact = pairs.every(
      ([gold, found]) => found?.sentence.start === gold.start && found.sentence.end === gold.end,
    );
    note(
      scores,
      misses,
      item,
      'sentences',
      exact && signals.length === item.sentences.length,
      item.sentences.length,
      signals.length,
    );
    for (const [gold, found] of pairs) scoreSentence(scores, misses, item, gold, found ?? null);
  }
  return scores;
}

function atSentence(signals: readonly WordingSignals[], gold: GoldSentence): WordingSignals | undefined {
  const middle = (gold.start + gold.end) / 2;
  return signals.find(({ sentence }) => sentence.start <= middle && middle < sentence.end);
}

function scoreSentence(
  scores: Scores,
  misses: Miss[],
  item: GoldItem,
  gold: GoldSentence,
  found: WordingSignals | null,
): void {
  const attributions = found?.attributions ?? [];
  detect(scores, misses, item, 'attribution', gold.attributions.length > 0, attributions.length > 0, [
    names(gold.attributions),
    names(attributions),
  ]);
  for (const expected of gold.attributions) {
    const match = attributions.find((candidate) => sameSource(expected, candidate));
    if (attributions.length > 0)
      note(scores, misses, item, 'source', match !== undefined, expected.source, names(attributions));
    if (!match) continue;
    note(
      scores,
      misses,
      item,
      'chain',
      sameChain(expected.chain, match.chain),
      expected.chain.join(' > '),
      match.chain.join(' > '),
    );
    note(scores, misses, item, 'cue type', expected.cueType === match.cueType, expected.cueType, match.cueType);
    note(
      scores,
      misses,
      item,
      'verb class',
      expected.verbClass === match.verbClass,
      expected.verbClass,
      match.verbClass,
    );
    note(
      scores,
      misses,
      item,
      'anonymous',
      expected.anonymous === match.anonymous,
      expected.anonymous,
      match.anonymous,
    );
    note(scores, misses, item, 'direct', expected.direct === match.direct, expected.direct, match.direct);
  }
  spans(scores, misses, item, 'hedges', gold.hedges.filter(isScored), (found?.hedges ?? []).filter(isScored));
  spans(scores, misses, item, 'certainty', gold.certainty, found?.certainty ?? []);
  spans(scores, misses, item, 'evidence', gold.evidence, found?.evidence ?? []);
  detect(scores, misses, item, 'self-distancing', gold.selfDistancing !== null, found?.selfDistancing != null, [
    gold.selfDistancing,
    found?.selfDistancing,
  ]);
  detect(scores, misses, item, 'unattributed', gold.unattributed, found?.unattributed === true, [
    gold.unattributed,
    found?.unattributed,
  ]);
  note(scores, misses, item, 'first-hand', gold.firstHand === found?.firstHand, gold.firstHand, found?.firstHand);
  note(scores, misses, item, 'stance', (gold.stance ?? null) === (found?.stance ?? null), gold.stance, found?.stance);
}

/** Approximators say how exact a figure is, not how sure the source. */
const isScored = ({ type }: { type: string }): boolean => type !== 'approximator';

function names(list: readonly { source?: string | null; attributedTo?: string | null }[]): string {
  return list.map(({ source, attributedTo }) => source ?? attributedTo ?? '(nobody)').join(' + ');
}

function sameSource(gold: GoldSentence['attributions'][number], found: Attribution): boolean {
  if (gold.source === null || found.attributedTo === null) return gold.source === found.attributedTo;
  return (gold.start ?? 0) < (found.end ?? 0) && (found.start ?? 0) < (gold.end ?? 0);
}

function sameChain(gold: readonly string[], found: readonly string[]): boolean {
  return (
    gold.length === found.length &&
    gold.every((name, at) => found[at]?.includes(name) || name.includes(found[at] ?? '?'))
  );
}

function detect(
  scores: Scores,
  misses: Miss[],
  item: GoldItem,
  measure: Measure,
  expected: boolean,
  found: boolean,
  shown: [unknown, unknown],
): void {
  const tally = scores[measure];
  if (expected && found) tally.right += 1;
  else if (expected) tally.missed += 1;
  else if (found) tally.wrong += 1;
  if (expected !== found) misses.push({ id: item.id, measure, expected: String(shown[0]), found: String(shown[1]) });
}

function note(
  scores: Scores,
  misses: Miss[],
  item: GoldItem,
  measure: Measure,
  right: boolean,
  expected: unknown,
  found: unknown,
): void {
  const tally = scores[measure];
  if (right) tally.right += 1;
  else {
    tally.wrong += 1;
    tally.missed += 1;
    misses.push({ id: item.id, measure, expected: String(expected), found: String(found) });
  }
}

function spans(
  scores: Scores,
  misses: Miss[],
  item: GoldItem,
  measure: Measure,
  gold: readonly { text: string }[],
  found: readonly { text: string }[],
): void {
  const left = [...found];
  for (const expected of gold) {
    const at = left.findIndex(({ text }) => text.includes(expected.text) || expected.text.includes(text));
    if (at >= 0) {
      left.splice(at, 1);
      scores[measure].right += 1;
    } else {
      scores[measure].missed += 1;
      misses.push({ id: item.id, measure, expected: expected.text, found: '' });
    }
  }
  for (const extra of left) {
    scores[measure].wrong += 1;
    misses.push({ id: item.id, measure, expected: '', found: extra.text });
  }
}
