/** Sorts numbers 0..count by small keys in linear time; equal keys keep their order. */

export interface Grouped {
  /** All numbers, those of each key together. */
  order: Uint32Array;
  /** Where each key's numbers begin in `order`, and one past the last. */
  starts: Uint32Array;
}

/** `keys` gives each number its key, from 0 to `count` - 1. */
export function groupByKey(keys: Int32Array, count: number): Grouped {
  const starts = new Uint32Array(count + 1);
  for (let number = 0; number < keys.length; number += 1) increment(starts, (keys[number] as number) + 1);
  for (let key = 0; key < count; key += 1) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const next = starts.slice();
  const order = new Uint32Array(keys.length);
  for (let number = 0; number < keys.length; number += 1) order[increment(next, keys[number] as number)] = number;
  return { order, starts };
}

/** Counts up; returns the count before. */
function increment(counts: Uint32Array, at: number): number {
  const before = counts[at] as number;
  counts[at] = before + 1;
  return before;
}
