import { describe, expect, it } from 'vitest';
import { settingsSharer } from '../../src/background/share-settings.ts';
import { DEFAULT_LOOKS, type Looks } from '../../src/core/choices/looks.ts';
import type { Level } from '../../src/core/choices/model.ts';
import type { LanguageChoice } from '../../src/platform/settings.ts';
import type { SharedSettings } from '../../src/platform/shared-settings.ts';
import type { StorageItem } from '../../src/platform/storage-item.ts';

function item<Value>(first: Value): StorageItem<Value> & { writes: number } {
  let value = first;
  return {
    writes: 0,
    get: async () => value,
    async set(next) {
      value = next;
      this.writes += 1;
    },
    remove: async () => undefined,
  };
}

/** One browser of a reader; `account` is what the browsers have in common. */
function browserOn(account: StorageItem<SharedSettings | null>) {
  const parts = {
    on: item(false),
    language: item<LanguageChoice>('auto'),
    looks: item<Looks>(DEFAULT_LOOKS),
    level: item<Level>('all'),
    shared: account,
  };
  return { ...parts, sharer: settingsSharer(parts) };
}

describe('settings in several browsers', () => {
  it('stay where they are until the reader shares them', async () => {
    const account = item<SharedSettings | null>(null);
    const one = browserOn(account);
    await one.level.set('count');
    await one.sharer.push();
    expect(await account.get()).toBeNull();
  });

  it('are given by the first and taken over by those that join', async () => {
    const account = item<SharedSettings | null>(null);
    const [one, two] = [browserOn(account), browserOn(account)];
    await one.level.set('count');
    await one.sharer.turn(true);
    await two.sharer.turn(true);
    expect(await two.level.get()).toBe('count');
  });

  it('hold appearance, language and level, nothing else', async () => {
    const account = item<SharedSettings | null>(null);
    await browserOn(account).sharer.turn(true);
    expect(Object.keys((await account.get()) ?? {}).sort()).toEqual(['language', 'level', 'looks']);
  });

  it('follow each other without end only where something is new', async () => {
    const account = item<SharedSettings | null>(null);
    const [one, two] = [browserOn(account), browserOn(account)];
    await one.sharer.turn(true);
    await two.sharer.turn(true);
    await two.language.set('fr');
    await two.sharer.push();
    const written = account.writes;
    expect(await one.sharer.pull()).toBe(true);
    await one.sharer.push();
    expect(await one.sharer.pull()).toBe(false);
    expect(account.writes).toBe(written);
    expect(await one.language.get()).toBe('fr');
  });

  it('part again when sharing ends', async () => {
    const account = item<SharedSettings | null>(null);
    const [one, two] = [browserOn(account), browserOn(account)];
    await one.sharer.turn(true);
    await two.sharer.turn(true);
    await two.sharer.turn(false);
    await one.level.set('off');
    await one.sharer.push();
    expect(await two.sharer.pull()).toBe(false);
    expect(await two.level.get()).toBe('all');
  });
});
