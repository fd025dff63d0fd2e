import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Link, ReviewRecord } from '../../src/core/review/model.ts';
import type { ReadPage } from '../../src/core/review/read-page.ts';
import { keepTexts, readTexts } from '../../src/store/review-texts.ts';
import { appendRecords, openReviews, type ReviewDatabase, readRecords } from '../../src/store/reviews.ts';
import { added, checked, finding, link, record } from '../core/review/some-records.ts';

let database: ReviewDatabase;
let number = 0;
beforeEach(async () => {
  number += 1;
  database = await openReviews(`reviews-${number}`);
});

const text = (name: string, ...blocks: string[]): { link: Link; page: ReadPage } => ({
  link: link(name),
  page: {
    url: link(name),
    title: null,
    outlet: null,
    lang: 'fr',
    date: null,
    blocks: blocks.map((each, id) => ({ id, text: each })),
    hash: '',
    publishers: [],
    authors: [],
  },
});

async function allTexts(): Promise<{ link: Link; page: ReadPage }[]> {
  const texts: { link: Link; page: ReadPage }[] = [];
  for await (const some of readTexts(database)) texts.push(...some);
  return texts;
}

describe('the texts of reviewed pages', () => {
  it('are kept under their links, the last one read', async () => {
    await keepTexts(database, [text('a', 'one'), text('b', 'two')]);
    await keepTexts(database, [text('a', 'three')]);
    expect((await allTexts()).map(({ page }) => page.blocks[0]?.text)).toEqual(['three', 'two']);
  });

  it('are all read, though some dozens at a time', async () => {
    await keepTexts(
      database,
      Array.from({ length: 250 }, (_, at) => text(`p${at}`, 'text')),
    );
    expect(new Set((await allTexts()).map((each) => each.link)).size).toBe(250);
  });

  it('are cut after whole blocks where they are endless', async () => {
    await keepTexts(database, [text('a', 'x'.repeat(150_000), 'y'.repeat(60_000), 'z')]);
    expect((await allTexts())[0]?.page).toMatchObject({ truncated: true, blocks: { length: 1 } });
  });
});

describe('the store of reviews', () => {
  it('keeps the records of its first version', async () => {
    const name = `reviews-first-${number}`;
    const first = await openDB(name, 1, {
      upgrade(old) {
        old.createObjectStore('records', { autoIncrement: true }).createIndex('id', 'id');
      },
    });
    const record_ = added('a');
    await first.add('records', record_);
    first.close();
    database = await openReviews(name);
    expect((await readRecords(database)).records).toEqual([record_]);
    expect(await allTexts()).toEqual([]);
  });

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
