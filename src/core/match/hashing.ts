/**
 * Hashes of items, the same when an index is compiled and when a text is read, and how they are spread over tables.
 * An anchor is two or three neighbouring words of a phrase.
 */

export function hashOne(a: number): number {
  return finish(Math.imul(a ^ 0x5bd1e995, 0x85ebca6b));
}

export function hashTwo(a: number, b: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77));
}

export function hashThree(a: number, b: number, c: number): number {
  return finish(Math.imul(a, 0xc2b2ae3d) ^ Math.imul(b, 0x27d4eb2f) ^ Math.imul(c, 0x165667b1));
}

/** Spreads a hash that was added up letter by letter. */
export function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Which of `count` places a hash has; neighbouring hashes have neighbouring places. */
export function placeOf(hash: number, count: number): number {
  return Math.floor((hash >>> 0) * (count * 2 ** -32));
}
