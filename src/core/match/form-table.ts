/**
 * The forms of an index: which items a folded word is a form of.
 *
 * ```
 * sets      how many sets of endings; of each how many endings, then these as strings
 * forms     slots of 32 bits, by open addressing from the place of the stem's hash on:
 *           check · item · number of the endings, as many bits as the largest have; 0 for a free slot
 * checks    a byte a slot, more of the check; none where a slot has room for enough of it
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

/** Bits of a check, at least: each text's word is compared with a dozen slots, and what it is wrongly taken for costs time. */
const ENOUGH_CHECK = 12;

/** Slots for a form. */
const ROOM = 1.4;

/** Slots and checks. `itemOf` gives the item of a form's owner. Two forms of one item that are the same become one. */
export function writeForms(
  { forms, owners, of: { hashes, endings, sets } }: FormList,
  itemOf: (owner: number) => number,
  largestItem: number,
): { slots: Uint32Array; checks: Uint8Array } {
  const slots = new Uint32Array(Math.ceil(forms.length * ROOM) + 1);
  const setBits = bitsFor(FIRST_SET + sets.length - 1);
  const checkShift = setBits + bitsFor(largestItem);
  const checks = new Uint8Array(32 - checkShift < ENOUGH_CHECK ? slots.length : 0);
  for (let entry = 0; entry < forms.length; entry += 1) {
    const form = forms.at(entry);
    const hash = hashes.at(form);
    const value = checkOf(hash, checkShift) | (itemOf(owners.at(entry)) << setBits) | endings.at(form);
    let slot = placeOf(hash, slots.length);
    const further = furtherCheck(hash, checkShift);
    while (slots[slot] !== 0 && (slots[slot] !== value >>> 0 || isOther(checks, slot, further)))
      slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = value;
    if (checks.length > 0) checks[slot] = further;
  }
  return { slots, checks };
}

/** The lowest bits of a hash, since its highest are its place. */
function checkOf(hash: number, shift: number): number {
  return shift >= 32 ? 0 : hash << shift;
}

/** The bits behind those that a slot has room for. */
function furtherCheck(hash: number, shift: number): number {
  return (shift >= 32 ? hash : hash >>> (32 - shift)) & 0xff;
}

function isOther(checks: Uint8Array, slot: number, further: number): boolean {
  return checks.length > 0 && checks[slot] !== further;
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

/** What a table is of; lengths are those of stems that have endings. */
export interface FormBytes {
  slots: Uint32Array;
  checks: Uint8Array;
  setBytes: Uint8Array;
  largestItem: number;
  shortest: number;
  longest: number;
}

export class FormTable {
  readonly #slots: Uint32Array;
  readonly #checks: Uint8Array;
  readonly #setBytes: Uint8Array;
  readonly #setBits: number;
  readonly #sets: ReadonlySet<string>[] = [];
  #setPlaces: number[] = [];
  readonly #itemBits: number;
  readonly #shortest: number;
  readonly #longest: number;

  constructor({ slots, checks, setBytes, largestItem, shortest, longest }: FormBytes) {
    this.#slots = slots;
    this.#checks = checks;
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
    const further = furtherCheck(hash, shift);
    for (let slot = placeOf(hash, slots.length); slots[slot] !== 0; slot = slot + 1 === slots.length ? 0 : slot + 1) {
      const value = slots[slot] as number;
      if ((value & mask) >>> 0 !== check || isOther(this.#checks, slot, further)) continue;
      if (!this.#mayEnd(value & ((1 << setBits) - 1), folded, length)) continue;
      const item = (value & ~mask) >>> setBits;
      if (!items.includes(item)) items.push(item);
    }
  }

  #mayEnd(endings: number, folded: string, length: number): boolean {
    if (endings === EXACT_ENDINGS) return folded.length === length;
    return endings === ANY_ENDING || this.#set(endings - FIRST_SET).has(folded.slice(length));
  }

  /** A set of endings, read when a text first asks for it. */
  #set(number: number): ReadonlySet<string> {
    let set = this.#sets[number];
    if (set === undefined) {
      if (this.#setPlaces.length === 0) this.#setPlaces = placesOfSets(this.#setBytes);
      const reader = new ByteReader(this.#setBytes, this.#setPlaces[number] as number);
      set = new Set(Array.from({ length: reader.varint() }, () => reader.string()));
      this.#sets[number] = set;
    }
    return set;
  }
}

/** Where each set begins. */
function placesOfSets(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes, 0);
  return Array.from({ length: reader.varint() }, () => {
    const place = reader.at;
    for (let left = reader.varint(); left > 0; left -= 1) reader.skipString();
    return place;
  });
}
