import { useLayoutEffect, useState } from 'preact/hooks';

/** A tab that nobody sees doesn't paint; milliseconds until it counts as painted. */
const UNSEEN_MS = 250;

/** False until the first rendering is on the screen: what stands further down comes after it. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useLayoutEffect(() => {
    let timer = setTimeout(() => setPainted(true), UNSEEN_MS);
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}
