/** What articles in a page's JSON-LD say of their day, their publisher and their authors, as written there. */

const MAX_JSON = 1_000_000;
const MAX_ITEMS = 2_000;
const MAX_NAMES = 20;
/** Longer names are sentences. */
const MAX_NAME = 120;

/** Kinds of structured data whose statements are the page's own; pages also describe other pages. */
const ARTICLE = /article|posting|report|newsitem|webpage|videoobject|claimreview/i;

export interface StructuredFacts {
  dates: string[];
  publishers: string[];
  authors: string[];
}

/**
 * Of an item, a list of items, or items under `@graph` or `mainEntity`. A publisher or author may be a name, an item
 * with a name, a list of these, or the `@id` of an item elsewhere. Nothing for what is no JSON or too long; never throws.
 */
export function structuredFacts(json: string): StructuredFacts {
  const items = itemsOf(json);
  const named = namesById(items);
  const articles = items.filter((item) => ARTICLE.test(JSON.stringify(item['@type'] ?? '')));
  return {
    dates: articles.map(({ datePublished }) => datePublished).filter((date) => typeof date === 'string'),
    publishers: namesIn(
      articles.map(({ publisher }) => publisher),
      named,
    ),
    authors: namesIn(
      articles.map(({ author }) => author),
      named,
    ),
  };
}

type Item = Record<string, unknown>;

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemsOf(json: string): Item[] {
  const items: Item[] = [];
  const queue: unknown[] = [parse(json)];
  for (let at = 0; at < queue.length && at < MAX_ITEMS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_ITEMS));
    if (!isItem(value)) continue;
    items.push(value);
    queue.push(value['@graph'], value.mainEntity);
  }
  return items;
}

function parse(json: string): unknown {
  if (json.length > MAX_JSON) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function namesById(items: readonly Item[]): Map<unknown, string> {
  const named = new Map<unknown, string>();
  for (const { '@id': id, name } of items)
    if (typeof id === 'string' && typeof name === 'string') named.set(id, name.trim());
  return named;
}

function namesIn(values: readonly unknown[], named: ReadonlyMap<unknown, string>): string[] {
  const names = new Set<string>();
  for (const value of values.flat().slice(0, MAX_ITEMS)) {
    const stated = isItem(value) ? value.name : value;
    const name = typeof stated === 'string' ? stated.trim() : isItem(value) ? named.get(value['@id']) : undefined;
    if (name && name.length <= MAX_NAME && names.size < MAX_NAMES) names.add(name);
  }
  return [...names];
}
