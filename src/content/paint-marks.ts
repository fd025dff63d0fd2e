/**
 * Underlines through the CSS Custom Highlight API: the page's nodes stay as they are. The registry is shared with the
 * page, so names are random per document and everything needed to paint again is kept here.
 */

import type { Span } from '../core/match/model.ts';
import type { MarkedBand, MarkKind } from '../ui/mark-styles.ts';
import { locate } from './locate.ts';
import type { Mark, Passage } from './passages.ts';
import type { TextRun } from './read-block.ts';

const PREFIX = 'rcp';
const OURS = new RegExp(`^${PREFIX}-[0-9a-f]{16}-`);

export type NameMark = (band: MarkedBand, kind: MarkKind) => string;

export interface Painter {
  name: NameMark;
  /** Replaces all underlines by those of these passages. */
  paint(passages: readonly Passage[]): void;
  /** Draws again what the page has taken out of the registry or changed in it. */
  repair(): void;
  clear(): void;
}

/** `doc` is 16 random hex digits. */
export function painter(doc: string, registry: HighlightRegistry = CSS.highlights): Painter {
  const name: NameMark = (band, kind) => `${PREFIX}-${doc}-${band}-${kind}`;
  const highlights = new Map<string, Highlight>();
  const numbers = new WeakMap<TextRun, number>();
  let painted = new Map<string, StaticRange>();
  let count = 0;

  /** Names a place; a run that was read anew has nodes of its own and another number. */
  const placeOf = (run: TextRun, { band, kind, span }: Mark): string => {
    const number = numbers.get(run) ?? count++;
    numbers.set(run, number);
    return `${name(band, kind)} ${number}:${span.start}-${span.end}`;
  };

  const highlightOf = (key: string): Highlight => {
    const known = highlights.get(key) ?? new Highlight();
    highlights.set(key, known);
    if (registry.get(key) !== known) registry.set(key, known);
    return known;
  };

  const wantedFor = (passages: readonly Passage[]) => {
    const wanted = new Map<string, StaticRange>();
    for (const { run, marks } of passages) {
      for (const mark of marks) {
        const place = placeOf(run, mark);
        const range = painted.get(place) ?? rangeOf(run, mark.span);
        if (range) wanted.set(place, range);
      }
    }
    return wanted;
  };

  /** Only what differs is touched: every change of a highlight costs the page a repaint. */
  const paint = (passages: readonly Passage[]) => {
    const wanted = wantedFor(passages);
    for (const [place, range] of painted) if (!wanted.has(place)) highlightOf(nameIn(place)).delete(range);
    for (const [place, range] of wanted) if (!painted.has(place)) highlightOf(nameIn(place)).add(range);
    painted = wanted;
    for (const [key, { size }] of highlights) {
      if (size > 0) continue;
      registry.delete(key);
      highlights.delete(key);
    }
  };

  const rangesOf = (key: string) => [...painted].filter(([place]) => nameIn(place) === key).map(([, range]) => range);

  /** Names of the highlights that the page has not left as they were: it can take out of them, and put into them. */
  const damaged = (): Set<string> => {
    const counts = new Map<string, number>();
    const names = new Set<string>();
    for (const [place, range] of painted) {
      const key = nameIn(place);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!highlights.get(key)?.has(range)) names.add(key);
    }
    for (const [key, ours] of highlights) {
      if (registry.get(key) !== ours || ours.size !== counts.get(key)) names.add(key);
    }
    return names;
  };

  /** In a highlight of its own: what the page has done to the last one is gone with it. */
  const redraw = (key: string): void => {
    registry.delete(key);
    highlights.delete(key);
    const fresh = highlightOf(key);
    for (const range of rangesOf(key)) fresh.add(range);
  };

  return {
    name,
    paint,
    clear: () => paint([]),
    repair() {
      for (const key of damaged()) redraw(key);
    },
  };
}

const nameIn = (place: string) => place.slice(0, place.indexOf(' '));

/** A static range: live ones make the page's own later edits many times slower. */
function rangeOf(run: TextRun, span: Span): StaticRange | null {
  const ends = locate(run, span);
  if (!ends) return null;
  const { from, to } = ends;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** More names than any page registers; a page could make its registry endless. */
const MAX_NAMES = 10_000;

/**
 * Removes what an earlier copy of this script left painted when the extension was reloaded under the page. The page
 * may have tampered with its registry; then this does what it can.
 */
export function removeStaleMarks(registry: HighlightRegistry = CSS.highlights): void {
  for (const name of namesIn(registry)) if (OURS.test(name)) registry.delete(name);
}

/** Firefox gives content scripts no iterator over the registry, but lets them use the page's own. */
function namesIn(registry: HighlightRegistry): string[] {
  const names: string[] = [];
  try {
    const { wrappedJSObject: own = registry } = registry as { wrappedJSObject?: HighlightRegistry };
    for (const name of own.keys()) {
      if (names.push(String(name)) >= MAX_NAMES) break;
    }
  } catch {
    // What was listed so far is what can be known.
  }
  return names;
}
