/** The next / previous mark commands, across the frames of a tab. */

import type { ContentApi, Direction, Shown } from '../platform/api.ts';
import { browser } from '../platform/browser.ts';
import { askFrame } from '../platform/frames.ts';
import type { TabMarksStore } from './tab-marks.ts';

export const STEP_COMMANDS: Readonly<Record<string, Direction>> = {
  'next-mark': 'next',
  'previous-mark': 'previous',
};

/** How one frame takes a step. */
export type StepFrame = (frame: number, request: Parameters<ContentApi['step']>[0]) => Promise<Shown>;

/**
 * Steps in the frame where the last step stopped; when that has no further mark, in the next frame with marks, and
 * in the end in the first again. Resolves to where it stopped, null when there is no mark anywhere.
 */
export async function stepThroughFrames(
  { frames, at }: { frames: number[]; at: number | null },
  direction: Direction,
  step: StepFrame,
): Promise<{ frame: number; shown: Shown } | null> {
  const order = direction === 'next' ? frames : [...frames].reverse();
  const start = Math.max(0, order.indexOf(at ?? -1));
  const round = [...order.slice(start), ...order.slice(0, start + 1)];
  for (const [turn, frame] of round.entries()) {
    const shown = await step(frame, { direction, wrap: turn > 0 });
    if (shown !== 'gone') return { frame, shown };
  }
  return null;
}

/** Steps in the active tab. Where a page's modal dialog makes our popover inert, the popup opens instead. */
export async function stepInActiveTab(direction: Direction, marks: TabMarksStore): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tab = active?.id;
  if (tab === undefined) return;
  const stopped = await stepThroughFrames(await marks.frames(tab), direction, async (frame, request) => {
    const reply = await askFrame({ tab, frame })('step', request).catch(() => null);
    return reply?.shown ?? 'gone';
  });
  if (!stopped) return;
  await marks.stopIn({ tab, frame: stopped.frame });
  if (stopped.shown === 'covered') await browser.action.openPopup();
}
