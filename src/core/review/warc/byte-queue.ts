/** Bytes that arrive in pieces and are taken in lines and stretches, without copying what is skipped. */
export class ByteQueue {
  #pieces: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Drops up to so many bytes; returns how many. */
  skip(count: number): number {
    let left = Math.min(count, this.#length);
    const dropped = left;
    while (left > 0) {
      const first = this.#pieces[0] as Uint8Array;
      if (first.length > left) {
        this.#pieces[0] = first.subarray(left);
        break;
      }
      left -= first.length;
      this.#pieces.shift();
    }
    this.#length -= dropped;
    return dropped;
  }

  /** The next so many bytes, or all there are. */
  take(count: number): Uint8Array {
    const taken = new Uint8Array(Math.min(count, this.#length));
    let at = 0;
    for (const piece of this.#pieces) {
      if (at >= taken.length) break;
      const part = piece.subarray(0, taken.length - at);
      taken.set(part, at);
      at += part.length;
    }
    this.skip(taken.length);
    return taken;
  }

  /** Where the blank line behind a header ends, looking at no more than so many bytes; null if it has not come yet. */
  endOfHeader(most: number): number | null {
    let [seen, newlines] = [0, 0];
    for (const piece of this.#pieces) {
      for (const byte of piece) {
        seen += 1;
        if (byte === 10) newlines += 1;
        else if (byte !== 13) newlines = 0;
        if (newlines === 2) return seen;
        if (seen >= most) return null;
      }
    }
    return null;
  }
}

/** Bytes as characters of the same number: all that headers need. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
