import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldQueue } from '../../../src/core/review/fold-queue.ts';
import { mergeRecords } from '../../../src/core/review/merge-records.ts';
import { ReviewLog } from '../../../src/core/review/review-log.ts';
import { anyRecords, TODAY } from './some-records.ts';

describe('merging records', () => {
  it('gives the same in either order', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
    );
  });

  it('gives the same however three are put together', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, anyRecords, (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
    );
  });

  it('adds nothing when the same is merged again', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        const merged = mergeRecords(a, b);
        expect(mergeRecords(merged, b)).toEqual(merged);
        expect(mergeRecords(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('loses no record', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        const ids = new Set([...a, ...b].map(({ id }) => id));
        expect(new Set(mergeRecords(a, b).map(({ id }) => id))).toEqual(ids);
      }),
    );
  });

  it('gives the same queue in either order, and record by record', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        const queue = foldQueue(mergeRecords(a, b), TODAY);
        expect(foldQueue([...b, ...a], TODAY)).toEqual(queue);
        const log = new ReviewLog();
        for (const record of [...b, ...a]) {
          log.add([record]);
          log.rows(TODAY);
        }
        expect(log.rows(TODAY)).toEqual(queue);
      }),
      { numRuns: 500 },
    );
  });
});
