/**
 * The classes of words whose class is not simply their own key, and what is special about them, as pairs of key and
 * value by open addressing. A key that isn't there is its own class.
 */

import { ALONE_IN_CONTEXT, ALONE_IN_PHRASES, SKIPPABLE } from './hashing.ts';
import { SKIPPABLE_KEYS, type Vocabulary } from './vocabulary.ts';

/** A slot nobody uses: keys are not negative. */
export const FREE = -1;

/** The classes that are an anchor by themselves are given per table. */
export function writeAliases(
  { classes, keys }: Vocabulary,
  inPhrases: Iterable<number>,
  inContext: Iterable<number>,
): Int32Array {
  const alone = new Map<number, number>();
  for (const each of inPhrases) alone.set(each, ALONE_IN_PHRASES);
  for (const each of inContext) alone.set(each, (alone.get(each) ?? 0) | ALONE_IN_CONTEXT);
  const values = new Map<number, number>();
  const add = (key: number) => {
    const own = classes.classOf(key);
    values.set(key, own | (alone.get(own) ?? 0) | (SKIPPABLE_KEYS.has(key) ? SKIPPABLE : 0));
  };
  for (const key of SKIPPABLE_KEYS) add(key);
  for (const key of classes.joined()) add(key);
  for (let word = 0; word < keys.length; word += 1) if (alone.has(classes.classOf(keys.at(word)))) add(keys.at(word));
  return openAddressing([...values].sort((a, b) => a[0] - b[0]));
}

/** At most two thirds full, so that a key which isn't there is found out after a slot or two. */
function openAddressing(pairs: [number, number][]): Int32Array {
  const bits = Math.max(2, Math.ceil(Math.log2(pairs.length * 1.5 + 1)));
  const slots = new Int32Array(2 << bits).fill(FREE);
  const mask = (1 << bits) - 1;
  for (const [key, value] of pairs) {
    let slot = key & mask;
    while (slots[slot * 2] !== FREE) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = value;
  }
  return slots;
}

/** The value of a key, or `otherwise`. */
export function lookUpAlias(aliases: Int32Array, key: number, otherwise: number): number {
  const mask = aliases.length / 2 - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = aliases[slot * 2] as number;
    if (found === key) return aliases[slot * 2 + 1] as number;
    if (found === FREE) return otherwise;
  }
}
