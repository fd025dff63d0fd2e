/**
 * Which items may stand near a place of a text: of items the place where they were met last.
 *
 * What is filed under a word is looked at some words after it; by then all that may belong to it was met. That an item was
 * met since a place does not prove that it stands within reach, but that it wasn't proves that it doesn't.
 */

import { FARTHEST, PLACE_MASK } from './loose-needs.ts';
import { MAX_SMALL_WORDS } from './phrase-element.ts';
import { runWidth } from './phrase-store.ts';

/** Words from one element of a phrase to the next, at most, where neither is a name. */
export function stepOf(gap: number): number {
  return 1 + gap + MAX_SMALL_WORDS;
}

/** Words from the first to the last of a phrase with so many elements, some of them names, at most. */
export function reachOf(count: number, gap: number, names: number, longestName: number): number {
  return 1 + (count - 1) * stepOf(gap) + names * (runWidth(longestName) - 1);
}

const LARGEST = 2 ** 30;

export class NearItems {
  /** By the lower bits of items: the place where such an item was met last, plus `base`. */
  readonly met = new Int32Array(PLACE_MASK + 1);
  base = FARTHEST + 1;
  #end = 0;

  /** Forgets everything; places are counted from 0 to `count` from here on. */
  begin(count: number): void {
    this.base = this.#end + FARTHEST + 1;
    this.#end = this.base + count;
    if (this.#end < LARGEST) return;
    this.met.fill(0);
    this.base = FARTHEST + 1;
    this.#end = this.base + count;
  }

  /** Whether an item, or one that shares its bits, was met since a place; no phrase looks farther back than FARTHEST. */
  wasMet(item: number, since: number): boolean {
    return (this.met[item & PLACE_MASK] as number) >= this.base + Math.max(since, 0);
  }
}
