/** Giving way to the page. */

interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets input and rendering go first. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Resolves after a time, in milliseconds, or when the signal ends the wait. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

/** Longest wait for a frame, in milliseconds: a page that is not drawn has none. */
const FRAME = 100;

/** Resolves once the page has laid itself out and drawn, so that asking where things are costs it nothing. */
export async function afterFrame(): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, FRAME);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
  await yieldToPage();
}

/** Resolves when the page is seen, or the signal ends the wait. Prerendered pages count as hidden. */
export async function whenVisible(page: Document, signal: AbortSignal): Promise<void> {
  if (page.visibilityState !== 'hidden' || signal.aborted) return;
  await new Promise<void>((resolve) => {
    const end = new AbortController();
    const done = () => {
      if (page.visibilityState === 'hidden' && !signal.aborted) return;
      end.abort();
      resolve();
    };
    page.addEventListener('visibilitychange', done, { signal: end.signal });
    signal.addEventListener('abort', done, { signal: end.signal });
  });
}
