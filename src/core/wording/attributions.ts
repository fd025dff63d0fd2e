/** The attributions of a sentence: its own cues, those inside quotations, and the scope of quotations told elsewhere. */

import type { LinkSpan } from '../match/model.ts';
import type { Candidate } from './candidate.ts';
import { type Context, marked } from './context.ts';
import { sourceNamed, sourceOfLink } from './known-sources.ts';
import { outwardLinks } from './links.ts';
import type { Attribution, Marked } from './model.ts';
import { isName, phraseFrom, type Range } from './noun-phrase.ts';
import type { ReadView } from './read-sentence.ts';
import type { Speaker } from './speakers.ts';
import { isSpeech, type View } from './view.ts';

/** To whom the sentence with this number attributes what it tells; speakers of quotations may be named in another. */
export function attributionsOf(context: Context, views: readonly ReadView[], number: number): Attribution[] {
  if (views.every(({ candidates, introduced }) => candidates.length === 0 && introduced.size === 0)) return [];
  const built: Attribution[] = [];
  const covered = new Set<Candidate>();
  /** Quotations with a source of their own in this sentence. */
  const inner = new Set<number>();
  for (const { view, candidates } of views) {
    if (view.quote < 0) continue;
    const around = context.speakers.get(view.quote);
    const told = around
      ? candidates.filter(({ source }) => source !== null && !isSame(context, view, source, around))
      : candidates;
    if (told.length === 0) continue;
    inner.add(view.quote);
    if (around) covered.add(around.candidate);
    for (const candidate of told) built.push(fromCandidate(context, view, candidate, number, around));
  }
  for (const { view, candidates, introduced } of views) {
    if (view.quote < 0)
      for (const candidate of candidates)
        if (!covered.has(candidate)) built.push(fromCandidate(context, view, candidate, number, undefined, introduced));
    for (const [quote, candidate] of introduced) {
      const speaker = context.speakers.get(quote);
      if (candidate || !speaker || covered.has(speaker.candidate) || speaker.candidate.source === null) continue;
      if (inner.has(quote) || (view.quote >= 0 && candidates.length > 0)) continue;
      built.push(fromScope(context, speaker, number));
    }
  }
  return built.sort((a, b) => (a.cueSpan?.start ?? 0) - (b.cueSpan?.start ?? 0));
}

/** The speaker named once more inside the quotation: "Comme l'a noté X", said of X. */
function isSame(context: Context, view: View, source: Range, { candidate, view: outer }: Speaker): boolean {
  if (!candidate.source) return false;
  const name = (words: string): string => sourceNamed(context.sources, words) ?? words.toLowerCase();
  return name(marked(context, view, source).text) === name(marked(context, outer, candidate.source).text);
}

function fromCandidate(
  context: Context,
  view: View,
  candidate: Candidate,
  number: number,
  around: Speaker | undefined,
  introduced?: ReadonlyMap<number, Candidate | null>,
): Attribution {
  const { source, outer } = candidate;
  const direct = view.quote >= 0 || [...(introduced ?? [])].some(([, by]) => by === candidate);
  const links = [
    ...(around ? chainOf(context, around) : []),
    ...outer.map((range) => marked(context, view, range).text),
  ];
  return finish(
    context,
    number,
    {
      attributedTo: source ? marked(context, view, source).text : null,
      ...(source ? place(context, view, source, number) : {}),
      cue: marked(context, view, candidate.cue),
      cueType: candidate.cueType,
      verbClass: candidate.verbClass,
      anonymous: candidate.anonymous,
      direct,
      chain: links,
    },
    source ? appositionOf(context, view, source) : '',
  );
}

function fromScope(context: Context, speaker: Speaker, number: number): Attribution {
  const { candidate, view } = speaker;
  const source = candidate.source as Range;
  return finish(context, number, {
    attributedTo: marked(context, view, source).text,
    ...place(context, view, source, number),
    cue: null,
    cueType: 'quote_scope',
    verbClass: 'neutral',
    anonymous: candidate.anonymous,
    direct: true,
    chain: chainOf(context, speaker).slice(0, -1),
  });
}

