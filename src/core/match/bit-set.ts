/** One bit for each number. */

export function createBits(count: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array((count + 7) >> 3);
}

export function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7));
}

/** False beyond the end. */
export function hasBit(bits: Uint8Array, at: number): boolean {
  return at >> 3 < bits.length && (((bits[at >> 3] as number) >> (at & 7)) & 1) === 1;
}

/** How many bits numbers up to `largest` take. */
export function bitsFor(largest: number): number {
  return largest === 0 ? 0 : 32 - Math.clz32(largest);
}

/** Reads `width` bits, at most 25, that begin at a bit of some bytes. */
export function readBits(bytes: Uint8Array, at: number, width: number): number {
  const from = at >>> 3;
  const four =
    (bytes[from] as number) |
    ((bytes[from + 1] ?? 0) << 8) |
    ((bytes[from + 2] ?? 0) << 16) |
    ((bytes[from + 3] ?? 0) << 24);
  return (four >>> (at & 7)) & ((1 << width) - 1);
}
