import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connection } from '../../src/platform/connection.ts';

let closing: (() => void)[];
const connect = vi.fn(() => ({
  onDisconnect: { addListener: (listener: () => void) => closing.push(listener) },
  disconnect: vi.fn(),
}));

const closeAll = () => closing.splice(0).forEach((listener) => void listener());
const removeExtension = () => vi.stubGlobal('chrome', { runtime: undefined });

beforeEach(() => {
  vi.useFakeTimers();
  closing = [];
  connect.mockClear();
  vi.stubGlobal('chrome', { runtime: { id: 'x', connect } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the port of a page with marks', () => {
  it('is one, however often it is asked for', () => {
    const port = connection(() => undefined);
    port.hold();
    port.hold();
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('tells when it closes because the extension is gone', () => {
    const onGone = vi.fn();
    connection(onGone).hold();
    removeExtension();
    closeAll();
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it('tells it too when the extension is seen to be gone only a moment later', () => {
    const onGone = vi.fn();
    connection(onGone).hold();
    closeAll();
    expect(onGone).not.toHaveBeenCalled();
    removeExtension();
    vi.advanceTimersByTime(5_000);
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it('is opened again only when next asked for, after the worker fell asleep', () => {
    const onGone = vi.fn();
    const port = connection(onGone);
    port.hold();
    closeAll();
    vi.advanceTimersByTime(60_000);
    expect(onGone).not.toHaveBeenCalled();
    expect(connect).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
    port.hold();
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it('is not asked for from an extension that is gone', () => {
    const onGone = vi.fn();
    const port = connection(onGone);
    removeExtension();
    port.hold();
    expect(onGone).toHaveBeenCalledTimes(1);
    expect(connect).not.toHaveBeenCalled();
  });
});
