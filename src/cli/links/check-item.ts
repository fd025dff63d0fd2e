/** One link from its address to what was read behind it. */

import type { CheckFailure, CheckResult } from '../../core/review/model.ts';
import { otherSpellings } from '../../core/review/other-spellings.ts';
import type { PageChecker } from '../../core/review/read-page.ts';
import { type FetchLimits, fetchPage } from './fetch-page.ts';
import type { LinkItem } from './link-items.ts';
import type { Connection } from './open-answer.ts';
import { readAddress } from './read-address.ts';
import { readHtml } from './read-html.ts';

export interface CheckedItem {
  item: LinkItem;
  result: CheckResult;
  /** The link that the page really has, where it is another one; by a redirect or its own word. */
  merges: ReturnType<typeof otherSpellings>;
}

/** A server that asks for patience is asked again so often, unless it asks for more patience than this. */
const ATTEMPTS = 3;
const LONGEST_REST = 60_000;
const FIRST_REST = 1_000;

export class ItemChecker {
  readonly #checker: PageChecker;
  readonly #connection: Connection;
  readonly #limits: FetchLimits;

  constructor(checker: PageChecker, connection: Connection, limits: FetchLimits) {
    this.#checker = checker;
    this.#connection = connection;
    this.#limits = limits;
  }

  /** Never rejects. */
  async check(item: LinkItem, attempt: number): Promise<{ done: CheckedItem } | { retryIn: number }> {
    if (item.saved) return { done: this.#saved(item, item.saved) };
    const fetched = await fetchPage(item.url, this.#connection, this.#limits);
    if (fetched.ok) {
      const { url, body, contentType } = fetched.page;
      return { done: this.#read(item, body, contentType, url, false) };
    }
    if (fetched.retryAfter !== undefined && attempt < ATTEMPTS) {
      const retryIn = fetched.retryAfter ?? FIRST_REST * 2 ** attempt;
      if (retryIn <= LONGEST_REST) return { retryIn };
    }
    return { done: failed(item, fetched.failure) };
  }

  #saved(item: LinkItem, saved: NonNullable<LinkItem['saved']>): CheckedItem {
    if (!saved.ok) return failed(item, saved.failure);
    return this.#read(item, saved.body, saved.contentType, item.url, saved.cut);
  }

  #read(item: LinkItem, body: Uint8Array, contentType: string, url: string, cut: boolean): CheckedItem {
    const read = readHtml(body, contentType, url);
    if (!read.ok) return failed(item, read.failure);
    const page = this.#checker.check({ ...read.page, truncated: cut || read.page.truncated === true });
    return { item, result: { ok: true, page }, merges: otherSpellings(item.link, url, read.canonical, readAddress) };
  }
}

function failed(item: LinkItem, failure: CheckFailure): CheckedItem {
  return { item, result: { ok: false, failure }, merges: [] };
}
