/** What a sentence's signals amount to: how near the source was, what side it takes, whether it states anything. */

import type { Context } from './context.ts';
import type { FirstHand, WordingSignals, WordingStance } from './model.ts';
import { NEUTRAL } from './neutral.ts';
import type { Range } from './noun-phrase.ts';
import type { ReadView } from './read-sentence.ts';
import { words } from './verb-table.ts';
import { isSpeech, type View } from './view.ts';

const NARRATING = /^(raconter|témoigner|souvenir|recount|recall|remember)$/;

/** Whether the speaker of a quotation of the sentence tells what happened to him or her. */
export function narrated({ speakers }: Context, views: readonly ReadView[]): boolean {
  return views.some(({ introduced }) =>
    [...introduced.keys()].some((quote) => NARRATING.test(speakers.get(quote)?.candidate.lemma ?? '')),
  );
}

/**
 * How near the source was to what it tells: `no` where it passes on others' words, `visual` where images show it,
 * `yes` for a witness, `inference` for what is concluded from traces. What is passed on outweighs the rest.
 */
export function firstHandOf(views: readonly ReadView[], signals: WordingSignals, narrates: boolean): FirstHand {
  const { attributions } = signals;
  const inferred = views.some(({ markers }) => markers.inferred);
  const witness = views.some(
    ({ view, markers }) =>
      markers.witness && (view.quote >= 0 || markers.certainty.some(({ type }) => type === 'firsthand_claim')),
  );
  if (isPassedOn(views, signals)) return 'no';
  if (
    attributions.some(({ cueType }) => cueType === 'publication') &&
    signals.evidence.some(({ kind }) => kind !== 'document')
  )
    return 'visual';
  if (
    signals.evidence.some(({ kind }) => kind !== 'document') &&
    views.some(({ seen, view }) => seen || view.tokens.some(({ text }) => view.lang.show.has(text)))
  )
    return 'visual';
  if (witness || signals.certainty.some(({ type, text }) => type === 'firsthand_claim' && /\s/.test(text)))
    return 'yes';
  if (inferred) return 'inference';
  return narrates && attributions.some(({ direct }) => direct) ? 'yes' : 'unknown';
}

function isPassedOn(views: readonly ReadView[], { attributions, hedges }: WordingSignals): boolean {
  if (
    attributions.some(
      ({ cueType, anonymous, attributedTo }) =>
        cueType === 'relayed_by' || (cueType === 'report_noun' && anonymous && attributedTo === null),
    )
  )
    return true;
  if (hedges.some(({ type, text }) => type === 'distancing' && /^(reportedly|is|are|was|were|allegedly)/i.test(text)))
    return true;
  if (views.some(({ view }) => isSecondHand(view, attributions))) return true;
  return views.some(({ view, candidates }) =>
    candidates.some(
      ({ source, outer, lemma }) =>
        (source && view.lang.nobody.has(view.tokens[source.from]?.text ?? '')) ||
        (outer.length > 0 && isQuotedOnly(view, source, lemma)),
    ),
  );
}

/** Somebody else's words within a quotation. */
function isSecondHand({ quote, tokens }: View, attributions: WordingSignals['attributions']): boolean {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (quote < 0 || !first || !last) return false;
  return attributions.some(
    ({ cueSpan, cueType, attributedTo }) =>
      attributedTo !== null &&
      cueType !== 'tweet_byline' &&
      cueSpan !== null &&
      cueSpan.start >= first.start &&
      cueSpan.end <= last.end,
  );
}

/** "a déclaré X, cité par Y": the page has it from Y. */
function isQuotedOnly(view: View, source: Range | null, lemma: string | undefined): boolean {
  if (!source || lemma === undefined) return false;
  return view.tokens.some(({ text }) => view.lang.citedBy.has(text));
}

/**
 * Which side the sentence takes on what it tells. A denial outweighs a doubt, and both an assertion; where all its
 * cues are negated it takes none, but to deny a doubt is to assert. Null, too, where nothing is stated, or it is said
 * not to be verified.
 */
export function stanceOf(views: readonly ReadView[], signals: WordingSignals): WordingStance {
  const candidates = views.flatMap((view) => view.candidates);
  if (!statesAnything(views)) return null;
  if (signals.selfDistancing && !signals.hedges.some(({ type }) => type === 'knowledge_limit')) return null;
  if (candidates.some(({ verbClass }) => verbClass === 'denial')) return 'denies';
  if (candidates.some(({ verbClass }) => verbClass === 'doubt')) return 'doubts';
  const sided = candidates.filter(({ negated }) => !negated);
  if (candidates.length > 0 && sided.length === 0)
    return candidates.some(({ negatedClass }) => negatedClass === 'doubt') ? 'asserts' : null;
  return 'asserts';
}

/** Questions, courtesies and sentences whose point is that nothing was verified state nothing. */
export function states(views: readonly ReadView[], { selfDistancing, hedges }: WordingSignals): boolean {
  if (!statesAnything(views)) return false;
  return selfDistancing === null || hedges.some(({ type }) => type === 'knowledge_limit');
}

function statesAnything(views: readonly ReadView[]): boolean {
  const root = views[0];
  if (!root || root.view.lang === NEUTRAL) return false;
  const last = root.view.tokens.at(-1);
  if (last?.kind === 'stop' && last.text.includes('?')) return false;
  return isStatement(root.view) && !isCourtesy(root.view);
}

/** Three words at least, or somebody's words. */
function isStatement(view: View): boolean {
  let words = 0;
  for (let at = 0; at < view.tokens.length; at += 1) {
    if (view.tokens[at]?.kind === 'word') words += 1;
    if (words >= 3 || isSpeech(view, at)) return true;
  }
  return false;
}

/** "Elle serait heureuse de vous accueillir.", "Cliquez ici": addressed to the reader. */
function isCourtesy({ tokens }: View): boolean {
  return tokens.some(({ text }) => ADDRESSING.has(text));
}

const ADDRESSING = words("vous votre vos cliquez abonnez you your subscribe click s'il merci bienvenue thanks welcome");
