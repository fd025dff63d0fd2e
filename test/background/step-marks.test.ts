import { describe, expect, it, vi } from 'vitest';
import { type StepFrame, stepThroughFrames } from '../../src/background/step-marks.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));

/** Frames with so many marks each; walks them as content scripts do. */
function walk(counts: Record<number, number>) {
  const positions = new Map<number, number>();
  const step: StepFrame = async (frame, { direction, wrap }) => {
    const count = counts[frame] ?? 0;
    const forward = direction === 'next';
    const known = wrap ? undefined : positions.get(frame);
    const next = known === undefined ? (forward ? 0 : count - 1) : known + (forward ? 1 : -1);
    if (next < 0 || next >= count) {
      positions.delete(frame);
      return 'gone';
    }
    positions.set(frame, next);
    return 'popover';
  };
  return { step, position: (frame: number) => positions.get(frame) };
}

async function stops(counts: Record<number, number>, direction: 'next' | 'previous', times: number) {
  const { step, position } = walk(counts);
  const frames = Object.keys(counts).map(Number);
  let at: number | null = null;
  const visited: string[] = [];
  for (let i = 0; i < times; i++) {
    const stopped = await stepThroughFrames({ frames, at }, direction, step);
    at = stopped?.frame ?? null;
    visited.push(stopped ? `${stopped.frame}:${position(stopped.frame)}` : 'none');
  }
  return visited;
}

describe('next and previous mark', () => {
  it('go through the marks of one frame and start over', async () => {
    expect(await stops({ 0: 2 }, 'next', 3)).toEqual(['0:0', '0:1', '0:0']);
  });

  it('go on in the next frame with marks and come back', async () => {
    expect(await stops({ 0: 1, 3: 2 }, 'next', 4)).toEqual(['0:0', '3:0', '3:1', '0:0']);
  });

  it('go backwards through the frames too', async () => {
    expect(await stops({ 0: 1, 3: 2 }, 'previous', 4)).toEqual(['3:1', '3:0', '0:0', '3:1']);
  });

  it('pass over a frame that has lost its marks meanwhile', async () => {
    expect(await stops({ 0: 0, 3: 1 }, 'next', 2)).toEqual(['3:0', '3:0']);
  });

  it('stop nowhere on a page without marks', async () => {
    expect(await stops({}, 'next', 1)).toEqual(['none']);
  });
});
