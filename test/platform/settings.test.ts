import { describe, expect, it, vi } from 'vitest';
import { pickLanguage } from '../../src/platform/language.ts';
import { type StorageArea, storageItem } from '../../src/platform/storage-item.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));

function memoryArea(items: Record<string, unknown> = {}): StorageArea {
  const stored = new Map(Object.entries(items));
  return {
    get: async (key) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) stored.set(key, value);
    },
    remove: async (key) => void stored.delete(key),
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const itemIn = (area: StorageArea) => storageItem('size', 12, isNumber, () => area);

describe('a stored value', () => {
  it('is its default until it is set, and again when it is removed', async () => {
    const size = itemIn(memoryArea());
    expect(await size.get()).toBe(12);
    await size.set(20);
    expect(await size.get()).toBe(20);
    await size.remove();
    expect(await size.get()).toBe(12);
  });

  it('is its default when what is stored makes no sense', async () => {
    expect(await itemIn(memoryArea({ size: 'large' })).get()).toBe(12);
  });
});

describe('our language', () => {
  it.each([
    ['auto', 'fr', 'fr'],
    ['auto', 'fr-CA', 'fr'],
    ['auto', 'en-GB', 'en'],
    ['auto', 'de', 'en'],
    ['auto', 'fry', 'en'],
    ['fr', 'en', 'fr'],
    ['en', 'fr', 'en'],
  ] as const)('with %s in a browser that speaks %s is %s', (choice, browserLanguage, expected) => {
    expect(pickLanguage(choice, browserLanguage)).toBe(expected);
  });
});
