/** What makes a pack unreadable although each entry alone is well formed. */

import { MAX_MATCHERS, MAX_REPORTS_PER_CLAIM } from './limits.ts';
import type { Claim, ClaimPack, Name } from './model.ts';
import { hasStrayBrace, namesIn, termsOf } from './phrase-syntax.ts';
import { type Problem, pathText, quoted } from './problem.ts';

type Report = (problem: Problem) => void;

/** The lists of a pack with the position each entry had in the file: entries that were unreadable are left out. */
export interface Placed<Item> {
  item: Item;
  at: number;
}
export type PlacedLists = {
  [List in 'parties' | 'names' | 'sources' | 'evidence' | 'claims' | 'reports' | 'reviews']: Placed<
    ClaimPack[List][number]
  >[];
};

/**
 * Reports duplicate ids, reports and reviews on unknown claims or by unknown sources, phrases that use unknown
 * names, and lists over their limits. `known` holds every id that was seen, also those of unreadable entries:
 * one mistake gives one problem, not one for each entry that refers to it.
 */
export function checkRelations(lists: PlacedLists, known: KnownIds, report: Report): void {
  for (const list of ['parties', 'names', 'sources', 'evidence', 'claims', 'reports'] as const) {
    checkUnique(list, lists[list], report);
  }
  for (const list of ['reports', 'reviews'] as const) checkTargets(list, lists[list], known, report);
  checkReportCount(lists.reports, report);
  checkMatcherCount(lists.claims, report);
  for (const { item, at } of lists.claims) checkMatchers(item, at, known.names, report);
  for (const { item, at } of lists.names) checkForms(item, at, report);
}

export interface KnownIds {
  claims: ReadonlySet<unknown>;
  sources: ReadonlySet<unknown>;
  names: ReadonlySet<unknown>;
}

function checkUnique(list: string, entries: readonly Placed<{ id: string }>[], report: Report): void {
  const first = new Map<string, number>();
  for (const { item, at } of entries) {
    const earlier = first.get(item.id);
    if (earlier === undefined) first.set(item.id, at);
    else
      report({
        path: pathText([list, at, 'id']),
        message: `${quoted(item.id)} is already the id of ${list}[${earlier}]; ids must be unique`,
      });
  }
}

function checkTargets(
  list: string,
  entries: readonly Placed<{ claim: string; by: string }>[],
  known: KnownIds,
  report: Report,
): void {
  for (const { item, at } of entries) {
    if (!known.claims.has(item.claim)) {
      report({
        path: pathText([list, at, 'claim']),
        message: `${quoted(item.claim)} is not a claim of this pack; add the claim or correct the id`,
      });
    }
    if (!known.sources.has(item.by)) {
      report({
        path: pathText([list, at, 'by']),
        message: `${quoted(item.by)} is not a source of this pack; add the source or correct the id`,
      });
    }
  }
}

function checkReportCount(reports: PlacedLists['reports'], report: Report): void {
  const counts = new Map<string, number>();
  for (const { item, at } of reports) {
    const count = (counts.get(item.claim) ?? 0) + 1;
    counts.set(item.claim, count);
    if (count === MAX_REPORTS_PER_CLAIM + 1) {
      report({
        path: pathText(['reports', at]),
        message: `is one too many: claim ${quoted(item.claim)} already has ${MAX_REPORTS_PER_CLAIM} reports, the most that are read`,
      });
    }
  }
}

function checkMatcherCount(claims: PlacedLists['claims'], report: Report): void {
  const count = claims.reduce((sum, { item }) => sum + item.matchers.length, 0);
  if (count > MAX_MATCHERS) {
    report({ path: 'claims', message: `hold ${count} matchers; at most ${MAX_MATCHERS} are read, so split the pack` });
  }
}

function checkMatchers(claim: Claim, at: number, names: ReadonlySet<unknown>, report: Report): void {
  claim.matchers.forEach((matcher, index) => {
    for (const [keys, term] of termsOf(matcher)) {
      const message = termProblem(term, names);
      if (message) report({ path: pathText(['claims', at, 'matchers', index, ...keys]), message });
    }
  });
}

function termProblem(term: string, names: ReadonlySet<unknown>): string | null {
  if (hasStrayBrace(term)) return `${quoted(term)} has a brace without its partner; names are written {id}`;
  const unknown = namesIn(term).find((name) => !names.has(name));
  return unknown === undefined ? null : `{${unknown.slice(0, 64)}} is not one of the pack's names; add it to "names"`;
}

function checkForms(name: Name, at: number, report: Report): void {
  name.forms.forEach((form, index) => {
    if (!/[{}]/.test(form.text)) return;
    report({
      path: pathText(['names', at, 'forms', index, 'text']),
      message: 'holds a brace; write the plain spelling',
    });
  });
}
