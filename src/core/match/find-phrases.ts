/** Candidates to certainties: the phrases of claims, and terms of the page, that stand in a text. */

import type { ClaimIndex } from './open-index.ts';
import type { Phrase } from './phrase-store.ts';
import type { ReadText } from './read-text.ts';
import { PhrasePlaces, type TokenSpan } from './verify-phrase.ts';

/** A phrase and the words it takes. */
export interface Hit extends TokenSpan {
  phrase: Phrase;
}

/** A block of hostile text must not fill the memory: what comes after so many places is left out. */
export const MAX_HITS = 20_000;

const NONE: readonly Hit[] = [];

/** Phrases of claims and page-level terms in the whole text. */
export function findPhrases({ phrases, store }: ClaimIndex, text: ReadText): readonly Hit[] {
  let found: Map<Phrase, PhrasePlaces> | null = null;
  let count = 0;
  phrases.scan(text, 0, text.tokens.count, (record, token) => {
    if (count >= MAX_HITS) return;
    const phrase = store.phrase(phrases.records, record);
    found ??= new Map();
    let places = found.get(phrase);
    if (places === undefined) {
      places = new PhrasePlaces(text, phrase);
      found.set(phrase, places);
    }
    const before = places.spans.length;
    places.add(token);
    count += places.spans.length - before;
  });
  return found === null ? NONE : hitsOf(found);
}

function hitsOf(found: ReadonlyMap<Phrase, PhrasePlaces>): Hit[] {
  const hits: Hit[] = [];
  for (const [phrase, { spans }] of found)
    for (const { first, end } of shortest(spans)) hits.push({ phrase, first, end });
  return hits;
}

/** Of nested places of one phrase only the shortest; of equal ones, one. In the order of the text. */
export function shortest(spans: TokenSpan[]): TokenSpan[] {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => b.first - a.first || a.end - b.end);
  const kept: TokenSpan[] = [];
  let nearestEnd = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    if (span.end >= nearestEnd) continue;
    kept.push(span);
    nearestEnd = span.end;
  }
  return kept.reverse();
}
