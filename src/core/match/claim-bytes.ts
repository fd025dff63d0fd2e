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

const RUN = 16;
const MANY = 15;

export interface ClaimBytes {
  claimPlaces: Uint32Array;
  claims: Uint8Array;
  packs: Uint8Array;
}

export interface GatheredClaim {
  pack: number;
  id: string;
  since: string | null;
}

export function writeClaims(claims: readonly GatheredClaim[], packs: readonly string[]): ClaimBytes {
  const bytes = new ByteWriter();
  const claimPlaces = new Uint32Array(Math.ceil(claims.length / RUN));
  let before = '';
  let dayBefore = 0;
  for (const [number, { id, since }] of claims.entries()) {
    if (number % RUN === 0) {
      claimPlaces[number / RUN] = bytes.length;
      before = '';
      dayBefore = 0;
    }
    const day = dayNumber(since);
    let shared = 0;
    while (shared < MANY && shared < id.length && id.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    const further = id.length - shared;
    bytes.u8((shared << 4) | Math.min(further, MANY));
    if (further >= MANY) bytes.varint(further - MANY);
    bytes.varint(((day - dayBefore) << 1) ^ ((day - dayBefore) >> 31));
    for (let i = shared; i < id.length; i += 1) bytes.unit(id.charCodeAt(i));
    before = id;
    dayBefore = day;
  }
  return { claimPlaces, claims: bytes.view(), packs: writePacks(claims, packs) };
}

function writePacks(claims: readonly GatheredClaim[], packs: readonly string[]): Uint8Array {
  const firsts = new Array<number>(packs.length).fill(claims.length);
  for (let number = claims.length - 1; number >= 0; number -= 1)
    firsts[(claims[number] as GatheredClaim).pack] = number;
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
