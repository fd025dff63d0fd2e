/** How one page words one claim, as plain JSON for a popover: what to print, and what to mark in the quoted sentence. */

import type { Span } from '../match/model.ts';
import type { CautionFinding } from './compare-caution.ts';
import type { Attribution, CueType, Hedge, VerbClass, WordingSignals, WordingStance } from './model.ts';

export interface AttributedTo {
  name: string;
  sourceId: string | null;
  cueType: CueType;
  verbClass: VerbClass;
  anonymous: boolean;
  direct: boolean;
  linked: boolean;
  /** Outermost first, the source last. */
  chain: { name: string; sourceId: string | null }[];
}

/** The one line to print. */
export type WordingLine =
  | { kind: 'attributed'; to: string; through: string[] }
  | { kind: 'inherited'; to: string }
  /** A cue that names nobody: "it is said". */
  | { kind: 'nobody_named' }
  | { kind: 'no_source' }
  /** The page is the origin's own: it speaks for itself. */
  | { kind: 'own_voice' }
  /** The person quoted says he or she does not know. */
  | { kind: 'speaker_unsure'; who: string | null }
  /** The page itself says it is not verified, whoever it has it from. */
  | { kind: 'page_unsure'; to?: string }
  /** Somebody vouches within limits: "as far as we know". A null `who` is the page. */
  | { kind: 'reservation'; who: string | null; words: string }
  | { kind: 'denial'; by: string | null }
  | { kind: 'doubt'; by: string | null }
  | { kind: 'nothing' };

export interface PageWording {
  /** Offsets of the sentence in its block. */
  sentence: Span;
  attributedTo: AttributedTo[];
  /** The longest chain, outermost first. */
  chain: string[];
  namesNoSource: boolean;
  /** A pack source that the sentence links to without naming it. */
  linkedTo?: string | null;
  selfDistancing: string | null;
  hedges: Hedge[];
  stance: WordingStance;
  caution: CautionFinding | null;
  line: WordingLine;
  /** What gave it away, to mark in the quoted sentence. Relative to the sentence, in order, without overlaps. */
  cues: (Span & { kind: 'source' | 'cue' | 'hedge' | 'distancing' })[];
}

/** What is shown of a sentence's wording. `caution` is its comparison with the origin, null where there is none. */
export function pageWording(signals: WordingSignals, caution: CautionFinding | null): PageWording {
  const named = signals.attributions.filter(({ attributedTo }) => attributedTo !== null);
  return {
    sentence: signals.sentence,
    attributedTo: named.map(attributedTo),
    chain: named.map(({ chain }) => chain).sort((a, b) => b.length - a.length)[0] ?? [],
    namesNoSource: signals.unattributed,
    linkedTo: signals.linkedTo?.[0] ?? null,
    selfDistancing: signals.selfDistancing,
    hedges: signals.hedges,
    stance: signals.stance,
    caution,
    line: lineOf(signals),
    cues: cuesOf(signals),
  };
}

function attributedTo(attribution: Attribution): AttributedTo {
  const { attributedTo: name, sourceId, cueType, verbClass, anonymous, direct, linked, chain, chainIds } = attribution;
  return {
    name: name ?? '',
    sourceId: sourceId ?? null,
    cueType,
    verbClass,
    anonymous,
    direct,
    linked,
    chain: chain.map((link, at) => ({ name: link, sourceId: chainIds[at] ?? null })),
  };
}

function lineOf(signals: WordingSignals): WordingLine {
  const { attributions, selfDistancing, stance, unattributed } = signals;
  const first = attributions[0];
  const name = first ? nameOf(first) : null;
  if (selfDistancing) return unsureLine(signals, selfDistancing, name);
  if (stance === 'denies') return { kind: 'denial', by: byWhom(attributions, 'denial') };
  if (stance === 'doubts') return { kind: 'doubt', by: byWhom(attributions, 'doubt') };
  if (unattributed) return { kind: 'no_source' };
  if (!first) return { kind: 'nothing' };
  if (name === null) return { kind: 'nobody_named' };
  if (first.cueType === 'inherited') return { kind: 'inherited', to: name };
  return { kind: 'attributed', to: name, through: first.chain.slice(0, -1).reverse() };
}

function unsureLine(
  { hedges, distancedBy, attributions }: WordingSignals,
  words: string,
  name: string | null,
): WordingLine {
  const speaks = distancedBy === 'speaker';
  if (hedges.some(({ type, text }) => type === 'knowledge_limit' && words.startsWith(text)))
    return { kind: 'reservation', who: speaks ? name : null, words };
  if (speaks && attributions.length > 0) return { kind: 'speaker_unsure', who: name };
  return name === null ? { kind: 'page_unsure' } : { kind: 'page_unsure', to: name };
}

/** The source as it stands, with its name where that is in apposition: "la chaîne Telegram russe, WarGonzo". */
function nameOf({ attributedTo: name, apposition }: Attribution): string | null {
  return name !== null && apposition ? `${name}, ${apposition}` : name;
}

function byWhom(attributions: readonly Attribution[], verbClass: VerbClass): string | null {
  const one = attributions.find((attribution) => attribution.verbClass === verbClass);
  return one ? nameOf(one) : null;
}

function cuesOf({ sentence, block, attributions, hedges, distancingSpan }: WordingSignals): PageWording['cues'] {
  const cues: PageWording['cues'] = [];
  const add = (kind: PageWording['cues'][number]['kind'], span: Span | null): void => {
    if (span && span.start >= sentence.start && span.end <= sentence.end && span.end > span.start)
      cues.push({ kind, start: span.start - sentence.start, end: span.end - sentence.start });
  };
  add('distancing', distancingSpan);
  for (const { start, end, cueSpan, block: elsewhere } of attributions) {
    add('cue', cueSpan);
    if (start !== undefined && end !== undefined && (elsewhere ?? block) === block) add('source', { start, end });
  }
  for (const hedge of hedges) if (hedge.type !== 'approximator') add('hedge', hedge);
  cues.sort((a, b) => a.start - b.start || b.end - a.end);
  return cues.filter(({ start }, at) => at === 0 || cues.slice(0, at).every(({ end }) => end <= start));
}
