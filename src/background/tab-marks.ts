/**
 * What each frame of each tab shows, kept where it outlives a sleeping worker but not the browser. The badge is the
 * sum over a tab's frames.
 */

import { browser } from '../platform/browser.ts';
import type { FrameAddress } from '../platform/frames.ts';
import { type StorageArea, type StorageItem, storageItem } from '../platform/storage-item.ts';

interface FrameMarks {
  doc: string;
  claims: number;
  marks: number;
}

/** Marks by frame id, as a JSON object. */
interface TabMarks {
  frames: Record<string, FrameMarks>;
  /** Frame in which the next / previous command last stopped. */
  at: number | null;
}

export interface TabMarksStore {
  /** Records a frame's document; resolves to the tab's number of claims. */
  report(address: FrameAddress, marks: FrameMarks): Promise<number>;
  /** A new document is in the frame: forgets its predecessor's marks, in the top frame those of the whole tab. */
  arrive(address: FrameAddress, doc: string): Promise<void>;
  /** Frames with marks, top frame first, and the one the commands last stopped in. */
  frames(tab: number): Promise<{ frames: number[]; at: number | null }>;
  stopIn(address: FrameAddress): Promise<void>;
  forget(tab: number): Promise<void>;
}

const isTabMarks = (value: unknown): value is TabMarks =>
  typeof value === 'object' && value !== null && 'frames' in value && 'at' in value;

export function tabMarksStore(area: () => StorageArea = () => browser.storage.session): TabMarksStore {
  const itemOf = (tab: number) => storageItem<TabMarks>(`marks:${tab}`, { frames: {}, at: null }, isTabMarks, area);
  const queues = new Map<number, Promise<unknown>>();

  /** Changes to one tab happen one after the other: several frames report at once. */
  function change<Result>(tab: number, act: (item: StorageItem<TabMarks>, marks: TabMarks) => Promise<Result>) {
    const item = itemOf(tab);
    const previous: Promise<unknown> = queues.get(tab) ?? Promise.resolve();
    const done: Promise<Result> = previous.then(async () => act(item, await item.get()));
    const settled = done
      .catch(() => undefined)
      .then(() => {
        if (queues.get(tab) === settled) queues.delete(tab);
      });
    queues.set(tab, settled);
    return done;
  }

  return {
    report: ({ tab, frame }, marks) =>
      change(tab, async (item, stored) => {
        const kept: TabMarks = { ...stored, frames: { ...stored.frames, [frame]: marks } };
        await item.set(kept);
        return Object.values(kept.frames).reduce((sum, { claims }) => sum + claims, 0);
      }),
    arrive: ({ tab, frame }, doc) =>
      change(tab, async (item, stored) => {
        if (stored.frames[frame]?.doc === doc) return;
        const others = frame === 0 ? {} : stored.frames;
        await item.set({ frames: { ...others, [frame]: { doc, claims: 0, marks: 0 } }, at: null });
      }),
    async frames(tab) {
      const { frames, at } = await itemOf(tab).get();
      const withMarks = Object.keys(frames).filter((frame) => (frames[frame]?.marks ?? 0) > 0);
      return { frames: withMarks.map(Number).sort((a, b) => a - b), at };
    },
    stopIn: ({ tab, frame }) => change(tab, (item, stored) => item.set({ ...stored, at: frame })),
    forget: (tab) => change(tab, (item) => item.remove()),
  };
}
