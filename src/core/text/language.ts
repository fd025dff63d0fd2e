/** Language tags, as far as words need them. */

/** The primary subtag in lower case: `fr-CA` → `fr`. */
export function baseLanguage(tag: string): string {
  const dash = tag.search(/[-_]/);
  return (dash < 0 ? tag : tag.slice(0, dash)).toLowerCase();
}
