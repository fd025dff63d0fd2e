/** Attributions that go on without quotation marks: behind "X relève :", and about images published just before. */

import { finish } from './attributions.ts';
import { type Context, marked } from './context.ts';
import type { Attribution, Marked, WordingSignals } from './model.ts';
import type { ReadView } from './read-sentence.ts';

/** What a sentence passes on to the ones behind it. */
interface Legacy {
  from: Attribution;
  block: number;
  /** Sentence that passes it on. */
  sentence: number;
  reason: 'colon' | 'material' | 'quotation';
  /** The quotation that runs on, or -1. */
  quote: number;
  /** The list it introduces has started. */
  listed: boolean;
}

/** Writes the inherited attributions into the signals. */
export function inheritAttributions(context: Context, read: readonly ReadView[][], signals: WordingSignals[]): void {
  let legacy: Legacy | null = null;
  signals.forEach((signal, number) => {
    const views = read[number] as ReadView[];
    const item = legacy ? inheritedFrom(context, views, number, legacy) : null;
    if (
      item &&
      legacy &&
      signal.attributions.every(({ attributedTo, cueType }) => attributedTo === null && cueType === 'publication')
    ) {
      signal.attributions = [item];
      signal.unattributed = false;
      signal.stance ??= 'asserts';
      if (legacy.from.cueType === 'relayed_by') signal.firstHand = 'no';
      else if (legacy.reason === 'material') signal.firstHand = 'visual';
      legacy.listed = true;
      const goesOn =
        legacy.reason === 'quotation' ? openQuotation(context, number) === legacy.quote : isListItem(views);
      if (legacy.reason !== 'material' && goesOn) legacy.sentence = number;
      return;
    }
    legacy = legacyOf(context, views, signal, number);
  });
}

function legacyOf(context: Context, views: readonly ReadView[], signal: WordingSignals, number: number): Legacy | null {
  const quote = openQuotation(context, number);
  const named = signal.attributions.filter(
    ({ attributedTo, cueType }) => attributedTo !== null && cueType !== 'tweet_byline',
  );
  // Of several in an open quotation the last one is who says it: "« On nous annonce la fin, soupire-t-elle. »"
  const from = quote >= 0 ? named.at(-1) : named[0];
  if (!from) return null;
  const block = context.document.sentences[number]?.block.id ?? -1;
  const base = { from, block, sentence: number, listed: false, quote };
  if (views[0]?.view.tokens.at(-1)?.kind === 'colon') return { ...base, reason: 'colon' };
  if (quote >= 0 && from.cueType !== 'quote_scope') return { ...base, reason: 'quotation' };
  const visual = from.cueType === 'publication' && signal.evidence.some(({ kind }) => kind !== 'document');
  return visual ? { ...base, reason: 'material' } : null;
}

function inheritedFrom(
  context: Context,
  views: readonly ReadView[],
  number: number,
  legacy: Legacy,
): Attribution | null {
  if (number - legacy.sentence !== 1) return null;
  const cue = legacy.reason === 'material' ? lookOf(context, views) : null;
  if (legacy.reason === 'material' && !cue) return null;
  if (legacy.reason === 'colon' && legacy.listed && !isListItem(views)) return null;
  if (legacy.reason === 'quotation' && context.document.tokens[context.sentenceAt(number).from]?.quote !== legacy.quote)
    return null;
  const { from } = legacy;
  return finish(context, number, {
    attributedTo: from.attributedTo,
    ...(from.start === undefined ? {} : { start: from.start, end: from.end }),
    ...(from.block === undefined && legacy.block === context.sentenceAt(number).block.id
      ? {}
      : { block: from.block ?? legacy.block }),
    cue,
    cueType: 'inherited',
    verbClass: 'neutral',
    anonymous: from.anonymous,
    direct: false,
    chain: from.chain.slice(0, -1),
  });
}

/** A quotation without a speaker that goes on behind the sentence, or -1. */
function openQuotation({ document, speakers, sentenceAt }: Context, number: number): number {
  const { to } = sentenceAt(number);
  const quote = document.tokens[to - 1]?.quote ?? -1;
  const quotation = document.quotations[quote];
  return quotation && quotation.close >= to && !speakers.has(quote) ? quote : -1;
}

/** Starts with a dash or a bullet. */
function isListItem(views: readonly ReadView[]): boolean {
  return views[0]?.view.tokens[0]?.kind === 'dash';
}

/** The words by which a sentence looks at the images: "les vidéos montrent", "on y distingue", "are visible". */
function lookOf(context: Context, views: readonly ReadView[]): Marked | null {
  for (const { view, seen, candidates } of views) {
    if (seen) return marked(context, view, seen);
    const showing = candidates.find(({ cueType, source }) => cueType === 'publication' && source === null);
    if (showing) return marked(context, view, showing.cue);
  }
  return null;
}
