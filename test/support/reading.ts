import type { Page, Surface } from './driver.ts';
import { until } from './limit.ts';
import { readPng } from './png.ts';

/** As much of a tab as reading it takes. */
type Read = Pick<Page, 'evaluate'>;
type ReadShadow = Pick<Page, 'inShadow'>;

/** A point and the box around it, CSS pixels of the viewport. */
export interface Place {
  x: number;
  y: number;
  box: { left: number; top: number; width: number; height: number };
}

/** Pixels of the lower part of a text, underline included, that are clearly neither grey nor black nor white. */
export async function colouredPixels(page: Surface, { box }: Place): Promise<number> {
  const picture = readPng(await page.screenshot());
  let coloured = 0;
  for (let y = box.top + box.height * 0.6; y < box.top + box.height; y++) {
    for (let x = box.left; x < box.left + box.width; x++) {
      const pixel = picture.at(x, y);
      if (Math.max(...pixel) - Math.min(...pixel) > 60) coloured++;
    }
  }
  return coloured;
}

/**
 * Where a text of the page stands, after scrolling it into view; spaces and hyphens of any kind are
 * alike, inline tags do not matter. An error where the page lacks the text.
 */
export async function placeOf(page: Read, text: string): Promise<Place> {
  const place = await page.evaluate(locateText, text);
  if (!place) throw new Error(`not on the page: ${text}`);
  return place;
}

/** Sent to the page. */
function locateText(wanted: string): Place | null {
  const plain = (text: string): string => text.replace(/[\s\u00A0\u202F]/g, ' ').replace(/[\u2010-\u2012]/g, '-');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  const spots: [Text, number][] = [];
  let joined = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let offset = 0; offset < node.length; offset++) {
      const letter = plain(node.data[offset] ?? '');
      if (letter === ' ' && joined.endsWith(' ')) continue;
      joined += letter;
      spots.push([node, offset]);
    }
  }
  const start = joined.indexOf(plain(wanted));
  const first = spots[start];
  const last = spots[start + wanted.length - 1];
  if (start < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  first[0].parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [rect] = rects;
  if (!rect) return null;
  const line = rects.filter(({ bottom }) => Math.abs(bottom - rect.bottom) < rect.height / 2);
  const box = { left: rect.left, top: rect.top, width: (line.at(-1) ?? rect).right - rect.left, height: rect.height };
  return { x: box.left + box.width / 2, y: box.top + box.height / 2, box };
}

/** Names of the highlights painted at a point. */
export function highlightsAt(page: Read, { x, y }: Place): Promise<string[]> {
  return page.evaluate(
    (left, top) => {
      const registry = CSS.highlights as unknown as Map<string, unknown> & {
        highlightsFromPoint(x: number, y: number): { highlight: unknown }[];
      };
      const hit = registry.highlightsFromPoint(left, top).map((entry) => entry.highlight);
      return [...registry].filter(([, highlight]) => hit.includes(highlight)).map(([name]) => name);
    },
    x,
    y,
  );
}

/** How many highlights the page's registry holds. */
export function highlightCount(page: Read): Promise<number> {
  return page.evaluate(() => CSS.highlights.size);
}

/** Distance of the points that are tried along a text, in CSS pixels. */
const STRIDE = 9;

/** A point of the text that is marked, or null. */
async function markWithin(page: Read, text: string): Promise<Place | null> {
  const place = await placeOf(page, text);
  const x = await page.evaluate(firstMarkedX, place, STRIDE);
  return x === null ? null : { ...place, x };
}

/** Sent to the page. */
function firstMarkedX({ y, box }: Place, stride: number): number | null {
  const registry = CSS.highlights as unknown as { highlightsFromPoint(x: number, y: number): unknown[] };
  for (let x = box.left + 4; x < box.left + box.width; x += stride) {
    if (registry.highlightsFromPoint(x, y).length > 0) return x;
  }
  return null;
}

/** Waits until something of the text's first line is marked; where. */
export function markedPlace(page: Read, text: string): Promise<Place> {
  return until(() => markWithin(page, text), `“${text}” is marked`);
}

/** Text of the open popover, or null while none is open. */
export async function popoverText(page: ReadShadow): Promise<string | null> {
  const text = await page.inShadow((root) => {
    const popover = root.querySelector<HTMLElement>('[role="dialog"], [popover]');
    const box = popover?.getBoundingClientRect();
    return popover && box && box.width > 0 ? popover.innerText : null;
  });
  return text?.trim() ? text : null;
}

/** Waits for the popover, and until it stands still; its text. */
export async function openPopover(page: ReadShadow): Promise<string> {
  await until(() => popoverText(page), 'the popover opens');
  const moving = (): Promise<number | null> =>
    page.inShadow((root) => root.getAnimations().filter(({ playState }) => playState === 'running').length);
  return until(async () => ((await moving()) === 0 ? popoverText(page) : null), 'the popover stands still');
}

export async function popoverCloses(page: ReadShadow): Promise<void> {
  await until(async () => (await popoverText(page)) === null, 'the popover closes');
}

/** The words of the page that are underlined now, as the page's own registry has them; in no particular order. */
export function markedTexts(page: Read): Promise<string[]> {
  return page.evaluate(() => {
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith('rcp-'));
    const ranges = ours.flatMap(([, highlight]) => [...highlight]);
    const drawn = ranges.filter(({ startContainer, endContainer, endOffset }) => {
      const length = (endContainer as Text).data?.length ?? 0;
      return startContainer.isConnected && endContainer.isConnected && endOffset <= length;
    });
    return drawn.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
  });
}

/** Waits until so many marks have these words. */
export async function marksOf(page: Read, words: string, count: number): Promise<void> {
  const counted = async () => (await markedTexts(page)).filter((text) => text.includes(words)).length;
  await until(async () => (await counted()) === count, `“${words}” is marked ${count} times`);
}
