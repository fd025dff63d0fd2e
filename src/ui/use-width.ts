import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Width of an element, in whole CSS pixels, kept up to date. Null in the very first rendering, which nobody sees:
 * what depends on it is drawn once, not twice. `unknown` where the element has no width.
 */
export function useWidth(element: RefObject<HTMLElement | null>, unknown: number): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => setWidth(Math.floor(current.clientWidth) || unknown);
    measure();
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(measure) : null;
    observer?.observe(current);
    return () => observer?.disconnect();
  }, [element, unknown]);
  return width;
}
