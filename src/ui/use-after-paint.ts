import { useLayoutEffect, useState } from 'preact/hooks';
import { afterPaint } from './after-paint.ts';

/** False until the first rendering is on the screen: what stands further down comes after it. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useLayoutEffect(() => afterPaint(() => setPainted(true)), []);
  return painted;
}
