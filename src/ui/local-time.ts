/** When something was done, on the reader's own clock. What is exported says the same in UTC. */

import { formatDate, formatTime } from '../core/findings/format-day.ts';
import type { UiLang } from '../core/findings/translate.ts';

/** The time of an ISO 8601 instant: `16:05`. */
export function localTime(at: string, lang: UiLang): string {
  return formatTime(wallClock(at), lang);
}

/** Its day: `10 Oct 2020`. */
export function localDay(at: string, lang: UiLang): string {
  return formatDate(wallClock(at), lang);
}

/** Day and time: `10 Oct 2020, 16:05`. */
export function localInstant(at: string, lang: UiLang): string {
  return `${localDay(at, lang)}, ${localTime(at, lang)}`;
}

/** What a clock on the reader's wall showed then, in the UTC fields of a date. */
function wallClock(at: string): Date {
  const then = new Date(at);
  return new Date(then.getTime() - then.getTimezoneOffset() * 60_000);
}
