/** Compares wording signals with sentences annotated in the shorter form. */

import { readWording } from '../../../src/core/wording/read-wording.ts';
import type { GoldLang } from './gold/read-gold.ts';
import type { ShortItem } from './gold/read-short.ts';
import type { Tally } from './score.ts';

const MEASURES = ['attribution', 'source', 'hedges', 'unattributed', 'self-distancing'] as const;

type Measure = (typeof MEASURES)[number];

/** The first batch that says of its sentences whether they distance themselves. */
const DISTANCES_FROM = 5;

export function scoreShort(lang: GoldLang, items: readonly ShortItem[]): Record<Measure, Tally> {
  const tallies = Object.fromEntries(MEASURES.map((measure) => [measure, { right: 0, wrong: 0, missed: 0 }])) as Record<
    Measure,
    Tally
  >;
  for (const { batch, text, sources, hedges, unattributed, distances } of items) {
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
