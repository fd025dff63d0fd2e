import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWording } from '../../../src/core/wording/read-wording.ts';
import { precision, recall, type Tally } from './score.ts';

/** A sentence annotated before any rule was run on it; gold/README.md has the figures of the first runs. */
interface BlindItem {
  batch: number;
  text: string;
  /** null: a cue that names nobody. */
  sources: (string | null)[];
  hedges: string[];
  /** False also where something may be a source and none can be tied ("(AFP)"); null where readers disagree. */
  unattributed: boolean | null;
  /** The writer declines to vouch for what is told; annotated from the fifth batch on. */
  distances?: true;
}

type Measure = 'attribution' | 'source' | 'hedges' | 'unattributed' | 'self-distancing';

/** The first batch that says of its sentences whether they distance themselves. */
const DISTANCES_FROM = 5;

function readItems(lang: string): BlindItem[] {
  return JSON.parse(readFileSync(new URL(`./gold/blind-${lang}.json`, import.meta.url), 'utf8')) as BlindItem[];
}

function scored(lang: string): Record<Measure, Tally> {
  const empty = (): Tally => ({ right: 0, wrong: 0, missed: 0 });
  const tallies = {
    attribution: empty(),
    source: empty(),
    hedges: empty(),
    unattributed: empty(),
    'self-distancing': empty(),
  };
  for (const { batch, text, sources, hedges, unattributed, distances } of readItems(lang)) {
    const signals = readWording(text, { lang });
    const named = signals.flatMap(({ attributions }) => attributions.map(({ attributedTo }) => attributedTo));
    const marked = signals.flatMap((one) => one.hedges.filter(({ type }) => type !== 'approximator'));
    count(tallies.attribution, sources.length > 0 ? ['yes'] : [], named.length > 0 ? ['yes'] : []);
    count(tallies.source, sources, named);
    count(
      tallies.hedges,
      hedges,
      marked.map((hedge) => hedge.text),
    );
    const told = signals.every((one) => one.unattributed);
    if (unattributed !== null) count(tallies.unattributed, unattributed ? ['yes'] : [], told ? ['yes'] : []);
    const distanced = signals.some((one) => one.selfDistancing !== null);
    if (batch >= DISTANCES_FROM) count(tallies['self-distancing'], distances ? ['yes'] : [], distanced ? ['yes'] : []);
  }
  return tallies;
}

function count(tally: Tally, expected: readonly (string | null)[], found: readonly (string | null)[]): void {
  const left = [...found];
  for (const one of expected) {
    const at = left.findIndex((other) => overlaps(one, other));
    if (at < 0) tally.missed += 1;
    else {
      left.splice(at, 1);
      tally.right += 1;
    }
  }
  tally.wrong += left.length;
}

function overlaps(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : one.includes(other) || other.includes(one);
}

describe.each(['fr', 'en'])('on sentences annotated blind, %s', (lang) => {
  const scores = scored(lang);

  it.each([
    ['attribution', 0.95, 0.8],
    ['source', 0.92, 0.8],
    ['hedges', 0.95, 0.75],
    ['unattributed', 0.95, 0.85],
    ['self-distancing', 1, 0.9],
  ] as const)('%s: precision at least %d, recall at least %d', (measure, leastPrecision, leastRecall) => {
    expect(precision(scores[measure])).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(scores[measure])).toBeGreaterThanOrEqual(leastRecall);
  });
});
