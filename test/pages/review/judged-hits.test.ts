import { beforeEach, describe, expect, it, vi } from 'vitest';
import { JudgedHits } from '../../../src/pages/review/judged-hits.ts';

const { stored } = vi.hoisted(() => ({ stored: new Map<string, unknown>() }));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(stored.get(key)) }),
        set: async (items: object) => {
          await Promise.resolve();
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
        },
      },
    },
  },
}));

const passage = (selected: string) => ({
  selected,
  paragraph: `Le ${selected} a été fermé.`,
  url: 'https://journal.example/pont',
  outlet: null,
  lang: 'fr',
  date: null,
});
const bridge = passage('pont d’Orvelle');

describe('what was said of the hits of a claim', () => {
  beforeEach(() => stored.clear());

  it('is there when the claim is taken up again, in a page opened later', async () => {
    await new JudgedHits().judge(bridge, 'hit 1', 'right');
    await new JudgedHits().judge(bridge, 'hit 2', 'wrong');
    expect(await new JudgedHits().of(bridge)).toEqual({ 'hit 1': 'right', 'hit 2': 'wrong' });
  });

  it('says nothing of another claim', async () => {
    await new JudgedHits().judge(bridge, 'hit 1', 'right');
    expect(await new JudgedHits().of(passage('barrage de Tilmont'))).toEqual({});
  });

  it('is kept whole when said faster than it is written', async () => {
    const judged = new JudgedHits();
    await Promise.all([1, 2, 3, 4].map((at) => judged.judge(bridge, `hit ${at}`, 'right')));
    expect(Object.keys(await judged.of(bridge))).toHaveLength(4);
  });

  it('can be changed and taken back', async () => {
    const judged = new JudgedHits();
    await judged.judge(bridge, 'hit 1', 'right');
    await judged.judge(bridge, 'hit 1', 'wrong');
    expect(await judged.of(bridge)).toEqual({ 'hit 1': 'wrong' });
    await judged.judge(bridge, 'hit 1', null);
    expect(await judged.of(bridge)).toEqual({});
  });

  it('is kept of the last hundred claims', async () => {
    const judged = new JudgedHits();
    for (let at = 0; at < 101; at++) await judged.judge(passage(`pont ${at}`), 'hit', 'right');
    expect(await judged.of(passage('pont 0'))).toEqual({});
    expect(await judged.of(passage('pont 1'))).toEqual({ hit: 'right' });
  });
});
