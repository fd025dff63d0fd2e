/** The values that records are made of, as they stand in a file that nothing is trusted in: lengths are bounded. */

import * as v from 'valibot';
import type { ClaimId, PackId, SourceId } from '../pack/model.ts';
import { MAX_ADDRESS } from './address.ts';
import { type Link, MAX_PARAGRAPH } from './model.ts';

export const short = v.pipe(v.string(), v.maxLength(500));
export const text = v.pipe(v.string(), v.maxLength(MAX_PARAGRAPH));
/** A name in a sentence without an end is as long as that. */
export const words = v.pipe(v.string(), v.maxLength(20_000));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Longer than a pack allows: links are what people share. */
export const address = v.pipe(
  v.string(),
  v.maxLength(MAX_ADDRESS),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are named in order to be refused
  v.regex(/^https?:\/\/[^\s<>"/?#\u0000-\u001f\u007f][^\s<>"\u0000-\u001f\u007f]*$/i, 'is not a web address'),
);
export const link = v.pipe(
  address,
  v.transform((url) => url as Link),
);
const packId = v.pipe(
  id,
  v.transform((value) => value as PackId),
);
const claimId = v.pipe(
  id,
  v.transform((value) => value as ClaimId),
);
export const sourceId = v.pipe(
  id,
  v.transform((value) => value as SourceId),
);
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'is not a time like 2026-03-01T08:00:00.000Z'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'is no time of the calendar'),
);
export const span = v.pipe(
  v.object({ start: count, end: count }),
  v.check(({ start, end }) => start <= end, 'ends before it starts'),
);
export const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

export const claimRef = { pack: packId, claim: claimId };
export const names = list(words, 200);
