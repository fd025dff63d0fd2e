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

export class Painter {
  readonly #doc: string;
  readonly #registry: HighlightRegistry;
  readonly #highlights = new Map<string, Highlight>();
  readonly #numbers = new WeakMap<TextRun, number>();
  #painted = new Map<string, StaticRange>();
  #count = 0;

  /** `doc` is 16 random hex digits. */
  constructor(doc: string, registry: HighlightRegistry = CSS.highlights) {
    this.#doc = doc;
    this.#registry = registry;
  }

  readonly name: NameMark = (band, kind) => `${PREFIX}-${this.#doc}-${band}-${kind}`;

  /**
   * Replaces all underlines by those of these passages. Only what differs is touched: every change of a highlight costs
   * the page a repaint.
   */
  paint(passages: readonly Passage[]): void {
    const wanted = this.#wantedFor(passages);
    for (const [place, range] of this.#painted) if (!wanted.has(place)) this.#highlightAt(place).delete(range);
    for (const [place, range] of wanted) if (!this.#painted.has(place)) this.#highlightAt(place).add(range);
    this.#painted = wanted;
    for (const [key, { size }] of this.#highlights) if (size === 0) this.#remove(key);
  }

  /** Draws again what the page has taken out of the registry or changed in it. */
  repair(): void {
    for (const key of this.#damaged()) this.#redraw(key);
  }

  clear(): void {
    this.paint([]);
  }

  #wantedFor(passages: readonly Passage[]): Map<string, StaticRange> {
    const wanted = new Map<string, StaticRange>();
    for (const { run, marks } of passages) {
      for (const mark of marks) {
        const place = this.#placeOf(run, mark);
        const range = this.#painted.get(place) ?? rangeOf(run, mark.span);
        if (range) wanted.set(place, range);
      }
    }
    return wanted;
  }

  /** Names a place; a run that was read anew has nodes of its own and another number. */
  #placeOf(run: TextRun, { band, kind, span }: Mark): string {
    const number = this.#numbers.get(run) ?? this.#count++;
    this.#numbers.set(run, number);
    return `${this.name(band, kind)} ${number}:${span.start}-${span.end}`;
  }

  #highlightAt(place: string): Highlight {
    return this.#highlightOf(nameIn(place));
  }

  #highlightOf(key: string): Highlight {
    const known = this.#highlights.get(key) ?? new Highlight();
    this.#highlights.set(key, known);
    if (this.#registry.get(key) !== known) this.#registry.set(key, known);
    return known;
  }

  #remove(key: string): void {
    this.#registry.delete(key);
    this.#highlights.delete(key);
  }

  /** Names of the highlights that the page has not left as they were: it can take out of them, and put into them. */
  #damaged(): Set<string> {
    const counts = new Map<string, number>();
    const names = new Set<string>();
    for (const [place, range] of this.#painted) {
      const key = nameIn(place);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!this.#highlights.get(key)?.has(range)) names.add(key);
    }
    for (const [key, ours] of this.#highlights) {
      if (this.#registry.get(key) !== ours || ours.size !== counts.get(key)) names.add(key);
    }
    return names;
  }

  /** In a highlight of its own: what the page has done to the last one is gone with it. */
  #redraw(key: string): void {
    this.#remove(key);
    const fresh = this.#highlightOf(key);
    for (const [place, range] of this.#painted) if (nameIn(place) === key) fresh.add(range);
  }
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
