/** Growing and reading runs of bytes: variable-length numbers (7 bits a byte) and UTF-8 strings. */

/** Bytes written one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  length = 0;

  u8(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(this.length + 1);
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  u16(value: number): void {
    this.u8(value & 0xff);
    this.u8((value >>> 8) & 0xff);
  }

  /** A number from 0 to 2^32 - 1, small ones in one byte. */
  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.u8((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.u8(rest);
  }

  /** Size in bytes, then UTF-8. Halves of surrogate pairs are kept as they are. */
  string(text: string): void {
    const start = this.begin();
    for (let i = 0; i < text.length; i += 1) this.unit(text.charCodeAt(i));
    this.end(start);
  }

  /** Begins a run that is preceded by its size; `end` with the returned place closes it. */
  begin(): number {
    this.u8(0);
    return this.length - 1;
  }

  end(start: number): void {
    const size = this.length - start - 1;
    if (size <= 0x7f) {
      this.#bytes[start] = size;
      return;
    }
    const body = this.#bytes.slice(start + 1, this.length);
    this.length = start;
    this.varint(size);
    this.#append(body);
  }

  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** Some of the bytes of another. */
  copy(other: ByteWriter, start: number, end: number): void {
    const from = other.#bytes;
    if (this.length + end - start > this.#bytes.length) this.#grow(this.length + end - start);
    const to = this.#bytes;
    const shift = this.length - start;
    for (let i = start; i < end; i += 1) to[i + shift] = from[i] as number;
    this.length += end - start;
  }

  #append(other: Uint8Array): void {
    if (this.length + other.length > this.#bytes.length) this.#grow(this.length + other.length);
    this.#bytes.set(other, this.length);
    this.length += other.length;
  }

  /** One UTF-16 unit, as UTF-8 would have it. */
  unit(unit: number): void {
    if (unit < 0x80) this.u8(unit);
    else if (unit < 0x800) {
      this.u8(0xc0 | (unit >>> 6));
      this.u8(0x80 | (unit & 0x3f));
    } else {
      this.u8(0xe0 | (unit >>> 12));
      this.u8(0x80 | ((unit >>> 6) & 0x3f));
      this.u8(0x80 | (unit & 0x3f));
    }
  }

  #grow(least: number): void {
    const bigger = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    bigger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = bigger;
  }
}

/** Reads what ByteWriter wrote, from `at` on. Past the end it reads zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  u8(): number {
    const value = this.#bytes[this.at] ?? 0;
    this.at += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  string(): string {
    const end = this.varint() + this.at;
    let text = '';
    while (this.at < end) text += String.fromCharCode(this.unit());
    return text;
  }

  skipString(): void {
    const size = this.varint();
    this.at += size;
  }

  /** One UTF-16 unit. */
  unit(): number {
    const first = this.u8();
    if (first < 0x80) return first;
    if (first < 0xe0) return ((first & 0x1f) << 6) | (this.u8() & 0x3f);
    return ((first & 0x0f) << 12) | ((this.u8() & 0x3f) << 6) | (this.u8() & 0x3f);
  }
}
