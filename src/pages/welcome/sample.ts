/** The sample text as the engine reads it, cut where something was found. */

import type { ClaimDossier } from '../../core/findings/model.ts';
import type { Translate } from '../../core/findings/translate.ts';
import { claimKey } from '../../core/match/claim-key.ts';
import { decidePage } from '../../core/match/decide-page.ts';
import type { BatchResult, Found } from '../../core/match/model.ts';
import { settleFound } from '../../core/match/settle-found.ts';
import type { MatchReply } from '../../platform/api.ts';
import type { Said } from '../../ui/said-here.tsx';

/** A paragraph that repeats claims, and one that only mentions one. */
export function sampleTexts(t: Translate): string[] {
  return [t('welcome_sample'), t('welcome_sample_mention')];
}

export interface Passage {
  text: string;
  found: Found;
  dossier: ClaimDossier;
  said: Said | null;
}

type Parts = (string | Passage)[];

export interface ReadSample {
  /** Each block of the text in order: plain stretches and passages. */
  blocks: Parts[];
  /** How many different claims were found, marked or only counted. */
  claims: number;
}

/** `texts` are the blocks as they were sent, numbered from 0. */
export function readSample(texts: readonly string[], { result, dossiers, wordings }: MatchReply): ReadSample {
  const found = settled(result);
  const byClaim = new Map(dossiers.map((dossier) => [claimKey(dossier.pack.id, dossier.claim), dossier]));
  const passageOf = (one: Found, text: string): Passage[] => {
    const dossier = byClaim.get(claimKey(one.pack, one.claim));
    const wording = wordings.find(
      ({ block, claim, start }) => block === one.block && claim === one.claim && start === one.start,
    );
    const { start, end } = wording?.wording.sentence ?? { start: 0, end: 0 };
    const said = wording ? { wording: wording.wording, sentence: text.slice(start, end) } : null;
    return dossier && one.start < one.end ? [{ text: text.slice(one.start, one.end), found: one, dossier, said }] : [];
  };
  const blocks = texts.map((text, block) => {
    const passages = found.filter((one) => one.block === block).flatMap((one) => passageOf(one, text));
    return cut(text, passages);
  });
  const matched = found.filter(({ kind }) => kind === 'match').map(({ pack, claim }) => claimKey(pack, claim));
  return { blocks, claims: new Set(matched).size };
}

/** Of passages that overlap, the first stays. */
function cut(text: string, passages: readonly Passage[]): Parts {
  const parts: Parts = [];
  let end = 0;
  for (const passage of passages.filter(({ dossier }) => dossier.band !== 'none')) {
    const { found } = passage;
    if (found.start < end) continue;
    parts.push(text.slice(end, found.start), passage);
    end = found.end;
  }
  return [...parts, text.slice(end)];
}

/** The text is all there is of the page. */
function settled({ found, undecided, pageTerms }: BatchResult): Found[] {
  const seen = new Set(pageTerms.flatMap(({ terms }) => terms));
  return settleFound([...found, ...decidePage(undecided, seen)]);
}
