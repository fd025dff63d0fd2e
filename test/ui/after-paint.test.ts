// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from '../../src/ui/after-paint.ts';

const FRAME_MS = 16;
const UNSEEN_MS = 250;

let tell: (name: string) => void;
let painted: boolean;

/** A browser that says when it has painted; jsdom neither paints nor tells. */
class Observer {
  static readonly supportedEntryTypes = ['paint'];

  constructor(private readonly report: (entries: Pick<PerformanceObserverEntryList, 'getEntriesByName'>) => void) {}

  observe(): void {
    tell = (name) => this.report({ getEntriesByName: (asked) => (asked === name ? [{} as PerformanceEntry] : []) });
  }

  disconnect(): void {
    tell = () => {};
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  [painted, tell] = [false, () => {}];
  vi.stubGlobal('PerformanceObserver', Observer);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, FRAME_MS));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.spyOn(performance, 'getEntriesByName').mockImplementation(() => (painted ? [{} as PerformanceEntry] : []));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('work for after the paint', () => {
  it('waits until the browser says that content is on the screen', () => {
    const work = vi.fn();
    afterPaint(work);
    vi.advanceTimersByTime(FRAME_MS * 2);
    tell('first-paint');
    vi.advanceTimersByTime(FRAME_MS);
    expect(work).not.toHaveBeenCalled();
    tell('first-contentful-paint');
    vi.advanceTimersByTime(0);
    vi.advanceTimersByTime(UNSEEN_MS);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('waits for one frame only once the document has been painted', () => {
    painted = true;
    const work = vi.fn();
    afterPaint(work);
    vi.advanceTimersByTime(FRAME_MS - 1);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('waits no longer than a tab that nobody sees takes, and is done once', () => {
    const work = vi.fn();
    afterPaint(work);
    vi.advanceTimersByTime(UNSEEN_MS);
    expect(work).toHaveBeenCalledTimes(1);
    tell('first-contentful-paint');
    vi.advanceTimersByTime(UNSEEN_MS);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is called off', () => {
    const work = vi.fn();
    const callOff = afterPaint(work);
    vi.advanceTimersByTime(FRAME_MS);
    callOff();
    tell('first-contentful-paint');
    vi.advanceTimersByTime(UNSEEN_MS);
    expect(work).not.toHaveBeenCalled();
  });
});
