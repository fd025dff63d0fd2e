/**
 * The classes of words whose class is not simply their own key, and what is special about them, by open addressing.
 * A key that isn't there is its own class. An entry has three numbers: the key, its class with flags, and 32 bits that
 * say which extensions the words have under which something is filed alone (bit = extension modulo 32).
 */

import { ALONE_IN_CONTEXT, ALONE_IN_PHRASES, SKIPPABLE } from './hashing.ts';
import { NO_EXTENSION, SKIPPABLE_KEYS, type Vocabulary } from './vocabulary.ts';

/** A slot nobody uses: keys are not negative. */
export const FREE = -1;

/** Numbers an entry has. */
export const ALIAS_WORDS = 3;

/** A word under which something is filed alone. */
export interface Alone {
  single: number;
  extension: number;
}

/** The words that are an anchor by themselves are given per table. */
export function writeAliases(
  { classes, keys }: Vocabulary,
  inPhrases: Iterable<Alone>,
  inContext: Iterable<Alone>,
): Int32Array {
  const flags = new Map<number, number>();
  const bits = new Map<number, number>();
  const note = (flag: number, { single, extension }: Alone) => {
    flags.set(single, (flags.get(single) ?? 0) | flag);
    bits.set(single, (bits.get(single) ?? 0) | (extension === NO_EXTENSION ? -1 : 1 << (extension & 31)));
  };
  for (const each of inPhrases) note(ALONE_IN_PHRASES, each);
  for (const each of inContext) note(ALONE_IN_CONTEXT, each);
  const entries = new Map<number, [number, number]>();
  const add = (key: number) => {
    const own = classes.classOf(key);
    const value = own | (flags.get(own) ?? 0) | (SKIPPABLE_KEYS.has(key) ? SKIPPABLE : 0);
    entries.set(key, [value, bits.get(own) ?? 0]);
  };
  for (const key of SKIPPABLE_KEYS) add(key);
  for (const key of classes.joined()) add(key);
  for (let word = 0; word < keys.length; word += 1) if (flags.has(classes.classOf(keys.at(word)))) add(keys.at(word));
  return openAddressing([...entries].sort((a, b) => a[0] - b[0]));
}

/** At most two thirds full, so that a key which isn't there is found out after a slot or two. */
function openAddressing(entries: [number, [number, number]][]): Int32Array {
  const bits = Math.max(2, Math.ceil(Math.log2(entries.length * 1.5 + 1)));
  const slots = new Int32Array(ALIAS_WORDS << bits).fill(FREE);
  for (const [key, values] of entries) slots.set([key, ...values], findSlot(slots, key));
  return slots;
}

/** Where the entry of a key stands, or would stand. */
export function findSlot(aliases: Int32Array, key: number): number {
  const mask = aliases.length / ALIAS_WORDS - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = aliases[slot * ALIAS_WORDS] as number;
    if (found === key || found === FREE) return slot * ALIAS_WORDS;
  }
}
