/** A web address in parts. `URL` fits: the core has no parser of its own and is given one. */
export interface Address {
  /** With the colon. */
  protocol: string;
  hostname: string;
  /** Empty for the default port. */
  port: string;
  pathname: string;
  /** With the question mark, or empty. */
  search: string;
  /** With the number sign, or empty. */
  hash: string;
}

/**
 * Reads an address by the rules of browsers, against a base where it is relative; null for what is none:
 * `(text, base) => (URL.canParse(text, base) ? new URL(text, base) : null)`.
 */
export type ReadAddress = (text: string, base?: string) => Address | null;

/** Longer ones are no addresses that anybody shared. */
export const MAX_ADDRESS = 8_000;

/** Whether a link can be reviewed at all: `http:` or `https:`, nothing local, no script. */
export function isWeb({ protocol }: Address): boolean {
  return protocol === 'http:' || protocol === 'https:';
}