/** All links of a speaker, the speaker last; quotations around it included. */
function chainOf(context: Context, { candidate, view }: Speaker): string[] {
  const around = view.quote >= 0 ? context.speakers.get(view.quote) : undefined;
  const links = [
    ...(around ? chainOf(context, around) : []),
    ...candidate.outer.map((range) => marked(context, view, range).text),
  ];
  return candidate.source ? [...links, marked(context, view, candidate.source).text] : links;
}

function place(
  context: Context,
  view: View,
  source: Range,
  number: number,
): Pick<Attribution, 'start' | 'end' | 'block'> {
  const { start, end } = marked(context, view, source);
  const block = context.document.blocks[view.tokens[source.from]?.block ?? 0];
  const own = context.sentenceAt(number).block;
  return block && block.id !== own.id ? { start, end, block: block.id } : { start, end };
}

/** The name between a comma and the next sign: "la chaîne Telegram, WarGonzo,"; not "selon le maire, Paris refuse". */
function appositionOf(context: Context, view: View, { from, to }: Range): string {
  if (view.tokens[to]?.kind !== 'comma' || !isName(view, to + 1)) return '';
  for (let at = from; at < to; at += 1) if (isName(view, at) && at > from + 1 && isName(view, at - 1)) return '';
  const phrase = phraseFrom(view, to + 1);
  const closing = phrase && view.tokens[phrase.to]?.kind;
  if (!phrase || closing === 'word' || closing === 'number') return '';
  // "Le maire, Paris, Lyon et Lille": one of several.
  const listed = closing === 'comma' && isName(view, phrase.to + 1) && !isSpeech(view, phrase.to + 1);
  return listed ? '' : marked(context, view, phrase).text;
}

type Draft = Omit<Attribution, 'cue' | 'cueSpan' | 'chainIds' | 'linked'> & { cue: Marked | null };

/** Adds the source itself to the chain, the pack's ids, and the links. */
export function finish(
  { sources, ownHost, sentenceAt }: Context,
  number: number,
  draft: Draft,
  apposition = '',
): Attribution {
  const chain = draft.attributedTo === null ? draft.chain : [...draft.chain, draft.attributedTo];
  const links = outwardLinks(sentenceAt(number), ownHost);
  const link = links.find((candidate) => isBehind(candidate, draft));
  const chainIds = chain.map((name) => sourceNamed(sources, name));
  const apposed = apposition === '' ? null : sourceNamed(sources, apposition);
  const linkedId = link ? sourceOfLink(sources, link.href) : null;
  const sourceId = draft.attributedTo === null ? null : (chainIds.at(-1) ?? apposed ?? linkedId);
  const named = links.some(({ href }) => chainIds.includes(sourceOfLink(sources, href) ?? ''));
  if (draft.attributedTo !== null) chainIds[chainIds.length - 1] = sourceId;
  const { attributedTo, start, end, block, cue, cueType, verbClass, anonymous, direct } = draft;
  const attribution: Attribution = {
    attributedTo,
    cue: cue?.text ?? null,
    cueSpan: cue && { start: cue.start, end: cue.end },
    cueType,
    verbClass,
    anonymous,
    direct,
    chain,
    chainIds,
    linked: link !== undefined || named || cueType === 'tweet_byline',
  };
  if (start !== undefined && end !== undefined) {
    attribution.start = start;
    attribution.end = end;
  }
  if (block !== undefined) attribution.block = block;
  if (apposition !== '') attribution.apposition = apposition;
  if (sourceId) attribution.sourceId = sourceId;
  return attribution;
}

function isBehind(link: LinkSpan, { start, end, block, cue }: Draft): boolean {
  const meets = (from: number, to: number): boolean => link.start < to && from < link.end;
  if (cue && meets(cue.start, cue.end)) return true;
  return block === undefined && start !== undefined && end !== undefined && meets(start, end);
}
