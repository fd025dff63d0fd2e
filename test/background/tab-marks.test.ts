import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tabMarksStore } from '../../src/background/tab-marks.ts';
import type { StorageArea } from '../../src/platform/storage-item.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));

/** Storage that takes its time, as the real one does. */
function slowArea(): StorageArea & { keys(): string[] } {
  const stored = new Map<string, string>();
  const wait = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    keys: () => [...stored.keys()],
    async get(key) {
      await wait();
      const json = stored.get(key);
      return json === undefined ? {} : { [key]: JSON.parse(json) };
    },
    async set(items) {
      await wait();
      for (const [key, value] of Object.entries(items)) stored.set(key, JSON.stringify(value));
    },
    async remove(key) {
      stored.delete(key);
    },
  };
}

const at = (frame: number, tab = 7) => ({ tab, frame });
/** The documents of a page that began at `since`; those named alike are one document. */
const marks = (doc: string, claims: number, count = claims, since = 0) => ({ doc, since, claims, marks: count });
let now = 0;
beforeEach(() => {
  now = 100;
});

describe('marks of a tab', () => {
  it('add up over its frames, even when they report at once', async () => {
    const area = slowArea();
    const store = tabMarksStore(() => area);
    const sums = await Promise.all([1, 2, 3].map((frame) => store.report(at(frame), marks('b', 1), now)));
    expect(sums).toEqual([1, 2, 3]);
  });

  it('replace what the same frame reported before', async () => {
    const area = slowArea();
    const store = tabMarksStore(() => area);
    await store.report(at(0), marks('a', 5), now);
    expect(await store.report(at(0), marks('a', 1), now)).toBe(1);
  });

  it('are forgotten when another document comes into the top frame', async () => {
    const area = slowArea();
    const store = tabMarksStore(() => area);
    await store.report(at(0), marks('a', 2), now);
    await store.report(at(4), marks('b', 2), now);
    expect(await store.report(at(0), marks('c', 3, 3, 200), 300)).toBe(3);
    expect((await store.frames(7)).frames).toEqual([0]);
  });

  it('of a frame of the new page count, even when it reports before the page itself', async () => {
    const area = slowArea();
    const store = tabMarksStore(() => area);
    await store.report(at(0), marks('a', 2), now);
    await store.report(at(4), marks('b', 2), now);
    await store.report(at(5), marks('d', 1), 250);
    expect(await store.report(at(0), marks('c', 3, 3, 200), 300)).toBe(4);
  });

  it('of the top frame stay when a document comes into another', async () => {
    const area = slowArea();
    const store = tabMarksStore(() => area);
    await store.report(at(0), marks('a', 2), now);
    await store.report(at(4), marks('b', 2), now);
    expect(await store.report(at(4), marks('c', 0, 0, 200), 300)).toBe(2);
  });

  it('outlive the worker: another store over the same area knows them', async () => {
    const area = slowArea();
    await tabMarksStore(() => area).report(at(2), marks('a', 1), now);
    await tabMarksStore(() => area).stopIn(at(2));
    expect(await tabMarksStore(() => area).frames(7)).toEqual({ frames: [2], at: 2 });
  });

  it('list only frames to which one can go', async () => {
    const area = slowArea();
    const store = tabMarksStore(() => area);
    await store.report(at(10), marks('a', 1), now);
    await store.report(at(9), marks('b', 1, 0), now);
    await store.report(at(0), marks('c', 0, 2), now);
    expect((await store.frames(7)).frames).toEqual([0, 10]);
  });

  it('go with the tab', async () => {
    const area = slowArea();
    const store = tabMarksStore(() => area);
    await store.report(at(0), marks('a', 1), now);
    await store.forget(7);
    expect(area.keys()).toEqual([]);
  });
});
