import { formatDay } from '../../core/findings/format-day.ts';
import { toDay } from '../../core/pack/day.ts';
import type { Speech } from '../../ui/speech.ts';

/** The day of an instant, spelled. */
export function dayText(at: string, lang: Speech['lang']): string {
  const day = toDay(at.slice(0, 10));
  return day ? formatDay(day, lang) : at;
}
