/**
 * How phrases and context terms are written: words, `{id}` for any spelling of a name, and a final `*` on a
 * word for any ending.
 */

import type { Matcher } from './model.ts';

const NAME_REFERENCE = /\{([^{}]*)\}/g;

/** Ids of the names a phrase or term refers to, in order. */
export function namesIn(phrase: string): string[] {
  return [...phrase.matchAll(NAME_REFERENCE)].map((reference) => reference[1] ?? '');
}

/** Whether a brace stands without its partner. */
export function hasStrayBrace(phrase: string): boolean {
  return phrase.includes('{') || phrase.includes('}') ? /[{}]/.test(phrase.replace(NAME_REFERENCE, ' ')) : false;
}

/** Words whose `*` is not final, or follows fewer than three letters or digits. */
export function badWildcards(phrase: string): string[] {
  if (!phrase.includes('*')) return [];
  return phrase
    .split(/\s+/)
    .filter((word) => word.includes('*'))
    .filter((word) => word.indexOf('*') !== word.length - 1 || (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 3);
}

/** The words of a phrase, `{id}` counting as one. */
export function wordsIn(phrase: string): string[] {
  return phrase.match(/\{[^{}]*\}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*\*?/gu) ?? [];
}

/** Every phrase and context term of a matcher, with the way to it. */
export function* termsOf(matcher: Matcher): Generator<[keys: (string | number)[], term: string]> {
  yield [['phrase'], matcher.phrase];
  for (const [group, terms] of (matcher.near ?? []).entries()) {
    for (const [index, term] of terms.entries()) yield [['near', group, index], term];
  }
  for (const [index, term] of (matcher.without ?? []).entries()) yield [['without', index], term];
}
