/**
 * Hashes of word classes, the same when an index is compiled and when a text is read.
 *
 * A class is a number below 2^30 whose three lowest bits are free for flags; forms and spellings of one word
 * share it. An anchor is one, two or three neighbouring classes.
 */

/** Flags in the lowest bits of a class as the index stores it. */
export const SKIPPABLE = 1;
export const ALONE_IN_PHRASES = 2;
export const ALONE_IN_CONTEXT = 4;
export const FLAGS = 7;

export function hashOne(a: number): number {
  return finish(Math.imul(a ^ 0x5bd1e995, 0x85ebca6b));
}

export function hashTwo(a: number, b: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77));
}

export function hashThree(a: number, b: number, c: number): number {
  return finish(Math.imul(a, 0xc2b2ae3d) ^ Math.imul(b, 0x27d4eb2f) ^ Math.imul(c, 0x165667b1));
}

/** Adds one class to the check over all classes of a phrase, with the extension of the word's key or 0. */
export function addToCheck(check: number, a: number, extension: number): number {
  return Math.imul(check ^ a ^ (extension << 15), 0x01000193) | 0;
}

/** The 16 bits of a check that a record keeps. */
export function sealCheck(check: number): number {
  const mixed = Math.imul(check ^ (check >>> 15), 0x2c1b3c6d);
  return (mixed >>> 16) & 0xffff;
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
