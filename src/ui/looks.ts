/** Dresses a document or a part of one in what the reader chose. */

import type { Looks } from '../core/choices/looks.ts';

/** `theme.css` reads the attribute; sizes there are in em. */
export function dress(root: HTMLElement, { contrast, size }: Looks): void {
  root.dataset.contrast = contrast;
  root.style.fontSize = `${size}%`;
}
