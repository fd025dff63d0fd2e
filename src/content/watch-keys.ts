import type { PopoverHost } from './popover-host.ts';

/** While a popover is open, Esc closes it, wherever the focus is; until the signal. */
export function watchKeys(popover: PopoverHost, signal: AbortSignal): void {
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !popover.shown) return;
    event.preventDefault();
    event.stopPropagation();
    popover.close();
  };
  window.addEventListener('keydown', press, { signal, capture: true });
}
