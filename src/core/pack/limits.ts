/** Bounds on a pack, so that a hostile or broken file cannot exhaust the reader's machine. */

/** Bytes of the pack's JSON text in UTF-8. */
export const MAX_PACK_BYTES = 128 * 1024 * 1024;
/** Of all claims together. */
export const MAX_MATCHERS = 500_000;
/** An assessment stays near-linear in these. */
export const MAX_REPORTS_PER_CLAIM = 5_000;
/** UTF-16 units of any one text of the pack. */
export const MAX_TEXT_LENGTH = 2_000;
/** UTF-16 units of a quotation. */
export const MAX_QUOTE_LENGTH = 200;
/** Other words between two words of a phrase. */
export const MAX_GAP = 20;
/** After so many problems the parser stops looking; a pack that has more is not a pack. */
export const MAX_PROBLEMS = 10_000;
