import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../src/core/review/make-record.ts';
import type { Act, Link } from '../../src/core/review/model.ts';
import { ReviewLog } from '../../src/core/review/review-log.ts';
import { reviewedRules } from '../../src/core/review/reviewed-rules.ts';
import { recordsAbout } from '../../src/store/reviewed.ts';
import { appendRecords, openReviews } from '../../src/store/reviews.ts';
import { link, TODAY } from '../core/review/some-records.ts';

let number = 0;

/** The states of links, as a store with these acts tells them. */
async function states(acts: readonly Act[], ...links: Link[]): Promise<(string | null)[]> {
  number += 1;
  const database = await openReviews(`reviewed-${number}`);
  const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
  const records = acts.map((act, minute) => makeRecord(act, { id: `r${minute}`, at: at(minute), by: 'ada' }));
  await appendRecords(database, records);
  const log = new ReviewLog(await recordsAbout(database, links));
  return links.map((each) => log.row(each, TODAY)?.state ?? null);
}

const added = (name: string): Act => ({ kind: 'added', link: link(name), url: link(name), from: { way: 'paste' } });
const confirmed = (name: string): Act => ({
  kind: 'decided',
  link: link(name),
  claim: null,
  decision: { state: 'confirmed' },
  over: [],
});

describe('what is known of a few links', () => {
  it('is their state, and nothing of links that are not in the review', async () => {
    expect(await states([added('a'), confirmed('a'), added('b')], link('a'), link('b'), link('c'))).toEqual([
      'confirmed',
      'new',
      null,
    ]);
  });

  it('is found under every spelling, whichever was decided on', async () => {
    const merged: Act = { kind: 'merged', link: link('short'), into: link('long'), because: 'redirect' };
    const acts = [added('short'), merged, confirmed('long')];
    expect(await states(acts, link('short'), link('long'))).toEqual(['confirmed', 'confirmed']);
  });

  it('leaves out what was taken back', async () => {
    expect(await states([added('a'), confirmed('a'), { kind: 'undone', act: 'r1' }], link('a'))).toEqual(['new']);
  });
});

describe('the rules that mark them on a page', () => {
  it('have one shape, and take any address for text', () => {
    const rules = reviewedRules(['/a', '"] { } a[href="\\', 'b\nc']);
    expect(rules.match(/content/g)).toHaveLength(1);
    expect(rules).toContain('a[href="\\"] { } a[href=\\"\\\\"]::after');
    expect(rules).toContain('a[href="b\\a c"]::after');
    expect(reviewedRules([])).toBe('');
  });
});
