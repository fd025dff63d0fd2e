/** Batches written to mislead the tracer: what each page says is known, and so is who has it from whom. */

import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/core/pack/day.ts';
import type { ClaimPack } from '../../../src/core/pack/model.ts';
import { canonicalLink } from '../../../src/core/review/canonical-link.ts';
import { foldRow } from '../../../src/core/review/fold-row.ts';
import type { Link, QueueRow } from '../../../src/core/review/model.ts';
import { PageChecker } from '../../../src/core/review/read-page.ts';
import { traceBatch } from '../../../src/core/review/trace-batch.ts';
import type { TraceGroup, TracePage } from '../../../src/core/review/trace-model.ts';
import { tracePage } from '../../../src/core/review/trace-page.ts';
import { indexOf, matcherPack } from '../../support/matcher-pack.ts';
import { HARD_CASES, type HardPage } from './hard-cases.ts';
import { readAddress } from './read-address.ts';
import { record, TODAY } from './some-records.ts';

const addressOf = (host: string) => `https://${host.replace('.example', '')}.example/article`;

function traced(pack: ClaimPack, written: HardPage, lang: string): TracePage {
  const checker = new PageChecker({ index: indexOf(pack), packs: [pack], today: TODAY, readAddress });
  const { host, outlet, date, text, links = {}, published } = written;
  const url = addressOf(host);
  const link = canonicalLink(url, readAddress) as Link;
  const blocks = text.map((words, id) => {
    const linked = Object.entries(links)
      .map(([words_, href]) => ({ start: words.indexOf(words_), end: words.indexOf(words_) + words_.length, href }))
      .filter(({ start }) => start >= 0);
    return { id, text: words, ...(linked.length > 0 ? { linked } : {}) };
  });
  const page = checker.check({
    url,
    outlet,
    title: null,
    lang: written.lang ?? lang,
    date: date === null ? null : toDay(date),
    ...(published ? { published } : {}),
    publishers: outlet === null ? [] : [outlet],
    authors: [],
    blocks,
    hash: 'a'.repeat(64),
  });
  const records = [
    record({ kind: 'added', link, url, from: { way: 'paste' } }),
    record({ kind: 'checked', link, result: { ok: true, page } }),
  ];
  return tracePage(foldRow(link, records, TODAY) as QueueRow, [pack], readAddress) as TracePage;
}

function nameOf(link: Link): string {
  return link.replace(/^https:\/\/(.*)\.example\/article$/, '$1');
}

function written({ origin, members }: TraceGroup): string {
  const names = members.map(nameOf).sort().join();
  if (origin.kind === 'unknown') return `?[${names}]`;
  return `${origin.kind === 'page' ? nameOf(origin.link) : `«${origin.outside.name}»`}[${names}]`;
}

describe('the trace of', () => {
  it.each(HARD_CASES)('%s', (_, matchers, pages, groups) => {
    const pack = matcherPack({ claim: matchers });
    const lang = matchers[0]?.lang ?? 'fr';
    const trace = traceBatch(
      pages.map((page) => traced(pack, page, lang)),
      [pack],
      readAddress,
    );
    const claim = trace.claims.find((each) => each.claim !== null);
    expect(claim?.groups.map(written).sort().join(' ')).toBe(groups);
  });
});
