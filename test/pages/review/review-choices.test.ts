import { describe, expect, it, vi } from 'vitest';
import { FIRST_VIEW } from '../../../src/pages/review/queue-view.ts';
import { columnChoice, savedViews } from '../../../src/pages/review/review-choices.ts';

const { stored } = vi.hoisted(() => ({ stored: { views: undefined as unknown } }));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: { storage: { local: { get: async (key: string) => ({ [key]: stored.views }) } } },
}));

const viewsFrom = (view: Record<string, unknown>) => {
  stored.views = [{ name: 'Mine', view: { ...FIRST_VIEW, ...view } }];
  return savedViews.get();
};

describe('saved views', () => {
  it.each([{ shown: 'open' }, { shown: 'muted' }, { sort: 'title' }, { group: 'origin' }])(
    'of %o are taken',
    async (view) => {
      expect(await viewsFrom(view)).toEqual([{ name: 'Mine', view: { ...FIRST_VIEW, ...view } }]);
    },
  );

  it.each([{ shown: 'archived' }, { sort: 'length' }, { group: 'colour' }, { words: 1 }])(
    'of %o, which no version knows, are not',
    async (view) => {
      expect(await viewsFrom(view)).toEqual([]);
    },
  );
});

describe('the chosen columns', () => {
  it.each([[['state', 'title']], [['title']], [['state', 'outlet', 'title', 'claims']]])(
    '%o are taken',
    async (chosen) => {
      stored.views = chosen;
      expect(await columnChoice.get()).toEqual(chosen);
    },
  );

  it.each([[['state']], [['title', 'state']], [['title', 'colour']], [['title', 'title']], ['title']])(
    '%o are not',
    async (chosen) => {
      stored.views = chosen;
      expect(await columnChoice.get()).toEqual(['state', 'outlet', 'title', 'claims']);
    },
  );
});
