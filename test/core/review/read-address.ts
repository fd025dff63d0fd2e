import type { ReadAddress } from '../../../src/core/review/address.ts';

/** The parser of the platform. */
export const readAddress: ReadAddress = (text, base) => (URL.canParse(text, base) ? new URL(text, base) : null);
