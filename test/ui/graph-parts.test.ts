import { describe, expect, it } from 'vitest';
import { graphView } from '../../src/core/findings/graph-view.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { toDay } from '../../src/core/pack/day.ts';
import type { Day } from '../../src/core/pack/model.ts';
import { foldLanes, LANES_AT_ONCE } from '../../src/ui/fold-lanes.ts';
import { nextBox } from '../../src/ui/graph-keys.ts';
import { planGraph } from '../../src/ui/plan-graph.ts';
import { textWidth, wrapLabel } from '../../src/ui/wrap-label.ts';
import { CLAIM } from '../core/corroboration/claim-builder.ts';
import { bigPack, type Shape } from '../support/big-pack.ts';

const LATE = toDay('2025-01-01') as Day;
const viewOf = (shape: Shape, count: number) => graphView(bigPack(shape, count), CLAIM, LATE, new Set());
const speech = { t: createTranslate('en'), lang: 'en' as const };

describe('folding', () => {
  it('leaves a lane of a dozen as it is', () => {
    const { nodes, lanes } = viewOf('star', 12);
    const [folded] = foldLanes(nodes, lanes, { open: new Set(), lanes: LANES_AT_ONCE }).lanes;
    expect(folded).toMatchObject({ foldable: false, rests: [] });
    expect(folded?.nodes).toHaveLength(12);
  });

  it('sums up a larger one by column, and counts what is not drawn', () => {
    const { nodes, lanes } = viewOf('star', 60);
    const { lanes: drawn, standIn } = foldLanes(nodes, lanes, { open: new Set(), lanes: LANES_AT_ONCE });
    expect(drawn[0]?.nodes.map(({ column }) => column)).toEqual([0, 1, 1, 1]);
    expect(drawn[0]?.rests).toEqual([expect.objectContaining({ column: 1, count: 56 })]);
    expect(standIn.size).toBe(60);
  });

  it('draws all of it when the reader opens it', () => {
    const { nodes, lanes } = viewOf('star', 60);
    const open = new Set(lanes.map(({ key }) => key));
    expect(foldLanes(nodes, lanes, { open, lanes: 12 }).lanes[0]?.nodes).toHaveLength(60);
  });

  it('always draws what the page in front says', () => {
    const view = graphView(bigPack('star', 60), CLAIM, LATE, new Set(['s59' as never]));
    const [lane] = foldLanes(view.nodes, view.lanes, { open: new Set(), lanes: 12 }).lanes;
    expect(lane?.nodes.filter(({ here }) => here).map(({ source }) => source)).toEqual(['s59']);
  });

  it.each<Shape>(['star', 'chain', 'ring', 'origins', 'shared_evidence', 'comb'])(
    'keeps a claim with 5,000 reports drawable: %s',
    (shape) => {
      const view = viewOf(shape, 5000);
      const open = new Set(view.lanes.map(({ key }) => key));
      for (const which of [new Set<string>(), open]) {
        const plan = planGraph(view, { open: which, lanes: LANES_AT_ONCE }, 800, speech);
        expect(plan.nodes.length).toBeLessThanOrEqual(12 * 120);
        expect(plan.nodes.length).toBeGreaterThan(0);
        expect(plan.width).toBeLessThan(4000);
      }
    },
  );
});

describe('labels', () => {
  it('break between words, and keep to the number of lines', () => {
    const lines = wrapLabel('Ministry of Foreign Affairs of the Republic', 13, 110, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(112);
  });

  it.each([
    ['not an independent finding · 1 origin, 1 repeat', 23.23],
    ['around 10 Oct 2020', 10.04],
    ['Ministère de la Défense', 11.82],
    ['Withdrawn', 5.4],
    ['as quoted by Press TV (French)', 15.64],
  ])('leave room for a wide type: %s', (text, inDejaVu) => {
    expect(textWidth(text, 1)).toBeGreaterThan(inDejaVu * 0.97);
    expect(textWidth(text, 1)).toBeLessThan(inDejaVu * 1.15);
  });

  it('break a long name at its dot before anywhere else', () => {
    expect(wrapLabel('averylongname.example', 13, 110, 2)).toEqual(['averylongname', '.example']);
  });

  it('end for words without spaces, of whatever script', () => {
    for (const text of ['x'.repeat(2000), '你好'.repeat(300), 'العربية'.repeat(200), '👩‍👩‍👧'.repeat(80)]) {
      expect(wrapLabel(text, 13, 90, 2).length).toBeLessThanOrEqual(2);
    }
  });

  it('are nothing for nothing', () => {
    expect(wrapLabel('', 13, 90, 2)).toEqual(['']);
  });
});

describe('arrow keys', () => {
  const box = (id: string, x: number, y: number) => ({ id, x, y, width: 100, height: 40 });
  const boxes = [box('origin', 0, 60), box('first', 200, 0), box('second', 200, 60), box('third', 200, 120)];

  it.each([
    ['origin', 'ArrowRight', 'second'],
    ['second', 'ArrowLeft', 'origin'],
    ['second', 'ArrowDown', 'third'],
    ['second', 'ArrowUp', 'first'],
    ['origin', 'ArrowLeft', 'origin'],
    ['third', 'Home', 'origin'],
    ['origin', 'End', 'third'],
  ] as const)('lead from %s by %s to %s', (from, key, to) => {
    expect(nextBox(boxes, from, key)).toBe(to);
  });
});
