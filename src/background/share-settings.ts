/** Keeps appearance, language and level the same in the reader's browsers, where the reader asked for it. */

import type { Level } from '../core/choices/model.ts';
import type { SharedSettings } from '../platform/shared-settings.ts';
import type { StorageItem } from '../platform/storage-item.ts';

export interface SharedParts {
  on: StorageItem<boolean>;
  shared: StorageItem<SharedSettings | null>;
  language: StorageItem<SharedSettings['language']>;
  looks: StorageItem<SharedSettings['looks']>;
  level: { get(): Promise<Level>; set(level: Level): Promise<unknown> };
}

export interface SettingsSharer {
  /** The browser that joins takes over what is there; the first one gives its own. */
  turn(on: boolean): Promise<void>;
  /** Gives what was changed here. */
  push(): Promise<void>;
  /** Takes what was changed elsewhere; resolves to whether anything is new. */
  pull(): Promise<boolean>;
}

export function settingsSharer({ on, shared, language, looks, level }: SharedParts): SettingsSharer {
  const own = async (): Promise<SharedSettings> => ({
    language: await language.get(),
    looks: await looks.get(),
    level: await level.get(),
  });

  async function push(): Promise<void> {
    if (!(await on.get())) return;
    const mine = await own();
    if (differs(await shared.get(), mine)) await shared.set(mine);
  }

  async function pull(): Promise<boolean> {
    const theirs = (await on.get()) ? await shared.get() : null;
    if (!theirs || !differs(theirs, await own())) return false;
    await Promise.all([language.set(theirs.language), looks.set(theirs.looks), level.set(theirs.level)]);
    return true;
  }

  return {
    push,
    pull,
    async turn(wanted) {
      await on.set(wanted);
      if (wanted && !(await pull())) await push();
    },
  };
}

/** Storage need not keep the order of fields. */
function differs(a: SharedSettings | null, b: SharedSettings): boolean {
  const fields = ({ language, looks, level }: SharedSettings) =>
    [language, looks.marks, looks.contrast, looks.size, level].join();
  return a === null || fields(a) !== fields(b);
}
