/** From what was found in a sentence to its signals, with offsets and names. */

import { attributionsOf } from './attributions.ts';
import { type Context, marked } from './context.ts';
import type { Sentence } from './document.ts';
import { firstHandOf, narrated, stanceOf, states } from './judge.ts';
import { outwardLinks } from './links.ts';
import type { Attribution, Marked, WordingSignals } from './model.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import { postAttribution } from './post-attribution.ts';
import type { ReadView } from './read-sentence.ts';
import type { View } from './view.ts';

export function buildSignals(context: Context, views: readonly ReadView[], number: number): WordingSignals {
  const sentence = context.sentenceAt(number);
  const byline = postAttribution(context, sentence);
  const attributions = byline ? [byline] : attributionsOf(context, views, number);
  const distancing = distancingOf(context, views);
  const signals: WordingSignals = {
    block: sentence.block.id,
    sentence: sentence.span,
    attributions,
    hedges: views.flatMap(({ view, markers }) =>
      markers.hedges.map((h) => ({ ...marked(context, view, h), type: h.type })),
    ),
    selfDistancing: distancing?.text ?? null,
    distancingSpan: distancing && { start: distancing.start, end: distancing.end },
    certainty: views.flatMap(({ view, markers }) =>
      markers.certainty.map((c) => ({ ...marked(context, view, c), type: c.type })),
    ),
    evidence: evidenceOf(context, views, sentence, attributions),
    firstHand: 'unknown',
    unattributed: false,
    stance: null,
  };
  signals.firstHand = firstHandOf(views, signals, narrated(context, views));
  signals.stance = stanceOf(views, signals);
  signals.unattributed = attributions.length === 0 && states(views, signals);
  return signals;
}

function distancingOf(context: Context, views: readonly ReadView[]): Marked | null {
  for (const { view, markers } of views)
    if (markers.distancing) return marked(context, view, fullDistancing(view, markers.distancing));
  return null;
}

/** "n'a pas été en mesure de vérifier" with its object. */
function fullDistancing(view: View, range: Range): Range {
  if (
    !/^(vérifier|confirmer|verify|confirm|authenticate|authentifier|corroborate)$/.test(
      view.tokens[range.to - 1]?.text ?? '',
    )
  )
    return range;
  const object = phraseFrom(view, range.to);
  return object ? { from: range.from, to: object.to } : range;
}

/** Material that somebody shows or speaks through, or that could not be checked. */
function evidenceOf(
  context: Context,
  views: readonly ReadView[],
  sentence: Sentence,
  attributions: readonly Attribution[],
): WordingSignals['evidence'] {
  const linked = outwardLinks(sentence, context.ownHost).length > 0;
  return views.flatMap(({ view, material, markers, candidates, seen }) =>
    material
      .filter(({ range, kind }) => {
        if (kind !== 'document') return true;
        if (markers.distancing || candidates.some(({ cueType }) => cueType === 'publication')) return true;
        if (seen || markers.hedges.some((hedge) => Math.abs(hedge.to - range.from) <= 1)) return true;
        return (
          attributions.length > 0 &&
          candidates.some(
            ({ source, outer }) =>
              source &&
              (outer.length > 0 || (source.from < range.to && range.from < source.to)) &&
              !(source.from > range.to) &&
              source.from < range.to &&
              range.from < source.to,
          )
        );
      })
      .map(({ range, kind }) => ({ ...marked(context, view, range), kind, linked })),
  );
}
