/** One link from what was fetched to the acts of what was read behind it. */

import type { Act, CheckedPage, CheckResult, Link } from '../../core/review/model.ts';
import { otherSpellings } from '../../core/review/other-spellings.ts';
import type { ReadPage } from '../../core/review/read-page.ts';
import type { FetchOutcome } from './fetch-page.ts';
import { readAddress } from './read-address.ts';
import { readHtml } from './read-html.ts';

/** Reads what was fetched; `check` puts it before the engine. */
export async function checkFetched(
  link: Link,
  outcome: FetchOutcome,
  check: (page: ReadPage) => CheckedPage,
): Promise<Act[]> {
  const failed = (failure: Extract<CheckResult, { ok: false }>['failure']): Act[] => [
    { kind: 'checked', link, result: { ok: false, failure } },
  ];
  if (!outcome.ok) return failed(outcome.failure);
  const read = await readHtml(outcome.page);
  if (!read.ok) return failed({ reason: read.reason });
  const result: CheckResult = { ok: true, page: check(read.page) };
  const spellings = otherSpellings(link, outcome.page.url, read.canonical, readAddress);
  return [...spellings, { kind: 'checked', link, result }];
}
