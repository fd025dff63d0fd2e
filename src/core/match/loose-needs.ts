/**
 * What the records of a bucket of loose phrases need, 32 bits a record:
 *
 * ```
 * 1 bit     it is the last of its bucket
 * bits      the sieve number of what it needs next, at most 10
 * bits      a check of what the phrase is filed under, since others share its bucket; at most 4
 * bits      the item it needs most besides, 0 for none; as many bits as the largest item has
 * ```
 *
 * They stand apart from the records: most words of a text get no farther, and so few bytes stay close to the processor.
 */

export const LAST_NEED = 1 << 31;
const MOST_CHECK_BITS = 4;
const MOST_SIEVE_BITS = 10;

/** How many bits items leave to the others, and where these are. */
export class NeedShape {
  readonly itemMask: number;
  readonly checkMask: number;
  readonly sieveShift: number;
  readonly sieveMask: number;
  readonly #itemBits: number;

  constructor(itemBits: number) {
    const checkBits = Math.min(MOST_CHECK_BITS, 31 - itemBits);
    const sieveBits = Math.min(MOST_SIEVE_BITS, 31 - itemBits - checkBits);
    this.#itemBits = itemBits;
    this.itemMask = 2 ** itemBits - 1;
    this.checkMask = (2 ** checkBits - 1) << itemBits;
    this.sieveShift = itemBits + checkBits;
    this.sieveMask = 2 ** sieveBits - 1;
  }

  /** The lower bits of the hash of what a phrase is filed under, since its higher ones are its bucket; in their place. */
  check(hash: number): number {
    return (hash << this.#itemBits) & this.checkMask;
  }

  /** The sieve number of an item: many items share one; 0 for no item. */
  sieve(item: number): number {
    return item === 0 || this.sieveMask === 0 ? 0 : 1 + (item & (this.sieveMask >> 1));
  }

  /** The number of a record; `next` is the item it needs next, 0 for none. */
  number(filedHash: number, need: number, next: number): number {
    return need | this.check(filedHash) | (this.sieve(next) << this.sieveShift);
  }
}
