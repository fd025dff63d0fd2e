/** Language tags, as far as words need them. */

/** Primary subtags of tags met before: words ask for them by the hundred thousand. */
const known = new Map<string, string>();
const MOST_KNOWN = 1000;

/** The primary subtag in lower case: `fr-CA` → `fr`. */
export function baseLanguage(tag: string): string {
  let base = known.get(tag);
  if (base === undefined) {
    base = primarySubtag(tag);
    if (known.size === MOST_KNOWN) known.clear();
    known.set(tag, base);
  }
  return base;
}

function primarySubtag(tag: string): string {
  let end = 0;
  while (end < tag.length && tag[end] !== '-' && tag[end] !== '_') end += 1;
  return tag.slice(0, end).toLowerCase();
}
