/**
 * How one phrase is filed.
 *
 * A phrase is looked for under an *anchor*: up to three neighbouring word classes, the rarest it has. Rare is
 * what few phrases use, so that "le président de la République a menti" is filed under its rare part and costs
 * nothing where only "de la République" is read.
 *
 * Words that may or may not stand in the text (small words, "1" for "un") can't be part of an anchor of two or
 * three; nor can words of a phrase with gaps or free order, which has no certain neighbours.
 */

import { addToCheck, hashOne, hashThree, hashTwo, sealCheck } from './hashing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An element of a phrase: the number of a word, or of a name. */
export interface PlanElement {
  name: boolean;
  number: number;
}

export interface PhraseSource {
  elements: PlanElement[];
  lang: string;
  gap: number;
  any: boolean;
}

export interface PhrasePlan {
  /** Hash of the anchor. */
  anchor: number;
  /** Classes the anchor has: 1, 2 or 3. */
  width: number;
  /** The class of an anchor of one. */
  single: number;
  /** Position in `elements` of the anchor's last element. */
  last: number;
  /** Words of the stream the check covers, and which of them ends the anchor; 0 for phrases without a check. */
  covered: number;
  before: number;
  check: number;
}

/** The longest phrase, in words, that is checked as a whole before it is compared. */
const MAX_COVERED = 15;

interface Step {
  /** Position in the phrase. */
  at: number;
  class: number;
  rarity: number;
}

/** Chooses the anchor of a phrase. `usesOf` says how many words of all phrases belong to a class. */
export function planPhrase(
  phrase: PhraseSource,
  vocabulary: Vocabulary,
  usesOf: (wordClass: number) => number,
): PhrasePlan {
  const certain = phrase.gap === 0 && !phrase.any;
  const { runs, whole } = steadyRuns(phrase, vocabulary, usesOf);
  const best = bestAnchor(runs, certain ? 3 : 1);
  if (best === null) return looseAnchor(phrase, vocabulary, usesOf);
  const plain = certain && whole && (runs[0]?.length ?? 0) <= MAX_COVERED ? (runs[0] ?? []) : [];
  return { ...best.plan, ...checkOf(plain, best.plan.last) };
}

/** Runs of elements that surely stand next to each other, small words apart. */
function steadyRuns({ elements }: PhraseSource, vocabulary: Vocabulary, usesOf: (wordClass: number) => number) {
  const runs: Step[][] = [];
  let run: Step[] = [];
  let whole = true;
  elements.forEach((element, at) => {
    const entry = element.name ? vocabulary.names[element.number] : vocabulary.words[element.number];
    if (entry?.steady) {
      const wordClass = vocabulary.classes.classOf(entry.key);
      run.push({ at, class: wordClass, rarity: rarityOf(wordClass, usesOf, lengthOf(element, vocabulary)) });
    } else if (!isSkippedInStream(element, vocabulary)) {
      whole = false;
      if (run.length > 0) runs.push(run);
      run = [];
    }
  });
  if (run.length > 0) runs.push(run);
  return { runs, whole };
}

/** A small word without other forms ("in", "un" in English) is passed over in the stream wherever it stands. */
function isSkippedInStream({ name, number }: PlanElement, vocabulary: Vocabulary): boolean {
  return !name && (vocabulary.words[number]?.small ?? false);
}

function rarityOf(wordClass: number, usesOf: (wordClass: number) => number, length: number): number {
  return Math.min(length, 10) * 0.5 - Math.log2(1 + usesOf(wordClass));
}

function lengthOf(element: PlanElement, vocabulary: Vocabulary): number {
  return element.name ? 5 : (vocabulary.words[element.number]?.word.folded.length ?? 0);
}

interface Anchor {
  plan: Pick<PhrasePlan, 'anchor' | 'width' | 'single' | 'last'>;
  rarity: number;
}

/** The rarest anchor of the greatest width that fits. */
function bestAnchor(runs: Step[][], widest: number): Anchor | null {
  const longest = Math.min(widest, Math.max(0, ...runs.map((run) => run.length)));
  let best: Anchor | null = null;
  for (const run of runs) {
    for (let end = longest; longest > 0 && end <= run.length; end += 1) {
      const steps = run.slice(end - longest, end);
      const rarity = steps.reduce((sum, step) => sum + step.rarity, 0);
      if (best === null || rarity > best.rarity) best = { plan: anchorOf(steps), rarity };
    }
  }
  return best;
}

function anchorOf(steps: Step[]): Anchor['plan'] {
  const [a, b, c] = steps.map((step) => step.class) as [number, number, number];
  const last = steps.at(-1)?.at ?? 0;
  if (steps.length === 1) return { anchor: hashOne(a), width: 1, single: a, last };
  if (steps.length === 2) return { anchor: hashTwo(a, b), width: 2, single: 0, last };
  return { anchor: hashThree(a, b, c), width: 3, single: 0, last };
}

/** A phrase of nothing but uncertain words is filed under the rarest of them. */
function looseAnchor(phrase: PhraseSource, vocabulary: Vocabulary, usesOf: (wordClass: number) => number): PhrasePlan {
  const steps = phrase.elements.map((element, at): Step => {
    const entry = element.name ? vocabulary.names[element.number] : vocabulary.words[element.number];
    const wordClass = vocabulary.classes.classOf(entry?.key ?? 0);
    return { at, class: wordClass, rarity: rarityOf(wordClass, usesOf, lengthOf(element, vocabulary)) };
  });
  const rarest = steps.reduce((best, step) => (step.rarity > best.rarity ? step : best));
  return { ...anchorOf([rarest]), covered: 0, before: 0, check: 0 };
}

function checkOf(run: Step[], last: number): Pick<PhrasePlan, 'covered' | 'before' | 'check'> {
  let check = 0;
  for (const step of run) check = addToCheck(check, step.class);
  return {
    covered: run.length,
    before: run.findIndex((step) => step.at === last) + (run.length > 0 ? 0 : 1),
    check: sealCheck(check),
  };
}
