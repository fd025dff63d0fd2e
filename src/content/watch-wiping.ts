/**
 * When to look whether the page has wiped out what was drawn on it. It tells nobody, but it does so for a reason: it
 * sets itself up, or it answers something the reader did, at once or a moment later. So the marks are looked at now and
 * then for a while after they were drawn, and twice after each act of the reader; after that nothing runs.
 */

/** What readers do. */
const ACTS = ['scrollend', 'keydown', 'input', 'click', 'focus', 'pointerenter'];

/** Milliseconds after an act; in a row of acts the first look is not put off, the last one is. */
const SOON = 100;
const LATER = 1_000;
/** Milliseconds after the marks were drawn. */
const AFTER_DRAWING = [500, 2_000, 6_000, 15_000];

export interface WipingWatch {
  /** The marks have just been drawn. */
  drawn(): void;
}

/** Calls `look` until the signal, never while the page is hidden; to be started only while it has marks. */
export function watchWiping(look: () => void, signal: AbortSignal, view: Window = window): WipingWatch {
  const page = view.document;
  const timers = new Map<number, ReturnType<typeof setTimeout>>();

  const lookAfter = (delay: number) => {
    clearTimeout(timers.get(delay));
    const run = () => {
      timers.delete(delay);
      look();
    };
    timers.set(delay, setTimeout(run, delay));
  };

  const stop = () => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };

  const act = (event: Event) => {
    if (!event.isTrusted || page.visibilityState === 'hidden') return;
    if (!timers.has(SOON)) lookAfter(SOON);
    lookAfter(LATER);
  };

  const drawn = () => {
    if (page.visibilityState !== 'hidden') AFTER_DRAWING.forEach(lookAfter);
  };

  const turn = () => {
    stop();
    drawn();
  };

  for (const type of ACTS) view.addEventListener(type, act, { signal, capture: true, passive: true });
  page.addEventListener('visibilitychange', turn, { signal });
  signal.addEventListener('abort', stop);
  return { drawn };
}
