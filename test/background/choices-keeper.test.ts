import { describe, expect, it } from 'vitest';
import { choicesKeeper } from '../../src/background/choices-keeper.ts';
import { type Choices, DEFAULT_CHOICES } from '../../src/core/choices/model.ts';
import { levelAt } from '../../src/core/choices/treatment.ts';
import type { StorageItem } from '../../src/platform/storage-item.ts';

function item<Value>(value: Value, fails = false): StorageItem<Value> & { value: Value } {
  return {
    value,
    async get() {
      return this.value;
    },
    async set(next) {
      if (fails) throw new DOMException('full', 'QuotaExceededError');
      this.value = next;
    },
    async remove() {
      this.value = value;
    },
  };
}

function keeper(stored = item<Choices>(DEFAULT_CHOICES)) {
  const secret = item<Choices>(DEFAULT_CHOICES);
  const paused = item<number[]>([]);
  return { stored, secret, paused, choices: choicesKeeper({ stored, secret, paused }) };
}

const tab = { id: 7, url: 'https://www.example.org/a' };
const secretTab = { ...tab, id: 8, incognito: true };

describe('what holds for a tab', () => {
  it('is what was chosen for its site, until that is taken back', async () => {
    const { choices } = keeper();
    const undo = await choices.change({ kind: 'site', site: 'example.org', level: 'off' }, false);
    const now = await choices.at(tab);
    expect(levelAt(now.choices, now.place)).toBe('off');
    await choices.change(undo, false);
    const then = await choices.at(tab);
    expect(levelAt(then.choices, then.place)).toBe('all');
  });

  it('may be "not now", for that tab alone', async () => {
    const { choices } = keeper();
    await choices.pause(7, true);
    expect((await choices.at(tab)).place.paused).toBe(true);
    expect((await choices.at({ ...tab, id: 9 })).place.paused).toBe(false);
    await choices.pause(7, false);
    expect((await choices.at(tab)).place.paused).toBe(false);
  });

  it('keeps all of many changes made at once', async () => {
    const { choices, stored } = keeper();
    const sites = ['a.org', 'b.org', 'c.org', 'd.org'];
    await Promise.all(sites.map((site) => choices.change({ kind: 'site', site, level: 'count' }, false)));
    expect(Object.keys(stored.value.sites)).toEqual(sites);
  });

  it('stays as it was when the change can’t be stored', async () => {
    const { choices } = keeper(item<Choices>(DEFAULT_CHOICES, true));
    await expect(choices.change({ kind: 'level', level: 'off' }, false)).rejects.toThrow('full');
    expect((await choices.at(tab)).choices.level).toBe('all');
  });
});

describe('a private window', () => {
  it('leaves no trace of its sites and claims on the disk', async () => {
    const { choices, stored } = keeper();
    await choices.change({ kind: 'site', site: 'example.org', level: 'count' }, true);
    expect(stored.value).toEqual(DEFAULT_CHOICES);
    expect((await choices.at(secretTab)).choices.sites).toEqual({ 'example.org': 'count' });
    expect((await choices.at(tab)).choices.sites).toEqual({});
  });

  it('knows what was chosen elsewhere, and forgets its own choices in the end', async () => {
    const { choices } = keeper();
    await choices.change({ kind: 'site', site: 'a.org', level: 'off' }, false);
    await choices.change({ kind: 'site', site: 'b.org', level: 'off' }, true);
    expect(Object.keys((await choices.at(secretTab)).choices.sites)).toEqual(['a.org', 'b.org']);
    await choices.forgetSecrets();
    expect(Object.keys((await choices.at(secretTab)).choices.sites)).toEqual(['a.org']);
  });
});
