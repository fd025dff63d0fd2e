/** What a page says of itself: its language and its day of publication. */

import type { PageFacts } from '../core/match/model.ts';
import { dayOfTimestamp } from '../core/pack/day.ts';
import type { Day } from '../core/pack/model.ts';
import { structuredDates } from '../core/pack/structured-dates.ts';

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
    ...[...page.querySelectorAll('script[type="application/ld+json" i]')].flatMap((script) =>
      structuredDates(script.textContent ?? ''),
    ),
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
