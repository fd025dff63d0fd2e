import type { Day } from '../pack/model.ts';
import type { UiLang } from './translate.ts';

/** British English writes the day first, as French does. */
const locales: Record<UiLang, string> = { fr: 'fr-FR', en: 'en-GB' };

const STYLES = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a format costs more than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day with its month spelled: `10 oct. 2020`, `10 Oct 2020`; French writes the first of a month `1er`. */
export function formatDay(day: Day, lang: UiLang): string {
  return formatDate(new Date(`${day}T00:00:00Z`), lang);
}

/** The UTC day of a date, written as `formatDay` does. */
export function formatDate(date: Date, lang: UiLang): string {
  const parts = formatIn(lang, 'day').formatToParts(date);
  const written = parts.map(({ type, value }) => (type === 'day' && lang === 'fr' && value === '1' ? '1er' : value));
  return written.join('');
}

/** The UTC time of a date, to the minute: `14:05`. */
export function formatTime(date: Date, lang: UiLang): string {
  return formatIn(lang, 'time').format(date);
}

/** An ISO 8601 instant to the minute: `10 Oct 2020, 14:05 UTC`; what is none stays as it is. */
export function formatInstant(at: string, lang: UiLang): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : `${formatDate(date, lang)}, ${formatTime(date, lang)} UTC`;
}
function formatIn(lang: UiLang, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${lang} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locales[lang], { ...STYLES[style], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}
