/** One pack's names, claims and matchers into what the index is made of. */

import type { Claim, ClaimId, ClaimPack, Matcher } from '../pack/model.ts';
import type { Gathering } from './gathering.ts';
import type { NameNumbers } from './phrase-reader.ts';

/** Adds a pack; yields after every `slice` claims. */
export function* gatherPack(gathering: Gathering, pack: ClaimPack, slice: number): Generator<void> {
  const names = gatherNames(gathering, pack);
  const firstDays = firstReports(pack);
  gathering.packs.push(pack.id);
  for (let position = 0; position < pack.claims.length; position += 1) {
    const claim = pack.claims[position] as Claim;
    const since = claim.since ?? firstDays.get(claim.id) ?? null;
    const number = gathering.claims.add(gathering.packs.length - 1, claim.id, since);
    gatherMatchers(gathering, claim, number, names, pack.id);
    if (position % slice === slice - 1) yield;
  }
}

function gatherNames(gathering: Gathering, pack: ClaimPack): NameNumbers {
  const names = new Map<string, number>();
  for (const { id, forms } of pack.names) {
    const number = gathering.name(forms);
    if (number >= 0) names.set(id, number);
  }
  return names;
}

function gatherMatchers(gathering: Gathering, claim: Claim, number: number, names: NameNumbers, scope: string): void {
  for (let position = 0; position < claim.matchers.length; position += 1) {
    const matcher = claim.matchers[position] as Matcher;
    const any = matcher.order === 'any';
    const phrase = gathering.phrase(matcher.phrase, matcher.lang, matcher.gap ?? 0, any, names);
    const gate = phrase < 0 ? null : gatherGate(gathering, matcher, names, scope);
    if (gate !== null) gathering.matcher(phrase, number, position, gate);
  }
}

/** The gate's number; 0 when the phrase needs no context. Null when a group has no word, so that it can't hold. */
function gatherGate(gathering: Gathering, matcher: Matcher, names: NameNumbers, scope: string): number | null {
  const groups = matcher.near ?? [];
  const without = matcher.without ?? [];
  if (groups.length === 0 && without.length === 0) return 0;
  const reach = matcher.within ?? 'sentence';
  const numbers = (terms: string[]) =>
    terms.map((term) => gathering.term(term, matcher.lang, reach === 'page', names, scope)).filter((term) => term >= 0);
  const numbered = groups.map(numbers);
  if (numbered.some((group) => group.length === 0)) return null;
  return gathering.gate({ reach, mention: matcher.mention ?? false, groups: numbered, forbids: numbers(without) });
}

/** The earliest report of each claim. */
function firstReports(pack: ClaimPack): Map<ClaimId, string> {
  const days = new Map<ClaimId, string>();
  for (const { claim, at } of pack.reports) {
    const known = days.get(claim);
    if (known === undefined || at < known) days.set(claim, at);
  }
  return days;
}
