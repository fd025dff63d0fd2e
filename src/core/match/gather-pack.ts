/** One pack's names, claims and matchers into what the index is made of. */

import type { Claim, ClaimId, ClaimPack, Matcher } from '../pack/model.ts';
import type { Gathering, NameNumbers } from './gathering.ts';

/** Adds a pack; yields after every `slice` claims. */
export function* gatherPack(gathering: Gathering, pack: ClaimPack, slice: number): Generator<void> {
  const names = gatherNames(gathering, pack);
  const firstDays = firstReports(pack);
  for (const [position, claim] of pack.claims.entries()) {
    const number = gathering.claims.length;
    gathering.claims.push({ pack: pack.id, id: claim.id, since: dayNumber(claim.since ?? firstDays.get(claim.id)) });
    gatherClaim(gathering, claim, number, names, pack.id);
    if (position % slice === slice - 1) yield;
  }
}

function gatherNames(gathering: Gathering, pack: ClaimPack): NameNumbers {
  const names = new Map<string, number>();
  for (const { id, forms } of pack.names) {
    const words = forms
      .map(({ lang, text }) => gathering.elements(text, lang, new Map()).map((element) => element.number))
      .filter((form) => form.length > 0);
    if (words.length > 0) names.set(id, gathering.vocabulary.name(words));
  }
  return names;
}

function gatherClaim(gathering: Gathering, claim: Claim, number: number, names: NameNumbers, scope: string): void {
  for (const [position, matcher] of claim.matchers.entries()) {
    const any = matcher.order === 'any';
    const phrase = gathering.phrase(matcher.phrase, matcher.lang, matcher.gap ?? 0, any, names, scope);
    if (phrase === null) continue;
    const gate = gatherGate(gathering, matcher, names, scope);
    if (gate !== null) phrase.matchers.push({ claim: number, matcher: position, gate });
  }
}

/** The gate's number; 0 when the phrase needs no context. Null when a group has no word, so that it can't hold. */
function gatherGate(gathering: Gathering, matcher: Matcher, names: NameNumbers, scope: string): number | null {
  const groups = matcher.near ?? [];
  const without = matcher.without ?? [];
  if (groups.length === 0 && without.length === 0) return 0;
  const reach = matcher.within ?? 'sentence';
  const numbers = (terms: string[]) =>
    terms
      .map((term) => gathering.term(term, matcher.lang, reach === 'page', names, scope))
      .filter((term) => term !== null);
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

/** `2020-10-11` as 20201011; 0 for no day. */
export function dayNumber(day: string | null | undefined): number {
  return day ? Number(day.replaceAll('-', '')) : 0;
}
