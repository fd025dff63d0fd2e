/**
 * What each frame of each tab shows, kept where it outlives a sleeping worker but not the browser. The badge is the
 * sum over a tab's frames.
 */

import type { PageSummary } from '../platform/api.ts';
import { browser } from '../platform/browser.ts';
import type { FrameAddress } from '../platform/frames.ts';
import { type StorageArea, type StorageItem, storageItem } from '../platform/storage-item.ts';

interface FrameMarks {
  doc: string;
  claims: number;
  marks: number;
  /** When it was reported. */
  at: number;
}

/** Marks by frame id, as a JSON object. */
interface TabMarks {
  frames: Record<string, FrameMarks>;
  /** Frame in which the next / previous command last stopped. */
  at: number | null;
}

export interface TabMarksStore {
  /** Records what a frame shows; resolves to the tab's number of claims. */
  report(address: FrameAddress, summary: PageSummary, now: number): Promise<number>;
  /** Frames with marks, top frame first, and the one the commands last stopped in. */
  frames(tab: number): Promise<{ frames: number[]; at: number | null }>;
  stopIn(address: FrameAddress): Promise<void>;
  forget(tab: number): Promise<void>;
}

const isTabMarks = (value: unknown): value is TabMarks =>
  typeof value === 'object' && value !== null && 'frames' in value && 'at' in value;

/**
 * What is still true of the other frames. When another document is in the top frame, the frames reported before it
 * began are gone; those of the new page may well have reported first.
 */
function othersAfter({ frames }: TabMarks, frame: number, { doc, since }: PageSummary): TabMarks['frames'] {
  if (frame !== 0 || frames[0]?.doc === doc) return frames;
  return Object.fromEntries(Object.entries(frames).filter(([, { at }]) => at >= since));
}

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
    report: ({ tab, frame }, summary, now) =>
      change(tab, async (item, stored) => {
        const { doc, claims, marks } = summary;
        const frames: TabMarks['frames'] = {
          ...othersAfter(stored, frame, summary),
          [frame]: { doc, claims, marks, at: now },
        };
        await item.set({ ...stored, frames });
        return Object.values(frames).reduce((sum, one) => sum + one.claims, 0);
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
