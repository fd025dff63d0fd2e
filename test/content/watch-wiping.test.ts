// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type WipingWatch, watchWiping } from '../../src/content/watch-wiping.ts';

let end: AbortController;
let looks: number;
let watch: WipingWatch;
let hidden = false;

/** What the watch listens to; events that a script makes are never trusted, so they are handed over by hand. */
const listeners = new Map<string, (event: Event) => void>();
const view = {
  document,
  addEventListener: (type: string, listener: (event: Event) => void) => listeners.set(type, listener),
} as unknown as Window;

const act = (type: string, isTrusted = true) => listeners.get(type)?.({ type, isTrusted } as Event);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function setHidden(value: boolean): void {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (hidden ? 'hidden' : 'visible'));
  end = new AbortController();
  looks = 0;
  watch = watchWiping(() => looks++, end.signal, view);
});

afterEach(() => {
  hidden = false;
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('watching whether marks are wiped out', () => {
  it('looks after an act, for what the page does at once, and once more, for what it does later', async () => {
    act('keydown');
    expect(looks).toBe(0);
    await pass(150);
    expect(looks).toBe(1);
    await pass(1_000);
    expect(looks).toBe(2);
    await pass(60_000);
    expect(looks).toBe(2);
  });

  it('looks ten times a second at most, however much the reader does, and after the last act', async () => {
    for (let i = 0; i < 300; i++) {
      act('pointerenter');
      await pass(10);
    }
    expect(looks).toBeGreaterThan(10);
    expect(looks).toBeLessThanOrEqual(30);
    await pass(150);
    const before = looks;
    await pass(900);
    expect(looks).toBe(before + 1);
  });

  it('looks for a while after drawing, less and less often, and then no more', async () => {
    watch.drawn();
    await pass(1_000);
    expect(looks).toBe(1);
    await pass(60_000);
    expect(looks).toBe(4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does nothing for events that the page makes up, on hidden pages, and after its end', async () => {
    act('click', false);
    expect(vi.getTimerCount()).toBe(0);
    watch.drawn();
    act('click');
    setHidden(true);
    expect(vi.getTimerCount()).toBe(0);
    act('focus');
    watch.drawn();
    expect(vi.getTimerCount()).toBe(0);
    setHidden(false);
    await pass(700);
    expect(looks).toBe(1);
    end.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
