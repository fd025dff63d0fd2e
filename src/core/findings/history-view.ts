/** How a claim's grade moved, with names for ids: what the timeline shows. Plain JSON. */

import { assertNever } from '../assert-never.ts';
import { bandOf } from '../corroboration/bands.ts';
import { claimFile } from '../corroboration/claim-file.ts';
import { gradeHistory, type HistoryEvent, type HistoryStep } from '../corroboration/grade-history.ts';
import type { Band } from '../corroboration/model.ts';
import { localText } from '../pack/local-text.ts';
import type { ClaimId, ClaimPack, LocalText } from '../pack/model.ts';
import { namesOf } from './names.ts';
import type { Translate, UiLang } from './translate.ts';

export type EventView = HistoryEvent & { name: LocalText };

export interface StepView extends Omit<HistoryStep, 'events'> {
  band: Band;
  events: EventView[];
}

/** The steps of a claim in order of time. Throws where the pack has no such claim. */
export function historyView(pack: ClaimPack, claim: ClaimId): StepView[] {
  const file = claimFile(pack, claim);
  const names = namesOf(pack, file);
  const named = (event: HistoryEvent): EventView =>
    event.kind === 'verified'
      ? { ...event, name: file.evidenceOf(event.evidence)?.shows ?? { und: event.evidence } }
      : { ...event, name: names.source(event.source) };
  return gradeHistory(pack, claim).map((step) => ({
    ...step,
    band: bandOf(step.grade),
    events: step.events.map(named),
  }));
}

/** One event in a few words: `Human Rights Watch: confirms (10)`. */
export function eventLine(event: EventView, t: Translate, lang: UiLang): string {
  const who = localText(event.name, lang);
  switch (event.kind) {
    case 'report': {
      const what = t(`stance_${event.stance}`);
      if (event.figure === null) return t('panel_event_report', { who, what });
      return t('panel_event_figure', { who, what, n: event.figure });
    }
    case 'withdrawn':
      return t('panel_event_withdrawn', { who });
    case 'verified':
      return t('panel_event_verified', { what: who });
    case 'review':
      return t('panel_event_report', { who, what: t(`verdict_${event.verdict}`) });
    case 'review_withdrawn':
      return t('panel_event_review_withdrawn', { who });
    default:
      return assertNever(event);
  }
}
