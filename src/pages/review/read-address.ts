import type { ReadAddress } from '../../core/review/address.ts';

/** Addresses as the browser reads them. */
export const readAddress: ReadAddress = (text, base) => (URL.canParse(text, base) ? new URL(text, base) : null);
