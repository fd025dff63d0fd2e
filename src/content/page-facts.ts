/** What a page says of itself: its language, its day of publication, its publisher and its authors. */

import type { StatedNames } from '../core/findings/page-source.ts';
import type { PageFacts } from '../core/match/model.ts';
import { dayOfTimestamp } from '../core/pack/day.ts';
import type { Day } from '../core/pack/model.ts';
import { type StructuredFacts, structuredFacts } from '../core/pack/structured-facts.ts';

export type StatedFacts = PageFacts & Required<StatedNames>;

/** Elements that say something of the page, in its order; looked for once, since each search goes through the whole page. */
type Metas = readonly Element[];

const MAX_METAS = 500;
const MAX_NAME = 120;
const MAX_NAMES = 10;

export function readPageFacts(page: Document): StatedFacts {
  const metas = [...page.getElementsByTagName('meta')].slice(0, MAX_METAS);
  const structured = [...page.querySelectorAll('script[type="application/ld+json" i]')].map((script) =>
    structuredFacts(script.textContent ?? ''),
  );
  return {
    lang: readLang(page, metas),
    date: readDate(page, metas, structured),
    publishers: names([metaNamed(metas, 'og:site_name'), ...structured.flatMap(({ publishers }) => publishers)]),
    authors: names([
      metaNamed(metas, 'author'),
      metaNamed(metas, 'article:author'),
      ...structured.flatMap(({ authors }) => authors),
    ]),
  };
}

function readLang(page: Document, metas: Metas): string | null {
  const lang =
    page.documentElement.getAttribute('lang')?.trim() || metaContent(metas, 'meta[http-equiv="content-language" i]');
  return lang && lang.length <= 35 ? lang : null;
}

/** Structured data first, then meta tags, then a marked-up date; unknown rather than guessed. */
function readDate(page: Document, metas: Metas, structured: readonly StructuredFacts[]): Day | null {
  const stamps = [
    ...structured.flatMap(({ dates }) => dates),
    metaNamed(metas, 'article:published_time'),
    metaContent(metas, 'meta[itemprop="datePublished"]'),
    page.querySelector('time[itemprop~="datePublished"]')?.getAttribute('datetime'),
  ];
  for (const stamp of stamps) {
    const day = stamp ? dayOfTimestamp(stamp) : null;
    if (day) return day;
  }
  return null;
}

/** Each once; the address of a profile names nobody. */
function names(stated: readonly (string | null)[]): string[] {
  const named = stated.filter((name) => name !== null && name.length <= MAX_NAME && !/^https?:/i.test(name));
  return [...new Set(named as string[])].slice(0, MAX_NAMES);
}

function metaNamed(metas: Metas, name: string): string | null {
  return metaContent(metas, `meta[property="${name}" i], meta[name="${name}" i]`);
}

function metaContent(metas: Metas, selector: string): string | null {
  return (
    metas
      .find((meta) => meta.matches(selector))
      ?.getAttribute('content')
      ?.trim() || null
  );
}
