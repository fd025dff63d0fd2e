import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/corroboration/assess.ts';
import { originGraph } from '../../../src/core/corroboration/origin-graph.ts';
import type { Day } from '../../../src/core/pack/model.ts';
import { completePack } from '../../support/complete-pack.ts';
import { arbAsOf, arbBarePack } from '../../support/random-pack.ts';
import { CLAIM, LATE, packOf, relays, type Setting, says } from './claim-builder.ts';

const graphOf = (setting: Setting) => originGraph(packOf(setting), CLAIM, (setting.asOf ?? LATE) as Day);

describe('the origin graph', () => {
  it('puts the origin first and each relay at its distance', () => {
    const { nodes, edges, columns } = graphOf({
      reports: [
        says('person', 'asserts', 'first_hand'),
        relays('np1', ['r1']),
        relays('np2', ['r2']),
        relays('blog', ['r2']),
      ],
    });
    expect(nodes.map(({ id, role, column, row }) => [id, role, column, row])).toEqual([
      ['r1', 'origin', 0, 0],
      ['r2', 'relay', 1, 0],
      ['r3', 'relay', 2, 0],
      ['r4', 'relay', 2, 1],
    ]);
    expect(edges.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['r2', 'r1', 'cited'],
      ['r3', 'r2', 'cited'],
      ['r4', 'r2', 'cited'],
    ]);
    expect(columns).toBe(3);
  });

  it('gives each class its lane, the earliest first, and sets the rest apart', () => {
    const { lanes } = graphOf({
      reports: [
        says('np1', 'confirms', 'first_hand', { at: '2024-01-12' }),
        says('blueMoD', 'asserts', 'statement'),
        relays('blog', ['blueMoD']),
        says('redMoD', 'denies', 'statement', { at: '2024-01-11' }),
        says('np2', 'asserts', 'unstated'),
        says('np3', 'asserts', 'document', { coverage: 'context' }),
        says('troll', 'asserts', 'anonymous', { retractedAt: '2024-01-11' }),
      ],
    });
    expect(
      lanes.map(({ key, kind, relation, origins, relays, size }) => [key, kind, relation, origins, relays, size]),
    ).toEqual([
      ['party:blue', 'class', 'for', 1, 1, 2],
      ['source:np1', 'class', 'independent', 1, 0, 1],
      ['untraced', 'untraced', null, 0, 1, 1],
      ['opposition', 'opposition', null, 0, 0, 1],
      ['context', 'context', null, 0, 0, 1],
      ['withdrawn', 'withdrawn', null, 0, 0, 1],
    ]);
  });

  it('draws a source that is only named, and those who name it', () => {
    const { nodes, edges } = graphOf({ reports: [relays('np1', ['redMoD'])] });
    expect(nodes.map(({ id, report, source, column }) => [id, report, source, column])).toEqual([
      ['source:redMoD', null, 'redMoD', 0],
      ['r1', 'r1', 'np1', 1],
    ]);
    expect(edges).toEqual([{ from: 'r1', to: 'source:redMoD', kind: 'named', circular: false }]);
  });

  it('leads from a named source to its last report before the citing one', () => {
    const { edges } = graphOf({
      reports: [
        says('igo', 'asserts', 'first_hand', { at: '2024-01-01' }),
        says('igo', 'asserts', 'document', { at: '2024-01-05' }),
        says('igo', 'asserts', 'document', { at: '2024-01-20' }),
        relays('np1', ['igo']),
      ],
    });
    expect(edges.map(({ from, to }) => [from, to])).toEqual([['r4', 'r2']]);
  });

  it('marks circles, dead ends, quoted sources and citations of what carries nothing', () => {
    const { nodes, edges } = graphOf({
      reports: [
        relays('np1', ['r2', 'r99']),
        relays('np2', ['r1']),
        says('igo', 'asserts', 'first_hand', { retractedAt: '2024-01-11' }),
        relays('blog', ['r3'], { via: 'np3' }),
      ],
    });
    const node = (id: string) => nodes.find((one) => one.id === id);
    expect([node('r1')?.circular, node('r2')?.circular, node('r4')?.circular]).toEqual([true, true, false]);
    expect(node('r1')?.deadEnds).toEqual(['r99']);
    expect(node('r4')?.via).toBe('np3');
    expect(edges).toContainEqual({ from: 'r4', to: 'r3', kind: 'void', circular: false });
    expect(edges).toContainEqual({ from: 'r1', to: 'r2', kind: 'cited', circular: true });
  });

  it('agrees with the assessment on random packs, whatever the order of the reports', () => {
    fc.assert(
      fc.property(arbBarePack(), arbAsOf, (bare, asOf) => {
        const pack = completePack(bare);
        const graph = originGraph(pack, CLAIM, asOf as Day);
        const { classes, counts } = assess(pack, CLAIM, asOf as Day);
        const lanes = graph.lanes.filter(({ kind }) => kind === 'class');
        expect(lanes.map(({ key }) => key).sort()).toEqual(classes.map(({ key }) => key));
        expect(graph.nodes.filter(({ role }) => role === 'relay')).toHaveLength(counts?.relays ?? 0);
        const ids = new Set(graph.nodes.map(({ id }) => id));
        expect(ids.size).toBe(graph.nodes.length);
        expect(graph.edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
        expect(graph.lanes.reduce((sum, { size }) => sum + size, 0)).toBe(graph.nodes.length);
        expect(JSON.parse(JSON.stringify(graph))).toEqual(graph);
        const reversed = completePack({ ...bare, reports: [...bare.reports].reverse() });
        expect(originGraph(reversed, CLAIM, asOf as Day)).toEqual(graph);
      }),
      { numRuns: 1000 },
    );
  });

  it('puts a relay one step after something it relies on, on random packs', () => {
    fc.assert(
      fc.property(arbBarePack(), arbAsOf, (bare, asOf) => {
        const { nodes, edges } = originGraph(completePack(bare), CLAIM, asOf as Day);
        const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
        for (const { id, lane, column, role } of nodes) {
          if (role !== 'relay' || lane === 'untraced') continue;
          const carried = edges
            .filter(({ from, kind }) => from === id && kind === 'cited')
            .map(({ to }) => columnOf.get(to) ?? 0);
          expect(column).toBeGreaterThan(0);
          if (!edges.some(({ from, kind }) => from === id && kind === 'named'))
            expect(column).toBeLessThanOrEqual(Math.max(...carried) + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
