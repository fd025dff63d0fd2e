/** When the reader turns to the page: it may have wiped out what was drawn on it, and tells nobody. */
const SIGNS = ['scrollend', 'keydown', 'focus', 'pointerenter'];

/** Calls whenever somebody does something with the page, until the signal; to be started only while it has marks. */
export function watchReturn(onReturn: () => void, signal: AbortSignal): void {
  const act = (event: Event) => {
    if (event.isTrusted) onReturn();
  };
  for (const sign of SIGNS) window.addEventListener(sign, act, { signal, capture: true, passive: true });
}
