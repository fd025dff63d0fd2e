/**
 * What an index knows of its claims: pack, first day, id.
 *
 * ```
 * places    of each 16th claim, 32 bits
 * claim     1 byte: letters its id shares with the id before (at most 15) · 16, further letters (15: 15 and a varint more)
 *           first day less the day before's, zigzag varint; the further letters
 * packs     how many; of each the number of its first claim, and its id
 * ```
 */

import { ByteReader, ByteWriter } from './bytes.ts';
import { dayNumber } from './day-number.ts';
import { IntList } from './int-list.ts';

const RUN = 16;
const MANY = 15;

export interface ClaimBytes {
  claimPlaces: Uint32Array;
  claims: Uint8Array;
  packs: Uint8Array;
}

/** The claims of all packs while an index is compiled, in columns. */
export class GatheredClaims {
  readonly ids: string[] = [];
  /** By claim: the number of its pack, its first day as `dayNumber`. */
  readonly packs = new IntList();
  readonly days = new IntList();

  get count(): number {
    return this.ids.length;
  }

  /** Returns the number of the claim. */
  add(pack: number, id: string, since: string | null): number {
    this.packs.push(pack);
    this.days.push(dayNumber(since));
    return this.ids.push(id) - 1;
  }
}

export function writeClaims(claims: GatheredClaims, packs: readonly string[]): ClaimBytes {
  const bytes = new ByteWriter();
  const claimPlaces = new Uint32Array(Math.ceil(claims.count / RUN));
  let before = '';
  let dayBefore = 0;
  for (let number = 0; number < claims.count; number += 1) {
    if (number % RUN === 0) {
      claimPlaces[number / RUN] = bytes.length;
      before = '';
      dayBefore = 0;
    }
    const id = claims.ids[number] as string;
    const day = claims.days.at(number);
    writeClaim(bytes, id, sharedLetters(before, id), day - dayBefore);
    before = id;
    dayBefore = day;
  }
  return { claimPlaces, claims: bytes.view(), packs: writePacks(claims, packs) };
}

function writeClaim(bytes: ByteWriter, id: string, shared: number, days: number): void {
  const further = id.length - shared;
  bytes.u8((shared << 4) | Math.min(further, MANY));
  if (further >= MANY) bytes.varint(further - MANY);
  bytes.varint((days << 1) ^ (days >> 31));
  for (let i = shared; i < id.length; i += 1) bytes.unit(id.charCodeAt(i));
}

/** How many letters at the beginning of an id are those of the id before, MANY at most. */
function sharedLetters(before: string, id: string): number {
  const most = Math.min(MANY, before.length, id.length);
  let shared = 0;
  while (shared < most && id.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
  return shared;
}

function writePacks(claims: GatheredClaims, packs: readonly string[]): Uint8Array {
  const firsts = new Array<number>(packs.length).fill(claims.count);
  for (let number = claims.count - 1; number >= 0; number -= 1) firsts[claims.packs.at(number)] = number;
  const bytes = new ByteWriter();
  bytes.varint(packs.length);
  for (const [pack, id] of packs.entries()) {
    bytes.varint(firsts[pack] as number);
    bytes.string(id);
  }
  return bytes.view();
}

/** A claim as it is stored. */
export interface StoredClaim {
  pack: string;
  id: string;
  /** First day as `dayNumber`; 0 when unknown. */
  since: number;
}

export class ClaimReader {
  readonly #bytes: ClaimBytes;
  readonly #packs: { first: number; id: string }[];

  constructor(bytes: ClaimBytes) {
    this.#bytes = bytes;
    const reader = new ByteReader(bytes.packs, 0);
    this.#packs = Array.from({ length: reader.varint() }, () => ({ first: reader.varint(), id: reader.string() }));
  }

  claim(number: number): StoredClaim {
    const { claims, claimPlaces } = this.#bytes;
    const reader = new ByteReader(claims, claimPlaces[Math.floor(number / RUN)] as number);
    let id = '';
    let since = 0;
    for (let at = number - (number % RUN); at <= number; at += 1) {
      const head = reader.u8();
      const further = (head & 15) === MANY ? MANY + reader.varint() : head & 15;
      const change = reader.varint();
      since += (change >>> 1) ^ -(change & 1);
      id = id.slice(0, head >> 4);
      for (let i = 0; i < further; i += 1) id += String.fromCharCode(reader.unit());
    }
    return { pack: this.#packs.findLast(({ first }) => first <= number)?.id ?? '', id, since };
  }
}
