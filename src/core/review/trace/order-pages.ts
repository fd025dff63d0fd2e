/** Which of two pages came first, as far as their dates tell. */

import type { Link } from '../model.ts';
import type { TracePage } from '../trace-model.ts';

/** Negative: the first came first. Zero where nothing tells: one has no date, or both are of one day. */
export function compareAge(a: TracePage, b: TracePage): number {
  if (a.published && b.published) return compare(a.published, b.published);
  return a.date && b.date ? compare(a.date, b.date) : 0;
}

/** Oldest first, undated last; links settle the rest, so that the order is always the same. */
export function oldestFirst(pages: readonly TracePage[]): TracePage[] {
  return [...pages].sort((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.link, b.link));
}

/** The first dated page. */
export function oldestOf(pages: readonly TracePage[]): Link | null {
  return oldestFirst(pages).find(({ date }) => date !== null)?.link ?? null;
}

/** A day without a time stands before the times of that day. */
function keyOf({ date, published }: TracePage): string {
  return published ?? date ?? '9999';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
