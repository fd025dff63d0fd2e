/** Language, day, address, publisher and authors as a page's own markup gives them. Unknown rather than guessed. */

import { dayOfTimestamp } from '../../core/pack/day.ts';
import type { Day } from '../../core/pack/model.ts';
import { structuredFacts } from '../../core/pack/structured-facts.ts';
import type { PageClues } from './reader.ts';

const MAX_NAME = 120;

type Attributes = ReadonlyMap<string, string>;
/** Where a date was found; the first of these that has one decides. */
const DATE_PLACES = ['structured', 'published', 'item', 'time'] as const;

/** Gathers what the tags of one page say. */
export class PageFactsReader {
  readonly #dates = new Map<(typeof DATE_PLACES)[number], Day>();
  #lang: string | null = null;
  #metaLang: string | null = null;
  #canonical: string | null = null;
  #metaUrl: string | null = null;
  readonly #publishers = new Set<string>();
  readonly #authors = new Set<string>();
  #clues: PageClues | null = null;

  get clues(): PageClues {
    const place = DATE_PLACES.find((each) => this.#dates.has(each));
    this.#clues ??= {
      lang: this.#lang ?? this.#metaLang,
      date: (place && this.#dates.get(place)) ?? null,
      url: this.#canonical ?? this.#metaUrl,
      publishers: [...this.#publishers],
      authors: [...this.#authors],
    };
    return this.#clues;
  }

  tag(name: string, attributes: Attributes): void {
    if (name === 'html') this.#lang ??= language(attributes.get('lang') ?? attributes.get('xml:lang'));
    else if (name === 'meta') this.#meta(attributes);
    else if (name === 'link' && hasWord(attributes.get('rel'), 'canonical'))
      this.#canonical ??= webAddress(attributes.get('href'));
    else if (name === 'time' && hasWord(attributes.get('itemprop'), 'datepublished')) {
      this.#date('time', attributes.get('datetime'));
    } else return;
    this.#clues = null;
  }

  /** The content of a script of structured data. */
  structuredData(json: string): void {
    const { dates, publishers, authors } = structuredFacts(json);
    for (const date of dates) this.#date('structured', date);
    for (const name of publishers) this.#publishers.add(name);
    for (const name of authors) this.#authors.add(name);
    this.#clues = null;
  }

  #meta(attributes: Attributes): void {
    const content = attributes.get('content');
    const property = (attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase();
    if (property === 'article:published_time') this.#date('published', content);
    if (property === 'og:url') this.#metaUrl ??= webAddress(content);
    if (property === 'og:site_name') addName(this.#publishers, content);
    if (property === 'author' || property === 'article:author') addName(this.#authors, content);
    if (hasWord(attributes.get('itemprop'), 'datepublished')) this.#date('item', content);
    if (attributes.get('http-equiv')?.toLowerCase() === 'content-language') this.#metaLang ??= language(content);
  }

  #date(place: (typeof DATE_PLACES)[number], stamp: string | undefined): void {
    const day = stamp === undefined ? null : dayOfTimestamp(stamp);
    if (day && !this.#dates.has(place)) this.#dates.set(place, day);
  }
}

/** An author may be given by the address of a profile, which names nobody. */
function addName(names: Set<string>, content: string | undefined): void {
  const name = content?.trim() ?? '';
  if (name !== '' && name.length <= MAX_NAME && webAddress(name) === null) names.add(name);
}

function hasWord(list: string | undefined, word: string): boolean {
  return list?.toLowerCase().split(/\s+/).includes(word) ?? false;
}

function language(tag: string | undefined): string | null {
  const trimmed = tag?.trim() ?? '';
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(trimmed) ? trimmed : null;
}

/** Null for what is no absolute http(s) address. */
export function webAddress(url: string | undefined): string | null {
  const trimmed = url?.trim() ?? '';
  return /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : null;
}
