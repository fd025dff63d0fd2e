import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/corroboration/assess.ts';
import { explain } from '../../../src/core/corroboration/explain.ts';
import { gradeHistory } from '../../../src/core/corroboration/grade-history.ts';
import { originGraph } from '../../../src/core/corroboration/origin-graph.ts';
import { bigPack, type Shape } from '../../support/big-pack.ts';
import { completePack } from '../../support/complete-pack.ts';
import { CLAIM, LATE } from './claim-builder.ts';

const SHAPES: Shape[] = ['star', 'chain', 'ring', 'origins', 'shared_evidence', 'one_source', 'comb'];

/** Milliseconds of processor time, which other processes of a busy machine don't lengthen. */
function processorTime(times: number, run: () => unknown): number {
  const before = process.cpuUsage();
  for (let done = 0; done < times; done++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a claim with thousands of reports', () => {
  it.each(SHAPES)('costs no more for each report than one with hundreds (%s)', (shape) => {
    const [small, large] = [bigPack(shape, 500), bigPack(shape, 5000)];
    for (const work of [assess, originGraph]) {
      processorTime(5, () => work(small, CLAIM, LATE));
      const hundreds = processorTime(20, () => work(small, CLAIM, LATE));
      const thousands = processorTime(2, () => work(large, CLAIM, LATE));
      // As many reports in all: quadratic work would take ten times as long.
      expect(thousands).toBeLessThan(5 * Math.max(hundreds, 10));
    }
  });

  it.each(['origins', 'comb'] satisfies Shape[])('explains and dates itself without hanging (%s)', (shape) => {
    const pack = bigPack(shape, 5000);
    const took = processorTime(1, () => [explain(pack, CLAIM, LATE), gradeHistory(pack, CLAIM)]);
    expect(took).toBeLessThan(15_000);
  });

  it('follows a chain of citations of any length', () => {
    const { classes, counts } = assess(bigPack('chain', 5000), CLAIM, LATE);
    expect(counts).toMatchObject({ reports: 5000, relays: 4999, origins: 1 });
    expect(classes[0]?.relays).toHaveLength(4999);
  });

  it('sorts a pack by claim once, so that assessing a thousand claims stays linear', () => {
    const claims = Array.from({ length: 1000 }, (_, index) => ({ id: `c${index}` }));
    const reports = claims.flatMap(({ id }, index) =>
      [0, 1, 2].map((one) => ({
        id: `r${index}-${one}`,
        claim: id,
        by: 'np',
        at: '2024-01-10',
        stance: 'asserts',
        basis: 'first_hand',
      })),
    );
    const pack = completePack({ claims, reports, sources: [{ id: 'np', accountable: true }] });
    expect(processorTime(1, () => pack.claims.map(({ id }) => assess(pack, id, LATE)))).toBeLessThan(1000);
  });
});
