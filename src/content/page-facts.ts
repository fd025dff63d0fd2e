/** What a page says of itself: its language and its day of publication. */

import type { PageFacts } from '../core/match/model.ts';
import { dayOfTimestamp } from '../core/pack/day.ts';
import type { Day } from '../core/pack/model.ts';

const MAX_JSON = 1_000_000;
const MAX_ITEMS = 2_000;

/** Types of structured data whose date is the page's own; a page also lists other pages' articles. */
const ARTICLE = /article|posting|report|newsitem|webpage|videoobject|claimreview/i;

export function readPageFacts(page: Document): PageFacts {
  return { lang: readLang(page), date: readDate(page) };
}

function readLang(page: Document): string | null {
  const lang =
    page.documentElement.getAttribute('lang')?.trim() || metaContent(page, 'meta[http-equiv="content-language" i]');
  return lang && lang.length <= 35 ? lang : null;
}

/** Structured data first, then meta tags, then a marked-up date; unknown rather than guessed. */
function readDate(page: Document): Day | null {
  const stamps = [
    ...structuredDates(page),
    metaContent(page, 'meta[property="article:published_time" i], meta[name="article:published_time" i]'),
    metaContent(page, 'meta[itemprop="datePublished"]'),
    page.querySelector('time[itemprop~="datePublished"]')?.getAttribute('datetime'),
  ];
  for (const stamp of stamps) {
    const day = stamp ? dayOfTimestamp(stamp) : null;
    if (day) return day;
  }
  return null;
}

function metaContent(page: Document, selector: string): string | null {
  return page.querySelector(selector)?.getAttribute('content')?.trim() || null;
}

function structuredDates(page: Document): string[] {
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  return [...scripts].flatMap((script) => articleDates(parse(script.textContent ?? '')));
}

function parse(json: string): unknown {
  if (json.length > MAX_JSON) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Dates of articles in a JSON-LD value: an item, a list of items, or items under `@graph` or `mainEntity`. */
function articleDates(value: unknown): string[] {
  const dates: string[] = [];
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < MAX_ITEMS; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...item.slice(0, MAX_ITEMS));
    if (typeof item !== 'object' || item === null || Array.isArray(item)) continue;
    const { datePublished, mainEntity } = item as Record<string, unknown>;
    const type = String((item as Record<string, unknown>)['@type'] ?? '');
    if (typeof datePublished === 'string' && ARTICLE.test(type)) dates.push(datePublished);
    queue.push((item as Record<string, unknown>)['@graph'], mainEntity);
  }
  return dates;
}
