const MAX_JSON = 1_000_000;
const MAX_ITEMS = 2_000;

/** Kinds of structured data whose date is the page's own; pages also describe other pages. */
const ARTICLE = /article|posting|report|newsitem|webpage|videoobject|claimreview/i;

/**
 * Publication dates of articles in a page's JSON-LD, as written there: of an item, a list of items, or items under
 * `@graph` or `mainEntity`. None for what is no JSON or too long; never throws.
 */
export function structuredDates(json: string): string[] {
  const dates: string[] = [];
  const queue: unknown[] = [parse(json)];
  for (let at = 0; at < queue.length && at < MAX_ITEMS; at++) {
    const item = queue[at];
    if (Array.isArray(item)) queue.push(...item.slice(0, MAX_ITEMS));
    if (typeof item !== 'object' || item === null || Array.isArray(item)) continue;
    const { datePublished, mainEntity, '@graph': graph, '@type': type } = item as Record<string, unknown>;
    if (typeof datePublished === 'string' && ARTICLE.test(JSON.stringify(type ?? ''))) dates.push(datePublished);
    queue.push(graph, mainEntity);
  }
  return dates;
}

function parse(json: string): unknown {
  if (json.length > MAX_JSON) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
