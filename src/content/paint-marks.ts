/**
 * Underlines through the CSS Custom Highlight API: the page's nodes stay as they are. The registry is shared with the
 * page, so names are random per document and everything needed to paint again is kept here.
 */

import type { FoundKind } from '../core/match/model.ts';
import { type MarkedBand, markedBands, markedKinds } from '../ui/mark-styles.ts';
import { locate } from './locate.ts';
import type { Passage } from './passages.ts';

const PREFIX = 'rcp';
const OURS = new RegExp(`^${PREFIX}-[0-9a-f]{16}-`);

export type NameMark = (band: MarkedBand, kind: FoundKind) => string;

export interface Painter {
  name: NameMark;
  /** Replaces all underlines by those of these passages. */
  paint(passages: readonly Passage[]): void;
  /** Registers again what the page has taken out of the registry. */
  repair(): void;
  clear(): void;
}

/** `doc` is 16 random hex digits. */
export function painter(doc: string, registry: HighlightRegistry = CSS.highlights): Painter {
  const name: NameMark = (band, kind) => `${PREFIX}-${doc}-${band}-${kind}`;
  const highlights = new Map<string, Highlight>();
  const clear = () => {
    for (const [key, highlight] of highlights) {
      highlight.clear();
      registry.delete(key);
    }
    highlights.clear();
  };
  return {
    name,
    clear,
    paint(passages) {
      clear();
      for (const band of markedBands) {
        for (const kind of markedKinds) {
          const ranges = passages.flatMap((passage) => rangesOf(passage, band, kind));
          if (ranges.length > 0) highlights.set(name(band, kind), new Highlight(...ranges));
        }
      }
      for (const [key, highlight] of highlights) registry.set(key, highlight);
    },
    repair() {
      for (const [key, highlight] of highlights) if (registry.get(key) !== highlight) registry.set(key, highlight);
    },
  };
}

/** Static ranges: live ones make the page's own later edits many times slower. */
function rangesOf({ run, marks }: Passage, band: MarkedBand, kind: FoundKind): StaticRange[] {
  return marks
    .filter((mark) => mark.band === band && mark.kind === kind)
    .flatMap(({ span }) => {
      const ends = locate(run, span);
      if (!ends) return [];
      const { from, to } = ends;
      const [startContainer, startOffset] = [from.node, from.offset];
      return [new StaticRange({ startContainer, startOffset, endContainer: to.node, endOffset: to.offset })];
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
