/** Waiting until what was just rendered is on the screen. */

/** A tab that nobody sees doesn't paint; milliseconds until it counts as painted. */
const UNSEEN_MS = 250;
const FIRST_PAINT = 'first-contentful-paint';

/**
 * Runs the work once the next frame is handed over and, where it is the document's first, the browser says that it is on
 * the screen: work that began earlier would compete with drawing it. Returns how to call it off.
 */
export function afterPaint(work: () => void): () => void {
  let disconnect: (() => void) | undefined;
  const run = () => {
    callOff();
    work();
  };
  let timer = setTimeout(run, UNSEEN_MS);
  const frame = requestAnimationFrame(() => {
    disconnect = onFirstPaint(() => {
      clearTimeout(timer);
      timer = setTimeout(run);
    });
  });
  const callOff = () => {
    cancelAnimationFrame(frame);
    disconnect?.();
    clearTimeout(timer);
  };
  return callOff;
}

/** Calls back when the document has been painted once, at once if it was; also at once where the browser doesn't tell. */
function onFirstPaint(then: () => void): (() => void) | undefined {
  const isTold = globalThis.PerformanceObserver?.supportedEntryTypes.includes('paint') ?? false;
  if (!isTold || performance.getEntriesByName(FIRST_PAINT).length > 0) {
    then();
    return undefined;
  }
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName(FIRST_PAINT).length === 0) return;
    observer.disconnect();
    then();
  });
  observer.observe({ type: 'paint', buffered: true });
  return () => observer.disconnect();
}
