/** Sorts numbers 0..count by small keys in linear time; equal keys keep their order. */

export interface Grouped {
  /** All numbers, those of each key together. */
  order: Uint32Array;
  /** Where each key's numbers begin in `order`, and one past the last. */
  starts: Uint32Array;
}

/** `keyOf` gives each number a key from 0 to `keys` - 1. */
export function groupByKey(count: number, keys: number, keyOf: (number: number) => number): Grouped {
  const starts = new Uint32Array(keys + 1);
  for (let number = 0; number < count; number += 1) increment(starts, keyOf(number) + 1);
  for (let key = 0; key < keys; key += 1) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const next = starts.slice();
  const order = new Uint32Array(count);
  for (let number = 0; number < count; number += 1) order[increment(next, keyOf(number))] = number;
  return { order, starts };
}

/** Counts up; returns the count before. */
function increment(counts: Uint32Array, at: number): number {
  const before = counts[at] as number;
  counts[at] = before + 1;
  return before;
}
