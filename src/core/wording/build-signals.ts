/** From what was found in a sentence to its signals, with offsets and names. */

import { attributionsOf } from './attributions.ts';
import { type Context, marked } from './context.ts';
import { distancingOf } from './distancing.ts';
import type { Sentence } from './document.ts';
import type { Markers } from './find-markers.ts';
import type { Material } from './find-material.ts';
import { firstHandOf, narrated, stanceOf, states } from './judge.ts';
import { sourceNamed, sourceOfLink } from './known-sources.ts';
import { outwardLinks } from './links.ts';
import { hasMainClause } from './main-clause.ts';
import type { Attribution, Marked, WordingSignals } from './model.ts';
import type { Range } from './noun-phrase.ts';
import { postAttribution } from './post-attribution.ts';
import type { ReadView } from './read-sentence.ts';
import { mayNameSource } from './source-hint.ts';

/**
 * The signals of the sentence with this number, of which `views` were read. Offsets are those of its block. A byline
 * of a post is its only attribution.
 */
export function buildSignals(context: Context, views: readonly ReadView[], number: number): WordingSignals {
  const sentence = context.sentenceAt(number);
  const byline = postAttribution(context, sentence);
  const attributions = byline ? [byline] : attributionsOf(context, views, number);
  const distancing = distancingOf(context, views);
  const signals: WordingSignals = {
    block: sentence.block.id,
    sentence: sentence.span,
    attributions,
    hedges: typed(context, views, ({ hedges }) => hedges),
    selfDistancing: distancing?.words.text ?? null,
    distancingSpan: distancing && { start: distancing.words.start, end: distancing.words.end },
    certainty: typed(context, views, ({ certainty }) => certainty),
    evidence: evidenceOf(context, views, sentence, attributions),
    firstHand: 'unknown',
    unattributed: false,
    stance: null,
  };
  if (distancing) signals.distancedBy = distancing.by;
  const linkedTo = linkedSources(context, sentence, attributions);
  if (linkedTo.length > 0) signals.linkedTo = linkedTo;
  signals.firstHand = firstHandOf(views, signals, narrated(context, views));
  signals.stance = stanceOf(views, signals);
  signals.unattributed =
    attributions.length === 0 &&
    states(views, signals) &&
    views[0] !== undefined &&
    hasMainClause(views[0].view) &&
    !mayNameSource(context, views, number);
  return signals;
}

function linkedSources(
  { sources, ownHost }: Context,
  sentence: Sentence,
  attributions: readonly Attribution[],
): string[] {
  if (!sentence.block.linked?.length) return [];
  const named = (id: string): boolean =>
    attributions.some(({ chain }) => chain.some((name) => sourceNamed(sources, name) === id));
  const ids = outwardLinks(sentence, ownHost).map(({ href }) => sourceOfLink(sources, href));
  return [...new Set(ids)].filter((id) => id !== null && !named(id)) as string[];
}

function typed<Type>(
  context: Context,
  views: readonly ReadView[],
  of: (markers: Markers) => (Range & { type: Type })[],
): (Marked & { type: Type })[] {
  const found: (Marked & { type: Type })[] = [];
  for (const { view, markers } of views)
    for (const range of of(markers)) {
      const { text, start, end } = marked(context, view, range);
      found.push({ text, start, end, type: range.type });
    }
  return found;
}

/** Material that somebody shows or speaks through, or that could not be checked. */
function evidenceOf(
  context: Context,
  views: readonly ReadView[],
  sentence: Sentence,
  attributions: readonly Attribution[],
): WordingSignals['evidence'] {
  const found: WordingSignals['evidence'] = [];
  for (const read of views)
    for (const item of read.material) {
      if (!isShown(read, item, attributions.length > 0)) continue;
      const { text, start, end } = marked(context, read.view, item.range);
      const linked = outwardLinks(sentence, context.ownHost).length > 0;
      found.push({ text, start, end, kind: item.kind, linked });
    }
  return found;
}

/** Videos and images are evidence wherever they stand; a document where it is published, checked or speaks. */
function isShown({ markers, candidates, seen }: ReadView, { range, kind }: Material, attributed: boolean): boolean {
  if (kind !== 'document' || seen || markers.distancing) return true;
  if (candidates.some(({ cueType }) => cueType === 'publication')) return true;
  if (markers.hedges.some(({ to }) => Math.abs(to - range.from) <= 1)) return true;
  return attributed && candidates.some(({ source }) => source && source.from < range.to && range.from < source.to);
}
