import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';

export interface Point {
  x: number;
  y: number;
}

/** Distance to the passage and to the edges of the window, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;
/** Below this height the popover covers the passage rather than shrink further. */
const MIN_HEIGHT = 160;

/**
 * Keeps an element beside a range while the page scrolls or changes, within the window and on the other side where
 * there is more room. `near` tells which line of a broken passage to stand at, in window coordinates. Returns what
 * ends it.
 */
export function placePopover(element: HTMLElement, range: Range, near?: Point): () => void {
  const passage = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    contextElement: range.startContainer.parentElement ?? document.documentElement,
  };
  const place = async () => {
    const { x, y } = await computePosition(passage, element, {
      placement: 'bottom-start',
      strategy: 'fixed',
      middleware: [
        inline(near),
        offset(GAP),
        flip({ padding: MARGIN, fallbackStrategy: 'bestFit' }),
        shift({ padding: MARGIN }),
        size({ padding: MARGIN, apply: ({ availableHeight }) => limitHeight(element, availableHeight) }),
      ],
    });
    Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
  };
  return autoUpdate(passage, element, () => void place(), { ancestorResize: true, layoutShift: false });
}

function limitHeight(element: HTMLElement, available: number): void {
  const height = Math.max(MIN_HEIGHT, Math.floor(available));
  element.style.setProperty('--room', `${height}px`);
}
