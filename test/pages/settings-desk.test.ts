import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LOOKS, type Looks } from '../../src/core/choices/looks.ts';
import { DEFAULT_CHOICES } from '../../src/core/choices/model.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { type Scene, SettingsDesk } from '../../src/pages/options/settings-desk.ts';
import type { Stored } from '../../src/pages/options/stored.ts';
import type { Speech } from '../../src/ui/speech.ts';

const speech: Speech = { t: createTranslate('en'), lang: 'en' };
const nothing: Stored = {
  choices: DEFAULT_CHOICES,
  looks: DEFAULT_LOOKS,
  language: 'auto',
  sync: false,
  packs: [],
  removed: [],
  bundled: { files: {}, removed: [] },
  wrong: [],
  troubles: [],
  unfinished: null,
};

let desk: SettingsDesk;
/** What is on disk. */
let stored: Stored;
/** Each scene that was drawn. */
let drawn: Scene[];

function open(): void {
  drawn = [];
  desk = new SettingsDesk({ speech, stored }, [], {
    read: async () => ({ speech, stored }),
    draw: () => drawn.push(desk.scene),
    settled: async () => {
      stored = { ...stored, unfinished: null };
    },
  });
}

beforeEach(() => {
  stored = nothing;
  open();
});

const keep = (change: Partial<Stored>) => async () => {
  const before = stored;
  stored = { ...stored, ...change };
  return async () => {
    stored = before;
  };
};

describe('an act on the settings', () => {
  it('is shown once it is stored, and can be taken back', async () => {
    await desk.act(keep({ sync: true }));
    expect(desk.stored.sync).toBe(true);
    expect(desk.notice).toMatchObject({ kind: 'changed' });
    await desk.undo();
    expect(desk.stored.sync).toBe(false);
    expect(desk.notice).toEqual({ kind: 'said', text: speech.t('settings_undone') });
  });

  it('waits for the one before, also where that one fails', async () => {
    const order: string[] = [];
    const slow = desk.act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('slow');
      throw new Error('No.');
    });
    const quick = desk.act(async () => {
      order.push('quick');
      return null;
    });
    await Promise.all([slow, quick]);
    expect(order).toEqual(['slow', 'quick']);
    expect(desk.notice).toEqual({ kind: 'changed', undo: null });
  });

  it('that fails says why, and leaves the pack that was asked about where it is', async () => {
    const candidate = { kind: 'unread' } as const;
    desk.show({ candidate, busy: 'storing' });
    await desk.act(() => Promise.reject(new Error('The disk is gone.')), { candidate: null, busy: null });
    expect(desk.scene).toMatchObject({ notice: { kind: 'failed', reason: 'The disk is gone' }, busy: null, candidate });
  });

  it('cannot be taken back twice', async () => {
    const undo = vi.fn(async () => undefined);
    await desk.act(async () => undo);
    await desk.undo();
    await desk.undo();
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('the settings', () => {
  it('show a look before it is stored', async () => {
    const looks: Looks = { ...DEFAULT_LOOKS, contrast: 'strong' };
    const done = desk.setLooks(looks, keep({ looks }));
    expect(desk.stored.looks).toEqual(looks);
    expect(drawn).toHaveLength(1);
    await done;
    expect(desk.stored.looks).toEqual(looks);
  });

  it('say which pack was being stored when the browser went', async () => {
    stored = { ...nothing, unfinished: { id: 'own', version: '2', title: 'My pack' } };
    open();
    expect(desk.notice).toEqual({ kind: 'said', text: speech.t('packs_unfinished', { title: 'My pack' }) });
    await desk.act(async () => null);
    expect(desk.notice).toEqual({ kind: 'changed', undo: null });
  });

  it('show a pack that was read, to be confirmed', async () => {
    await desk.weigh(Promise.resolve({ kind: 'unread' }));
    expect(drawn.map(({ busy }) => busy)).toEqual(['reading', null]);
    expect(desk.scene.candidate).toEqual({ kind: 'unread' });
  });
});
