import type { ReadAddress } from '../../core/review/address.ts';

/** The platform's own parser of addresses. */
export const readAddress: ReadAddress = (text, base) => (URL.canParse(text, base) ? new URL(text, base) : null);
