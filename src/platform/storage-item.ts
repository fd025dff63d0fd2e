/** One named value in the extension's storage, with a default and a check on what comes back. */

import { browser } from './browser.ts';

export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface StorageItem<Value> {
  /** The stored value, or the default when there is none or it fails the check. */
  get(): Promise<Value>;
  set(value: Value): Promise<void>;
  remove(): Promise<void>;
}

export function storageItem<Value>(
  key: string,
  fallback: Value,
  accepts: (value: unknown) => value is Value,
  area: () => StorageArea = () => browser.storage.local,
): StorageItem<Value> {
  return {
    async get() {
      const { [key]: stored } = await area().get(key);
      return accepts(stored) ? stored : fallback;
    },
    set: (value) => area().set({ [key]: value }),
    remove: () => area().remove(key),
  };
}
