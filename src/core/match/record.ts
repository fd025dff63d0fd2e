/**
 * The record of a phrase:
 *
 * ```
 * 1 byte    position of the anchor's last element · 16, elements (both 15 and a varint more where they are more)
 * 1 byte    number of the style · 4 (252: varint of the rest more), + 1 for a context term, + 2 for plain matchers
 * bits      each element's item, as many bits as the largest item has; behind them, with plain matchers, the claim
 *           of the only matcher, which is the claim's first and has no gate
 * otherwise, from the next byte on: number of the term, varint; or size of the matchers, varint, and the matchers
 * ```
 */

import { readBits } from './bit-set.ts';
import type { ByteWriter } from './bytes.ts';

/** Widths of what the records of an index hold, in bits. */
export interface RecordWidths {
  item: number;
  claim: number;
}

export interface RecordHead {
  count: number;
  last: number;
  style: number;
}

export const TERM = 1;
export const PLAIN = 2;
const MANY = 15;
const MANY_STYLES = 63;

/** Writes what comes before the bits. */
export function writeRecordHead(records: ByteWriter, { count, last, style }: RecordHead, kind: number): void {
  records.u8((Math.min(last, MANY) << 4) | Math.min(count, MANY));
  records.u8((Math.min(style, MANY_STYLES) << 2) | kind);
  if (count >= MANY) records.varint(count - MANY);
  if (last >= MANY) records.varint(last - MANY);
  if (style >= MANY_STYLES) records.varint(style - MANY_STYLES);
}

/** Writes numbers of some bits, then goes on to the next byte. */
export class BitWriter {
  readonly #bytes: ByteWriter;
  #rest = 0;
  #bits = 0;

  constructor(bytes: ByteWriter) {
    this.#bytes = bytes;
  }

  /** At most 25 bits. */
  write(value: number, width: number): void {
    this.#rest |= value << this.#bits;
    for (this.#bits += width; this.#bits >= 8; this.#bits -= 8) {
      this.#bytes.u8(this.#rest & 0xff);
      this.#rest >>>= 8;
    }
  }

  end(): void {
    if (this.#bits > 0) this.#bytes.u8(this.#rest & 0xff);
    this.#rest = 0;
    this.#bits = 0;
  }
}

/** Goes through records; all fields are of the record that was entered last. */
export class RecordCursor {
  count = 0;
  last = 0;
  style = 0;
  kind = 0;
  /** Behind the bits. */
  payload = 0;
  readonly #bytes: Uint8Array;
  readonly #widths: RecordWidths;
  #bits = 0;

  constructor(bytes: Uint8Array, widths: RecordWidths) {
    this.#bytes = bytes;
    this.#widths = widths;
  }

  enter(at: number): void {
    const bytes = this.#bytes;
    const first = bytes[at] as number;
    const second = bytes[at + 1] as number;
    this.count = first & 15;
    this.last = first >>> 4;
    this.style = second >>> 2;
    this.kind = second & 3;
    this.payload = at + 2;
    if (this.count === MANY) this.count += this.#varint();
    if (this.last === MANY) this.last += this.#varint();
    if (this.style === MANY_STYLES) this.style += this.#varint();
    this.#bits = this.payload * 8;
    const { item, claim } = this.#widths;
    this.payload += (this.count * item + ((this.kind & PLAIN) === 0 ? 0 : claim) + 7) >>> 3;
  }

  /** Where the next record begins; the payload is passed. */
  next(): number {
    if ((this.kind & PLAIN) !== 0) return this.payload;
    const number = this.#varint();
    return (this.kind & TERM) !== 0 ? this.payload : this.payload + number;
  }

  /** The item of an element. */
  item(element: number): number {
    const { item } = this.#widths;
    return readBits(this.#bytes, this.#bits + element * item, item);
  }

  /** The claim of a record with plain matchers. */
  claim(): number {
    const { item, claim } = this.#widths;
    return readBits(this.#bytes, this.#bits + this.count * item, claim);
  }

  /** The number of the term of a record of that kind. */
  term(): number {
    return this.#varint();
  }

  /** The varint at the payload, which is passed. */
  #varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.payload] as number;
      this.payload += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}
