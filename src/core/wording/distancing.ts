/** Words by which somebody declines to vouch for what is told, and whose they are: the speaker's or the page's. */

import { type Context, marked } from './context.ts';
import type { Marked } from './model.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import type { ReadView } from './read-sentence.ts';
import { textAt, type View } from './view.ts';

export interface Distancing {
  words: Marked;
  by: 'speaker' | 'page';
}

/** The first such words of a sentence, outer view first; null without any. */
export function distancingOf(context: Context, views: readonly ReadView[]): Distancing | null {
  for (const read of views) {
    const { view, markers } = read;
    if (!markers.distancing) continue;
    const words = marked(context, view, withObject(view, markers.distancing));
    return { words, by: isSpeakers(read, markers.distancing) ? 'speaker' : 'page' };
  }
  return null;
}

const CHECKING = /^(vérifier|confirmer|verify|confirm|authenticate|authentifier|corroborate)$/;

/** "n'a pas été en mesure de vérifier" with its object. */
function withObject(view: View, range: Range): Range {
  if (!CHECKING.test(textAt(view, range.to - 1))) return range;
  const object = phraseFrom(view, range.to);
  return object ? { from: range.from, to: object.to } : range;
}

const KNOWING =
  /^(savoir|savons|sait|sais|savait|savent|ignorer|ignore|ignorons|ignorait|ignorent|know|knew|tell|idea)$/;

/**
 * Within a quotation the speaker's; before the verb that tells it, too ("… trop tôt pour dire si, a souligné X").
 * Behind that verb only what is said of knowing is: "a dit ne pas savoir si", not "…, ce qui n'a pas pu être vérifié".
 */
function isSpeakers({ view, candidates }: ReadView, { from, to }: Range): boolean {
  if (view.quote >= 0) return true;
  return candidates.some(({ cue, cueType, source }) => {
    if (cueType !== 'saying_verb' || source === null) return false;
    if (cue.from >= to) return source.from >= to;
    for (let i = from; i < to; i += 1) if (KNOWING.test(textAt(view, i))) return cue.to <= from;
    return false;
  });
}
