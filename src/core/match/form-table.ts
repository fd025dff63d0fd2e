/**
 * The forms of an index: which items a folded word is a form of.
 *
 * ```
 * sets      how many sets of endings; of each how many endings, then these as strings
 * forms     slots of 32 bits, by open addressing from the place of the stem's hash on:
 *           check · item · number of the endings, as many bits as the largest have; 0 for a free slot
 * ```
 *
 * A stem is told by its hash alone: what it wrongly takes for a form is found out when a candidate is compared.
 */

import { addLetter } from '../text/tokenise.ts';
import { bitsFor } from './bit-set.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { FormList } from './form-list.ts';
import { finish, placeOf } from './hashing.ts';
import { ANY_ENDING, EXACT_ENDINGS, FIRST_SET } from './word-form-list.ts';

/** Slots for a form. */
const ROOM = 1.4;

/** `itemOf` gives the item of a form's owner. Two forms of one item that are the same become one. */
export function writeForms(
  { forms, owners, of: { hashes, endings, sets } }: FormList,
  itemOf: (owner: number) => number,
  largestItem: number,
): Uint32Array {
  const slots = new Uint32Array(Math.ceil(forms.length * ROOM) + 1);
  const setBits = bitsFor(FIRST_SET + sets.length - 1);
  const checkShift = setBits + bitsFor(largestItem);
  for (let entry = 0; entry < forms.length; entry += 1) {
    const form = forms.at(entry);
    const hash = hashes.at(form);
    const value = checkOf(hash, checkShift) | (itemOf(owners.at(entry)) << setBits) | endings.at(form);
    let slot = placeOf(hash, slots.length);
    while (slots[slot] !== 0 && slots[slot] !== value >>> 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = value;
  }
  return slots;
}

/** The lowest bits of a hash, since its highest are its place. */
function checkOf(hash: number, shift: number): number {
  return shift >= 32 ? 0 : hash << shift;
}

export function writeSets(sets: readonly ReadonlySet<string>[]): Uint8Array {
  const bytes = new ByteWriter();
  bytes.varint(sets.length);
  for (const set of sets) {
    bytes.varint(set.size);
    for (const ending of set) bytes.string(ending);
  }
  return bytes.view();
}

export class FormTable {
  readonly #slots: Uint32Array;
  readonly #setBytes: Uint8Array;
  readonly #setBits: number;
  #sets: ReadonlySet<string>[] | null = null;
  readonly #itemBits: number;
  /** Lengths of stems that have endings. */
  readonly #shortest: number;
  readonly #longest: number;

  constructor(slots: Uint32Array, setBytes: Uint8Array, largestItem: number, shortest: number, longest: number) {
    this.#slots = slots;
    this.#setBytes = setBytes;
    this.#setBits = bitsFor(FIRST_SET + new ByteReader(setBytes, 0).varint() - 1);
    this.#itemBits = bitsFor(largestItem);
    this.#shortest = shortest;
    this.#longest = longest;
  }

  /** Puts the items of which a folded word is a form into `items`, each once. */
  itemsOf(folded: string, items: number[]): void {
    items.length = 0;
    if (this.#slots.length < 2) return;
    let hash = 0;
    for (let length = 1; length <= folded.length; length += 1) {
      hash = addLetter(hash, folded.charCodeAt(length - 1));
      if (length === folded.length || (length >= this.#shortest && length <= this.#longest))
        this.#collect(folded, length, finish(hash), items);
    }
  }

  #collect(folded: string, length: number, hash: number, items: number[]): void {
    const slots = this.#slots;
    const setBits = this.#setBits;
    const shift = setBits + this.#itemBits;
    const check = checkOf(hash, shift) >>> 0;
    const mask = shift >= 32 ? 0 : (-1 << shift) >>> 0;
    for (let slot = placeOf(hash, slots.length); slots[slot] !== 0; slot = slot + 1 === slots.length ? 0 : slot + 1) {
      const value = slots[slot] as number;
      if ((value & mask) >>> 0 !== check || !this.#mayEnd(value & ((1 << setBits) - 1), folded, length)) continue;
      const item = (value & ~mask) >>> setBits;
      if (!items.includes(item)) items.push(item);
    }
  }

  #mayEnd(endings: number, folded: string, length: number): boolean {
    if (endings === EXACT_ENDINGS) return folded.length === length;
    if (endings === ANY_ENDING) return true;
    this.#sets ??= readSets(this.#setBytes);
    return this.#sets[endings - FIRST_SET]?.has(folded.slice(length)) ?? false;
  }
}

function readSets(bytes: Uint8Array): ReadonlySet<string>[] {
  const reader = new ByteReader(bytes, 0);
  return Array.from(
    { length: reader.varint() },
    () => new Set(Array.from({ length: reader.varint() }, () => reader.string())),
  );
}
