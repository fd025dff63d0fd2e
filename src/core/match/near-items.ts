/**
 * Which items may stand near a place of a text: of items the place where they were met last.
 *
 * What is filed under a word is looked at some words after it; by then all that may belong to it was met. That an item was
 * met since a place does not prove that it stands within reach, but that it wasn't proves that it doesn't.
 */

import type { NeedShape } from './loose-needs.ts';
import { MAX_SMALL_WORDS } from './phrase-element.ts';
import { runWidth } from './phrase-store.ts';

/** Phrases that reach farther, in words, are looked at without asking. */
export const FARTHEST = 48;

/** Words from one element of a phrase to the next, at most, where neither is a name. */
export function stepOf(gap: number): number {
  return 1 + gap + MAX_SMALL_WORDS;
}

/** Words from the first to the last of a phrase with so many elements, some of them names, at most. */
export function reachOf(count: number, gap: number, names: number, longestName: number): number {
  return 1 + (count - 1) * stepOf(gap) + names * (runWidth(longestName) - 1);
}

const LARGEST = 2 ** 30;

/** Places are kept by the lower bits of items: few others share them near a place, and few bytes stay close to the processor. */
const PLACES = 2 ** 13;

export class NearItems {
  /** By item & `mask`: the place where such an item was met last, plus `base`. */
  readonly met = new Int32Array(PLACES);
  readonly mask = PLACES - 1;
  /** The same by sieve number, see loose-needs.ts. */
  readonly sieve: Int32Array;
  base = FARTHEST + 1;
  readonly #shape: NeedShape;
  #end = 0;

  constructor(shape: NeedShape) {
    this.#shape = shape;
    this.sieve = new Int32Array(shape.sieveMask + 1);
  }

  /** Forgets everything; places are counted from 0 to `count` from here on. */
  begin(count: number): void {
    this.base = this.#end + FARTHEST + 1;
    this.#end = this.base + count;
    if (this.#end < LARGEST) return;
    this.met.fill(0);
    this.sieve.fill(0);
    this.base = FARTHEST + 1;
    this.#end = this.base + count;
  }

  meet(item: number, place: number): void {
    this.met[item & this.mask] = this.base + place;
    this.sieve[this.#shape.sieve(item)] = this.base + place;
  }

  /** Whether an item, or one that shares its bits, was met since a place. */
  wasMet(item: number, since: number): boolean {
    return (this.met[item & this.mask] as number) >= this.base + Math.max(since, 0);
  }
}
