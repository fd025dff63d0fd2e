import { toDay } from '../pack/day.ts';
import type { Day } from '../pack/model.ts';
import type { UiLang } from './translate.ts';

/** British English writes the day first, as French does. */
const locales: Record<UiLang, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Making a format costs more than using it a hundred times. */
const formats = new Map<UiLang, Intl.DateTimeFormat>();

/** A day with its month spelled: `10 oct. 2020`, `10 Oct 2020`; French writes the first of a month `1er`. */
export function formatDay(day: Day, lang: UiLang): string {
  const parts = formatIn(lang).formatToParts(new Date(`${day}T00:00:00Z`));
  const written = parts.map(({ type, value }) => (type === 'day' && lang === 'fr' && value === '1' ? '1er' : value));
  return written.join('');
}

/** An ISO 8601 instant to the minute: `10 Oct 2020, 14:05 UTC`; what is none stays as it is. */
export function formatInstant(at: string, lang: UiLang): string {
  const day = toDay(at.slice(0, 10));
  return day ? `${formatDay(day, lang)}, ${at.slice(11, 16)} UTC` : at;
}

function formatIn(lang: UiLang): Intl.DateTimeFormat {
  const known = formats.get(lang);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locales[lang], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  formats.set(lang, format);
  return format;
}
