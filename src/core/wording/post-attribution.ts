/** An embedded post speaks for itself, wherever it stands. */

import type { Context } from './context.ts';
import type { Sentence } from './document.ts';
import { bylineIn } from './find-posts.ts';
import { sourceNamed } from './known-sources.ts';
import type { Attribution, WordingSignals } from './model.ts';

/** The author of the embedded post whose byline stands in the sentence; null without a byline that has a handle. */
export function postAttribution(context: Context, sentence: Sentence): Attribution | null {
  const { tokens } = context.document;
  let handle = false;
  for (let i = sentence.from; i < sentence.to; i += 1) handle ||= tokens[i]?.text.startsWith('@') === true;
  if (!handle) return null;
  const { text } = sentence.block;
  const { start, end } = sentence.span;
  const byline = bylineIn(text.slice(start, end));
  if (!byline) return null;
  const at = start + byline.handleStart;
  const id =
    context.sources.handles.get(byline.handle.slice(1).toLowerCase()) ?? sourceNamed(context.sources, byline.name);
  return {
    attributedTo: byline.name,
    start: start + byline.start,
    end: start + byline.start + byline.name.length,
    cue: byline.handle,
    cueSpan: { start: at, end: at + byline.handle.length },
    cueType: 'tweet_byline',
    verbClass: 'neutral',
    anonymous: false,
    direct: true,
    chain: [byline.name],
    chainIds: [id],
    linked: true,
    ...(id ? { sourceId: id } : {}),
  };
}

/** A byline that stands alone belongs to the paragraph before it: those sentences are the post's. */
export function spreadPosts(context: Context, signals: WordingSignals[]): void {
  const { tokens } = context.document;
  signals.forEach((signal, number) => {
    const post = signal.attributions[0];
    const first = tokens[context.sentenceAt(number).from];
    if (post?.cueType !== 'tweet_byline' || first?.kind !== 'dash') return;
    const paragraph = paragraphBefore(context, number);
    for (let i = number - 1; i >= 0 && paragraph >= 0; i -= 1) {
      const sentence = context.sentenceAt(i);
      const target = signals[i];
      if (tokens[sentence.from]?.paragraph !== paragraph || !target) break;
      const elsewhere = target.block === signal.block ? {} : { block: signal.block };
      target.attributions = [{ ...post, ...elsewhere, cueSpan: target.block === signal.block ? post.cueSpan : null }];
      target.unattributed = false;
    }
  });
}

/** The paragraph that ends right before the sentence, where that starts one; else -1. */
function paragraphBefore({ document, sentenceAt }: Context, number: number): number {
  const { from } = sentenceAt(number);
  const here = document.tokens[from]?.paragraph ?? -1;
  const before = document.tokens[from - 1]?.paragraph ?? -1;
  return before >= 0 && before < here ? before : -1;
}
