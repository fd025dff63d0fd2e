/** All cues and markers of one sentence, view by view, before sentences are seen together. */

import type { Candidate } from './candidate.ts';
import { findAccording } from './find-according.ts';
import { findClaimNouns } from './find-claim-nouns.ts';
import { findMarkers, type Markers } from './find-markers.ts';
import { findMaterial, findPublications, type Material } from './find-material.ts';
import { findRelays } from './find-relays.ts';
import { findSpeech } from './find-speech.ts';
import type { Language } from './language.ts';
import { findPatterns, type PatternHit } from './patterns.ts';
import type { Quotation } from './quotations.ts';
import type { Token } from './tokens.ts';
import { isSpeech, type View, viewsOf } from './view.ts';
import { weighCandidates } from './weigh-candidates.ts';

export interface ReadView {
  view: View;
  candidates: Candidate[];
  markers: Markers;
  material: Material[];
  hits: PatternHit[];
  /** An impersonal look at images stands in it. */
  seen: { from: number; to: number } | null;
  /** Speech quotations of the view, each with the candidate that introduces it. */
  introduced: ReadonlyMap<number, Candidate | null>;
}

/**
 * Reads the tokens from `from` to `to` (end exclusive) of a document: the outer view first, then one for each speech
 * quoted in it. Positions in the result are those of each view.
 */
export function readSentence(
  all: readonly Token[],
  from: number,
  to: number,
  quotations: readonly Quotation[],
  lang: Language,
): ReadView[] {
  return viewsOf(all, from, to, quotations, lang).map(readView);
}

function readView(view: View): ReadView {
  const hits = findPatterns(view.lang.patterns, view.tokens);
  const material = findMaterial(view);
  const found = [
    ...findSpeech(view),
    ...findAccording(view, hits),
    ...findRelays(view, hits),
    ...findClaimNouns(view),
    ...findPublications(view, material, hits),
    ...view.lang.ownCues(view),
  ];
  const candidates = weighCandidates(view, found);
  const seen = hits.find(({ role }) => role.kind === 'seen') ?? null;
  return {
    view,
    candidates,
    markers: findMarkers(view, hits),
    material,
    hits,
    seen,
    introduced: introductions(view, candidates),
  };
}

const NOTHING_QUOTED: ReadView['introduced'] = new Map();

/** Each quotation belongs to the nearest cue of its level. */
function introductions(view: View, candidates: readonly Candidate[]): ReadView['introduced'] {
  if (!view.tokens.some(({ kind }) => kind === 'quote')) return NOTHING_QUOTED;
  const introduced = new Map<number, Candidate | null>();
  view.tokens.forEach((token, at) => {
    if (!isSpeech(view, at)) return;
    let nearest: Candidate | null = null;
    let distance = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
      if (candidate.cueType === 'publication' || candidate.source === null) continue;
      const away = candidate.cue.to <= at ? at - candidate.cue.to : candidate.cue.from - at;
      if (away >= distance) continue;
      nearest = candidate;
      distance = away;
    }
    introduced.set(token.quote, nearest);
  });
  return introduced;
}
