import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReviewRecord } from '../../src/core/review/model.ts';
import { appendRecords, openReviews, type ReviewDatabase, readRecords } from '../../src/store/reviews.ts';
import { added, checked, finding, link, record } from '../core/review/some-records.ts';

let database: ReviewDatabase;
let number = 0;
beforeEach(async () => {
  number += 1;
  database = await openReviews(`reviews-${number}`);
});

describe('the store of reviews', () => {
  it('is empty at first', async () => {
    expect(await readRecords(database)).toEqual({ records: [], next: 0 });
  });

  it('gives back what was written, in that order, after opening it again', async () => {
    const records = [added('a'), checked('a', finding('un')), added('b')];
    expect(await appendRecords(database, records)).toEqual(records);
    database.close();
    expect((await readRecords(await openReviews(`reviews-${number}`))).records).toEqual(records);
  });

  it('takes each record once, also within one writing', async () => {
    const [a, b] = [added('a'), added('b')];
    await appendRecords(database, [a]);
    expect(await appendRecords(database, [a, b, b])).toEqual([b]);
    expect((await readRecords(database)).records).toEqual([a, b]);
  });

  it('keeps both of two records that share an id and differ', async () => {
    const one = added('a');
    const other = { ...one, by: 'quelqu’un' };
    await appendRecords(database, [one, other]);
    expect((await readRecords(database)).records).toEqual([one, other]);
  });

  it('writes all records of one call or none', async () => {
    const broken = { ...added('b'), link: () => 'no data' } as unknown as ReviewRecord;
    await expect(appendRecords(database, [added('a'), broken])).rejects.toThrow();
    expect((await readRecords(database)).records).toEqual([]);
  });

  it('tells what others wrote since', async () => {
    await appendRecords(database, [added('a')]);
    const { next } = await readRecords(database);
    const undo = record({ kind: 'noted', link: link('a'), text: 'vu', private: true });
    await appendRecords(await openReviews(`reviews-${number}`), [undo]);
    expect((await readRecords(database, next)).records).toEqual([undo]);
    expect((await readRecords(database, (await readRecords(database)).next)).records).toEqual([]);
  });
});
