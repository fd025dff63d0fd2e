/** Decisions, reasons and failures in words. */

import { assertNever } from '../assert-never.ts';
import { formatDay } from '../findings/format-day.ts';
import type { MessageKey, Translate, UiLang } from '../findings/translate.ts';
import type { CheckFailure, Decision, DismissReason, FailureReason } from './model.ts';
import { stateText } from './state-text.ts';

const REASONS: Readonly<Record<DismissReason, MessageKey>> = {
  denial: 'review_reason_denial',
  other_event: 'review_reason_other_event',
  wrong_sense: 'review_reason_wrong_sense',
  satire: 'review_reason_satire',
  outdated: 'review_reason_outdated',
  other: 'review_reason_unlisted',
};

/** Why something was dismissed, as a moderator chooses it. */
export function reasonText(reason: DismissReason, t: Translate): string {
  return t(REASONS[reason]);
}

/** A decision in a few words: `Dismissed (satire: an annual joke)`, `Muted (3 Dec 2026)`. */
export function decisionText(decision: Decision, t: Translate, lang: UiLang): string {
  switch (decision.state) {
    case 'confirmed':
    case 'escalated':
      return stateText(decision.state, t);
    case 'reopened':
      return stateText('suggested', t);
    case 'muted':
      return `${stateText('muted', t)} (${formatDay(decision.until, lang)})`;
    case 'dismissed': {
      const because = [reasonText(decision.reason, t), decision.because].filter(Boolean).join(' — ');
      return `${stateText('dismissed', t)} (${because})`;
    }
    default:
      return assertNever(decision);
  }
}

/** Why a link could not be read, without technical detail. */
export function failureReasonText(reason: FailureReason, t: Translate): string {
  return t(`review_failure_${reason}`);
}

/** Why a link could not be read, with the technical detail in brackets. */
export function failureText({ reason, status, detail }: CheckFailure, t: Translate): string {
  const technical = [status === undefined ? null : `HTTP ${status}`, detail].filter(Boolean).join(', ');
  return technical ? `${failureReasonText(reason, t)} (${technical})` : failureReasonText(reason, t);
}
