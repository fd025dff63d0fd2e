/** Language tags, as far as words need them. */

import { recall } from '../recall.ts';

/** Primary subtags of tags met before: words ask for them by the hundred thousand. */
const known = new Map<string, string>();
const MOST_KNOWN = 1000;

/** The primary subtag in lower case: `fr-CA` → `fr`. */
export function baseLanguage(tag: string): string {
  return known.get(tag) ?? recall(known, tag, () => primarySubtag(tag), MOST_KNOWN);
}

function primarySubtag(tag: string): string {
  let end = 0;
  while (end < tag.length && tag[end] !== '-' && tag[end] !== '_') end += 1;
  return tag.slice(0, end).toLowerCase();
}
