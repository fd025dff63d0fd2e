import type { Box } from './lane-layout.ts';

export const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type Arrow = (typeof ARROWS)[number];

export function isArrow(key: string): key is Arrow {
  return (ARROWS as readonly string[]).includes(key);
}

/** Which box an arrow key leads to; the same one where there is none that way. */
export function nextBox(boxes: readonly Box[], from: string, key: Arrow): string {
  if (key === 'Home') return boxes[0]?.id ?? from;
  if (key === 'End') return boxes.at(-1)?.id ?? from;
  const start = boxes.find(({ id }) => id === from);
  if (!start) return boxes[0]?.id ?? from;
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (const box of boxes) {
    const [dx, dy] = [centre(box, 'x') - centre(start, 'x'), centre(box, 'y') - centre(start, 'y')];
    const [along, aside] = sideways ? [dx * sign, Math.abs(dy)] : [dy * sign, Math.abs(dx)];
    if (along <= 1) continue;
    const distance = along + 3 * aside;
    if (distance < least) [best, least] = [box.id, distance];
  }
  return best;
}

function centre(box: Box, axis: 'x' | 'y'): number {
  return axis === 'x' ? box.x + box.width / 2 : box.y + box.height / 2;
}
