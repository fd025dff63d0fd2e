/**
 * What the records of a bucket of loose phrases need, 32 bits a record:
 *
 * ```
 * 1 bit     it is the last of its bucket
 * bits      a check of what the phrase is filed under, since others share its bucket
 * bits      the item it needs most besides, 0 for none; as many bits as the largest item has
 * ```
 *
 * They stand apart from the records: most words of a text get no farther, and so few bytes stay close to the processor.
 */

export const LAST_NEED = 1 << 31;

/** The lower bits of the hash of what a phrase is filed under, since its higher ones are its bucket; in their place. */
export function needCheck(hash: number, itemBits: number): number {
  return (hash << itemBits) & ~LAST_NEED;
}
