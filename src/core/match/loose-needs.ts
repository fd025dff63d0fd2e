/**
 * What loose phrases need: of each word or name that some are filed under a run of 32-bit numbers.
 *
 * ```
 * where its records begin
 * the item it is of
 * a need for each of its records:
 *   1 bit     it is the last of the run
 *   2 × 3     how far away the item it needs next and the item it needs most may stand, see `classOf`
 *   2 × 12    the lower bits of these two items, 0 where they may be anything
 * ```
 *
 * They stand apart from the records: most words of a text get no farther, and so few bytes stay close to the processor.
 */

/** Phrases that reach farther, in words, are looked at without asking. */
export const FARTHEST = 48;

export const LAST_NEED = 1 << 31;
/** Numbers of a run before its needs. */
export const RUN_HEAD = 2;

/** Items are told by these bits: few others share them near a place of a text. */
export const PLACE_MASK = 0xfff;
export const CLASS_MASK = 7;
/** Where the other parts of a need begin. */
export const NEXT_AT = 12;
export const CLASS_AT = 24;
export const NEXT_CLASS_AT = 27;

/** By class: so many words before what the phrase is filed under an item may stand at most; -1 for behind it only. */
export const DISTANCES = Int32Array.of(-1, 4, 7, 10, 14, 20, 30, FARTHEST);

/** An item that a phrase needs, and how many words before what it is filed under it may stand, -1 for behind only. */
export interface Need {
  item: number;
  before: number;
}

/** No item, or one that may stand anywhere. */
export const NOTHING: Need = { item: 0, before: FARTHEST };

/** The number of a record that needs these two most. */
export function needNumber(most: Need, next: Need): number {
  const items = (most.item & PLACE_MASK) | ((next.item & PLACE_MASK) << NEXT_AT);
  return items | (classOf(most.before) << CLASS_AT) | (classOf(next.before) << NEXT_CLASS_AT);
}

/** The nearest class that reaches so far. */
function classOf(before: number): number {
  const found = DISTANCES.findIndex((distance) => distance >= before);
  return found < 0 ? CLASS_MASK : found;
}

/** Where in a bucket of runs, from one place to another, an item's run begins; -1 when there is none. */
export function runOf(item: number, needs: Uint32Array, from: number, to: number): number {
  for (let run = from; run < to; ) {
    if (needs[run + 1] === item) return run;
    let at = run + RUN_HEAD;
    while (at < to && ((needs[at] as number) & LAST_NEED) === 0) at += 1;
    run = at + 1;
  }
  return -1;
}
