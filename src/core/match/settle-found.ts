/** The findings of a text in order, each place of a claim once, and no mention under a match. */

import { firstAfter } from './first-after.ts';
import type { Found } from './model.ts';

/**
 * Where a claim was found at overlapping places, the best stays: match before mention, then the better fit, then
 * the shorter. A mention that overlaps any match is dropped. Sorted by block, start, then fit from high to low.
 */
export function settleFound(found: readonly Found[]): Found[] {
  if (found.length < 2) return [...found];
  const best = bestPlaces(found);
  const matches = new Spans(best.filter((each) => each.kind === 'match'));
  return best.filter((each) => each.kind === 'match' || !matches.overlap(each)).sort(byPlace);
}

function bestPlaces(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const ofClaim of groupByClaim(found)) {
    const taken = new Spans([]);
    for (const each of ofClaim.sort(byMerit)) {
      if (taken.overlap(each)) continue;
      taken.add(each);
      kept.push(each);
    }
  }
  return kept;
}

function groupByClaim(found: readonly Found[]): Found[][] {
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const key = `${each.block}\n${each.pack}\n${each.claim}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

function byMerit(a: Found, b: Found): number {
  if (a.kind !== b.kind) return a.kind === 'match' ? -1 : 1;
  return b.fit - a.fit || a.end - a.start - (b.end - b.start) || a.start - b.start || a.matcher - b.matcher;
}

function byPlace(a: Found, b: Found): number {
  return (
    a.block - b.block ||
    a.start - b.start ||
    b.fit - a.fit ||
    a.end - b.end ||
    compare(a.pack, b.pack) ||
    compare(a.claim, b.claim)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Places by block, in order. Those of `new Spans(all)` may overlap each other; the longest reach so far makes one
 * binary search enough. `add` keeps the order where none overlap.
 */
class Spans {
  readonly #byBlock = new Map<number, { starts: number[]; reaches: number[] }>();

  constructor(found: readonly Found[]) {
    for (const each of [...found].sort(byPlace)) this.add(each);
  }

  add({ block, start, end }: Found): void {
    let spans = this.#byBlock.get(block);
    if (spans === undefined) {
      spans = { starts: [], reaches: [] };
      this.#byBlock.set(block, spans);
    }
    const at = firstAfter(spans.starts, start);
    spans.starts.splice(at, 0, start);
    spans.reaches.splice(at, 0, Math.max(end, at > 0 ? (spans.reaches[at - 1] as number) : 0));
  }

  overlap({ block, start, end }: Found): boolean {
    const spans = this.#byBlock.get(block);
    if (spans === undefined) return false;
    const at = firstAfter(spans.starts, end - 1);
    return at > 0 && (spans.reaches[at - 1] as number) > start;
  }
}
