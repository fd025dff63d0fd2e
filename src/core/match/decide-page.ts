/** Phrases whose context may stand anywhere on the page, decided when the page's terms are known. */

import type { Found, Undecided } from './model.ts';

/**
 * What the undecided come to, given the page terms seen so far. Decide again whenever `seen` changes. The caller
 * puts the answer together with what was found at once by `settleFound`.
 */
export function decidePage(undecided: readonly Undecided[], seen: ReadonlySet<number>): Found[] {
  const decided: Found[] = [];
  for (const candidate of undecided) {
    if (candidate.forbids.some((term) => seen.has(term))) continue;
    if (candidate.needs.every((group) => group.some((term) => seen.has(term)))) decided.push(candidate.found);
    else if (candidate.otherwise === 'mention') decided.push(asMention(candidate));
  }
  return decided;
}

/** A mention counts by its phrase alone: the weight of the missing context is taken off. */
function asMention({ found }: Undecided): Found {
  return { ...found, kind: 'mention', fit: found.fit % 100, context: [] };
}
