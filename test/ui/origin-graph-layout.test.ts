import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, LayoutLane } from '../../src/ui/lane-layout.ts';
import { layoutGraph } from '../../src/ui/origin-graph-layout.ts';

const OPTIONS = { width: 640, nodeWidth: 160, columnGap: 40, rowGap: 12, laneHead: 40, laneGap: 20, margin: 14 };
const lane = (key: string, columns: number[], more: Partial<LayoutLane> = {}): LayoutLane => ({
  key,
  mirrored: false,
  nodes: columns.map((column, index) => ({ id: `${key}${index}`, column, height: 50 + (index % 3) * 15 })),
  ...more,
});
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const pairs = (boxes: Box[]) => boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));

describe('the layout of the origin graph', () => {
  it('puts origins at the left and each further column one step from them', () => {
    const { boxes } = layoutGraph([lane('a', [0, 1, 1, 2])], [{ from: 'a3', to: 'a1' }], OPTIONS);
    expect(['a0', 'a1', 'a2', 'a3'].map((id) => boxes.get(id)?.x)).toEqual([14, 214, 214, 414]);
  });

  it('puts the one that others hang from in the middle of them', () => {
    const edges = ['a1', 'a2', 'a3'].map((from) => ({ from, to: 'a0' }));
    const nodes = ['a0', 'a1', 'a2', 'a3'].map((id, index) => ({ id, column: index === 0 ? 0 : 1, height: 50 }));
    const { boxes } = layoutGraph([{ key: 'a', mirrored: false, nodes }], edges, OPTIONS);
    expect(boxes.get('a0')?.y).toBe(boxes.get('a2')?.y);
  });

  it('keeps the given order where there is nothing to disentangle', () => {
    const { boxes } = layoutGraph([lane('a', [0, 0, 0])], [], OPTIONS);
    const ys = ['a0', 'a1', 'a2'].map((id) => boxes.get(id)?.y ?? 0);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  });

  it('starts a mirrored lane at the right edge', () => {
    const { boxes } = layoutGraph([lane('a', [0, 1], { mirrored: true })], [{ from: 'a1', to: 'a0' }], OPTIONS);
    expect(boxes.get('a0')?.x).toBe(640 - 14 - 160);
    expect(boxes.get('a1')?.x).toBeLessThan(boxes.get('a0')?.x ?? 0);
  });

  it('stacks lanes one below the other, whatever lines cross between them', () => {
    const { lanes, boxes, lines } = layoutGraph(
      [lane('a', [0, 1]), lane('b', [0])],
      [
        { from: 'a1', to: 'a0' },
        { from: 'a1', to: 'b0' },
      ],
      OPTIONS,
    );
    expect(lanes[1]?.y).toBeGreaterThan((lanes[0]?.y ?? 0) + (lanes[0]?.height ?? 0));
    expect(boxes.get('b0')?.y).toBeGreaterThan(lanes[1]?.y ?? 0);
    expect(lines).toHaveLength(2);
  });

  it('draws lines from the near side of one box to the near side of the other', () => {
    const { lines } = layoutGraph([lane('a', [0, 1])], [{ from: 'a1', to: 'a0' }], OPTIONS);
    expect(lines[0]?.points.map(({ x }) => x)).toEqual([214, 174]);
  });

  it('bulges lines between boxes of one column, as in a circle of citations', () => {
    const edges = [
      { from: 'a0', to: 'a1' },
      { from: 'a1', to: 'a0' },
    ];
    expect(layoutGraph([lane('a', [1, 1])], edges, OPTIONS).lines.map(({ bulge }) => bulge)).toEqual([-1, -1]);
  });

  it('is empty for an empty graph', () => {
    expect(layoutGraph([], [], OPTIONS)).toMatchObject({ width: 640, height: 0, lines: [] });
  });

  it('never lets two boxes overlap, and gives every node one', () => {
    const arbitrary = fc.record({
      columns: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 }),
      links: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 16 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ columns, links }) => {
        const edges = links
          .filter(([from, to]) => from !== to && from < columns.length && to < columns.length)
          .map(([from, to]) => ({ from: `a${from}`, to: `a${to}` }));
        const { boxes } = layoutGraph([lane('a', columns)], edges, OPTIONS);
        expect(boxes.size).toBe(columns.length);
        expect(pairs([...boxes.values()]).filter(([a, b]) => overlap(a, b))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
