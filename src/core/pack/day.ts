import type { Day } from './model.ts';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The text as a day, or null unless it is a real calendar day written YYYY-MM-DD. */
export function toDay(text: string): Day | null {
  return isDay(text) ? text : null;
}

/** Whether the text is a real calendar day written YYYY-MM-DD. */
export function isDay(text: string): text is Day {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = month === 2 && isLeapYear(year) ? 1 : 0;
  const last = (DAYS_IN_MONTH[month - 1] ?? 0) + leap;
  return day >= 1 && day <= last;
}

/** The UTC calendar day of an instant. An invalid `Date` is a bug and throws. */
export function dayOf(date: Date): Day {
  const day = toDay(date.toISOString().slice(0, 10));
  if (!day) throw new RangeError(`No four-digit year: ${date.toISOString()}`);
  return day;
}

/** The day of a published timestamp (`2020-10-11T08:00:00+02:00`) as its author wrote it, or null. */
export function dayOfTimestamp(stamp: string): Day | null {
  return toDay(stamp.trim().slice(0, 10));
}

/** The day so many days after another one; before it where the number is negative. Beyond the year 9999 it throws. */
export function dayAfter(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
