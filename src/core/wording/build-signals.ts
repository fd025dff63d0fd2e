/** From what was found in a sentence to its signals, with offsets and names. */

import type { Candidate } from './candidate.ts';
import type { Sentence, TextDocument } from './document.ts';
import { bylineIn } from './find-posts.ts';
import { type SourceIndex, sourceNamed, sourceOfLink } from './known-sources.ts';
import type { Attribution, FirstHand, LinkSpan, Marked, WordingSignals, WordingStance } from './model.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import type { ReadView } from './read-sentence.ts';
import type { Speaker, Speakers } from './speakers.ts';
import { isSpeech, type View } from './view.ts';

export interface Context {
  document: TextDocument;
  speakers: Speakers;
  sources: SourceIndex;
  /** The sentence of each speaker's words, for offsets. */
  sentenceAt(number: number): Sentence;
}

export function buildSignals(context: Context, views: readonly ReadView[], number: number): WordingSignals {
  const sentence = context.sentenceAt(number);
  const byline = postAttribution(context, sentence);
  const attributions = byline ? [byline] : attributionsOf(context, views, number);
  const signals: WordingSignals = {
    block: sentence.block.id,
    sentence: sentence.span,
    attributions,
    hedges: views.flatMap(({ view, markers }) =>
      markers.hedges.map((h) => ({ ...marked(context, view, h), type: h.type })),
    ),
    selfDistancing: distancingOf(context, views),
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

export function marked({ document }: Context, view: View, { from, to }: Range): Marked {
  const first = view.tokens[from];
  const last = view.tokens[to - 1] ?? first;
  const start = first?.start ?? 0;
  const end = last?.end ?? start;
  const block = document.sentences.length > 0 && first ? blockText(document, first.block) : '';
  return { text: block.slice(start, end), start, end };
}

function blockText(document: TextDocument, block: number): string {
  return document.blocks[block]?.text ?? '';
}

function attributionsOf(context: Context, views: readonly ReadView[], number: number): Attribution[] {
  const built: Attribution[] = [];
  const covered = new Set<Candidate>();
  for (const { view, candidates } of views) {
    if (view.quote < 0 || candidates.length === 0) continue;
    const around = context.speakers.get(view.quote);
    if (around) covered.add(around.candidate);
    for (const candidate of candidates) built.push(fromCandidate(context, view, candidate, number, around));
  }
  for (const { view, candidates, introduced } of views) {
    if (view.quote < 0)
      for (const candidate of candidates)
        if (!covered.has(candidate)) built.push(fromCandidate(context, view, candidate, number, undefined, introduced));
    for (const [quote, candidate] of introduced) {
      const speaker = context.speakers.get(quote);
      if (candidate || !speaker || covered.has(speaker.candidate) || speaker.candidate.source === null) continue;
      if (view.quote >= 0 && candidates.length > 0) continue;
      built.push(fromScope(context, speaker, number));
    }
  }
  return built.sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
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
  return finish(context, number, {
    attributedTo: source ? marked(context, view, source).text : null,
    ...(source ? place(context, view, source, number) : {}),
    cue: marked(context, view, candidate.cue),
    cueType: candidate.cueType,
    verbClass: candidate.verbClass,
    anonymous: candidate.anonymous,
    direct,
    chain: links,
  });
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

type Draft = Omit<Attribution, 'chainIds' | 'linked'>;

/** Adds the source itself to the chain, the pack's ids, and the links. */
export function finish({ sources, sentenceAt }: Context, number: number, draft: Draft): Attribution {
  const chain = draft.attributedTo === null ? draft.chain : [...draft.chain, draft.attributedTo];
  const { span, block } = sentenceAt(number);
  const links = (block.linked ?? []).filter((link) => link.start < span.end && span.start < link.end);
  const link = links.find((candidate) => isBehind(candidate, draft));
  const chainIds = chain.map((name) => sourceNamed(sources, name));
  const linkedId = link ? sourceOfLink(sources, link.href) : null;
  const sourceId = draft.attributedTo === null ? null : (chainIds.at(-1) ?? linkedId);
  const named = links.some(({ href }) => chainIds.includes(sourceOfLink(sources, href) ?? ''));
  return {
    ...draft,
    chain,
    chainIds: draft.attributedTo === null ? chainIds : [...chainIds.slice(0, -1), sourceId],
    linked: link !== undefined || named || draft.cueType === 'tweet_byline',
    ...(sourceId ? { sourceId } : {}),
  };
}

function isBehind(link: LinkSpan, { start, end, block, cue }: Draft): boolean {
  const meets = (from: number, to: number): boolean => link.start < to && from < link.end;
  if (cue && meets(cue.start, cue.end)) return true;
  return block === undefined && start !== undefined && end !== undefined && meets(start, end);
}

function postAttribution(context: Context, sentence: Sentence): Attribution | null {
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
    cue: { text: byline.handle, start: at, end: at + byline.handle.length },
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
  const linked = (sentence.block.linked ?? []).some(
    (link) => link.start < sentence.span.end && sentence.span.start < link.end,
  );
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

const NARRATING = /^(raconter|témoigner|souvenir|recount|recall|remember)$/;

/** Whether the speaker of a quotation of the sentence tells what happened to him or her. */
function narrated({ speakers }: Context, views: readonly ReadView[]): boolean {
  return views.some(({ introduced }) =>
    [...introduced.keys()].some((quote) => NARRATING.test(speakers.get(quote)?.candidate.lemma ?? '')),
  );
}

function firstHandOf(views: readonly ReadView[], signals: WordingSignals, narrates: boolean): FirstHand {
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
  if (views.some(({ view, candidates }) => view.quote >= 0 && candidates.some(({ source }) => source !== null)))
    return true;
  return views.some(({ view, candidates }) =>
    candidates.some(
      ({ source, outer, lemma }) =>
        (source && view.lang.nobody.has(view.tokens[source.from]?.text ?? '')) ||
        (outer.length > 0 && isQuotedOnly(view, source, lemma)),
    ),
  );
}

/** "a déclaré X, cité par Y": the page has it from Y. */
function isQuotedOnly(view: View, source: Range | null, lemma: string | undefined): boolean {
  if (!source || lemma === undefined) return false;
  return view.tokens.some(({ text }) => view.lang.citedBy.has(text));
}

function stanceOf(views: readonly ReadView[], signals: WordingSignals): WordingStance {
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
function states(views: readonly ReadView[], { selfDistancing, hedges }: WordingSignals): boolean {
  if (!statesAnything(views)) return false;
  return selfDistancing === null || hedges.some(({ type }) => type === 'knowledge_limit');
}

function statesAnything(views: readonly ReadView[]): boolean {
  const root = views[0];
  if (!root) return false;
  const { tokens } = root.view;
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  const quoted = tokens.some((_, at) => isSpeech(root.view, at));
  const last = tokens.at(-1);
  if (last?.kind === 'stop' && last.text.includes('?')) return false;
  return (words >= 3 || quoted) && !isCourtesy(root.view);
}

/** "Elle serait heureuse de vous accueillir.", "Cliquez ici": addressed to the reader. */
function isCourtesy({ tokens }: View): boolean {
  return tokens.some(({ text }) =>
    /^(vous|votre|vos|cliquez|abonnez|you|your|subscribe|click|s'il|merci|bienvenue|thanks|welcome)$/.test(text),
  );
}
