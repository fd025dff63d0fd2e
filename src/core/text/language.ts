/** Language tags, as far as words need them. */

/** The primary subtag in lower case: `fr-CA` → `fr`. */
export function baseLanguage(tag: string): string {
  let end = 0;
  while (end < tag.length && tag[end] !== '-' && tag[end] !== '_') end += 1;
  return tag.slice(0, end).toLowerCase();
}
