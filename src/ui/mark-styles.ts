/** How marks look on a page: an underline whose shape tells the band. */

import { DEFAULT_LOOKS, type Looks } from '../core/choices/looks.ts';
import type { Band } from '../core/corroboration/model.ts';
import type { FoundKind } from '../core/match/model.ts';

/** Bands that are marked. */
export type MarkedBand = Exclude<Band, 'none'>;

export const markedBands: readonly MarkedBand[] = ['solid', 'partial', 'weak', 'conflict'];
/** A page that reports the denial of a claim does not repeat it. */
export type MarkKind = FoundKind | 'denial';

export const markedKinds: readonly MarkKind[] = ['match', 'mention', 'denial'];

/**
 * Pages are light or dark without saying so; both hues keep 3:1 on white and on near black. One stands for what
 * has a confirmation, the other for what has none or is in conflict.
 */
const CONFIRMED = '#2f7fb8';
const OPEN = '#b9691c';
/** The same hues, as light as 3:1 on white allows. */
const LIGHTER: Record<string, string> = { [CONFIRMED]: '#4b93c8', [OPEN]: '#cc7e33' };

interface Underline {
  style: 'solid' | 'dashed' | 'dotted' | 'wavy';
  colour: string;
  /** Thickness of a match, in CSS pixels; a mention has the same shape, thin. */
  thickness: number;
}

const underlines: Record<MarkedBand, Underline> = {
  solid: { style: 'solid', colour: CONFIRMED, thickness: 2.5 },
  partial: { style: 'dashed', colour: CONFIRMED, thickness: 2.5 },
  weak: { style: 'dotted', colour: OPEN, thickness: 2.5 },
  conflict: { style: 'wavy', colour: OPEN, thickness: 1.75 },
};
const LIGHT = 1.5;
const THIN = 1;

/**
 * Chromium paints every highlight in these colours where colours are forced; saying so makes Firefox agree. The line
 * stays on that ground: beside it, it has no contrast, and its shape would not be seen.
 */
const FORCED = [
  'color: HighlightText;',
  'background-color: Highlight;',
  'text-decoration-color: HighlightText;',
  'text-underline-offset: auto;',
].join(' ');

/** With stronger contrast: 4.5:1 on white; on dark pages the lines are thicker. */
const STRONGER: Record<string, string> = { [CONFIRMED]: '#2172ab', [OPEN]: '#a55a14' };
const THICKER = 1.4;
/** Strength of the tint, in percent: text on it keeps its contrast. */
const TINT = 12;

/** Style rules for `::highlight()`; `name` gives the registered name of each band and kind. */
export function markRules(name: (band: MarkedBand, kind: MarkKind) => string, looks: Looks = DEFAULT_LOOKS): string {
  const all = markedBands.flatMap((band) => markedKinds.map((kind) => ({ band, kind, selector: name(band, kind) })));
  const plain = all.map(({ band, kind, selector }) => `::highlight(${selector}) { ${markLine(band, kind, looks)} }`);
  const forced = all.map(({ selector }) => `::highlight(${selector}) { ${FORCED} }`);
  return `${plain.join('\n')}\n@media (forced-colors: active) {\n${forced.join('\n')}\n}\n`;
}

/** The declarations that draw one kind of mark. Each look sets all of them, so that the last rules win whole. */
export function markLine(band: MarkedBand, kind: MarkKind, { marks, contrast }: Looks): string {
  const { style, colour, thickness } = underlines[band];
  const strong = contrast === 'strong';
  const full = { match: thickness, denial: Math.min(thickness, LIGHT), mention: THIN }[kind];
  const width = (marks === 'quiet' ? THIN : full) * (strong ? THICKER : 1);
  const ink = strong ? STRONGER[colour] : kind === 'denial' ? LIGHTER[colour] : colour;
  const line = `underline ${marks === 'quiet' ? 'solid' : style} ${ink} ${Math.round(width * 100) / 100}px`;
  const tint = marks === 'tinted' ? `color-mix(in srgb, ${colour} ${TINT}%, transparent)` : 'transparent';
  return `text-decoration: ${line}; text-underline-offset: 0.18em; background-color: ${tint};`;
}
