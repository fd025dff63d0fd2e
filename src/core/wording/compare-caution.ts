/**
 * How the page's words compare with those of the origin it relies on. Pure comparison, in favour of silence: it
 * speaks of a loss only where the origin is one, stands on file with its caution, and the sentence shows none.
 */

import { assertNever } from '../assert-never.ts';
import type { ClaimReports, OriginRef } from '../corroboration/report-roles.ts';
import type { ClaimPack, Day, Report, SourceId } from '../pack/model.ts';
import type { WordingSignals } from './model.ts';

/** A report of the pack, as far as a remark needs it. */
export interface OriginWords {
  source: SourceId;
  at: Day;
  url: string;
  /** Who quotes the origin at `url`; absent where that is the origin's own page. */
  via?: SourceId;
  /** The origin's own words, where the pack has them. */
  quote: { text: string; lang: string } | null;
}

export type CautionFinding =
  /** The origin hedged, the page states it flat. */
  | { kind: 'caution_lost'; hedge: 'conditional' | 'hedged' | 'self_doubt'; origin: OriginWords }
  /** All comes from one channel or account, and the page states it in its own voice, without so much as a link to it. */
  | { kind: 'attribution_lost'; origin: OriginWords }
  /** The origin hedged, and so does the page. */
  | { kind: 'as_cautious'; origin: OriginWords }
  /** The page reports a denial, or a doubt. */
  | { kind: 'denies' }
  | { kind: 'doubts' };

/** What to remark on a sentence that carries the claim, given the claim's reports as of the page's day; null for nothing. */
export function compareCaution(signals: WordingSignals, reports: ClaimReports, pack: ClaimPack): CautionFinding | null {
  switch (signals.stance) {
    case 'denies':
      return { kind: 'denies' };
    case 'doubts':
      return { kind: 'doubts' };
    case null:
      // Not knowing whether it is true is caution; a question or "has not confirmed" is no remark's business.
      return signals.selfDistancing === null ? null : compareAssertion(signals, reports, pack);
    case 'asserts':
      return compareAssertion(signals, reports, pack);
    default:
      return assertNever(signals.stance);
  }
}

function compareAssertion(signals: WordingSignals, reports: ClaimReports, pack: ClaimPack): CautionFinding | null {
  const origin = onlyOrigin(reports, pack);
  if (!origin) return null;
  const hedge = origin.hedge ?? 'none';
  if (hedge !== 'none') {
    if (isCautious(signals)) return { kind: 'as_cautious', origin: wordsOf(origin) };
    return isAttributed(signals) && !isFlatRelay(signals)
      ? null
      : { kind: 'caution_lost', hedge, origin: wordsOf(origin) };
  }
  const isPointedTo = signals.linkedTo?.includes(origin.by) === true;
  return isChannel(pack, origin.by) && signals.unattributed && !isPointedTo && !isCautious(signals)
    ? { kind: 'attribution_lost', origin: wordsOf(origin) }
    : null;
}

/** The report all others rest on: one origin, nobody who confirms it, and no other that stands for itself. */
function onlyOrigin({ origins, confirmations }: ClaimReports, pack: ClaimPack): Report | null {
  const [only, ...others] = origins as [OriginRef?, ...OriginRef[]];
  if (!only || only.report === null || others.length > 0 || confirmations.length > 0) return null;
  if (only.coverage !== 'full') return null;
  return pack.reports.find(({ id }) => id === only.report) ?? null;
}

/** Any hedge of likelihood or hearsay, or a word on what is not known; figures that are merely round do not count. */
function isCautious({ hedges, selfDistancing, attributions }: WordingSignals): boolean {
  if (selfDistancing !== null) return true;
  if (attributions.some(({ cueType, anonymous }) => cueType === 'report_noun' && anonymous)) return true;
  return hedges.some(({ type }) => type !== 'approximator' && type !== 'wish' && type !== 'estimate_noun');
}

function isAttributed({ attributions }: WordingSignals): boolean {
  return attributions.length > 0;
}

/** Passed on as news ("rapporté par X :") without the doubt: the caution is lost all the same. */
function isFlatRelay({ attributions }: WordingSignals): boolean {
  return attributions.every(({ cueType, direct }) => !direct && (cueType === 'relayed_by' || cueType === 'inherited'));
}

function isChannel({ sources }: ClaimPack, id: SourceId): boolean {
  const source = sources.find((candidate) => candidate.id === id);
  return source?.kind === 'telegram_channel' || source?.kind === 'social_account' || source?.selfPublished === true;
}

function wordsOf({ by, at, url, via, quote }: Report): OriginWords {
  return { source: by, at, url, ...(via && { via }), quote: quote ?? null };
}
