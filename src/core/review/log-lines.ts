/** What a log for people says of a link, line by line, whatever it is written in. */

import { formatDay, formatInstant } from '../findings/format-day.ts';
import type { Day } from '../pack/model.ts';
import type { ExportOptions } from './export-records.ts';
import type { ExportWords } from './export-rows.ts';
import type { QueueRow, RecordOf } from './model.ts';
import { decisionText, failureText } from './review-words.ts';
import { stateText } from './state-text.ts';

type Words = Pick<ExportWords, 't' | 'lang'>;

export function logTitle(today: Day, { t, lang }: Words): string {
  return t('review_log_title', { date: formatDay(today, lang) });
}

/** Outlet and date, as far as the page tells them. */
export function aboutPage({ check }: QueueRow, { lang }: Words): string[] {
  if (check.kind !== 'done') return [];
  const { outlet, date } = check.page;
  return [outlet, date && formatDay(date, lang)].filter(Boolean).map(String);
}

/** When and as what the page was read, or why it was not. */
export function checkLine({ check }: QueueRow, { t, lang }: Words): string | null {
  if (check.kind === 'waiting') return null;
  if (check.kind === 'failed') return failureText(check.failure, t);
  const when = t('review_log_checked', { date: formatInstant(check.at, lang) });
  return `${when} · ${t('review_log_hash')}: ${check.page.hash}`;
}

/** What stands on the link as a whole, and who decided otherwise without knowing of it. */
export function standingLines(row: QueueRow, { t, lang }: Words): [standing: string, ...others: string[]] {
  if (!row.decision) return [stateText(row.state, t)];
  const { id, decision, by, at } = row.decision;
  const state = decisionText(decision, t, lang);
  const others = row.conflicts.flatMap(({ decisions }) => decisions.filter((other) => other.id !== id));
  return [
    t('review_log_decided', { state, who: by, date: formatInstant(at, lang) }),
    ...others.map((other) =>
      t('review_log_conflict', { who: `${other.by} (${decisionText(other.decision, t, lang)})` }),
    ),
  ];
}

/** Private notes stay out unless they are asked for. */
export function loggedNotes({ notes }: QueueRow, { privateNotes = false }: ExportOptions): RecordOf<'noted'>[] {
  return notes.filter((note) => privateNotes || !note.private);
}

export function noteHead({ by, at }: RecordOf<'noted'>, { t, lang }: Words): string {
  return t('review_log_note', { who: by, date: formatInstant(at, lang) });
}
